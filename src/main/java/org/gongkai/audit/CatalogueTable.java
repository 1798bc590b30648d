package org.gongkai.audit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Finding;
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

    private final Set<String> gone = new HashSet<>();

    CatalogueTable(AuditedSite site) {
        super(site, Rule.CATALOGUE_FILES, Wording.NONE);
        catalogue.withdrawn().forEach(one -> gone.add(one.index()));
        catalogue.closed().forEach(one -> gone.add(one.index()));
    }

    @Override
    void run() {
        Map<String, PublishedCatalogue.Row> known = new HashMap<>();
        catalogue.rows().forEach(row -> known.putIfAbsent(row.index(), row));
        csv(PATH).ifPresent(lines -> {
            Table table = new Table(PATH, known);
            lines.forEach(table::line);
            table.end();
        });
        Path workbook = site.files().get(CatalogueWorkbook.PATH);
        if (workbook != null) {
            Table table = new Table(CatalogueWorkbook.PATH, known);
            Optional<Finding> wrong = CatalogueWorkbook.read(workbook, table::line);
            wrong.ifPresentOrElse(found::add, table::end);
        }
    }

    /** One of the tables, whose lines come one by one. */
    private final class Table {
        private final String path;
        private final Map<String, PublishedCatalogue.Row> known;
        private final Set<String> seen = new HashSet<>();
        private List<String> head = List.of();
        private int column = -1;
        private boolean begun;

        Table(String path, Map<String, PublishedCatalogue.Row> known) {
            this.path = path;
            this.known = known;
        }

        void line(Csv.Line line) {
            if (!begun) {
                begun = true;
                head = List.copyOf(line.fields());
                column = head.stream()
                        .filter(HEADS::contains)
                        .findFirst()
                        .map(head::indexOf)
                        .orElse(-1);
            } else if (column >= 0) {
                row(line);
            }
        }

        private void row(Csv.Line line) {
            if (line.fields().size() != head.size()) {
                note(path, line.number(), "栏数与第一行不同", "not as many fields as the first line");
                return;
            }
            String index = line.fields().get(column);
            if (!seen.add(index)) {
                note(path, line.number(), "索引号重复", "the index number stands twice");
                return;
            }
            PublishedCatalogue.Row row = known.get(index);
            if (row != null) {
                cells(path, line, head, row);
            } else if (catalogue.present() && !gone.contains(index)) {
                note(path, line.number(), "catalogue.json 没有 " + index, "catalogue.json does not have " + index);
            }
        }

        void end() {
            if (column < 0) {
                note(path, 1, "第一行没有索引号一栏", "the first line has no column of index numbers");
            } else if (catalogue.present()) {
                catalogue
                        .records()
                        .map(PublishedCatalogue.Numbered::index)
                        .filter(index -> !seen.contains(index))
                        .distinct()
                        .forEach(index -> note(path, 0, "缺少 " + index, index + " is missing"));
            }
        }
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
