package org.gongkai.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.tables.CsvTable;
import org.gongkai.tables.CsvText;

/** Notes a withdrawal in {@code content/withdrawn.csv} (撤回登记): one line more, nothing else of the file is another. */
final class WithdrawnList {

    private static final List<String> HEADS = List.of("索引号", "撤回日期");

    private WithdrawnList() {}

    /** Adds a line, unless it is there. Whatever is wrong with the file otherwise is told by the next check. */
    static void add(Path project, String index, LocalDate on) throws IOException {
        Path file = project.resolve(Withdrawals.FILE);
        try (Fresh fresh = Fresh.of(file)) {
            byte[] after = with(file, index, on);
            if (after.length > 0) {
                fresh.write(after);
                fresh.move();
            }
        }
    }

    /** The file with a line more; empty where it has it. */
    private static byte[] with(Path file, String index, LocalDate on) throws IOException {
        byte[] before = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Files.readAllBytes(file)
                : new CsvTable(HEADS).toString().getBytes(StandardCharsets.UTF_8);
        String text = new String(before, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        List<CsvText.Row> rows =
                CsvText.read(text) instanceof CsvText.Sound sound ? sound.rows() : List.<CsvText.Row>of();
        boolean dayFirst = !rows.isEmpty()
                && List.of("on", HEADS.get(1))
                        .contains(rows.get(0).cells().get(0).text());
        List<String> line = dayFirst ? List.of(on.toString(), index) : List.of(index, on.toString());
        if (rows.stream()
                .anyMatch(row ->
                        row.cells().stream().map(CsvText.Cell::text).toList().equals(line))) {
            return new byte[0];
        }
        boolean windows = new String(before, StandardCharsets.ISO_8859_1).contains("\r\n");
        String end = windows ? "\r\n" : "\n";
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        after.writeBytes(before);
        if (before.length > 0 && before[before.length - 1] != '\n' && before[before.length - 1] != '\r') {
            after.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        }
        after.writeBytes(CsvTable.line(line).replace("\r\n", end).getBytes(StandardCharsets.UTF_8));
        return after.toByteArray();
    }
}
