package org.gongkai.serve.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.desk.HeaderValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the form over every text of the example: nothing changed is nothing written, and a changed key is one line. */
class WrittenTextTest {

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @Test
    void everyTextOfTheExampleCanBeEditedInAForm() throws IOException {
        for (Path file : texts().toList()) {
            String text = Files.readString(file);
            assertThat(WrittenText.of(text).whole()).as(file.toString()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsNotChangedIsNotWritten(Path file) throws IOException {
        for (String text : variants(Files.readString(file))) {
            WrittenText written = WrittenText.of(text);
            assertThat(written.with(TypedText.of(written))).contains(text);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aKeyThatIsChangedIsOneLineThatDiffers(Path file) throws IOException {
        for (String text : variants(Files.readString(file))) {
            WrittenText written = WrittenText.of(text);
            for (Map.Entry<HeaderKey, HeaderValue> one : written.header().entrySet()) {
                if (one.getValue() instanceof HeaderValue.One value && FieldKind.of(one.getKey()) != FieldKind.NONE) {
                    Map<HeaderKey, HeaderValue> header = new EnumMap<>(written.header());
                    header.put(one.getKey(), new HeaderValue.One(value.text() + " '改: #"));
                    String now = written.with(new TypedText(
                                    header,
                                    TypedText.of(written).others(),
                                    written.words().shown()))
                            .orElseThrow();
                    assertThat(differing(text, now))
                            .containsExactly(written.lines().get(one.getKey()));
                    assertThat(WrittenText.of(now).value(one.getKey())).isEqualTo(header.get(one.getKey()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aLineOfTheWordsThatIsChangedIsOneLineThatDiffers(Path file) throws IOException {
        for (String text : variants(Files.readString(file))) {
            WrittenText written = WrittenText.of(text);
            String words = written.words().shown();
            int end = words.indexOf('\n') < 0 ? words.length() : words.indexOf('\n');
            String typed = words.substring(0, end) + "改" + words.substring(end);
            String now = written.with(new TypedText(
                            written.header(), TypedText.of(written).others(), typed))
                    .orElseThrow();
            assertThat(differing(text, now)).containsExactly(written.words().line());
        }
    }

    /** As other editors write files: with a byte-order mark, line ends of Windows, no last line end. */
    private static List<String> variants(String text) {
        String unix = text.replace("\uFEFF", "").replace("\r\n", "\n");
        return List.of(text, "\uFEFF" + unix, unix.replace("\n", "\r\n"), unix.stripTrailing());
    }

    /** The lines, counted from 1, in which two texts of equally many lines differ. */
    private static List<Integer> differing(String one, String other) {
        String[] before = one.split("(?<=\n)");
        String[] after = other.split("(?<=\n)");
        assertThat(after).hasSameSizeAs(before);
        return IntStream.range(0, before.length)
                .filter(i -> !before[i].equals(after[i]))
                .mapToObj(i -> i + 1)
                .toList();
    }
}
