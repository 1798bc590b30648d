package org.gongkai.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value is written as bytes, and is the same when it is read again. */
class CodecTest {

    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "绿";
            }
        }
    }

    sealed interface Figure permits Circle, Square {}

    record Circle(BigDecimal radius) implements Figure {}

    record Square(int side, @Nullable String name) implements Figure {}

    record Pair<T>(T one, long count) {}

    record Everything(
            String text,
            List<Figure> figures,
            Set<String> names,
            Map<String, Colour> colours,
            SortedMap<Integer, List<String>> years,
            Optional<LocalDate> day,
            LocalDateTime moment,
            Pair<String> pair,
            boolean whole) {}

    static List<Everything> values() {
        Map<String, Colour> colours = new LinkedHashMap<>();
        colours.put("乙", Colour.GREEN);
        colours.put("甲", Colour.RED);
        return List.of(
                new Everything(
                        "",
                        List.of(),
                        Set.of(),
                        Map.of(),
                        new TreeMap<>(),
                        Optional.empty(),
                        LocalDateTime.MIN,
                        new Pair<>("", 0),
                        false),
                new Everything(
                        "国徽\uD83D\uDE00，半个\uD83D，\u0000\n",
                        List.of(new Circle(new BigDecimal("1.50")), new Square(-1, null), new Square(2, "方")),
                        new LinkedHashSet<>(List.of("丙", "乙", "甲")),
                        colours,
                        new TreeMap<>(Map.of(2023, List.of("a", "b"), 2019, List.of())),
                        Optional.of(LocalDate.MAX),
                        LocalDateTime.of(2026, 11, 30, 23, 59, 59, 999_999_999),
                        new Pair<>("甲", Long.MIN_VALUE),
                        true));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isTheSameWhenReadAgain(Everything value) throws IOException {
        Codec<Everything> values = Codec.of(Everything.class);
        Everything again = values.value(values.bytes(value));
        assertThat(again).isEqualTo(value);
        assertThat(values.bytes(again)).isEqualTo(values.bytes(value));
    }

    @Test
    void theOrderOfASetAndOfAMapDoesNotMatter() {
        Codec<Everything> values = Codec.of(Everything.class);
        Everything value = values().get(1);
        Map<String, Colour> turned = new LinkedHashMap<>();
        turned.put("甲", Colour.RED);
        turned.put("乙", Colour.GREEN);
        Everything other = new Everything(
                value.text(),
                value.figures(),
                new LinkedHashSet<>(List.of("甲", "乙", "丙")),
                turned,
                value.years(),
                value.day(),
                value.moment(),
                value.pair(),
                value.whole());
        assertThat(values.bytes(other)).isEqualTo(values.bytes(value));
    }

    @Test
    void bytesThatAreCutOrChangedAreNoOtherValueUnseen() {
        Codec<Everything> values = Codec.of(Everything.class);
        byte[] bytes = values.bytes(values().get(1));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> values.value(cut)).isInstanceOf(IOException.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> values.value(longer)).isInstanceOf(IOException.class);
    }

    @Test
    void keysTellValuesApart() {
        List<Key> keys = List.of(
                Codec.key(),
                Codec.key(""),
                Codec.key("ab"),
                Codec.key("a", "b"),
                Codec.key(List.of("a", "b")),
                Codec.key(1),
                Codec.key(1L),
                Codec.key((Object) null),
                Codec.key(new Square(1, null)),
                Codec.key(new Square(1, "")),
                Codec.key(Colour.RED),
                Codec.key(Colour.GREEN));
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Codec.key(new Square(1, "方"), List.of("a"))).isEqualTo(Codec.key(new Square(1, "方"), List.of("a")));
    }

    @Test
    void whatIsNoValueIsRefused() {
        assertThatThrownBy(() -> Codec.key(new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Codec.key(new StringBuilder("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Codec.key(new Pair<>("a", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Codec.of(Thread.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsAreWrittenInUtf8() {
        record Text(String text) {}
        assertThat(new String(Codec.of(Text.class).bytes(new Text("国")), StandardCharsets.UTF_8))
                .contains("国");
    }
}
