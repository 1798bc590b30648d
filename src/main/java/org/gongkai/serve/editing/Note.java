package org.gongkai.serve.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;

/**
 * A finding as a page shows it (页面上的检查结果).
 *
 * @param weight the word for its severity
 * @param blocks whether nothing is published while it stands
 * @param key English name of the header's key that it is about; empty where it is about the text
 * @param file the attachment that it is about; empty where it is about none
 * @param line of the words in the editor, from 1; 0 where it names none
 * @param column in the line, from 1
 */
record Note(
        String rule,
        String weight,
        boolean blocks,
        String message,
        String hint,
        String key,
        String file,
        int line,
        int column) {

    /**
     * A finding about a text.
     *
     * @param path of the text
     * @param lines keys ▸ the lines on which they stand
     * @param first the line of the file with which the editor's words begin
     */
    static Note of(Finding finding, String path, Map<HeaderKey, Integer> lines, int first) {
        String at = finding.place().path();
        String folder = path.substring(0, path.lastIndexOf('.')) + ".files/";
        String file = at.startsWith(folder) ? at.substring(folder.length()) : "";
        int line = finding.place().line();
        Optional<HeaderKey> key =
                at.equals(path) ? missing(finding).or(() -> on(line, lines, first)) : Optional.empty();
        return new Note(
                finding.rule().id(),
                finding.severity().wording().zh(),
                finding.severity() == Severity.BLOCK,
                finding.message().zh(),
                finding.hint().zh(),
                key.map(HeaderKey::english).orElse(""),
                file,
                at.equals(path) && line >= first ? line - first + 1 : 0,
                Math.max(1, finding.place().column()));
    }

    private static Optional<HeaderKey> missing(Finding finding) {
        return finding.rule() == Rule.MISSING_KEY
                ? List.of(HeaderKey.values()).stream()
                        .filter(key ->
                                finding.message().en().endsWith(" " + key.english() + " (" + key.chinese() + ")"))
                        .findFirst()
                : Optional.empty();
    }

    /** The key in whose lines a line of the header is. */
    private static Optional<HeaderKey> on(int line, Map<HeaderKey, Integer> lines, int first) {
        return line >= first
                ? Optional.empty()
                : lines.entrySet().stream()
                        .filter(one -> one.getValue() <= line)
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
    }

    /** Where the page has what it is about. */
    public String anchor() {
        if (!key.isEmpty()) {
            return "h-" + key;
        }
        return file.isEmpty() ? "words" : "files";
    }
}
