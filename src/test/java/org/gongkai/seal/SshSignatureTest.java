package org.gongkai.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.gongkai.finding.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshSignatureTest {

    private static final String USE = "gongkai-secrecy-v1";
    private static final String STATEMENT = "gongkai-approval/v1\nby: 李二\n";

    /** Why {@code text} is no valid signature of the statement; empty where it is one. */
    private static String flaw(String text, String namespace, String statement) {
        Read<SshSignature> read = SshSignature.read(text);
        if (read instanceof Read.Refused<SshSignature> refused) {
            return refused.why().en();
        }
        return ((Read.Sound<SshSignature>) read)
                .value()
                .flaw(namespace, statement.getBytes(StandardCharsets.UTF_8))
                .map(Wording::en)
                .orElse("");
    }

    private static String flaw(String text) {
        return flaw(text, USE, STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh-ed25519",
                "ssh-rsa",
                "ecdsa-sha2-nistp256",
                "ecdsa-sha2-nistp384",
                "ecdsa-sha2-nistp521",
                "sk-ssh-ed25519@openssh.com",
                "sk-ecdsa-sha2-nistp256@openssh.com"
            })
    void acceptsAndRefusesByEveryByte(String type) {
        TestKey key = TestKey.of(type);
        String text = key.sign(STATEMENT);

        assertThat(flaw(text)).isEmpty();
        assertThat(flaw(text, USE, STATEMENT + " ")).isNotEmpty();
        assertThat(flaw(text, "gongkai-approved-v1", STATEMENT)).contains("it was made for " + USE);
        byte[] blob = key.signature(STATEMENT.getBytes(StandardCharsets.UTF_8));
        Random random = new Random(7);
        for (int i = 0; i < blob.length; i++) {
            byte[] damaged = blob.clone();
            damaged[i] ^= (byte) (1 << random.nextInt(8));
            assertThat(flaw(TestKey.armor(damaged))).as("byte " + i).isNotEmpty();
            assertThat(flaw(TestKey.armor(Arrays.copyOf(blob, i))))
                    .as("cut at " + i)
                    .isNotEmpty();
        }
        assertThat(flaw(TestKey.armor(Arrays.copyOf(blob, blob.length + 1)))).isNotEmpty();
    }

    @Test
    void acceptsBothDigestsAndBothKindsOfRsa() {
        assertThat(flaw(TestKey.of("ssh-ed25519").hash("sha256").sign(STATEMENT)))
                .isEmpty();
        assertThat(flaw(TestKey.of("ssh-rsa").algorithm("rsa-sha2-256").sign(STATEMENT)))
                .isEmpty();
    }

    @Test
    void refusesWhatIsTooWeakOrUnknown() {
        assertThat(flaw(TestKey.of("ssh-rsa").algorithm("ssh-rsa").sign(STATEMENT)))
                .isEqualTo("the signature algorithm ssh-rsa is not accepted for this key");
        assertThat(flaw(TestKey.rsa(1024).sign(STATEMENT))).contains("1024 bits");
        assertThat(flaw(TestKey.of("ssh-ed25519").hash("sha1").sign(STATEMENT))).contains("digest algorithm");
        assertThat(flaw(TestKey.of("ssh-ed25519").version(2).sign(STATEMENT))).contains("version");
        assertThat(flaw(TestKey.of("ssh-ed25519").namespace("").sign(STATEMENT)))
                .contains("no namespace");
        byte[] dss =
                Wire.strings(Wire.ascii("ssh-dss"), new byte[] {1}, new byte[] {1}, new byte[] {1}, new byte[] {1});
        assertThat(SshKey.read("ssh-dss " + Base64.getEncoder().encodeToString(dss)))
                .isInstanceOf(Read.Refused.class);
    }

    @Test
    void ignoresTheReservedField() {
        assertThat(flaw(TestKey.of("ssh-ed25519").reserved("later").sign(STATEMENT)))
                .isEmpty();
    }

    @Test
    void wantsATouchOfTheHardwareKey() {
        assertThat(flaw(TestKey.of("sk-ssh-ed25519@openssh.com").flags(0).sign(STATEMENT)))
                .isEqualTo("nobody touched the hardware key");
        assertThat(flaw(TestKey.of("sk-ecdsa-sha2-nistp256@openssh.com")
                        .flags(5)
                        .sign(STATEMENT)))
                .isEmpty();
    }

    @Test
    void readsLineEndsOfWindowsAndRefusesAllElseAroundTheSignature() {
        String text = TestKey.of("ssh-ed25519").sign(STATEMENT);

        assertThat(flaw(text.replace("\n", "\r\n"))).isEmpty();
        assertThat(flaw(text.strip())).isEmpty();
        assertThat(flaw(" " + text)).contains("no SSH signature");
        assertThat(flaw(text + text)).contains("something after");
        assertThat(flaw(text.replace("-----END", "-----DEN"))).contains("cut off");
        assertThat(flaw(text.replaceFirst("\nU", "\n U"))).contains("base64");
        assertThat(flaw("")).contains("no SSH signature");
        assertThat(flaw("-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n"))
                .isNotEmpty();
        assertThat(flaw(text + " ".repeat(SshSignature.LONGEST))).contains("too big");
    }

    /** Zero, and numbers above the order, were once valid signatures of everything in some programs. */
    @Test
    void refusesNumbersOutOfRangeInEcdsa() {
        TestKey key = TestKey.of("ecdsa-sha2-nistp256");
        byte[] one = {1};
        byte[] high = new byte[33];
        Arrays.fill(high, 1, 33, (byte) 0xFF);
        for (byte[] number : new byte[][] {{}, {0}, {-1}, high}) {
            byte[] blob = Wire.strings(Wire.ascii("ecdsa-sha2-nistp256"), Wire.strings(number, one));
            byte[] all = TestKey.join(
                    TestKey.join(Wire.ascii("SSHSIG"), new byte[] {0, 0, 0, 1}),
                    Wire.strings(key.blob(), Wire.ascii(USE), new byte[0], Wire.ascii("sha512"), blob));
            assertThat(flaw(TestKey.armor(all))).isNotEmpty();
        }
    }

    @Test
    void answersToAnyBytes() {
        Random random = new Random(20_260_101);
        byte[] sound = TestKey.of("ssh-rsa").signature(Wire.ascii("x"));
        for (int seed = 0; seed < 3000; seed++) {
            byte[] bytes = sound.clone();
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(flaw(TestKey.armor(Arrays.copyOf(bytes, random.nextInt(bytes.length + 9)))))
                    .as("seed " + seed)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "ssh-ed25519", "ssh-ed25519 ", "ssh-ed25519 AAAA", "ssh-ed25519 !!", "a\nb", "x y z"})
    void refusesLinesThatAreNoKey(String line) {
        assertThat(SshKey.read(line)).isInstanceOf(Read.Refused.class);
    }

    @Test
    void refusesAPointThatIsNotOnItsCurve() {
        byte[] blob = TestKey.of("ecdsa-sha2-nistp256").blob();
        blob[blob.length - 1] ^= 1;
        Read<SshKey> read =
                SshKey.read("ecdsa-sha2-nistp256 " + Base64.getEncoder().encodeToString(blob));
        assertThat(((Read.Refused<SshKey>) read).why().en()).isEqualTo("the key's point is not on the curve");
    }

    @Test
    void remembersOnlyWhatIsValid() {
        Verifier first = new Verifier();
        byte[] statement = STATEMENT.getBytes(StandardCharsets.UTF_8);
        SshSignature good = ((Read.Sound<SshSignature>)
                        SshSignature.read(TestKey.of("ssh-ed25519").sign(STATEMENT)))
                .value();

        assertThat(first.flaw(good, "gongkai-approved-v1", statement)).isPresent();
        assertThat(first.flaw(good, USE, new byte[] {1})).isPresent();
        assertThat(first.confirmed()).isEmpty();
        assertThat(first.flaw(good, USE, statement)).isEmpty();
        assertThat(first.confirmed()).hasSize(1);

        Verifier second = new Verifier(first.confirmed(), Sm2.ABSENT);
        assertThat(second.flaw(good, USE, new byte[] {1})).isPresent();
        assertThat(second.flaw(good, "gongkai-approved-v1", statement)).isPresent();
        assertThat(second.confirmed()).isEmpty();
        assertThat(second.flaw(good, USE, statement)).isEmpty();
        assertThat(second.confirmed()).isEqualTo(first.confirmed());
    }

    /** A file with this key and these bytes as the signature of {@code algorithm}. */
    private static String made(TestKey key, String algorithm, byte[] made) {
        return file(key, Wire.strings(Wire.ascii(algorithm), made));
    }

    private static String file(TestKey key, byte[] blob) {
        return TestKey.armor(TestKey.join(
                TestKey.join(Wire.ascii("SSHSIG"), new byte[] {0, 0, 0, 1}),
                Wire.strings(key.blob(), Wire.ascii(USE), new byte[0], Wire.ascii("sha512"), blob)));
    }

    /** The bytes that the algorithm made of a statement, out of a signature file's. */
    private static byte[] bytes(TestKey key, String statement) throws Malformed {
        Wire wire = new Wire(key.signature(statement.getBytes(StandardCharsets.UTF_8)));
        wire.take(10);
        for (int i = 0; i < 4; i++) {
            wire.string();
        }
        Wire blob = new Wire(wire.string());
        blob.string();
        return blob.string();
    }

    /** Some programs leave out zeros in front; nothing else may be longer or shorter than the modulus. */
    @Test
    void anRsaSignatureIsAsLongAsItsModulusButForZerosInFront() throws Malformed {
        TestKey key = TestKey.rsa(2048);
        String statement = STATEMENT;
        while (bytes(key, statement)[0] != 0) {
            statement += "-";
        }
        byte[] made = bytes(key, statement);
        String algorithm = "rsa-sha2-512";
        assertThat(flaw(made(key, algorithm, made), USE, statement)).isEmpty();
        assertThat(flaw(made(key, algorithm, Arrays.copyOfRange(made, 1, 256)), USE, statement))
                .isEmpty();
        assertThat(flaw(made(key, algorithm, TestKey.join(new byte[1], made)), USE, statement))
                .isEqualTo("the RSA signature has the wrong length");
        assertThat(flaw(made(key, algorithm, new byte[0]))).isEqualTo("the RSA signature has the wrong length");
        assertThat(flaw(made(key, algorithm, new byte[] {1}))).isEqualTo("it does not match what it should sign");
    }

    @Test
    void anEd25519SignatureHas64Bytes() throws Malformed {
        TestKey key = TestKey.of("ssh-ed25519");
        byte[] made = bytes(key, STATEMENT);

        assertThat(flaw(made(key, "ssh-ed25519", made))).isEmpty();
        assertThat(flaw(made(key, "ssh-ed25519", Arrays.copyOf(made, 65))))
                .isEqualTo("an Ed25519 signature has 64 bytes");
    }

    /** Numbers at and above the order were once taken for those below it. */
    @ParameterizedTest
    @CsvSource({
        "0,1,the signature's numbers are out of range",
        "1,0,the signature's numbers are out of range",
        "-1,1,it does not match what it should sign",
        "1,-1,it does not match what it should sign",
    })
    void theNumbersOfEcdsaAreBelowTheOrder(int r, int s, String why) {
        BigInteger order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        BigInteger one = r == 1 ? BigInteger.ONE : order.add(BigInteger.valueOf(r));
        BigInteger two = s == 1 ? BigInteger.ONE : order.add(BigInteger.valueOf(s));
        byte[] numbers = Wire.strings(one.toByteArray(), two.toByteArray());

        assertThat(flaw(made(TestKey.of("ecdsa-sha2-nistp256"), "ecdsa-sha2-nistp256", numbers)))
                .isEqualTo(why);
    }

    @Test
    void nothingFollowsTheNumbersOrTheBytesOfASignature() throws Malformed {
        TestKey ecdsa = TestKey.of("ecdsa-sha2-nistp256");
        byte[] numbers = bytes(ecdsa, STATEMENT);
        TestKey key = TestKey.of("ssh-ed25519");
        byte[] blob = Wire.strings(Wire.ascii("ssh-ed25519"), bytes(key, STATEMENT));

        assertThat(flaw(made(ecdsa, "ecdsa-sha2-nistp256", numbers))).isEmpty();
        assertThat(flaw(made(ecdsa, "ecdsa-sha2-nistp256", Arrays.copyOf(numbers, numbers.length + 1))))
                .isEqualTo("there are bytes left over at the end");
        assertThat(flaw(file(key, blob))).isEmpty();
        assertThat(flaw(file(key, Arrays.copyOf(blob, blob.length + 1))))
                .isEqualTo("there are bytes left over at the end");
    }

    @Test
    void readsAFileOfTheGreatestLengthAndNoLongerOne() {
        String text = TestKey.of("ssh-ed25519").sign(STATEMENT);
        String longest = text + " ".repeat(SshSignature.LONGEST - text.length());

        assertThat(flaw(longest)).isEmpty();
        assertThat(flaw(longest + " ")).isEqualTo("the signature file is too big");
    }

    @Test
    void saysWhatKindOfFileItIsNot() {
        byte[] blob = TestKey.of("ssh-ed25519").signature(new byte[0]);
        blob[0] ^= 1;

        assertThat(flaw(TestKey.armor(blob))).isEqualTo("no SSH signature");
        assertThat(flaw("-----BEGIN SSH SIGNATURE-----\n\n-----END SSH SIGNATURE-----\n"))
                .isEqualTo("the data end too early");
        assertThat(flaw("-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n"))
                .isEqualTo("no SSH signature, or one that was cut off");
    }

    @Test
    void namesItsKeyAndItsUse() {
        TestKey key = TestKey.of("ssh-ed25519");
        SshSignature signature = ((Read.Sound<SshSignature>) SshSignature.read(key.sign(STATEMENT))).value();

        assertThat(signature.key().text()).isEqualTo(key.line());
        assertThat(signature.namespace()).isEqualTo(USE);
    }
}
