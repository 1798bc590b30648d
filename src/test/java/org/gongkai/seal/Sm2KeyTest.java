package org.gongkai.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which public keys may make the second signature. */
class Sm2KeyTest {

    /** Written by {@code openssl pkey -pubout}. */
    private static final String KEY =
            "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAE9pwDuqEC20acl6h1iZxE0kMMsU4IX7+Ez/4DSTVyJigIpegVvbM770DYs52170VAqlXvDztd"
                    + "ThfFM8BH3TT5+g==";

    private static String refused(String text) {
        return Sm2Key.read(text) instanceof Read.Refused<Sm2Key> refused
                ? refused.why().en()
                : "";
    }

    private static Sm2Key sound(String text) {
        return ((Read.Sound<Sm2Key>) Sm2Key.read(text)).value();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void isWhatOpensslWrites() {
        assertThat(sound(KEY).text()).isEqualTo(KEY).isEqualTo(base64(sound(KEY).info()));
        assertThat(sound(KEY)).hasToString(KEY);
    }

    /** With the two lines, with Windows' line ends, folded by YAML, and as a bare point, which is what many devices print. */
    @Test
    void mayBeWrittenInOtherWays() {
        String pem = "-----BEGIN PUBLIC KEY-----\n" + KEY.substring(0, 64) + "\n" + KEY.substring(64)
                + "\n-----END PUBLIC KEY-----\n";
        String info = HexFormat.of().formatHex(sound(KEY).info());
        String point = info.substring(info.length() - 130);

        assertThat(sound(pem)).isEqualTo(sound(KEY));
        assertThat(sound(pem.replace("\n", "\r\n"))).isEqualTo(sound(KEY));
        assertThat(sound(pem.replace("\n", " "))).isEqualTo(sound(KEY));
        assertThat(sound(point)).isEqualTo(sound(KEY));
        assertThat(sound(point.toUpperCase(Locale.ROOT))).isEqualTo(sound(KEY));
    }

    @Test
    void isNoPrivateKey() {
        assertThat(refused(KEY + "\n-----END PUBLIC KEY-----")).isEqualTo("broken base64");
        assertThat(refused("-----BEGIN PRIVATE KEY-----\n" + KEY + "\n-----END PRIVATE KEY-----"))
                .isEqualTo("broken base64");
        assertThat(refused("04" + "0".repeat(127))).isNotEmpty();
        assertThat(refused("04" + "0".repeat(128))).isEqualTo("the key's point is not on the curve");
    }

    @Test
    void isTheSameWithTheSameBytes() {
        Sm2Key other = sound(
                "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEMc2Vdjx/uGXjjCB6PXA1VeWkOrr26nsEpWhIzuXMpFHBVZ6oqC5UdJIQKhcuQgReZLvlQ4xgWiK7y4WOGsVLvQ==");

        assertThat(sound(KEY).info()).hasSize(91);
        assertThat(sound(KEY))
                .isEqualTo(sound(KEY))
                .hasSameHashCodeAs(sound(KEY))
                .isNotEqualTo(KEY);
        assertThat(other).isNotEqualTo(sound(KEY)).doesNotHaveSameHashCodeAs(sound(KEY));
    }

    @Test
    void isNotChangedFromOutside() {
        Sm2Key key = sound(KEY);
        key.info()[0] ^= 1;

        assertThat(key.text()).isEqualTo(KEY);
    }

    /** Another curve, a compressed point, a byte more or less: nothing of it is taken for an SM2 key. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 22, 23, 26})
    void refusesAnyOtherForm(int at) {
        byte[] info = sound(KEY).info();
        info[at] ^= 1;

        assertThat(refused(base64(info))).isEqualTo("no SM2 key");
    }

    @ParameterizedTest
    @CsvSource({"0", "26", "27", "90", "92"})
    void refusesAnyOtherLength(int length) {
        assertThat(refused(base64(Arrays.copyOf(sound(KEY).info(), length)))).isEqualTo("no SM2 key");
    }

    @ParameterizedTest
    @ValueSource(ints = {27, 58, 59, 90})
    void refusesAPointThatIsNotOnTheCurve(int at) {
        byte[] info = sound(KEY).info();
        info[at] ^= 1;

        assertThat(refused(base64(info))).isEqualTo("the key's point is not on the curve");
    }

    @ParameterizedTest
    @CsvSource({"'',no SM2 key", "!,broken base64", "MFkwEwYHKoZI,no SM2 key"})
    void refusesWhatIsNoKey(String text, String why) {
        assertThat(refused(text)).isEqualTo(why);
    }

    @Test
    void withoutALibraryNothingIsInstalledAndNothingFits() {
        assertThat(Sm2.ABSENT.installed()).isFalse();
        assertThat(Sm2.ABSENT.fits(sound(KEY), new byte[0], Sm2Signature.of(new byte[0])))
                .isFalse();
        assertThat(new Verifier().knowsSm2()).isFalse();
        assertThat(new Verifier().fits(sound(KEY), new byte[0], Sm2Signature.of(new byte[0])))
                .isFalse();
    }

    @Test
    void aSignatureIsItsBytes() {
        assertThat(Sm2Signature.of(new byte[] {0x30, (byte) 0xff, 0}).hex()).isEqualTo("30ff00");
        assertThat(Sm2Signature.of(new byte[] {0x30, (byte) 0xff, 0}).bytes()).containsExactly(0x30, 0xff, 0);
    }
}
