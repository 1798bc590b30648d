package org.gongkai.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.header.EntryText;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.yaml.Days;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.SourceText;

/**
 * Values written into a text's header as an editor would by hand (改写文件头): only the lines of the keys that change are
 * other ones; their names, their comments and every other byte stay. What is written is read again: if anything but the
 * wanted values came of it, nothing is.
 */
public final class HeaderRewrite {

    /** A key and what follows on its line; a plain value ends before a comment. */
    private static final Pattern LINE = Pattern.compile(
            "([^:]+:)([ \\t]*)('(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|(?:(?![ \\t]#)[^\\r\\n])*?)([ \\t]*(?:[ \\t]#[^\\r\\n]*)?)\\R?");

    private static final Pattern INDENT = Pattern.compile("(?m)^( *)- ");

    private HeaderRewrite() {}

    /**
     * The text with these values in its header.
     *
     * @param text of the file as it stands, whatever its line ends
     * @return nothing where the header is of a form that cannot be changed line by line
     */
    public static Optional<String> of(String text, Map<HeaderKey, HeaderValue> values) {
        return of(text, values, Map.of());
    }

    /**
     * The same, with values of keys that no header should have: those of other generators.
     *
     * @param others name as it stands in the header ▸ value
     */
    public static Optional<String> of(
            String text, Map<HeaderKey, HeaderValue> values, Map<String, HeaderValue> others) {
        Optional<Map<String, Object>> before = read(text);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> wanted = new LinkedHashMap<>(before.get());
        String written = text;
        for (Map.Entry<HeaderKey, HeaderValue> one : values.entrySet()) {
            HeaderKey key = one.getKey();
            List<String> names = names(key);
            wanted.keySet().removeAll(names);
            if (!one.getValue().equals(HeaderValue.none())) {
                wanted.put(named(key, before.get()), plain(one.getValue()));
            }
            written = with(written, names, before(key), one.getValue());
        }
        for (Map.Entry<String, HeaderValue> one : others.entrySet()) {
            boolean none = one.getValue().equals(HeaderValue.none());
            Object unused = none ? wanted.remove(one.getKey()) : wanted.put(one.getKey(), plain(one.getValue()));
            written = with(written, List.of(one.getKey()), List.of(), one.getValue());
        }
        return read(written).filter(wanted::equals).isPresent() ? Optional.of(written) : Optional.empty();
    }

    /** The text with one value. */
    private static String with(String text, List<String> names, List<List<String>> before, HeaderValue value) {
        if (EntryText.split(source(text)).value().filter(EntryText::yaml).isEmpty()) {
            return new JBakeEdit(text).with(names, before, value);
        }
        HeaderEdit edit = new HeaderEdit(text);
        Optional<String> block = edit.block(names);
        boolean none = value.equals(HeaderValue.none());
        if (block.isEmpty()) {
            return none
                    ? text
                    : edit.added(names, before, fresh(names.get(0) + ": ", value))
                            .orElse(text);
        }
        return edit.with(names, none ? "" : changed(block.get().replace("\r\n", "\n"), value))
                .orElse(text);
    }

    private static List<String> names(HeaderKey key) {
        return List.of(key.english(), key.chinese());
    }

    /** The name under which it stands, else its English one. */
    private static String named(HeaderKey key, Map<String, Object> header) {
        return header.containsKey(key.chinese()) ? key.chinese() : key.english();
    }

    /** The keys before one in the table, the nearest first. */
    private static List<List<String>> before(HeaderKey key) {
        List<List<String>> before = new ArrayList<>();
        for (HeaderKey other : HeaderKey.values()) {
            if (other.compareTo(key) < 0) {
                before.add(0, names(other));
            }
        }
        return before;
    }

    private static SourceText source(String text) {
        return new SourceText(
                "", text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** A header; nothing where it is none. */
    private static Optional<Node.Mapping> root(String text) {
        SourceText source = source(text);
        return EntryText.split(source)
                .value()
                .flatMap(parts -> HeaderReader.root(source, parts).value())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast);
    }

    /** A header's values by their keys as written; nothing where it is none, or a key stands twice. */
    private static Optional<Map<String, Object>> read(String text) {
        return root(text)
                .filter(root -> root.pairs().stream()
                                .map(pair -> pair.key().value())
                                .distinct()
                                .count()
                        == root.pairs().size())
                .map(root -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    root.pairs()
                            .forEach(pair ->
                                    values.put(pair.key().value(), pair.value().values()));
                    return values;
                });
    }

    private static Object plain(HeaderValue value) {
        if (value instanceof HeaderValue.One one) {
            return one.text();
        }
        return ((HeaderValue.Several) value)
                .items().stream()
                        .<Object>map(item ->
                                item.pairs().containsKey("") ? item.pairs().getOrDefault("", "") : item.pairs())
                        .toList();
    }

    /** The block of a key with another value: its name, the blank lines behind it and the comment on its line stay. */
    private static String changed(String block, HeaderValue value) {
        String body = block.stripTrailing();
        String after = block.substring(Math.min(block.length(), body.length() + 1));
        Matcher line = LINE.matcher(body);
        if (line.matches()) {
            String space = line.group(2).isEmpty() ? " " : line.group(2);
            String now = fresh(line.group(1) + space, value);
            int end = now.indexOf('\n');
            return now.substring(0, end).stripTrailing() + line.group(4).stripTrailing() + now.substring(end) + after;
        }
        Matcher indent = INDENT.matcher(body);
        String name = body.substring(0, body.indexOf(':') + 1);
        boolean lines = value instanceof HeaderValue.Several && indent.find();
        return (lines ? StandingList.of(body, indent.group(1)).with(value.items()) : fresh(name + " ", value)) + after;
    }

    /** What the only item of a list says; nothing where these lines are none. */
    static Optional<HeaderValue.Item> item(String lines) {
        return root("---\nlist:\n" + lines + "\n---\n")
                .flatMap(root -> HeaderValue.of(root.pairs().get(0).value()))
                .map(HeaderValue::items)
                .filter(items -> items.size() == 1)
                .map(items -> items.get(0));
    }

    /** A block for a key that is new, or whose form changes. */
    private static String fresh(String name, HeaderValue value) {
        if (value instanceof HeaderValue.One one) {
            return name + scalar(one.text()) + "\n";
        }
        HeaderValue.Several several = (HeaderValue.Several) value;
        boolean alone = several.items().stream().allMatch(item -> item.pairs().containsKey(""));
        List<String> items =
                several.items().stream().map(HeaderValue.Item::written).toList();
        return alone ? name + "[" + String.join(", ", items) + "]\n" : list(name.stripTrailing(), "  ", several);
    }

    private static String list(String name, String indent, HeaderValue.Several several) {
        StringBuilder lines = new StringBuilder(name).append('\n');
        several.items()
                .forEach(item ->
                        lines.append(indent).append("- ").append(item.written()).append('\n'));
        return lines.toString();
    }

    /** A date stands without quotation marks, as everybody writes it. */
    static String scalar(String text) {
        return dated(text) ? text : YamlText.of(text);
    }

    private static boolean dated(String text) {
        return text.length() >= 10
                && Days.day(text.substring(0, 10)).isPresent()
                && text.substring(10).matches("([ T][0-9]{2}:[0-9]{2})?");
    }
}
