package org.gongkai.desk;

import java.util.List;
import java.util.Optional;

/**
 * Changes one key of a file's YAML header and leaves every other byte as it is: byte-order mark, line ends, comments,
 * the order of keys.
 */
final class HeaderEdit {

    private static final String FENCE = "---";

    private final String text;
    private final String lineEnd;

    HeaderEdit(String text) {
        this.text = text;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The block of a key as it stands, under any of its names. */
    Optional<String> block(List<String> names) {
        int[] range = range(names);
        return range[0] < 0 ? Optional.empty() : Optional.of(text.substring(range[0], range[1]));
    }

    /**
     * The file with this block in the place of the key's present one, or at the header's end.
     *
     * @param names English and Chinese name of the key
     * @param block lines that end in {@code \n}; empty removes the key
     * @return nothing where the file has no YAML header
     */
    Optional<String> with(List<String> names, String block) {
        int end = headerEnd();
        if (end < 0) {
            return Optional.empty();
        }
        int[] range = range(names);
        int from = range[0] < 0 ? end : range[0];
        int to = range[0] < 0 ? end : range[1];
        return Optional.of(text.substring(0, from) + block.replace("\n", lineEnd) + text.substring(to));
    }

    /**
     * The file with a key that was not there: in the place of a line that has it behind a number sign, else behind the block
     * of another key, else at the header's end.
     *
     * @param names of the new key
     * @param before names of the keys behind one of which it belongs, the nearest first
     * @param block lines that end in {@code \n}
     * @return nothing where the file has no YAML header
     */
    Optional<String> added(List<String> names, List<List<String>> before, String block) {
        int end = headerEnd();
        if (end < 0) {
            return Optional.empty();
        }
        int from = quiet(names, end);
        int to = from < 0 ? -1 : next(from);
        for (List<String> other : before) {
            if (from < 0) {
                from = range(other)[1];
                to = from;
            }
        }
        from = from < 0 ? end : from;
        to = to < 0 ? end : to;
        return Optional.of(text.substring(0, from) + block.replace("\n", lineEnd) + text.substring(to));
    }

    /** Where a line begins that has the key behind a number sign; −1 where there is none. */
    private int quiet(List<String> names, int end) {
        for (int at = next(0); at < end; at = next(at)) {
            if (text.charAt(at) == '#' && names.contains(name(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    /** Where the block of a key begins and ends; −1 where there is none. */
    private int[] range(List<String> names) {
        int end = headerEnd();
        int from = -1;
        for (int at = next(0); end >= 0 && at < end; at = next(at)) {
            char first = text.charAt(at);
            boolean key =
                    first != ' ' && first != '\t' && first != '#' && first != '-' && first != '\r' && first != '\n';
            if (from >= 0 && (key || first == '#')) {
                return new int[] {from, at};
            }
            if (key && names.contains(name(at))) {
                from = at;
            }
        }
        return new int[] {from, from < 0 ? -1 : end};
    }

    private String name(int at) {
        int colon = text.indexOf(':', at);
        String name = colon < 0 ? "" : text.substring(at, colon).strip();
        return name.replaceAll("^['\"]|['\"]$", "");
    }

    /** Where the line that ends the header begins; −1 where there is no YAML header. */
    private int headerEnd() {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        if (!fence(start)) {
            return -1;
        }
        for (int at = next(start); at < text.length(); at = next(at)) {
            if (fence(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean fence(int at) {
        return text.startsWith(FENCE, at)
                && text.substring(at + FENCE.length(), next(at)).isBlank();
    }

    private int next(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
