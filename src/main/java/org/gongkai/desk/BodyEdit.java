package org.gongkai.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.header.EntryText;
import org.gongkai.content.yaml.SourceText;

/**
 * A text with other words (改写正文): lines that stay keep every byte and their own line ends; new ones end as the file's
 * lines do, and so does the last one.
 *
 * @param head what stands before the words that are edited: the header and the blank lines behind it
 * @param words as they stand in the file
 * @param line on which the words begin, counted from 1
 */
public record BodyEdit(String head, String words, int line) {

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");

    /** A line and its end. */
    private record Ended(String text, String end) {
        private boolean same(Ended other) {
            return text.equals(other.text) && end.isEmpty() == other.end.isEmpty();
        }
    }

    /** The text behind a header, of either form; nothing where there is no header. */
    public static Optional<BodyEdit> behindHeader(String text) {
        String unix = unix(text).replaceFirst("^\uFEFF", "");
        return EntryText.split(new SourceText("", unix)).value().map(parts -> {
            int at = 0;
            int line = 1;
            Matcher lines = LINE.matcher(text);
            while (line < parts.bodyLine() && lines.find() && lines.end() > at) {
                at = lines.end();
                line++;
            }
            return new BodyEdit(text.substring(0, at), text.substring(at), parts.bodyLine());
        });
    }

    /** The whole of a file that has no header, but its byte-order mark. */
    public static BodyEdit whole(String text) {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        return new BodyEdit(text.substring(0, at), text.substring(at), 1);
    }

    /** The words with line ends as browsers have them in forms. */
    public String shown() {
        return unix(words);
    }

    /** The file with other words. */
    public String with(String typed) {
        String now = unix(typed);
        if (now.equals(shown())) {
            return head + words;
        }
        String end = end(head + words);
        List<Ended> before = lines(words);
        boolean open = !words.isEmpty() && before.get(before.size() - 1).end().isEmpty();
        List<Ended> after = lines(now.isEmpty() || now.endsWith("\n") || open ? now : now + "\n");
        int same = 0;
        int least = Math.min(before.size(), after.size());
        while (same < least && before.get(same).same(after.get(same))) {
            same++;
        }
        int last = 0;
        while (last < least - same && before.get(before.size() - 1 - last).same(after.get(after.size() - 1 - last))) {
            last++;
        }
        StringBuilder text = new StringBuilder(head);
        if (!head.isEmpty() && !head.endsWith("\n") && !head.endsWith("\r") && !head.equals("\uFEFF")) {
            text.append(end);
        }
        before.subList(0, same).forEach(one -> text.append(one.text()).append(one.end()));
        after.subList(same, after.size() - last)
                .forEach(one -> text.append(one.text()).append(one.end().isEmpty() ? "" : end));
        before.subList(before.size() - last, before.size())
                .forEach(one -> text.append(one.text()).append(one.end()));
        return text.toString();
    }

    private static String end(String text) {
        Matcher first = LINE.matcher(text);
        return first.find() && !first.group(2).isEmpty() ? first.group(2) : "\n";
    }

    private static List<Ended> lines(String text) {
        List<Ended> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        int at = 0;
        while (at < text.length() && line.find(at)) {
            lines.add(new Ended(line.group(1), line.group(2)));
            at = line.end();
        }
        return lines;
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
