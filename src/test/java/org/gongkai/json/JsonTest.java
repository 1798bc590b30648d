package org.gongkai.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesTheStringSampleOfTheRfc() throws JsonException {
        // RFC 8785 3.2.2, without its numbers; the bytes are those of 3.2.4
        String sample = "{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + " \"literals\": [null, true, false]}";
        String canonical = Json.canonical(Json.parse(sample));
        assertThat(HexFormat.of().formatHex(canonical.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22737472696e67223a"
                        + "22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
    }

    @Test
    void sortsTheKeysOfTheRfcByCodeUnits() throws JsonException {
        // RFC 8785 3.2.3
        String sample = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }""";
        Map<?, ?> sorted = (Map<?, ?>) Json.parse(Json.canonical(Json.parse(sample)));
        assertThat(sorted.values().stream().map(String.class::cast).collect(Collectors.joining("|")))
                .isEqualTo("Carriage Return|One|Control|Latin Small Letter O With Diaeresis|Euro Sign"
                        + "|Emoji: Grinning Face|Hebrew Letter Dalet With Dagesh");
    }

    @Test
    void escapesOnlyWhatMustBeEscaped() {
        assertThat(Json.canonical("\u0000\b\t\n\u000b\f\r\u001f\"\\/\u007f\u2028</公开😀"))
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u007f\u2028</公开😀\"");
    }

    @Test
    void refusesLoneSurrogates() {
        for (String lone : List.of("\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Json.canonical(lone));
            assertThatIllegalArgumentException().isThrownBy(() -> Json.canonical(Map.of(lone, 1)));
        }
    }

    @Test
    void refusesNumbersThatADoubleDoesNotHold() {
        assertThat(Json.canonical(List.of(0, -7, (1L << 53) - 1))).isEqualTo("[0,-7,9007199254740991]");
        assertThatIllegalArgumentException().isThrownBy(() -> Json.canonical(1L << 53));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.canonical(1.5));
    }

    @Test
    void keepsTheMapsOwnOrderForPeople() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("organ", "局");
        map.put("as-of", 1);
        map.put("entries", List.of(Map.of("index", "1"), List.of()));
        map.put("none", Map.of());
        assertThat(Json.pretty(map)).isEqualTo("""
                        {
                          "organ": "局",
                          "as-of": 1,
                          "entries": [
                            {
                              "index": "1"
                            },
                            []
                          ],
                          "none": {}
                        }""");
    }

    @Test
    void readsBackWhatItWrote() throws JsonException {
        Object value = Map.of("标题", List.of("甲\n乙", 12L, true, Map.of("k", "\"")));
        assertThat(Json.parse(Json.pretty(value))).isEqualTo(value);
        assertThat(Json.parse(Json.canonical(value))).isEqualTo(value);
    }
}
