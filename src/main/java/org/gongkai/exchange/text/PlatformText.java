package org.gongkai.exchange.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.exchange.mapping.FormKind;
import org.gongkai.exchange.mapping.PlatformField;
import org.gongkai.exchange.mapping.PlatformMapping;
import org.gongkai.exchange.release.PublishedRecord;
import org.gongkai.finding.Found;
import org.gongkai.json.Json;

/**
 * Records as the text of a platform's file (平台的文件): what stands before them, each of them, what stands between and after them.
 */
public final class PlatformText {

    /** A raw NUL, which neither JSON nor XML has: where the records go. */
    private static final String MARK = XmlText.MARK;

    private final PlatformMapping mapping;
    private final Facts facts;
    private final Found<String> frame;

    public PlatformText(PlatformMapping mapping, Facts facts) {
        this.mapping = mapping;
        this.facts = facts;
        this.frame = switch (mapping.form()) {
            case CSV -> Found.of(heads() + MARK);
            case JSONL -> Found.of(MARK);
            case JSON -> json();
            case XML -> xml();
        };
    }

    /** What stands before the first record, and what the platform would not take of it. */
    public Found<String> before() {
        return frame.map(text -> text.substring(0, text.indexOf(MARK)));
    }

    /** What stands after the last record. */
    public String after() {
        String text = frame.value();
        return text.substring(text.indexOf(MARK) + 1);
    }

    /** What stands between two records. */
    public String between() {
        return mapping.form() == FormKind.JSON ? "," : "";
    }

    /**
     * A record, and what the platform would not take of it.
     *
     * @param position from 1
     */
    public Found<String> record(PublishedRecord record, long position) {
        FieldValues values = new FieldValues(mapping, facts, record, position);
        String text = switch (mapping.form()) {
            case CSV -> mapping.csv().line(values.cells());
            case XML ->
                new XmlText(mapping.lineEnd())
                        .element(
                                mapping.record(),
                                values.tree(mapping.fields()),
                                mapping.root().size());
            case JSON ->
                indented(
                        Json.pretty(values.tree(mapping.fields())),
                        mapping.root().size() + 1);
            case JSONL -> line(values.tree(mapping.fields())) + mapping.lineEnd();
        };
        return new Found<>(text, values.findings());
    }

    private String heads() {
        return mapping.heads()
                ? mapping.csv()
                        .line(mapping.fields().stream().map(PlatformField::name).toList())
                : "";
    }

    private Found<String> json() {
        List<String> root = mapping.root();
        FieldValues values = new FieldValues(mapping, facts, null, 0);
        RecordTree tree = new RecordTree(false, mapping.joint());
        Object marked = new Json.Written("[" + MARK);
        if (root.isEmpty()) {
            return Found.of("[" + MARK + mapping.lineEnd() + "]" + mapping.lineEnd());
        }
        tree.root().putAll(values.tree(mapping.head()));
        tree.put(root, marked);
        String text = Json.pretty(tree.root()).replace("\n", mapping.lineEnd());
        String close = mapping.lineEnd() + "  ".repeat(root.size()) + "]";
        return new Found<>(text.replace(MARK, MARK + close) + mapping.lineEnd(), values.findings());
    }

    private Found<String> xml() {
        List<String> root = mapping.root();
        FieldValues values = new FieldValues(mapping, facts, null, 0);
        RecordTree tree = new RecordTree(true, mapping.joint());
        mapping.namespaces()
                .forEach((prefix, uri) -> tree.put(List.of("@xmlns" + (prefix.isEmpty() ? "" : ":" + prefix)), uri));
        values.tree(mapping.head()).forEach((name, value) -> tree.put(List.of(name), value));
        Map<String, Object> around = new LinkedHashMap<>();
        around.put(MARK, "");
        for (int i = root.size() - 1; i > 0; i--) {
            around = new LinkedHashMap<>(Map.of(root.get(i), around));
        }
        around.forEach((name, value) -> tree.put(List.of(name), value));
        String declaration =
                "<?xml version=\"1.0\" encoding=\"" + mapping.encoding().label() + "\"?>";
        return new Found<>(
                declaration + mapping.lineEnd() + new XmlText(mapping.lineEnd()).element(root.get(0), tree.root(), 0),
                values.findings());
    }

    private String indented(String json, int depth) {
        String indent = mapping.lineEnd() + "  ".repeat(depth);
        return indent + json.replace("\n", indent);
    }

    /** On one line: a JSON text breaks its lines between values only, never within a string. */
    private static String line(Map<String, Object> tree) {
        return Json.pretty(tree).replaceAll("\n *", "");
    }
}
