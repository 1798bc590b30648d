package org.gongkai.content.yaml;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * A text file of the editors' folder as read: UTF-8, without byte-order mark, line ends {@code \n}, NFC.
 *
 * @param path relative to the project folder, with {@code /}
 * @param text the whole text
 */
public record SourceText(String path, String text) {

    /** Line {@code number}, counted from 1, without its end; empty beyond the text. */
    public String line(int number) {
        int start = 0;
        for (int i = 1; i < number; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        return number < 1 ? "" : text.substring(start, end < 0 ? text.length() : end);
    }

    /** A finding at a line and column of this text, with the source line. */
    public Finding finding(Rule rule, int line, int column, Wording message, Wording hint) {
        return Finding.of(rule, new Place(path, line, column), message, hint).at(line(line));
    }

    /** A finding at the position of {@code node}. */
    public Finding finding(Rule rule, Node node, Wording message, Wording hint) {
        return finding(rule, node.line(), node.column(), message, hint);
    }
}
