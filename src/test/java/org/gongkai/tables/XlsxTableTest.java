package org.gongkai.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no number is none in a workbook either, not even after somebody has edited the cell. */
class XlsxTableTest {

    /** The fifth of the styles, whose number format is the built-in “text” (49). */
    private static final String TEXT_FORMAT = " s=\"4\"";

    private static Cell read(XlsxTable.Row row) throws IOException {
        XlsxTable sheet = new XlsxTable("目录", List.of("索引号"), List.of(20));
        sheet.rows(List.of(row.written()));
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
        String file = new String(new XlsxTable("目录", List.of("索引号"), List.of(20)).bytes(), StandardCharsets.UTF_8);
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
}
