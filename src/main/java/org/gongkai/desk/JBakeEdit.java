package org.gongkai.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.content.yaml.NormalText;

/**
 * Changes one key of a file's header of JBake's form ({@code key=value} lines down to {@code ~~~~~~}) and leaves every other
 * byte as it is. A list stands in brackets on its line.
 */
final class JBakeEdit {

    private static final String FENCE = "~~~~~~";

    private final String text;
    private final String lineEnd;

    JBakeEdit(String text) {
        this.text = text;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * The file with another value: on the line of the key, else behind the line of another key, else at the header's end.
     *
     * @param names of the key, the first of which a new line has
     * @param before names of the keys behind one of which a new line belongs, the nearest first
     * @param value none removes the line
     */
    String with(List<String> names, List<List<String>> before, HeaderValue value) {
        boolean none = value.equals(HeaderValue.none());
        int[] line = line(names);
        if (line[0] >= 0) {
            String own = text.substring(line[0], line[1]);
            String name = own.replaceFirst("(?s)=.*", "") + own.replaceFirst("(?s)^[^=]*(=[ \\t]*).*", "$1");
            String end = own.substring(own.stripTrailing().length()).replaceFirst("^[ \\t]+", "");
            return text.substring(0, line[0]) + (none ? "" : name + written(value) + end) + text.substring(line[1]);
        }
        if (none) {
            return text;
        }
        int at = before.stream()
                .map(other -> line(other)[1])
                .filter(end -> end >= 0)
                .findFirst()
                .orElseGet(this::headerEnd);
        return text.substring(0, at) + names.get(0) + "=" + written(value) + lineEnd + text.substring(at);
    }

    private static String written(HeaderValue value) {
        return value instanceof HeaderValue.One one
                ? one.text()
                : value.items().stream().map(HeaderValue.Item::written).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Where the line of a key begins and ends; −1 where there is none. */
    private int[] line(List<String> names) {
        int end = headerEnd();
        for (int at = start(); at < end; at = next(at)) {
            String line = text.substring(at, next(at));
            int equals = line.indexOf('=');
            if (equals > 0 && names.contains(NormalText.of(line.substring(0, equals)))) {
                return new int[] {at, next(at)};
            }
        }
        return new int[] {-1, -1};
    }

    private int start() {
        return text.startsWith("\uFEFF") ? 1 : 0;
    }

    private int headerEnd() {
        int at = start();
        while (at < text.length()
                && !text.substring(at, next(at)).stripTrailing().equals(FENCE)) {
            at = next(at);
        }
        return at;
    }

    private int next(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
