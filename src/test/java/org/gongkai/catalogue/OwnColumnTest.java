package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.finding.PackedLines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A column holds what belongs there: no news, nothing of others, nothing twice, no text that only points. */
class OwnColumnTest {

    private static final String TEXT = "会见室自八月一日起迁到办公楼一层东侧，会见人凭有效证件从南门进入，先在登记窗口登记，再按照工作人员的指引到候见区等候，每次会见不超过三十分钟。\n";

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite();

    @TestFactory
    Stream<DynamicTest> titlesOfNewsAreToldFromThoseOfDocuments() {
        return examples("news")
                .map(line -> DynamicTest.dynamicTest(
                        line, () -> assertThat(OwnColumn.news(text(line))).isEqualTo(line.startsWith("- told"))));
    }

    @TestFactory
    Stream<DynamicTest> textsThatOnlyPointAreToldFromThoseThatSaySomething() {
        List<String> names = List.of("2026年任务分工", "分工表.pdf", "分工表");
        return examples("pointing")
                .map(line -> DynamicTest.dynamicTest(
                        line,
                        () -> assertThat(PointingTexts.points(text(line).replace("\\n", "\n"), names))
                                .isEqualTo(line.startsWith("- told"))));
    }

    private static Stream<String> examples(String section) {
        List<String> lines = PackedLines.of(OwnColumnTest.class, "columns.md").stream()
                .map(String::strip)
                .toList();
        List<String> all = lines.stream().filter(line -> line.startsWith("- ")).toList();
        int news = (int) all.stream().takeWhile(line -> !line.contains("见附件。")).count();
        return section.equals("news") ? all.subList(0, news).stream() : all.subList(news, all.size()).stream();
    }

    private static String text(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    private List<String> told(String rule) throws IOException {
        Path project = site.write(temporary.toRealPath().resolve("project"));
        return Run.of(project, "check", "PROJECT", "--as-of", "2021-07-20", "--format", "csv", "--lang", "en")
                .out()
                .lines()
                .filter(line -> line.startsWith(rule + ","))
                .toList();
    }

    private static EntryDraft news() {
        return EntryDraft.of(1).set("title", "示例省监狱管理局召开半年工作会议").set("genre", "其他");
    }

    @Test
    void newsAreToldInTheColumnsOfTheLawAlone() throws IOException {
        site.entry("ghjh/a.md", news());
        assertThat(told("G-149")).singleElement().asString().startsWith("G-149,warning,content/ghjh/a.md,");
        site.entry("ghjh/a.md", news().set("number", "示狱发〔2021〕5号"));
        assertThat(told("G-149")).isEmpty();
        site.entry("ghjh/a.md", news().set("genre", "公告"));
        assertThat(told("G-149")).isEmpty();
    }

    @Test
    void newsAreFineAmongNotices() throws IOException {
        site.entry("tzgg/a.md", news());
        assertThat(told("G-149")).isEmpty();
    }

    @Test
    void aTextThatPointsIsToldOnlyWhereThereIsAnAttachment() throws IOException {
        site.entry("tzgg/a.md", EntryDraft.of(1).body("详见附件。\n").file("a.txt", "一"));
        assertThat(told("G-148")).singleElement().asString().startsWith("G-148,warning,content/tzgg/a.md,");
    }

    @Test
    void whatAnotherOrganIssuedNamesItsSource() throws IOException {
        site.entry("tzgg/a.md", EntryDraft.of(1).set("issuer", List.of("邻省监狱管理局")));
        assertThat(told("G-159")).singleElement().asString().contains("邻省监狱管理局");
        site.entry(
                "tzgg/a.md", EntryDraft.of(1).set("issuer", List.of("邻省监狱管理局")).set("source", "邻省监狱管理局网站"));
        assertThat(told("G-159")).isEmpty();
    }

    @Test
    void theOrgansOwnOfficesAreNoStrangers() throws IOException {
        site.entry("tzgg/a.md", EntryDraft.of(1).set("issuer", List.of("示例省监狱管理局办公室", "邻省监狱管理局")));
        assertThat(told("G-159")).isEmpty();
        site.entry("tzgg/a.md", EntryDraft.of(1).set("issuer", List.of("邻省监狱管理局", "示例省监狱管理局")));
        assertThat(told("G-159")).singleElement().asString().contains("the lead");
    }

    @Test
    void oneInformationStandsInOneColumn() throws IOException {
        site.entry("tzgg/a.md", EntryDraft.of(1).body(TEXT));
        site.entry("ghjh/b.md", EntryDraft.of(2).body(TEXT));
        assertThat(told("G-159")).singleElement().asString().contains("the same as content/");
        site.entry("ghjh/b.md", EntryDraft.of(2).body("另" + TEXT));
        assertThat(told("G-159")).isEmpty();
        site.entry("ghjh/b.md", EntryDraft.of(2).body("另" + TEXT).set("title", "关于第1号事项的通知"));
        assertThat(told("G-159")).hasSize(1);
    }
}
