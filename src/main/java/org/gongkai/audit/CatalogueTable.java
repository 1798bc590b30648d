package org.gongkai.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code catalogue.csv} and {@code catalogue.xlsx} (目录表格) have the rows of {@code catalogue.json}: the same index
 * numbers, and of each the same title, address and digest: R-16.
 */
final class CatalogueTable {

    static final String PATH = "catalogue.csv";

    private static final Set<String> HEADS = Set.of("index", "索引号", "索引");

    /** What a spreadsheet would compute, at the start of a cell. */
    private static final String DISARMED = "=+-@\t\r";

    private final String path;
    private final Catalogue catalogue;
    private final Addresses addresses;
    private final List<Finding> found = new ArrayList<>();

    private CatalogueTable(String path, Catalogue catalogue, Addresses addresses) {
        this.path = path;
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    static List<Finding> check(Published site) {
        CatalogueTable table = new CatalogueTable(PATH, site.catalogue(), site.addresses());
        Texts.read(site.folder(), PATH, Rule.CATALOGUE_FILES).into(table.found).ifPresent(text -> {
            try {
                table.compare(Csv.parse(text));
            } catch (Csv.Damaged e) {
                table.note(e.line, "不是合格的 CSV", "not CSV as RFC 4180 has it");
            }
        });
        CatalogueTable workbook = new CatalogueTable(Workbook.PATH, site.catalogue(), site.addresses());
        Workbook.rows(site.folder())
                .into(workbook.found)
                .ifPresent(rows -> workbook.compare(Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                        .map(i -> new Csv.Line(i + 1, rows.get(i)))
                        .toList()));
        table.found.addAll(workbook.found);
        return table.found;
    }

    private void compare(List<Csv.Line> lines) {
        List<String> head = lines.isEmpty() ? List.of() : lines.get(0).fields();
        int column = Stream.iterate(0, i -> i < head.size(), i -> i + 1)
                .filter(i -> HEADS.contains(head.get(i)))
                .findFirst()
                .orElse(-1);
        if (column < 0) {
            note(1, "第一行没有索引号一栏", "the first line has no column of index numbers");
            return;
        }
        Map<String, Csv.Line> rows = new HashMap<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            if (line.fields().size() != head.size()) {
                note(line.number(), "栏数与第一行不同", "not as many fields as the first line");
            } else if (rows.putIfAbsent(line.fields().get(column), line) != null) {
                note(line.number(), "索引号重复", "the index number stands twice");
            }
        }
        if (catalogue.present()) {
            same(rows);
            for (Catalogue.Row row : catalogue.rows()) {
                Csv.Line line = rows.get(row.index());
                if (line != null) {
                    cells(line, head, row);
                }
            }
        }
    }

    private void same(Map<String, Csv.Line> rows) {
        Set<String> expected = new HashSet<>();
        catalogue.rows().forEach(row -> expected.add(row.index()));
        catalogue.withdrawn().forEach(gone -> expected.add(gone.index()));
        catalogue.closed().forEach(closed -> expected.add(closed.index()));
        rows.forEach((index, line) -> {
            if (!expected.contains(index)) {
                note(line.number(), "catalogue.json 没有 " + index, "catalogue.json does not have " + index);
            }
        });
        expected.stream()
                .filter(index -> !rows.containsKey(index))
                .forEach(index -> note(0, "缺少 " + index, index + " is missing"));
    }

    private void cells(Csv.Line line, List<String> head, Catalogue.Row row) {
        boolean same = cell(line, head, "名称", row.title()).equals(row.title())
                && cell(line, head, "SHA-256", row.sha256()).equals(row.sha256())
                && addresses
                        .resolve("", cell(line, head, "地址", row.address()))
                        .equals(addresses.resolve("", row.address()));
        if (!same) {
            note(
                    line.number(),
                    row.index() + " 的名称、地址或者摘要与 catalogue.json 不同",
                    "title, address or digest of " + row.index() + " is not as in catalogue.json");
        }
    }

    /** A cell as it was before it was disarmed for spreadsheets; {@code otherwise} where there is no such column. */
    private static String cell(Csv.Line line, List<String> head, String name, String otherwise) {
        int at = head.indexOf(name);
        String text = at < 0 ? otherwise : line.fields().get(at);
        return text.length() > 1 && text.charAt(0) == '\'' && DISARMED.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private void note(int line, String zh, String en) {
        found.add(Finding.of(Rule.CATALOGUE_FILES, new Place(path, line, 0), new Wording(zh, en), Wording.NONE));
    }
}
