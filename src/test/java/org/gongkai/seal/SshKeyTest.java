package org.gongkai.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which public keys may sign. */
class SshKeyTest {

    /** The key {@code id_ed25519.pub} of RFC 8032's first test vector, as OpenSSH writes it. */
    private static final String LINE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

    private static String refused(String line) {
        return SshKey.read(line) instanceof Read.Refused<SshKey> refused
                ? refused.why().en()
                : "";
    }

    private static SshKey sound(String line) {
        return ((Read.Sound<SshKey>) SshKey.read(line)).value();
    }

    private static String line(String type, byte[] blob) {
        return type + " " + Base64.getEncoder().encodeToString(blob);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " comment", "\tcomment with spaces", "  "})
    void forgetsTheComment(String comment) {
        assertThat(sound(LINE + comment).text()).isEqualTo(LINE);
    }

    @Test
    void hasTheFingerprintOfOpenSsh() {
        SshKey key = sound(LINE);

        assertThat(key.fingerprint()).isEqualTo("SHA256:bbXpuKG6zhzdmnxq256TlqzFBzRl2f6OOg722cYNbU8");
        assertThat(key).hasToString(key.fingerprint());
    }

    @Test
    void isTheSameWithTheSameBytes() {
        SshKey key = sound(LINE);

        assertThat(sound(LINE + " other")).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(sound(TestKey.of("ssh-ed25519").line())).isNotEqualTo(key).doesNotHaveSameHashCodeAs(key);
        assertThat(key).isNotEqualTo(LINE);
    }

    @Test
    void isNotChangedFromOutside() {
        SshKey key = sound(TestKey.of("sk-ssh-ed25519@openssh.com").line());
        key.blob()[0] ^= 1;
        key.application()[0] ^= 1;

        assertThat(key.application()).isEqualTo(Wire.ascii("ssh:"));
        assertThat(key.blob()[0]).isZero();
    }

    @Test
    void isOneLineOfLimitedLength() {
        assertThat(refused(LINE + " " + "c".repeat(8192 - LINE.length() - 1))).isEmpty();
        assertThat(refused(LINE + " " + "c".repeat(8192 - LINE.length()))).isEqualTo("a public key is one line");
        assertThat(refused(LINE + "\n" + LINE)).isEqualTo("a public key is one line");
        assertThat(refused(LINE + "\n")).isEmpty();
    }

    @Test
    void saysHowTheLineBeginsThatIsNoKey() {
        assertThat(refused("x".repeat(40) + " y")).isEqualTo("no public key that may sign: “" + "x".repeat(40) + "”");
        assertThat(refused("x".repeat(41) + " y")).isEqualTo("no public key that may sign: “" + "x".repeat(40) + "…”");
        assertThat(refused("ssh-ed25519")).isEqualTo("no public key that may sign: “ssh-ed25519”");
    }

    @Test
    void isOfTheTypeThatItsLineNames() {
        assertThat(refused(LINE.replace("ssh-ed25519", "ssh-rsa")))
                .isEqualTo("the key is of another type than the line says");
        assertThat(refused(line("ssh-ed25519", Wire.strings(Wire.ascii("ssh-dss"), new byte[32]))))
                .isEqualTo("a key type that is not accepted");
    }

    @Test
    void hasBase64InItsOnlyForm() {
        String padded = line("ssh-ed25519", new byte[] {0});

        assertThat(refused(padded)).isEqualTo("the data end too early");
        assertThat(refused(padded.replace("AA==", "AB=="))).isEqualTo("base64 in an unusual form");
        assertThat(refused(padded.replace("AA==", "AA"))).isEqualTo("base64 in an unusual form");
        assertThat(refused(padded.replace("AA==", "A!=="))).isEqualTo("broken base64");
    }

    @ParameterizedTest
    @CsvSource({"31,an Ed25519 key has 32 bytes", "33,an Ed25519 key has 32 bytes", "32,''"})
    void anEd25519KeyHas32Bytes(int length, String why) {
        byte[] point = Arrays.copyOf(sound(LINE).blob(), 51);
        byte[] blob = Wire.strings(Wire.ascii("ssh-ed25519"), Arrays.copyOf(Arrays.copyOfRange(point, 19, 51), length));

        assertThat(refused(line("ssh-ed25519", blob))).isEqualTo(why);
    }

    @Test
    void nothingFollowsTheKey() {
        byte[] blob = sound(LINE).blob();

        assertThat(refused(line("ssh-ed25519", Arrays.copyOf(blob, blob.length + 1))))
                .isEqualTo("there are bytes left over at the end");
    }

    private static String rsa(int bits, String exponent) {
        byte[] modulus = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE).toByteArray();
        return line("ssh-rsa", Wire.strings(Wire.ascii("ssh-rsa"), new BigInteger(exponent).toByteArray(), modulus));
    }

    @ParameterizedTest
    @CsvSource({
        "2047,'the RSA key has 2047 bits, not 2048 to 16384'",
        "2048,''",
        "3072,''",
        "16384,''",
        "16385,'the RSA key has 16385 bits, not 2048 to 16384'",
    })
    void anRsaKeyIsNeitherShortNorEndless(int bits, String why) {
        assertThat(refused(rsa(bits, "65537"))).isEqualTo(why);
    }

    /** An exponent of 1 signs nothing; an even one is none; a very long one only takes time. */
    @ParameterizedTest
    @CsvSource({
        "1,false",
        "2,false",
        "3,true",
        "4,false",
        "65537,true",
        "65538,false",
        "18446744073709551615,true",
        "18446744073709551617,false",
    })
    void anRsaKeyHasAReasonableExponent(String exponent, boolean reasonable) {
        assertThat(refused(rsa(2048, exponent)))
                .isEqualTo(reasonable ? "" : "the RSA key has an unreasonable exponent");
    }

    @ParameterizedTest
    @CsvSource({"ssh:,''", "ssh:gongkai,''", "https://example.gov.cn,the hardware key was not made for SSH"})
    void aHardwareKeyWasMadeForSsh(String application, String why) {
        byte[] point = Arrays.copyOfRange(sound(LINE).blob(), 19, 51);
        String type = "sk-ssh-ed25519@openssh.com";

        assertThat(refused(line(type, Wire.strings(Wire.ascii(type), point, Wire.ascii(application)))))
                .isEqualTo(why);
    }

    private static byte[] p256(String curve, byte[] point) {
        return Wire.strings(Wire.ascii("ecdsa-sha2-nistp256"), Wire.ascii(curve), point);
    }

    @Test
    void aPointIsAnUncompressedOneOfItsCurve() {
        byte[] blob = TestKey.of("ecdsa-sha2-nistp256").blob();
        byte[] point = Arrays.copyOfRange(blob, blob.length - 65, blob.length);
        byte[] compressed = point.clone();
        compressed[0] = 2;
        String type = "ecdsa-sha2-nistp256";

        assertThat(refused(line(type, p256("nistp256", point)))).isEmpty();
        assertThat(refused(line(type, p256("nistp384", point))))
                .isEqualTo("the key is on another curve than its type says");
        assertThat(refused(line(type, p256("nistp256", compressed)))).isEqualTo("the key's point is malformed");
        assertThat(refused(line(type, p256("nistp256", Arrays.copyOf(point, 64)))))
                .isEqualTo("the key's point is malformed");
        assertThat(refused(line(type, p256("nistp256", Arrays.copyOf(point, 66)))))
                .isEqualTo("the key's point is malformed");
    }

    /** The same point written with a coordinate above the field's prime would be a second name of one key. */
    @Test
    void aPointHasOnlyOneForm() {
        BigInteger p = new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
        BigInteger b = new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
        // of the points (x, ±y) the one with x = 5 has small coordinates: 5³ − 3·5 + b
        BigInteger x = BigInteger.valueOf(5);
        BigInteger square =
                x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(b).mod(p);
        BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        assertThat(y.multiply(y).mod(p)).isEqualTo(square);

        assertThat(refused(point(x, y))).isEmpty();
        assertThat(refused(point(x.add(p), y))).isEqualTo("the key's point is not on the curve");
        // x = 0 and the prime itself: the first number that is too big
        BigInteger root = b.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        assertThat(root.multiply(root).mod(p)).isEqualTo(b);
        assertThat(refused(point(BigInteger.ZERO, root))).isEmpty();
        assertThat(refused(point(p, root))).isEqualTo("the key's point is not on the curve");
    }

    private static String point(BigInteger x, BigInteger y) {
        byte[] point = new byte[65];
        point[0] = 4;
        put(x, point, 33);
        put(y, point, 65);
        return line("ecdsa-sha2-nistp256", p256("nistp256", point));
    }

    private static void put(BigInteger number, byte[] target, int end) {
        byte[] written = number.toByteArray();
        int from = written.length > 32 ? 1 : 0;
        System.arraycopy(written, from, target, end - (written.length - from), written.length - from);
    }
}
