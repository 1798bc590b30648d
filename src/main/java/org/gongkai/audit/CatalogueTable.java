package org.gongkai.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code catalogue.csv} (目录表格) has the same index numbers as {@code catalogue.json}: R-16. */
final class CatalogueTable {

    static final String PATH = "catalogue.csv";

    private static final Set<String> HEADS = Set.of("index", "索引号", "索引");

    private CatalogueTable() {}

    static void check(Folder folder, Catalogue catalogue, Findings findings) {
        Texts.read(folder, PATH, Rule.CATALOGUE_FILES, findings).ifPresent(text -> {
            try {
                compare(Csv.parse(text), catalogue, findings);
            } catch (Csv.Damaged e) {
                note(findings, e.line, "不是合格的 CSV", "not CSV as RFC 4180 has it");
            }
        });
    }

    private static void compare(List<Csv.Line> lines, Catalogue catalogue, Findings findings) {
        List<String> head = lines.isEmpty() ? List.of() : lines.get(0).fields();
        int column = Stream.iterate(0, i -> i < head.size(), i -> i + 1)
                .filter(i -> HEADS.contains(head.get(i)))
                .findFirst()
                .orElse(-1);
        if (column < 0) {
            note(findings, 1, "第一行没有索引号一栏", "the first line has no column of index numbers");
            return;
        }
        Map<String, Integer> found = new HashMap<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            if (line.fields().size() != head.size()) {
                note(findings, line.number(), "栏数与第一行不同", "not as many fields as the first line");
            } else if (found.putIfAbsent(line.fields().get(column), line.number()) != null) {
                note(findings, line.number(), "索引号重复", "the index number stands twice");
            }
        }
        if (catalogue.present()) {
            same(found, catalogue, findings);
        }
    }

    private static void same(Map<String, Integer> found, Catalogue catalogue, Findings findings) {
        Set<String> expected = new HashSet<>();
        catalogue.rows().forEach(row -> expected.add(row.index()));
        catalogue.withdrawn().forEach(gone -> expected.add(gone.index()));
        found.forEach((index, line) -> {
            if (!expected.contains(index)) {
                note(findings, line, "catalogue.json 没有 " + index, "catalogue.json does not have " + index);
            }
        });
        expected.stream()
                .filter(index -> !found.containsKey(index))
                .forEach(index -> note(findings, 0, "缺少 " + index, index + " is missing"));
    }

    private static void note(Findings findings, int line, String zh, String en) {
        findings.add(Rule.CATALOGUE_FILES, new Place(PATH, line, 0), new Wording(zh, en), Wording.NONE);
    }
}
