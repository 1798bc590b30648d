package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.audit.Audit;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report whose tables stand in its text alone: the page draws them once, and its files, charts and audit know them. */
class PastedReportTest {

    private static final String AS_OF = "2022-06-01T00:00:00+08:00";

    @TempDir
    private Path folder;

    private Path report;

    @BeforeEach
    void pasteTheTables() throws IOException {
        Tree.copy(Path.of("src/test/sites/golden/many-forms"), folder.resolve("project"));
        Path annual = folder.resolve("project/content/annual");
        Files.delete(annual.resolve("2021.yaml"));
        report = annual.resolve("2021.md");
        String text = Files.readString(report);
        for (FormTable form : ReportForm.CURRENT.forms()) {
            text = text.replaceFirst("(## .、" + form.chapter() + "\n)", "$1\n" + tabs(form) + "\n");
        }
        Files.writeString(report, text.replace("收费金额（单位：万元）", "收费金额（单位：元）"));
    }

    /** A table as a workbook is copied: three applications of which two got their information. */
    private static String tabs(FormTable form) {
        StringBuilder text = new StringBuilder();
        for (FormTable.Block block : form.blocks()) {
            text.append(block.title())
                    .append(block.title().isEmpty() ? "" : "\n")
                    .append("\t");
            text.append(block.columns().stream().map(FormColumn::wording).collect(Collectors.joining("\t")))
                    .append("\n");
            for (FormRow row :
                    block.rows().stream().filter(one -> !one.heading()).toList()) {
                String figure = row.id().equals("行政事业性收费")
                        ? "12500"
                        : List.of("r01", "r24").contains(row.id())
                                ? "3"
                                : row.id().equals("r03") ? "2" : row.id().equals("r04") ? "1" : "0";
                text.append(row.wording())
                        .append(block.columns().stream()
                                .map(column ->
                                        Stream.of("自然人", "总计", "本年收费金额（单位：万元）").anyMatch(column.wording()::equals)
                                                ? "\t" + figure
                                                : "\t0")
                                .collect(Collectors.joining()))
                        .append("\n");
            }
        }
        return text.toString();
    }

    private Built build() throws IOException {
        return Built.of(folder.resolve("project"), folder.resolve("out"), AS_OF);
    }

    private static List<Finding> found(Built built) {
        return built.findings().stream()
                .filter(one -> one.place().path().equals("content/annual/2021.md"))
                .toList();
    }

    @Test
    void thePageShowsTheTablesOfTheTextOnce() throws IOException {
        Built built = build();
        assertThat(built.published()).isTrue();
        Document page = Jsoup.parse(built.text("annual/2021.html"));
        assertThat(page.select("div.table table")).hasSize(3);
        assertThat(page.select("table.official")).isEmpty();
        assertThat(page.select("div.table tr").eachText()).contains("（一）予以公开 2 0 0 0 0 0 2");
        assertThat(page.text()).contains("2021年申请的办理结果").doesNotContain("<td", "\t");
        assertThat(built.text("annual/2021.csv").lines()).hasSize(1 + 10 + 175 + 15);
        assertThat(built.text("annual/2021.json")).contains("1.25");
        assertThat(found(built).stream().map(Finding::rule))
                .contains(Rule.UNITS)
                .doesNotContain(Rule.INDENTED_TEXT, Rule.LITERAL_MARKUP, Rule.REPORT_PARTS, Rule.NARRATIVE);
    }

    @Test
    void whatDoesNotAddUpStopsTheBuild() throws IOException {
        String text = Files.readString(report);
        Files.writeString(report, text.replace("（一）予以公开\t2", "（一）予以公开\t1"));
        assertThat(found(build()).stream().map(one -> one.message().zh())).contains("T3-3（予以公开）：总计 2 ≠ 自然人 1，相差 1");
    }

    @Test
    void theAuditHoldsTheFilesAgainstTheTablesOfTheText() throws IOException {
        Built built = build();
        assertThat(said(built)).isEmpty();
        Path json = built.out().resolve("annual/2021.json");
        Files.writeString(json, Files.readString(json).replace("1.25", "1.26"));
        assertThat(said(built)).singleElement().asString().contains("annual/2021.json", "行政事业性收费", "1.26");
    }

    private static List<String> said(Built built) {
        return Audit.folder(built.out()).findings().stream()
                .filter(finding -> finding.rule() == Rule.REPORT_PARTS)
                .map(finding -> finding.place() + " " + finding.message().zh())
                .toList();
    }
}
