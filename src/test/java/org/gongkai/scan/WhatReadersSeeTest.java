package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees is seen by the scanners, whatever tags, marks and references stand in between. */
final class WhatReadersSeeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未成年人王小明                                      | R-63 | 5",
                "未成年人王<b></b>小明                               | R-63 | 5",
                "未成年人王</b>小<span lang=EN-US>明</span>          | R-63 | 5",
                "未成年人王<p>小明</p>                               | R-63 | 5",
                "未成年人王<br>小明                                  | R-63 | 5",
                "号码110105<span>1949</span>1231002X                 | R-60 | 3",
                "号码110105</td><td>19491231002X                     | R-60 | 3",
                "号码1101051949&#49;231002X                          | R-60 | 3",
                "手机138<font color=red>1234</font>5678              | R-61 | 3",
                "机<u></u>密★10年                                    | R-48 | 1",
                "王&#x200B;某                                        | G-22 | 2",
            })
    void hidesNothing(String words, String rule, int column) throws IOException {
        List<Finding> found = examine("<table>\n<tr><td>\n" + words + "</td></tr>\n</table>", "");
        assertThat(found).filteredOn(one -> one.severity() == Severity.BLOCK).anySatisfy(one -> {
            assertThat(one.rule().id()).isEqualTo(rule);
            assertThat(one.place().line()).isEqualTo(14);
            assertThat(one.place().column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未成年人王**小**明   | R-63",
                "未成年人**王小**明   | R-63",
                "未成年人王`小`明     | R-63",
                "未成年人[王](b.md)小明 | R-63",
                "未成年人王&#23567;明 | R-63",
                "机&#23494;★10年      | R-48",
                "机<!-- 注 -->密★10年 | R-48",
            })
    void noMarkInsideAWordHidesIt(String words, String rule) throws IOException {
        assertThat(examine("甲。\n\n" + words, ""))
                .filteredOn(one -> one.severity() == Severity.BLOCK)
                .extracting(one -> one.rule().id() + " " + one.place().line())
                .contains(rule + " 14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"号码110105<br>19491231002X ; R-60", "未成年人王<br/>小明 ; R-63"})
    void aBreakInACellOfMarkdownHidesNothing(String line) throws IOException {
        String[] parts = line.split(" ; ");
        assertThat(examine("| 甲 | 乙 |\n|---|---|\n| 1 | " + parts[0] + " |", ""))
                .anyMatch(one -> one.rule().id().equals(parts[1]) && one.severity() == Severity.BLOCK);
    }

    @Test
    void aColumnIsReadByItsHead() throws IOException {
        String rows = "<tr><td>甲</td><td colspan=2>本人</td></tr><tr><td></td><td>姓名</td><td>手机</td></tr>";
        String html = "<table><thead>" + rows + "</thead><tr><td>1</td><td>某</td><td>1381234 5678</td></tr></table>";
        String pipes = "| 甲 | 本人姓名 | 手机 |\n|---|---|---|\n| 1 | 某 | 1381234 5678 |";
        assertThat(rules(examine(html, "")))
                .isEqualTo(rules(examine(pipes, "")))
                .contains("R-61");
    }

    @Test
    void aWaiverQuotesWhatAReaderSees() throws IOException {
        String waiver = "waive: [{rule: R-61, quote: '13812345678', reason: 公开电话, by: 李二, until: 2027-01-01}]";
        String table = "<table><tr><td>手机：138<b>1234</b>5678</td></tr></table>";
        assertThat(rules(examine(table, waiver))).doesNotContain("R-61", "R-161");
    }

    @Test
    void tagsThemselvesAreNoText() throws IOException {
        assertThat(examine(
                        "<table class=\"a,b\" style='font-family:宋体,黑体;width:13812345678px'><tr><td>甲</td><td>乙</td></tr></table>",
                        ""))
                .isEmpty();
    }

    @Test
    void theLayoutAroundATableIsJudgedAsItIsWrittenAndOnce() throws IOException {
        String table = "<table><tr><td>事项</td><td>件数</td></tr><tr><td>办结</td><td>13812345678</td></tr></table>";
        String text = "##一、办理情况\n\n手机13812345678\n\n" + table + "\n\n    缩进的一段话。\n";
        List<Finding> found = examine(text, "");
        assertThat(found)
                .filteredOn(one -> one.rule().id().startsWith("G-10"))
                .extracting(one -> one.rule().id() + " " + one.place().line())
                .containsExactlyInAnyOrder("G-104 12", "G-103 18");
        assertThat(found)
                .filteredOn(one -> one.rule().id().equals("R-61") && one.place().line() == 14)
                .hasSize(1);
    }

    private static List<String> rules(List<Finding> found) {
        return found.stream().map(one -> one.rule().id()).distinct().toList();
    }

    private List<Finding> examine(String body, String key) throws IOException {
        Path entry = folder.resolve("content/gfxwj/a.md");
        Files.createDirectories(entry.getParent());
        Files.writeString(entry, """
                ---
                title: 通知
                index: 736916951/2026-000900
                formed: 2026-11-01
                disclosure: 主动公开
                review:
                  drafted: {by: 王一, on: 2026-11-01}
                  secrecy: {by: 李二, on: 2026-11-01, conclusion: 可以公开}
                %s
                ---

                %s
                """.formatted(key.isEmpty() ? "note: 无" : key, body));
        Optional<Manuscript> read = Project.entry(folder, entry).value();
        Sources example =
                Project.read(Path.of(""), Set.of("md"), new Crew(1)).value().orElseThrow();
        return new EntryScan(example.site(), example.people(), LocalDate.of(2026, 11, 22), file -> List.of())
                .examine(read.orElseThrow(), Optional.empty());
    }
}
