package org.gongkai.content.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.unpack.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A register of an office is read the same from a workbook as from a text, and what is wrong is told with its cell. */
class RegisterTest {

    private static final String PATH = "content/registers/热线-2026.xlsx";

    /** A sheet of these rows, each with its cells as XML, and of these joined cells. */
    private static byte[] workbook(String joined, String... rows) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            all.append("<row r=\"").append(i + 1).append("\">").append(rows[i]).append("</row>");
        }
        String cells = joined.isEmpty() ? "" : "<mergeCells><mergeCell ref=\"" + joined + "\"/></mergeCells>";
        return Documents.xlsx()
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + all + "</sheetData>" + cells + "</worksheet>")
                .bytes();
    }

    private static String text(String at, String words) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    private static String number(String at, String value) {
        return "<c r=\"" + at + "\"><v>" + value + "</v></c>";
    }

    private static final String TITLE = text("A1", "狱务公开热线登记");
    private static final String HEADS = text("A2", "类别") + text("B2", "月份") + text("C2", "件　数");

    private static Found<Optional<Register>> read(byte[] workbook) {
        return Register.xlsx(PATH, workbook, LedgerKind.HOTLINE, 2026);
    }

    private static List<String> told(Found<?> found) {
        return found.findings().stream()
                .map(one -> one.rule().id() + " " + one.place().line() + ":"
                        + one.place().column() + " " + one.message().zh())
                .toList();
    }

    private static List<String> rows(Found<Optional<Register>> found) {
        return found.value().stream()
                .flatMap(register -> register.ledger().rows().stream())
                .map(row -> row.text("month") + " " + row.text("kind") + " " + row.number("count"))
                .toList();
    }

    /** Titles stand above, heads in another order, days are numbers, and a formula has its last value. */
    @Test
    void aWorkbookIsReadAsOfficesKeepIt() {
        Found<Optional<Register>> read = read(workbook(
                "",
                TITLE,
                HEADS,
                text("A3", "信息查询") + number("B3", "46023") + number("C3", "9"),
                text("A4", "政策咨询") + text("B4", "2026年2月") + "<c r=\"C4\"><f>C3-4</f><v>5</v></c>",
                text("A5", "合计") + number("C5", "14")));
        assertThat(told(read)).isEmpty();
        assertThat(rows(read)).containsExactly("2026-01 信息查询 9", "2026-02 政策咨询 5");
    }

    @Test
    void whatIsWrongIsToldWithItsCell() {
        Found<Optional<Register>> read = read(workbook(
                "",
                TITLE,
                HEADS,
                text("A3", "信息查询") + text("B3", "2026-13") + "<c r=\"C3\" t=\"e\"><v>#DIV/0!</v></c>",
                text("A4", "政策咨询") + text("B4", "2026-02") + "<c r=\"C4\"><f>C3-4</f></c>",
                text("A5", "投诉信访") + text("B5", "2025-02") + number("C5", "1"),
                text("A6", "合计") + number("C6", "14")));
        assertThat(read.value()).isEmpty();
        assertThat(told(read))
                .containsExactlyInAnyOrder(
                        "G-107 0:0 工作表“清单” C4 公式没有结果",
                        "G-131 6:3 合计的件数写 14，各行之和是 1（清单!C6）",
                        "G-06 3:2 月份不能是“2026-13”（清单!B3）",
                        "G-05 3:3 件数不能是“#DIV/0!”（清单!C3）",
                        "G-05 5:2 2025-02 不在 2026 年（清单!B5）",
                        "G-04 4:3 件数没有写（清单!C4）");
    }

    /** What stands in a joined cell may be of one row or of all: nobody guesses. */
    @Test
    void aJoinedCellThatHidesAValueIsTold() {
        Found<Optional<Register>> read = read(workbook(
                "B3:B4",
                TITLE,
                HEADS,
                text("A3", "信息查询") + text("B3", "2026-01") + number("C3", "9"),
                text("A4", "政策咨询") + number("C4", "5")));
        assertThat(told(read)).containsExactly("G-05 4:2 这一格被合并的单元格盖住（清单!B4）");
        assertThat(read.value()).isEmpty();
    }

    @Test
    void theTableMustBeThere() {
        assertThat(told(read(workbook("", TITLE, text("A2", "说明"))))).containsExactly("G-04 0:0 没有找到这样的表：前 10 行里没有列名");
    }

    /** A year of which there is a register without rows had nothing. */
    @Test
    void aRegisterMayBeEmpty() {
        Found<Optional<Register>> read =
                Register.csv(new SourceText("content/registers/热线-2026.csv", "月份,类别,件数\n"), LedgerKind.HOTLINE, 2026);
        assertThat(read.findings()).isEmpty();
        assertThat(read.value().map(one -> one.ledger().rows())).contains(List.of());
    }

    /** What has been so since an earlier day still is; what will be so is of no year that has ended. */
    @Test
    void staffMayHaveBeenThereForYears() {
        SourceText source = new SourceText(
                "content/registers/机构人员-2026.csv", "自,专门机构,专职人员,兼职人员\n2021-05-01,1,2,3\n2027-01-01,1,2,4\n");
        Found<Optional<Register>> read = Register.csv(source, LedgerKind.STAFF, 2026);
        assertThat(read.findings()).map(Finding::message).map(one -> one.zh()).containsExactly("2027-01-01 不在 2026 年");
    }

    /** Every kind is described whole: columns in two languages, a name for files, a template that is a sound empty file. */
    @ParameterizedTest
    @EnumSource(LedgerKind.class)
    void everyKindHasItsColumns(LedgerKind kind) {
        assertThat(kind.columns()).isNotEmpty();
        assertThat(kind.key()).isEqualTo(kind.key().toLowerCase(Locale.ROOT)).matches("[a-z-]+");
        assertThat(kind.columns())
                .allSatisfy(column -> assertThat(Stream.of(
                                column.english(),
                                column.chinese(),
                                column.meaning().zh(),
                                column.meaning().en()))
                        .allMatch(words -> !words.isBlank()));
        if (kind.stand() != LedgerKind.Stand.ENTRY) {
            assertThat(kind.time()).isPresent();
            YearTable table = YearTable.named(kind.key()).orElseThrow();
            assertThat(YearTable.named(kind.word()).map(YearTable::key)).contains(kind.key());
            assertThat(table.check(table.template(), 2026)).isEmpty();
            assertThat(Register.kind(table.path(2026).replaceAll(".*/", ""))).contains(kind);
        }
    }

    @Test
    void theOtherRegistersHaveTemplatesToo() {
        for (String word : List.of("申请", "复议诉讼")) {
            YearTable table = YearTable.named(word).orElseThrow();
            assertThat(table.check(table.template(), 2026)).as(word).isEmpty();
        }
    }
}
