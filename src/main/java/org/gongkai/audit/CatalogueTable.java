package org.gongkai.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code catalogue.csv} and {@code catalogue.xlsx} (目录表格) have the rows of {@code catalogue.json}: the same index
 * numbers, and of each the same title, address and digest: R-16.
 */
final class CatalogueTable extends SiteCheck {

    static final String PATH = "catalogue.csv";

    private static final Set<String> HEADS = Set.of("index", "索引号", "索引");

    /** What a spreadsheet would compute, at the start of a cell. */
    private static final String DISARMED = "=+-@\t\r";

    CatalogueTable(AuditedSite site) {
        super(site, Rule.CATALOGUE_FILES, Wording.NONE);
    }

    @Override
    void run() {
        csv(PATH).ifPresent(lines -> compare(PATH, lines));
        CatalogueWorkbook.rows(site.folder()).into(found).ifPresent(lines -> compare(CatalogueWorkbook.PATH, lines));
    }

    private void compare(String path, List<Csv.Line> lines) {
        List<String> head = lines.isEmpty() ? List.of() : lines.get(0).fields();
        int column = head.stream()
                .filter(HEADS::contains)
                .findFirst()
                .map(head::indexOf)
                .orElse(-1);
        if (column < 0) {
            note(path, 1, "第一行没有索引号一栏", "the first line has no column of index numbers");
            return;
        }
        Map<String, Csv.Line> rows = new HashMap<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            if (line.fields().size() != head.size()) {
                note(path, line.number(), "栏数与第一行不同", "not as many fields as the first line");
            } else if (rows.putIfAbsent(line.fields().get(column), line) != null) {
                note(path, line.number(), "索引号重复", "the index number stands twice");
            }
        }
        if (catalogue.present()) {
            same(path, rows);
            for (PublishedCatalogue.Row row : catalogue.rows()) {
                Csv.Line line = rows.get(row.index());
                if (line != null) {
                    cells(path, line, head, row);
                }
            }
        }
    }

    private void same(String path, Map<String, Csv.Line> rows) {
        Set<String> expected =
                catalogue.records().map(PublishedCatalogue.Numbered::index).collect(Collectors.toSet());
        rows.forEach((index, line) -> {
            if (!expected.contains(index)) {
                note(path, line.number(), "catalogue.json 没有 " + index, "catalogue.json does not have " + index);
            }
        });
        expected.stream()
                .filter(index -> !rows.containsKey(index))
                .forEach(index -> note(path, 0, "缺少 " + index, index + " is missing"));
    }

    private void cells(String path, Csv.Line line, List<String> head, PublishedCatalogue.Row row) {
        boolean same = cell(line, head, "名称", row.title()).equals(row.title())
                && cell(line, head, "SHA-256", row.sha256()).equals(row.sha256())
                && site.addresses()
                        .resolve("", cell(line, head, "地址", row.address()))
                        .equals(site.addresses().resolve("", row.address()));
        if (!same) {
            note(
                    path,
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
}
