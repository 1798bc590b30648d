package org.gongkai.serve.editing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
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

    /** A key that is missing, with both its names. */
    private static final Pattern MISSING = Pattern.compile("缺少(.+)（([a-z-]+)）");

    /**
     * A finding about a text.
     *
     * @param written the text
     */
    static Note of(Finding finding, TextPlace text, WrittenText written) {
        int first = written.words().line();
        boolean header =
                finding.place().path().equals(text.path()) && finding.place().line() < first;
        String key = header ? written.keyOn(finding.place().line()) : "";
        return of(
                finding.rule().id(),
                finding.severity(),
                finding.message().zh(),
                finding.hint().zh(),
                key,
                finding.place(),
                text,
                first);
    }

    /** One that may be of another's telling; where a key is missing it speaks as a form does, in which nobody writes lines. */
    static Note of(
            String rule,
            Severity severity,
            String message,
            String hint,
            String key,
            Place place,
            TextPlace text,
            int first) {
        String folder = text.folder() + "/";
        String file = place.path().startsWith(folder) ? place.path().substring(folder.length()) : "";
        boolean words = place.path().equals(text.path()) && place.line() >= first;
        Matcher missing = MISSING.matcher(message);
        boolean lack = rule.equals(Rule.MISSING_KEY.id()) && missing.matches();
        return new Note(
                rule,
                severity.wording().zh(),
                severity == Severity.BLOCK,
                lack ? "没有填写" + missing.group(1) : message,
                lack ? "" : hint,
                lack ? missing.group(2) : key,
                file,
                words ? place.line() - first + 1 : 0,
                Math.max(1, place.column()));
    }

    /** Where the page has what it is about. */
    public String anchor() {
        if (!key.isEmpty()) {
            return "h-" + key;
        }
        return file.isEmpty() ? "words" : "files";
    }
}
