package org.gongkai.guomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.gongkai.seal.Read;
import org.gongkai.seal.Sm2;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.Sm2Signature;
import org.gongkai.seal.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SM2 here and in openssl: each accepts what the other signs, and both refuse the same. */
class GuomiTest {

    private static final byte[] STATEMENT =
            "gongkai-approval/v1\nrole: secrecy\nby: 李二\n".getBytes(StandardCharsets.UTF_8);
    private static final BigInteger ORDER =
            new BigInteger("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123", 16);

    /** Stands for the arithmetic where it must not be asked. */
    private static final Sm2 FITS_NOTHING = new Sm2() {
        @Override
        public boolean installed() {
            return true;
        }

        @Override
        public boolean fits(Sm2Key key, byte[] statement, Sm2Signature signature) {
            return false;
        }
    };

    @TempDir
    private Path folder;

    private OpenSsl openssl = null;

    @BeforeEach
    void openssl() {
        openssl = new OpenSsl(folder);
    }

    private boolean fits(Path key, byte[] statement, byte[] signature) throws IOException {
        Sm2Key own = ((Read.Sound<Sm2Key>) Sm2Key.read(openssl.publicText(key))).value();
        return new Guomi().fits(own, statement, Sm2Signature.of(signature));
    }

    @Test
    void acceptsWhatOpensslSigns() throws IOException {
        Path key = openssl.key("key");
        byte[] signature = openssl.sign(key, STATEMENT);

        assertThat(new Guomi().installed()).isTrue();
        assertThat(signature.length).isLessThanOrEqualTo(Sm2Signature.LONGEST);
        assertThat(fits(key, STATEMENT, signature)).isTrue();
        assertThat(fits(openssl.key("other"), STATEMENT, signature))
                .as("another key")
                .isFalse();
        assertThat(fits(key, STATEMENT, openssl.sign(key, STATEMENT, "1234567812345679")))
                .as("another id")
                .isFalse();
    }

    @Test
    void whatIsSignedHereIsValidForOpenssl() throws IOException, CryptoException {
        Path key = openssl.key("key");
        SM2Signer signer = new SM2Signer();
        signer.init(
                true,
                new ParametersWithID(
                        PrivateKeyFactory.createKey(openssl.privateKey(key)),
                        Sm2.SIGNER_ID.getBytes(StandardCharsets.US_ASCII)));
        signer.update(STATEMENT, 0, STATEMENT.length);
        byte[] signature = signer.generateSignature();

        assertThat(openssl.verifies(key, STATEMENT, signature)).isTrue();
        assertThat(openssl.verifies(openssl.key("other"), STATEMENT, signature)).isFalse();
        assertThat(fits(key, STATEMENT, signature)).isTrue();
    }

    @Test
    void refusesEveryOtherStatement() throws IOException {
        Path key = openssl.key("key");
        byte[] signature = openssl.sign(key, STATEMENT);
        for (int i = 0; i < STATEMENT.length; i++) {
            byte[] changed = STATEMENT.clone();
            changed[i] ^= 1;
            assertThat(fits(key, changed, signature)).as("byte " + i).isFalse();
        }
        assertThat(fits(key, Arrays.copyOf(STATEMENT, STATEMENT.length - 1), signature))
                .isFalse();
        assertThat(openssl.verifies(key, Arrays.copyOf(STATEMENT, STATEMENT.length - 1), signature))
                .isFalse();
    }

    /** A valid signature is not computed twice; nothing else of it may change, and without the library nothing is valid. */
    @Test
    void aSecondRunRemembersWhatIsValid() throws IOException {
        Path file = openssl.key("key");
        Sm2Key key = ((Read.Sound<Sm2Key>) Sm2Key.read(openssl.publicText(file))).value();
        Sm2Key other = ((Read.Sound<Sm2Key>) Sm2Key.read(openssl.publicText(openssl.key("other")))).value();
        Sm2Signature signature = Sm2Signature.of(openssl.sign(file, STATEMENT));
        Sm2Signature again = Sm2Signature.of(openssl.sign(file, STATEMENT));
        Verifier first = new Verifier(Set.of(), new Guomi());

        assertThat(first.fits(other, STATEMENT, signature)).isFalse();
        assertThat(first.confirmed()).isEmpty();
        assertThat(first.fits(key, STATEMENT, signature)).isTrue();
        assertThat(first.confirmed()).hasSize(1);

        Verifier second = new Verifier(first.confirmed(), FITS_NOTHING);
        assertThat(second.fits(key, STATEMENT, signature)).isTrue();
        assertThat(second.confirmed()).isEqualTo(first.confirmed());
        assertThat(second.fits(key, STATEMENT, again)).isFalse();
        assertThat(second.fits(other, STATEMENT, signature)).isFalse();
        assertThat(second.fits(key, new byte[] {1}, signature)).isFalse();
        assertThat(new Verifier(first.confirmed(), Sm2.ABSENT).fits(key, STATEMENT, signature))
                .isFalse();
    }

