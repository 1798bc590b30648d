package org.gongkai.annual.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annual.form.FormTable.Block;
import org.gongkai.finding.PackedLines;

/** Reads the tables of a form from {@code forms.txt}, where their notation is explained (法定表格的读取). */
final class FormTables {

    private static final List<List<String>> LINES = PackedLines.table(FormTables.class, "forms.txt");

    private FormTables() {}

    static List<FormTable> of(ReportForm form) {
        return parts("table", LINES).stream()
                .filter(table -> of(form, table.get(0)))
                .map(table ->
                        table(table.stream().filter(line -> of(form, line)).toList()))
                .toList();
    }

    /** Whether a line names no form or this one. */
    private static boolean of(ReportForm form, List<String> line) {
        List<String> words = List.of(line.get(0).split(" ", -1));
        return words.size() == 1 || words.contains(form.name());
    }

    /** The lines from each that begins with a word to the next one. */
    private static List<List<List<String>>> parts(String word, List<List<String>> lines) {
        List<List<List<String>>> parts = new ArrayList<>();
        for (List<String> line : lines) {
            if (line.get(0).startsWith(word)) {
                parts.add(new ArrayList<>());
            }
            if (!parts.isEmpty()) {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    private static FormTable table(List<List<String>> lines) {
        List<String> head = lines.get(0);
        List<Block> blocks =
                parts("block", lines).stream().map(FormTables::block).toList();
        return new FormTable(at(head, 1), at(head, 2), FormTable.Layout.valueOf(at(head, 3)), at(head, 4), blocks);
    }

    private static Block block(List<List<String>> lines) {
        List<FormColumn> columns = new ArrayList<>();
        List<FormRow> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (List<String> line : lines) {
            if (line.get(0).startsWith("column")) {
                FormColumn.Kind kind = FormColumn.Kind.valueOf(at(line, 2));
                columns.add(new FormColumn(at(line, 1), list(at(line, 4), ">"), kind, list(at(line, 3), "、")));
            } else if (line.get(0).startsWith("row")) {
                rows.add(row(line, headings));
            }
        }
        return new Block(at(lines.get(0), 1), columns, rows);
    }

    /** @param headings the rows above that this one may stand under, the outermost first; this one is added */
    private static FormRow row(List<String> line, List<String> headings) {
        String id = at(line, 1);
        String wording = at(line, 2).replaceFirst("^[> ]+", "");
        List<String> above = list(at(line, 5), ">");
        if (above.isEmpty()) {
            long depth = at(line, 2).chars().filter(c -> c == '>').count();
            above = headings.stream().limit(depth).toList();
            headings.subList(above.size(), headings.size()).clear();
            headings.add(wording);
        }
        boolean heading = id.equals("*");
        String own = heading || id.isEmpty() ? wording : id.replace("?", "");
        return new FormRow(own, wording, above, list(at(line, 4), "、"), at(line, 3), heading, id.endsWith("?"));
    }

    private static String at(List<String> line, int cell) {
        return cell < line.size() ? line.get(cell) : "";
    }

    private static List<String> list(String written, String mark) {
        return Stream.of(written.split(mark, -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
