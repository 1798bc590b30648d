package org.gongkai.serve.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.content.Manuscript;
import org.gongkai.finding.Finding;
import org.gongkai.json.Json;

/**
 * What is found in a text, as JSON (检查结果): {@code {"asOf", "fresh", "findings": [{"rule", "severity", "path", "line",
 * "column", "key", "message": {"zh", "en"}, "hint": {…}}]}}. Lines and columns are counted from 1, 0 where there is none;
 * {@code key} is the key of the header that stands there, "" for none; {@code fresh} tells whether the whole project was
 * judged since the last change.
 */
final class FindingsJson {

    private FindingsJson() {}

    static String of(GalleyEdition edition, String path) {
        Map<String, Object> root = new TreeMap<>();
        root.put("asOf", edition.base().moment().asOf().toString());
        root.put("fresh", edition.fresh());
        Optional<Manuscript> text = edition.text(path);
        List<Finding> printed = edition.sheets()
                .showing(path)
                .map(page -> PreviewPages.printed(edition.sheets(), page).findings())
                .orElse(List.of());
        root.put(
                "findings",
                PreviewBar.together(edition.findings(path), printed).stream()
                        .map(one -> record(one, path, text))
                        .toList());
        return Json.canonical(root);
    }

    /** Of a project of which nothing can be read. */
    static String unread(List<Finding> found) {
        return Json.canonical(Map.of(
                "asOf",
                "",
                "fresh",
                true,
                "findings",
                found.stream().map(one -> record(one, "", Optional.empty())).toList()));
    }

    private static Map<String, Object> record(Finding one, String path, Optional<Manuscript> text) {
        Map<String, Object> record = new TreeMap<>();
        record.put("rule", one.rule().id());
        record.put("severity", one.severity().key());
        record.put("path", one.place().path());
        record.put("line", one.place().line());
        record.put("column", one.place().column());
        record.put(
                "key", one.place().path().equals(path) ? key(text, one.place().line()) : "");
        record.put(
                "message", Map.of("zh", one.message().zh(), "en", one.message().en()));
        record.put("hint", Map.of("zh", one.hint().zh(), "en", one.hint().en()));
        return record;
    }

    private static String key(Optional<Manuscript> text, int line) {
        return text.stream()
                .filter(one -> line > 0 && line < one.bodyLine())
                .flatMap(one ->
                        one.header().keys().stream().filter(key -> one.header().line(key) == line))
                .map(key -> key.english())
                .findFirst()
                .orElse("");
    }
}
