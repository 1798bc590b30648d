package org.gongkai.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that Excel opens without questions and computes nothing from. */
class CsvTableTest {

    @Test
    void isRfc4180WithAByteOrderMark() {
        CsvTable table = new CsvTable(List.of("索引号", "名称"));
        table.row(List.of("1", "甲,乙"));
        table.row(List.of("", "他说“\"好\"”"));
        table.row(List.of("一\n二", "三\r\n四"));
        assertThat(table).hasToString("\uFEFF索引号,名称\r\n1,\"甲,乙\"\r\n,\"他说“\"\"好\"\"”\"\r\n\"一\n二\",\"三\r\n四\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x\",\"y\")",
                "-",
                "="
            })
    void disarmsWhatASpreadsheetWouldCompute(String formula) {
        CsvTable table = new CsvTable(List.of("a"));
        table.row(List.of(formula));
        assertThat(cells(table.toString()).get(1)).containsExactly("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2", "a=b", "（-1）", "736916951/2021-000109", "〔2021〕", "'", "0012"})
    void leavesEveryOtherTextAsItIs(String text) {
        CsvTable table = new CsvTable(List.of("a"));
        table.row(List.of(text));
        assertThat(cells(table.toString()).get(1)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isReadBackAsItWasWritten(long seed) {
        Random random = new Random(seed);
        String[] pieces = {",", "\"", "\n", "\r", "甲", " ", "x", "'", ";", "😀", "a=b"};
        List<List<String>> rows = new ArrayList<>(List.of(List.of("a", "b", "c")));
        CsvTable table = new CsvTable(rows.get(0));
        for (int i = 0; i < 300; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                StringBuilder cell = new StringBuilder("首");
                for (int n = random.nextInt(6); n > 0; n--) {
                    cell.append(pieces[random.nextInt(pieces.length)]);
                }
                row.add(random.nextInt(9) == 0 ? "" : cell.toString());
            }
            rows.add(row);
            table.row(row);
        }
        assertThat(cells(table.toString())).isEqualTo(rows);
    }

    /** A reader of RFC 4180. */
    private static List<List<String>> cells(String csv) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
                cell.append(csv.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || csv.startsWith("\r\n", i))) {
                rows.get(rows.size() - 1).add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(new ArrayList<>());
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        rows.remove(rows.size() - 1);
        return rows;
    }
}