    /** Two numbers between 1 and the order in DER's only form, and nothing else is a signature. */
    @Test
    void refusesWhatOpensslRefuses() throws IOException {
        Path key = openssl.key("key");
        byte[] signature = openssl.sign(key, STATEMENT);
        int half = 4 + signature[3];
        BigInteger r = new BigInteger(Arrays.copyOfRange(signature, 4, half));
        BigInteger s = new BigInteger(Arrays.copyOfRange(signature, half + 2, signature.length));
        assertThat(fits(key, STATEMENT, der(r.toByteArray(), s.toByteArray()))).isTrue();

        Map<String, byte[]> others = new LinkedHashMap<>();
        others.put("nothing", new byte[0]);
        others.put("a byte more", Arrays.copyOf(signature, signature.length + 1));
        others.put("a byte less", Arrays.copyOf(signature, signature.length - 1));
        others.put("r alone", Arrays.copyOf(signature, half));
        others.put("exchanged", der(s.toByteArray(), r.toByteArray()));
        others.put("r is zero", der(new byte[1], s.toByteArray()));
        others.put("s is zero", der(r.toByteArray(), new byte[1]));
        others.put("r is the order", der(ORDER.toByteArray(), s.toByteArray()));
        others.put("r above the order", der(r.add(ORDER).toByteArray(), s.toByteArray()));
        others.put("s above the order", der(r.toByteArray(), s.add(ORDER).toByteArray()));
        others.put("s negative", der(r.toByteArray(), s.negate().toByteArray()));
        others.put("a needless zero", der(padded(r), s.toByteArray()));
        others.put("plain r and s", join(bytes32(r), bytes32(s)));
        for (int i = 0; i < signature.length; i += 5) {
            byte[] damaged = signature.clone();
            damaged[i] ^= 1;
            others.put("byte " + i, damaged);
        }
        for (Map.Entry<String, byte[]> other : others.entrySet()) {
            assertThat(fits(key, STATEMENT, other.getValue()))
                    .as(other.getKey())
                    .isFalse();
            assertThat(openssl.verifies(key, STATEMENT, other.getValue()))
                    .as("openssl: " + other.getKey())
                    .isFalse();
        }
    }

    private static byte[] der(byte[] r, byte[] s) {
        byte[] head = {0x30, (byte) (r.length + s.length + 4), 2, (byte) r.length};
        return join(join(head, r), join(new byte[] {2, (byte) s.length}, s));
    }

    private static byte[] padded(BigInteger number) {
        return join(new byte[1], number.toByteArray());
    }

    private static byte[] bytes32(BigInteger number) {
        byte[] bytes = padded(number);
        return Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /** The program without its optional library: all classes but those of Bouncy Castle. */
    @Test
    void withoutTheLibraryNothingIsInstalledAndNothingFits() throws IOException, ReflectiveOperationException {
        try (URLClassLoader bare = new URLClassLoader(withoutBouncyCastle(), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = bare.loadClass("org.gongkai.guomi.Guomi");
            Object guomi = type.getConstructor().newInstance();

            assertThat(type).isNotSameAs(Guomi.class);
            assertThat(type.getMethod("installed").invoke(guomi)).isEqualTo(false);
            Class<?> key = bare.loadClass("org.gongkai.seal.Sm2Key");
            Class<?> signature = bare.loadClass("org.gongkai.seal.Sm2Signature");
            assertThat(type.getMethod("fits", key, byte[].class, signature).invoke(guomi, null, new byte[0], null))
                    .isEqualTo(false);
        }
    }

    private static URL[] withoutBouncyCastle() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!path.contains("bcprov")) {
                urls.add(Path.of(path).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
