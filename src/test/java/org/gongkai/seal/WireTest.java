package org.gongkai.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SSH's wire format, read strictly: RFC 4251, section 5. */
class WireTest {

    private static Wire wire(String hex) {
        return new Wire(HexFormat.of().parseHex(hex));
    }

    @Test
    void readsOneValueAfterTheOther() throws Malformed {
        Wire wire = wire("01020304" + "00000002abcd" + "00000003616263" + "00000000" + "ff");

        assertThat(wire.number()).isEqualTo(0x01020304);
        assertThat(wire.string()).containsExactly(0xab, 0xcd);
        assertThat(wire.name()).isEqualTo("abc");
        assertThat(wire.name()).isEmpty();
        assertThat(wire.take(1)).containsExactly(0xff);
        wire.end();
    }

    @Test
    void readsEveryByteOfANumberWithoutItsSign() throws Malformed {
        assertThat(wire("f1f2f3f4").number()).isEqualTo(0xf1f2f3f4);
        assertThat(wire("0000f3f4").number()).isEqualTo(0xf3f4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000", "00000003abcd", "ffffffff00", "7fffffff00"})
    void refusesALengthThatReachesBeyondTheEnd(String hex) {
        assertThatThrownBy(() -> wire(hex).string()).hasMessage("the data end too early");
    }

    @Test
    void refusesBytesThatAreLeftOver() throws Malformed {
        Wire wire = wire("00000001ab00");
        wire.string();

        assertThatThrownBy(wire::end).hasMessage("there are bytes left over at the end");
    }

    @ParameterizedTest
    @CsvSource({"20,false", "21,true", "7e,true", "7f,false", "00,false", "c3,false"})
    void aNameIsOfPrintableCharacters(String hex, boolean printable) throws Malformed {
        Wire wire = wire("00000001" + hex);
        if (printable) {
            assertThat(wire.name()).isEqualTo(new String(HexFormat.of().parseHex(hex), StandardCharsets.US_ASCII));
        } else {
            assertThatThrownBy(wire::name).hasMessage("a name has characters that names have not");
        }
    }

    /** RFC 4251: no needless zero in front, none negative; zero itself is no number of a key or signature. */
    @ParameterizedTest
    @CsvSource({
        "00000001" + "01,1",
        "00000001" + "7f,127",
        "00000002" + "0080,128",
        "00000002" + "0100,256",
        "00000003" + "00ff01,65281",
        "00000000,",
        "00000001" + "00,",
        "00000001" + "80,",
        "00000002" + "ff01,",
        "00000002" + "0001,",
        "00000002" + "007f,",
        "00000002" + "0000,",
    })
    void aPositiveNumberHasOneForm(String hex, String value) throws Malformed {
        Wire wire = wire(hex);
        if (value == null) {
            assertThatThrownBy(wire::positive).hasMessage("a number is not in its canonical form");
        } else {
            assertThat(wire.positive()).hasToString(value);
        }
    }

    @Test
    void writesWhatItReads() throws Malformed {
        byte[] written = Wire.strings(new byte[0], new byte[0x01_02_03], Wire.ascii("abc"));
        Wire wire = new Wire(written);

        assertThat(written).startsWith(0, 0, 0, 0, 0, 1, 2, 3);
        assertThat(wire.string()).isEmpty();
        assertThat(wire.string()).hasSize(0x01_02_03);
        assertThat(wire.name()).isEqualTo("abc");
        wire.end();
    }

    /** A length of more than three bytes, as of a file of 16 MiB. */
    @Test
    void writesLongLengthsInFourBytes() {
        assertThat(Wire.strings(new byte[0x01_02_03_04])).startsWith(1, 2, 3, 4);
    }

    @Test
    void isNotChangedWithTheBytesThatItWasMadeOf() throws Malformed {
        byte[] bytes = {0, 0, 0, 1};
        Wire wire = new Wire(bytes);
        bytes[3] = 2;

        assertThat(wire.number()).isEqualTo(1);
    }
}
