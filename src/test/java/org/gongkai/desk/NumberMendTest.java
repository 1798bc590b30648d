package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header's document number is brought into its form, and not one byte beside it changes. */
class NumberMendTest {

    private static final String HEAD = "---\ntitle: 甲\nindex: 736916951/2021-000001\n";
    private static final String REST = "\n# 下一行\nformed: 2021-07-01\ngenre: 通知\ndisclosure: 主动公开\n---\n\n甲发[2021]5号。\n";

    @TempDir
    private Path temporary;

    private Path project = Path.of("");

    @BeforeEach
    void aProject() throws IOException {
        project = new TestSite().write(temporary.toRealPath().resolve("project"));
    }

    private String mended(String text) throws IOException {
        Path file =
                Files.createDirectories(project.resolve("content/tzgg/2021")).resolve("a.md");
        Files.writeString(file, text);
        Manuscript manuscript = Project.entry(project, file).value().orElseThrow();
        return NumberMend.mended(text, manuscript);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "number: 示狱发[2021]15号, number: 示狱发〔2021〕15号",
        "发文字号: '示狱发（2021）第015号', 发文字号: '示狱发〔2021〕15号'",
        "number: \"示狱发【2021】 15 号\"   # 正式文号, number: \"示狱发〔2021〕15号\"   # 正式文号",
        "number: 示狱发〔２０２１〕１５号, number: 示狱发〔2021〕15号",
        "number: 示狱发〔2021〕15, number: 示狱发〔2021〕15号",
        "number: 示狱发〔2021〕15号, number: 示狱发〔2021〕15号",
        "number: 示狱发[21]15号, number: 示狱发[21]15号",
        "number: 十五号, number: 十五号",
        "keywords: 没有文号, keywords: 没有文号",
    })
    void mendsThatLineAlone(String line, String right) throws IOException {
        assertThat(mended(HEAD + line + REST)).isEqualTo(HEAD + right + REST);
        assertThat(mended(HEAD + right + REST)).isEqualTo(HEAD + right + REST);
    }

    @Test
    void keepsTheLineEndsOfTheFile() throws IOException {
        String windows = "\uFEFF" + (HEAD + "number: 示狱发(2021)15号" + REST).replace("\n", "\r\n");
        assertThat(mended(windows)).isEqualTo(windows.replace("(2021)", "〔2021〕"));
    }

    @Test
    void checkDoesItWhereNobodyHasReviewedTheText() throws IOException {
        Path file =
                Files.createDirectories(project.resolve("content/tzgg/2021")).resolve("a.md");
        Files.writeString(file, HEAD + "number: 示狱发[2021]15号" + REST);
        Run run = Run.of(project, "check", "PROJECT", "--fix", "--as-of", "2021-07-02");
        assertThat(run.out()).contains("-number: 示狱发[2021]15号\n+number: 示狱发〔2021〕15号\n");
        assertThat(Files.readString(file)).contains("number: 示狱发〔2021〕15号\n", "甲发〔2021〕5号。");
    }
}
