package org.gongkai.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Random;
import org.gongkai.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Slow
class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "1 2",
                "{} x",
                "// c\n1",
                "/* c */1",
                "NaN",
                "Infinity",
                "-",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "0x1",
                "1e99999",
                "TRUE",
                "nul",
                "\"a",
                "\"a\nb\"",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u１２３４\"",
                "\"\\ud800\"",
                "\"\\ude00\\ud83d\"",
                "\"\ud83d\"",
                "\"\\",
                "\ufeff1",
                "\u00a01"
            })
    void refuses(String text) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> Json.parse(text));
    }

    @Test
    void refusesARepeatedKeyAlsoWhenItIsWrittenDifferently() {
        JsonException e = catchThrowableOfType(
                JsonException.class, () -> Json.parse("{\"公开\": 1,\n \"b\": {}, \"\\u516c开\": 2}"));
        assertThat(e).hasMessage("the key \"公开\" is repeated");
        assertThat(e.line()).isEqualTo(2);
        assertThat(e.column()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[1,,2] | 1 | 4", "{\"😀\": x} | 1 | 7", "[1 2] | 1 | 4", "[ | 1 | 2", "[\"a | 1 | 4"})
    void namesLineAndColumnInCodePoints(String text, int line, int column) {
        JsonException e = catchThrowableOfType(JsonException.class, () -> Json.parse(text));
        assertThat(e.line()).isEqualTo(line);
        assertThat(e.column()).isEqualTo(column);
    }

    @Test
    void nestsToTheLimitAndNotBeyond() throws JsonException {
        assertThat(Json.parse("[".repeat(64) + "1" + "]".repeat(64))).isNotNull();
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> Json.parse("[".repeat(66) + "]".repeat(66)));
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> Json.parse("[".repeat(1_000_000)));
    }

    @Test
    void keepsNumbersExact() throws JsonException {
        assertThat(Json.parse("-9007199254740993")).isEqualTo(-9007199254740993L);
        assertThat(Json.parse("0.10")).isEqualTo(new BigDecimal("0.10"));
        assertThat(Json.parse("12345678901234567890")).isEqualTo(new BigDecimal("12345678901234567890"));
    }

    /** Another reader, Gson in its strict mode, takes and refuses the same texts. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void agreesWithAnotherReaderAboutDamagedTexts(long seed) {
        Random random = new Random(seed);
        String sample =
                "{\"a\": [1, -2.5e3, true, null, \"x\\u00e9\\n\\\"\"], \"b\": {\"c\": {}, \"d\": []}, \"e\": \"公😀\"}";
        String alphabet = "{}[],:\"\\ \n\t0123456789-+.eEtruefalsnab/#'公";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(sample);
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            String damaged = text.toString();
            String refusal = refusal(damaged);
            if (!refusal.endsWith("is repeated")) {
                assertThat(!refusal.isEmpty()).as(damaged).isEqualTo(gsonRefuses(damaged));
            }
        }
    }

    private static String refusal(String text) {
        try {
            Json.parse(text);
            return "";
        } catch (JsonException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static boolean gsonRefuses(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonParser.parseReader(reader);
            return reader.peek() != JsonToken.END_DOCUMENT;
        } catch (JsonParseException | IOException e) {
            return true;
        }
    }
}
