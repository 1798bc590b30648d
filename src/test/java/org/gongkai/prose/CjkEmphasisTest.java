package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs {@code spec/cjk-emphasis.md}. */
class CjkEmphasisTest {

    static List<Example> examples() {
        URL spec = Objects.requireNonNull(CjkEmphasisTest.class.getResource("/spec/cjk-emphasis.md"));
        return ExampleReader.readExamples(spec);
    }

    @Test
    void theTableHasExamples() {
        assertThat(examples()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void emphasizesAsTheTableSays(Example example) {
        assertThat(Render.html(example.getSource())).isEqualTo(example.getHtml());
    }

    /** Default emoji, unassigned neighbours and Latin are not Chinese; the rest of the ranges is. */
    @ParameterizedTest
    @ValueSource(ints = {'a', '“', 0x1F600, 0x231A, 0x2B50, 0x303F, 0x3248, 0xA4D0, 0xFFE7, 0x1F201, 0x1F21A, 0x1F004})
    void doesNotTakeItForChinese(int codePoint) {
        assertThat(Cjk.contains(codePoint)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {'一', '㐀', '。', '！', 'ｱ', 'ア', '가', '㊙', 0x1100, 0x2E80, 0x3030, 0x1F202, 0x20000, 0x3134A, 0x3FFFD})
    void takesItForChinese(int codePoint) {
        assertThat(Cjk.contains(codePoint)).isTrue();
    }
}
