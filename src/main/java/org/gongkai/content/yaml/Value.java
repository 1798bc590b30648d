package org.gongkai.content.yaml;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * A value of a header or data file under its key (字段的值), as a {@link Shape} reads it.
 *
 * @param source where it stands
 * @param key the English name of its key, or of its file
 * @param chinese the Chinese name
 */
public record Value(SourceText source, String key, String chinese, Node node) {

    /** The root of a data file. */
    public static Value root(SourceText source, String name, Node node) {
        return new Value(source, name, name, node);
    }

    /** Another value under the same key. */
    Value instead(Node other) {
        return new Value(source, key, chinese, other);
    }

    /** The items of a list; none where it is no list. */
    public List<Value> items() {
        return node instanceof Sequence list
                ? list.items().stream().map(this::instead).toList()
                : List.of();
    }

    /** The lines on which it stands, down to the first that is indented less; none where it begins within a line. */
    List<String> lines() {
        String first = source.line(node.line());
        int indent = indent(first);
        boolean whole = first.substring(indent, Math.min(node.column() - 1, first.length()))
                .chars()
                .allMatch(c -> c == '-' || c == ' ');
        return source.text()
                .lines()
                .skip(node.line() - 1)
                .takeWhile(line -> whole && (line.isBlank() || indent(line) >= indent))
                .toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    public Place place() {
        return new Place(source.path(), node.line(), node.column());
    }

    public Finding finding(Rule rule, Wording message, Wording hint) {
        return source.finding(rule, node, message, hint);
    }

    /** Nothing, because the value is not allowed. */
    public <T> Found<Optional<T>> refused(Wording message, Wording hint) {
        return Found.nothing(finding(Rule.VALUE_NOT_ALLOWED, message, hint));
    }
}
