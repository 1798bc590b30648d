package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.application.Application;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;
import org.gongkai.letter.RegisterEntry;
import org.gongkai.tables.CsvStyle;
import org.gongkai.tables.CsvText;
import org.gongkai.tables.CsvText.Cell;

/** The file of a register as it lies there (登记簿文件): cells are filled in, every other byte stays. */
public final class RegisterFile {

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");
    private static final String BETWEEN = "；";

    private final Path file;
    private final String path;
    private final byte[] before;
    private final List<Cell> heads;
    private final List<Cell> cells;

    private RegisterFile(Path file, String path, byte[] before, List<Cell> heads, List<Cell> cells) {
        this.file = file;
        this.path = path;
        this.before = before;
        this.heads = heads;
        this.cells = cells;
    }

    /** The file in which an application stands, at its row. The project has been read: the file is sound. */
    public static RegisterFile of(Path project, Application application) throws IOException {
        String path = application.place().path();
        Path file = project.resolve(path);
        byte[] bytes = Files.readAllBytes(file);
        List<CsvText.Row> rows =
                CsvText.read(unix(text(bytes))) instanceof CsvText.Sound sound ? sound.rows() : List.<CsvText.Row>of();
        List<Cell> row = rows.stream()
                .skip(1)
                .filter(one -> one.cells().stream()
                        .anyMatch(cell -> cell.line() == application.place().line()
                                && NormalText.nfc(cell.text()).equals(application.number())))
                .findFirst()
                .map(CsvText.Row::cells)
                .orElse(List.of());
        return new RegisterFile(
                file, path, bytes, rows.isEmpty() ? List.of() : rows.get(0).cells(), row);
    }

    /** Where the cell of a column stands; the row where the register has no such column. */
    public Place place(Field<?> column, Application application) {
        return cell(column)
                .map(cell -> new Place(path, cell.line(), cell.column()))
                .orElse(application.place());
    }

    private Optional<Cell> cell(Field<?> column) {
        for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
            if (column.named(NormalText.nfc(heads.get(i).text()))) {
                return Optional.of(cells.get(i));
            }
        }
        return Optional.empty();
    }

    /** The columns that are wanted and are not there. */
    public List<Field<?>> without(List<RegisterEntry> entries) {
        return entries.stream()
                .<Field<?>>map(RegisterEntry::column)
                .filter(column -> cell(column).isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Fills in cells, which are there.
     *
     * @return nothing when it is done; else why it was not
     */
    public Optional<Wording> write(List<RegisterEntry> entries) throws IOException {
        List<String> lines = unix(text(before)).lines().toList();
        if (entries.stream()
                .flatMap(one -> cell(one.column()).stream())
                .anyMatch(cell -> end(lines.get(cell.line() - 1), cell) < 0)) {
            return Optional.of(new Wording(
                    path + " 要登记的格中有换行，请手工登记", path + ": a cell to be filled in has a line break: fill it in by hand"));
        }
        return InPlace.replace(file, before, filled(entries).getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new Wording(
                        path + " 在此期间被改动，没有登记", path + " was changed meanwhile: nothing is recorded in it"));
    }

    /** The text with these cells; of those on one line the last is filled in first, so that the others stay where they are. */
    private String filled(List<RegisterEntry> entries) {
        List<String> lines = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        Matcher line = LINE.matcher(text(before));
        while (line.find()) {
            lines.add(line.group(1));
            ends.add(line.group(2));
        }
        entries.stream()
                .sorted(Comparator.comparing((RegisterEntry one) ->
                                cell(one.column()).orElseThrow().column())
                        .reversed())
                .forEach(one -> {
                    Cell cell = cell(one.column()).orElseThrow();
                    lines.set(cell.line() - 1, filled(lines.get(cell.line() - 1), cell, one));
                });
        StringBuilder text = new StringBuilder(marked(before) ? "\uFEFF" : "");
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(ends.get(i));
        }
        return text.toString();
    }

    private static String filled(String line, Cell cell, RegisterEntry entry) {
        String whole = entry.further() && !cell.text().isEmpty() ? cell.text() + BETWEEN + entry.text() : entry.text();
        return line.substring(0, start(line, cell))
                + CsvStyle.EXCEL.line(List.of(whole)).strip()
                + line.substring(end(line, cell));
    }

    private static int start(String line, Cell cell) {
        return line.offsetByCodePoints(0, cell.column() - 1);
    }

    /** Behind a cell, with its quotes; -1 of one that goes on on the next line. */
    private static int end(String line, Cell cell) {
        int at = start(line, cell);
        if (at >= line.length() || line.charAt(at) != '"') {
            return at + cell.text().length();
        }
        at++;
        while (at < line.length()) {
            boolean quote = line.charAt(at) == '"';
            if (quote && !line.startsWith("\"\"", at)) {
                return at + 1;
            }
            at += quote ? 2 : 1;
        }
        return -1;
    }

    private static boolean marked(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).startsWith("\uFEFF");
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
