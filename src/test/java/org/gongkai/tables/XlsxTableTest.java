package org.gongkai.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no number is none in a workbook either, not even after somebody has edited the cell. */
class XlsxTableTest {

    /** The fifth of the styles, whose number format is the built-in “text” (49). */
    private static final String TEXT_FORMAT = " s=\"4\"";

    private static XlsxTable table(List<byte[]> rows, int most) {
        return new XlsxTable("目录", List.of("索引号"), List.of(20), XlsxTable.Rows.of(rows), most);
    }

    private static Cell read(XlsxTable.Row row) throws IOException {
        XlsxTable sheet = table(List.of(row.written()), XlsxTable.MOST_ROWS);
        try (InputStream in = new ByteArrayInputStream(sheet.bytes());
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read().get(1).getCell(0);
        }
    }

    private static String written(XlsxTable.Row row) {
        return new String(row.written(), StandardCharsets.UTF_8);
    }

    @Test
    void theFormatOfTextIsTheOneThatSpreadsheetsKnow() {
        String file = new String(table(List.of(), XlsxTable.MOST_ROWS).bytes(), StandardCharsets.UTF_8);
        String styles = file.substring(file.indexOf("<cellXfs"), file.indexOf("</cellXfs>"));
        assertThat(styles.split("<xf ")[5]).startsWith("numFmtId=\"49\"");
        assertThat(file).contains("<ignoredError sqref=\"A1:A1\" numberStoredAsText=\"1\"/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000014349",
                "2021-1",
                "2021/7/8",
                "1E5",
                "1e5",
                "736916951/2021-000001",
                "12:30",
                "50%",
                "3月5日",
                "2021年7月",
                "０００１",
                "-1",
                "MAR1",
                "1.50",
                "¥100",
                "11010119900307123X",
                "12345678901234567890"
            })
    void whatLooksLikeANumberOrADateIsText(String written) throws IOException {
        Cell cell = read(new XlsxTable.Row().text(written));
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getText()).isEqualTo(written);
        assertThat(written(new XlsxTable.Row().text(written))).contains(TEXT_FORMAT);
    }

    @Test
    void numbersAndDatesStayWhatTheyAre() throws IOException {
        Cell number = read(new XlsxTable.Row().number(new BigDecimal("42")));
        assertThat(number.getType()).isEqualTo(CellType.NUMBER);
        assertThat(written(new XlsxTable.Row().number(new BigDecimal("42")))).doesNotContain(TEXT_FORMAT);
        Cell day = read(new XlsxTable.Row().time(LocalDateTime.of(2021, 7, 8, 0, 0)));
        assertThat(day.asDate()).isEqualTo(LocalDateTime.of(2021, 7, 8, 0, 0));
        assertThat(read(new XlsxTable.Row().text("关于会见的通知")).getText()).isEqualTo("关于会见的通知");
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 1", "2, 3, 1", "3, 3, 2", "4, 3, 2", "5, 3, 3", "7, 2, 7"})
    void rowsThatASheetCannotHoldGoOnInTheNext(int rows, int most, int sheets) throws IOException {
        List<byte[]> written = IntStream.range(0, rows)
                .mapToObj(i -> new XlsxTable.Row().text("第" + i + "行").written())
                .toList();
        List<String> read = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(table(written, most).bytes());
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                names.add(sheet.getName());
                List<org.dhatim.fastexcel.reader.Row> all = sheet.read();
                assertThat(all).hasSizeLessThanOrEqualTo(most);
                assertThat(all.get(0).getCell(0).getText()).isEqualTo("索引号");
                all.stream().skip(1).forEach(row -> read.add(row.getCell(0).getText()));
            }
        }
        assertThat(names).hasSize(sheets).doesNotHaveDuplicates().first().isEqualTo("目录");
        assertThat(read)
                .isEqualTo(IntStream.range(0, rows).mapToObj(i -> "第" + i + "行").toList());
    }

    @Test
    void tablesOfOneWorkbookHaveSheetsOfTheirOwn() throws IOException {
        List<byte[]> three = IntStream.range(0, 3)
                .mapToObj(i -> new XlsxTable.Row().text("第" + i + "行").written())
                .toList();
        XlsxTable figures = new XlsxTable("数字", List.of("处室", "数值"), List.of(20, 9), XlsxTable.Rows.of(List.of()));
        byte[] file = new XlsxBook(figures, table(three, 3)).bytes();
        try (InputStream in = new ByteArrayInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("数字", "目录", "目录2");
            assertThat(sheets.get(0).read().get(0).getCell(1).getText()).isEqualTo("数值");
            assertThat(sheets.get(2).read().get(1).getCell(0).getText()).isEqualTo("第2行");
        }
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(
                        "localSheetId=\"0\" hidden=\"1\">'数字'!$A$1:$B$1<",
                        "localSheetId=\"2\" hidden=\"1\">'目录2'!$A$1:$A$2<");
    }

    @Test
    void noMoreThanOneRowIsKept() throws IOException {
        int[] asked = new int[1];
        long[] size = new long[1];
        byte[] row = new XlsxTable.Row().text("一行").written();
        XlsxTable.Rows rows = new XlsxTable.Rows(1000, number -> {
            asked[0]++;
            if (asked[0] > 1000) { // measured before, now written: those before it have gone out
                assertThat(size[0]).isGreaterThan((long) number * row.length);
            }
            return row;
        });
        new XlsxTable("目录", List.of("索引号"), List.of(20), rows).write(new OutputStream() {
            @Override
            public void write(int one) {
                size[0]++;
            }

            @Override
            public void write(byte[] some, int from, int count) {
                size[0] += count;
            }
        });
        assertThat(asked[0]).isEqualTo(2000);
        assertThat(size[0]).isGreaterThan(1000L * row.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {32_766, 32_767, 32_768, 100_000})
    void aCellHoldsWhatExcelCanOpenAndEndsWithAnEllipsisBeyond(int length) throws IOException {
        String text = read(new XlsxTable.Row().text("字".repeat(length))).getText();
        assertThat(text).hasSize(Math.min(length, 32_767));
        assertThat(text.endsWith("…")).isEqualTo(length > 32_767);
    }
}
