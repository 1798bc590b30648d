package org.gongkai.annual.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.Ends;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.Given;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Block;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.unpack.Documents;
import org.junit.jupiter.api.Test;

/** A workbook is a file of figures: a list as the page offers it, or the tables as the form prints them. */
class WorkbookTest {

    private static final String PATH = "content/annual/2025.xlsx";

    private final List<Finding> found = new ArrayList<>();

    /** A workbook of one sheet whose rows are lines with tabs; {@code ^} stands for the place that the cell before covers. */
    private static byte[] workbook(List<String> lines) {
        StringBuilder rows = new StringBuilder();
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            rows.append("<row r=\"").append(i + 1).append("\">");
            for (int at = 0; at < cells.length; at++) {
                String name = (char) ('A' + at) + "" + (i + 1);
                if (cells[at].equals("^")) {
                    joined.append("<mergeCell ref=\"")
                            .append((char) ('A' + at - 1))
                            .append(i + 1);
                    joined.append(":").append(name).append("\"/>");
                } else if (cells[at].matches("[0-9.]+")) {
                    rows.append("<c r=\"")
                            .append(name)
                            .append("\"><v>")
                            .append(cells[at])
                            .append("</v></c>");
                } else {
                    rows.append("<c r=\"").append(name).append("\" t=\"inlineStr\"><is><t>");
                    rows.append(cells[at].replace("&", "&amp;").replace("<", "&lt;"))
                            .append("</t></is></c>");
                }
            }
            rows.append("</row>");
        }
        return Documents.xlsx()
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData><mergeCells>" + joined
                                + "</mergeCells></worksheet>")
                .bytes();
    }

    /** The three tables as the form of 2021 prints them, one below the other. */
    private static List<String> official(AnnualReport report) {
        List<String> lines = new ArrayList<>(List.of("示例省监狱管理局2025年年报附表", ""));
        for (FormTable form : ReportForm.CURRENT.forms()) {
            lines.add(form.chapter());
            for (Block block : form.blocks()) {
                String heads = block.columns().stream().map(FormColumn::wording).collect(Collectors.joining("\t"));
                lines.add(block.title().isEmpty() ? "（本列数据的勾稽关系略）" : block.title());
                if (form.layout() == FormTable.Layout.LINE) {
                    lines.add("行政复议\t^\t^\t^\t^\t行政诉讼");
                    lines.add(heads + "\t" + heads + "\t" + heads);
                    lines.add(block.rows().stream()
                            .map(row -> figures(report, block, row))
                            .collect(Collectors.joining("\t")));
                } else {
                    lines.add("信息内容\t^\t" + heads);
                    for (FormRow row : block.rows()) {
                        lines.add(
                                row.heading()
                                        ? row.wording() + "\t^"
                                        : row.wording() + "\t^\t" + figures(report, block, row));
                    }
                }
            }
            lines.add("");
        }
        return lines;
    }

    private static String figures(AnnualReport report, Block block, FormRow row) {
        return block.columns().stream()
                .map(column ->
                        report.cell(row.id(), column.wording()).orElseThrow().text())
                .collect(Collectors.joining("\t"));
    }

    private static AnnualReport typed() throws IOException {
        return new Given().year(2025, Given.sound(2025)).check().get(2025);
    }

    private AnnualReport read(List<String> lines) {
        Figures figures = Figures.xlsx(2025, PATH, workbook(lines)).into(found).orElseThrow();
        Set<Integer> year = Set.of(2025);
        return AnnualReports.check(List.of(figures), year, year, year, ReportTerms.UNDECLARED, none -> Found.nothing())
                .into(found)
                .get(2025);
    }

    private static List<String> cells(AnnualReport report) {
        return report.figures().stream()
                .map(figure -> figure.row() + " " + figure.column() + " "
                        + figure.cell().text())
                .toList();
    }

    private List<String> told() {
        return found.stream()
                .map(one -> one.severity().key() + " " + one.rule().id() + " "
                        + one.message().zh())
                .toList();
    }

    @Test
    void theTablesOfTheFormAreFigures() throws IOException {
        AnnualReport report = read(official(typed()));
        assertThat(told()).isEmpty();
        assertThat(report.whole()).isTrue();
        assertThat(cells(report)).isEqualTo(cells(typed()));
    }

    @Test
    void whatDoesNotAddUpIsNamedByItsCell() throws IOException {
        List<String> lines = official(typed());
        int at = lines.stream()
                .map(line -> line.startsWith("（一）予以公开") ? 1 : 0)
                .toList()
                .indexOf(1);
        lines.set(at, lines.get(at).replaceFirst("\t9$", "\t8"));
        read(lines);
        assertThat(told()).isNotEmpty();
        assertThat(found.get(0).message().zh()).contains("（清单!I" + (at + 1) + "）");
        assertThat(found.get(0).hint().zh()).contains("总计 清单!I" + (at + 1), "自然人 清单!C" + (at + 1));
    }

    @Test
    void aCellWithoutANumberIsNamedAndTheOthersAreRead() throws IOException {
        List<String> lines = official(typed());
        int at = lines.stream()
                .map(line -> line.startsWith("（二）部分公开") ? 1 : 0)
                .toList()
                .indexOf(1);
        lines.set(at, lines.get(at).replaceFirst("\t2\t0", "\t2\t/"));
        AnnualReport report = read(lines);
        assertThat(report.whole()).isFalse();
        assertThat(cells(report)).hasSize(cells(typed()).size() - 1);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.rule().id()).isEqualTo("R-78");
            assertThat(one.message().zh()).contains("部分公开", "商业企业", "（清单!D" + (at + 1) + "）");
        });
    }

    @Test
    void aTableThatIsNotThereIsMissed() throws IOException {
        List<String> lines = official(typed());
        AnnualReport report = read(lines.subList(0, lines.indexOf("收到和处理政府信息公开申请情况")));
        assertThat(report.whole()).isFalse();
        assertThat(told()).containsExactly("block G-04 没有找到“依申请公开”表（清单!A1）", "block G-04 没有找到“复议诉讼”表（清单!A1）");
    }

    @Test
    void aListMayHaveATitleAboveItsHead() throws IOException {
        List<String> lines = new ArrayList<>(List.of("2025年统计表", "表\t项目\t栏目\t数字"));
        typed().figures()
                .forEach(figure -> lines.add(String.join(
                        "\t",
                        figure.form().key(),
                        figure.row().get(figure.row().size() - 1),
                        figure.column().get(figure.column().size() - 1),
                        figure.cell().number())));
        AnnualReport report = read(lines);
        assertThat(told()).isEmpty();
        assertThat(cells(report)).isEqualTo(cells(typed()));
        lines.set(2, lines.get(2).replaceFirst("[0-9]+$", "两件"));
        read(lines);
        assertThat(told()).containsExactly("block G-05 “规章”本年制发件数不是数字：两件（清单!D3）");
    }

    @Test
    void aTableWithoutEndIsRefused() {
        for (String csv : List.of(",".repeat(1_000_000), "1,2,3\n".repeat(170_000), "总计,1\n".repeat(90_000))) {
            assertThat(Ends.of(() -> Figures.csv(2025, "content/annual/2025.csv", csv))
                            .into(found))
                    .isEmpty();
        }
        assertThat(found).hasSize(3).allMatch(one -> one.rule().id().equals("G-11"));
    }

    /** Somebody saved the sheet as CSV. */
    @Test
    void theSameTablesInCsvAreFiguresToo() throws IOException {
        String csv = official(typed()).stream()
                .map(line -> line.replace("\t^", "\t").replace("\t", ","))
                .collect(Collectors.joining("\n"));
        Figures figures =
                Figures.csv(2025, "content/annual/2025.csv", csv).into(found).orElseThrow();
        AnnualReport report = FiguresReader.read(figures).into(found);
        assertThat(told()).isEmpty();
        assertThat(cells(report)).isEqualTo(cells(typed()));
    }
}
