package org.gongkai.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Table;
import org.gongkai.intake.document.Table.Cell;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** The cells of one sheet (工作表), each at its place; those that are joined as one. */
final class WorkbookSheet {

    private static final int WIDEST = 200;
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Wording COMPUTED = new Wording("公式没有结果", "a formula without its result");
    private static final Wording UNSEEN = new Wording("隐藏的行或列照样带入", "hidden rows or columns are taken as well");
    private static final Wording WIDE =
            new Wording("超过 " + WIDEST + " 栏的没有带入", "what is beyond column " + WIDEST + " is left out");

    private final Wording where;
    private final List<String> shared;
    private final Gathering gathering;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int size;

    /** @param shared the texts that cells share */
    WorkbookSheet(Wording where, List<String> shared, Gathering gathering) {
        this.where = where;
        this.shared = shared;
        this.gathering = gathering;
    }

    /** The table; nothing of an empty sheet. */
    Optional<Table> read(XmlElement sheet) throws Refused {
        boolean unseen = sheet.child("cols").all("col").anyMatch(WorkbookSheet::hidden);
        for (XmlElement row : sheet.child("sheetData").all("row").toList()) {
            int number = XmlElement.number(row.attribute("r"), rows.size() + 1) - 1;
            if (number < rows.size()) {
                throw new Refused(TraceKind.UNREADABLE, "row " + (number + 1));
            }
            size += number - rows.size();
            while (rows.size() < number && size <= Table.MOST) {
                rows.add(List.of());
            }
            rows.add(row(row));
            unseen |= hidden(row) && !rows.get(number).isEmpty();
        }
        if (unseen) {
            gathering.leftOut(where, UNSEEN, "");
        }
        sheet.child("mergeCells").all("mergeCell").forEach(one -> join(one.attribute("ref")));
        boolean empty =
                rows.stream().flatMap(List::stream).allMatch(cell -> cell.text().isBlank());
        return empty ? Optional.empty() : Optional.of(new Table(where, "", true, rows));
    }

    private static boolean hidden(XmlElement one) {
        return one.attribute("hidden").matches("1|true");
    }

    private List<Cell> row(XmlElement row) throws Refused {
        List<Cell> line = new ArrayList<>();
        for (XmlElement cell : row.all("c").toList()) {
            Matcher reference = REFERENCE.matcher(cell.attribute("r"));
            int at = reference.matches() ? column(reference.group(1)) : line.size();
            String text = text(cell);
            if (at >= WIDEST) {
                if (!text.isBlank()) {
                    gathering.leftOut(where, WIDE, text);
                }
                continue;
            }
            if (at < line.size()) {
                throw new Refused(TraceKind.UNREADABLE, cell.attribute("r"));
            }
            while (line.size() < at) {
                line.add(Cell.of(""));
            }
            line.add(Cell.of(text.strip()));
        }
        size += line.size();
        if (size > Table.MOST) {
            throw new Refused(TraceKind.TOO_MUCH, where.zh() + " > " + Table.MOST);
        }
        return line;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
    }

    private String text(XmlElement cell) {
        String value = cell.child("v").text();
        return switch (cell.attribute("t")) {
            case "s" -> {
                int index = XmlElement.number(value, -1);
                yield index >= 0 && index < shared.size() ? shared.get(index) : "";
            }
            case "inlineStr" -> Workbook.words(cell.child("is"));
            case "", "n" -> {
                if (value.isEmpty() && cell.first("f").isPresent()) {
                    gathering.leftOut(
                            new Wording(where.zh() + " " + cell.attribute("r"), where.en() + " " + cell.attribute("r")),
                            COMPUTED,
                            "");
                }
                yield Workbook.number(value);
            }
            default -> value;
        };
    }

    /** Cells that are joined: {@code A1:C3}. Programs write the others as empty cells, or not at all. */
    private void join(String range) {
        String[] ends = range.split(":", -1);
        Matcher first = REFERENCE.matcher(ends[0]);
        Matcher last = REFERENCE.matcher(ends[ends.length - 1]);
        if (!first.matches() || !last.matches()) {
            return;
        }
        int top = Integer.parseInt(first.group(2)) - 1;
        int left = column(first.group(1));
        int bottom = Math.min(Integer.parseInt(last.group(2)), rows.size());
        int right = Math.min(column(last.group(1)) + 1, WIDEST);
        int area = Math.max(0, bottom - top) * Math.max(0, right - left);
        size += area;
        if (top < 0 || top >= rows.size() || left >= rows.get(top).size() || area == 0 || size > 2 * Table.MOST) {
            return;
        }
        String text = rows.get(top).get(left).text();
        for (int i = top; i < bottom; i++) {
            List<Cell> line = new ArrayList<>(rows.get(i));
            while (line.size() < left) {
                line.add(Cell.of(""));
            }
            for (int j = left; j < right; j++) {
                Cell cell = i == top && j == left ? new Cell(text, right - left, bottom - top) : Cell.COVERED;
                if (j < line.size()) {
                    line.set(j, cell);
                } else {
                    line.add(cell);
                }
            }
            rows.set(i, line);
        }
    }
}
