package org.gongkai.cli.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Fingerprint;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording.Language;
import org.gongkai.json.Json;
import org.gongkai.tables.CsvTable;

/** Findings for machines: JSON, SARIF 2.1.0 and CSV. */
public final class FindingFormats {

    private FindingFormats() {}

    /** An array of objects, as the format's section 4 describes them. */
    public static String json(List<Finding> findings, Language language) {
        List<Object> array = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("rule", finding.rule().id());
            object.put("severity", finding.severity().key());
            object.put("path", finding.place().path());
            object.put("line", finding.place().line());
            object.put("column", finding.place().column());
            object.put("message", finding.message().in(language));
            object.put("hint", finding.hint().in(language));
            object.put("basis", finding.basis());
            array.add(object);
        }
        return Json.pretty(array) + "\n";
    }

    /**
     * A SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0) with one run.
     *
     * @param compared whether there is a baseline
     * @param fresh those that it does not know
     */
    public static String sarif(List<Finding> findings, boolean compared, Set<Finding> fresh, Language language) {
        Map<String, Object> rules = new TreeMap<>();
        List<Object> results = new ArrayList<>();
        List<String> prints = Fingerprint.of(findings);
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Rule rule = finding.rule();
            Map<String, Object> description = new LinkedHashMap<>();
            description.put("id", rule.id());
            description.put("shortDescription", Map.of("text", rule.title().in(language)));
            rules.put(rule.id(), description);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("ruleId", rule.id());
            result.put("level", level(finding.severity()));
            result.put("message", Map.of("text", message(finding, language)));
            result.put("locations", List.of(Map.of("physicalLocation", location(finding))));
            result.put("partialFingerprints", Map.of("gongkai/v1", prints.get(i)));
            if (compared) {
                result.put("baselineState", fresh.contains(finding) ? "new" : "unchanged");
            }
            results.add(result);
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "gongkai");
        driver.put("rules", List.copyOf(rules.values()));
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.pretty(log) + "\n";
    }

    private static String message(Finding finding, Language language) {
        String hint = finding.hint().in(language);
        return finding.message().in(language) + (hint.isEmpty() ? "" : "\n" + hint);
    }

    private static Map<String, Object> location(Finding finding) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", uri(finding.place().path())));
        if (finding.place().line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", finding.place().line());
            if (finding.place().column() > 0) {
                region.put("startColumn", finding.place().column());
            }
            location.put("region", region);
        }
        return location;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case BLOCK, ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** A table for Excel: UTF-8 with byte-order mark. */
    public static String csv(List<Finding> findings, Language language) {
        CsvTable table =
                new CsvTable(List.of("rule", "severity", "path", "line", "column", "message", "hint", "basis"));
        for (Finding finding : findings) {
            table.row(List.of(
                    finding.rule().id(),
                    finding.severity().key(),
                    finding.place().path(),
                    Integer.toString(finding.place().line()),
                    Integer.toString(finding.place().column()),
                    finding.message().in(language),
                    finding.hint().in(language),
                    finding.basis()));
        }
        return table.toString();
    }

    /** Percent-encodes what may not stand in the path of a URI. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/".indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return uri.toString();
    }
}
