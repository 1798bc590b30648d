package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderEditTest {

    private static final List<String> REVIEW = List.of("review", "审查");

    @Test
    void putsANewKeyAtTheEndOfTheHeader() {
        assertThat(new HeaderEdit("---\ntitle: 甲\n---\n正文\n").with(REVIEW, "review:\n  form: 1\n"))
                .contains("---\ntitle: 甲\nreview:\n  form: 1\n---\n正文\n");
    }

    @Test
    void replacesTheWholeBlockAndNothingElse() {
        String text =
                "\uFEFF---\r\ntitle: 甲\r\n审查:\r\n  drafted: {by: 王一, on: 2021-07-01}\r\n\r\n  digest: x\r\n# 备注\r\nnote: 乙\r\n---\r\nreview: 正文\r\n";
        assertThat(new HeaderEdit(text).with(REVIEW, "review:\n  form: 1\n"))
                .contains("\uFEFF---\r\ntitle: 甲\r\nreview:\r\n  form: 1\r\n# 备注\r\nnote: 乙\r\n---\r\nreview: 正文\r\n");
        assertThat(new HeaderEdit(text).block(REVIEW))
                .hasValueSatisfying(block -> assertThat(block).startsWith("审查:").endsWith("digest: x\r\n"));
    }

    @Test
    void doesNotTakeAKeyInsideAnotherForTheKey() {
        String text = "---\nnote:\n  review: 丙\ntitle: 甲\n---\n";
        assertThat(new HeaderEdit(text).block(REVIEW)).isEmpty();
        assertThat(new HeaderEdit(text).with(REVIEW, "review: {}\n"))
                .contains("---\nnote:\n  review: 丙\ntitle: 甲\nreview: {}\n---\n");
    }

    @Test
    void refusesAFileWithoutAYamlHeader() {
        assertThat(new HeaderEdit("title=甲\n~~~~~~\n正文\n").with(REVIEW, "review:\n"))
                .isEmpty();
        assertThat(new HeaderEdit("---\ntitle: 甲\n").with(REVIEW, "review:\n")).isEmpty();
    }
}
