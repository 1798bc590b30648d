package org.gongkai.narrative;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.annual.table.PastedTables;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The text of one year's report (年度报告正文).
 *
 * @param year reported on
 * @param path of its file
 * @param title its title, or ""
 * @param titlePlace where the title stands
 * @param released the day of its release, where the header says one
 * @param body the text as written
 * @param bodyLine the line of the file on which the text begins
 * @param published whether it goes out, or would if nothing were wrong with it; of a draft everything is a mere warning
 */
public record ReportText(
        int year,
        String path,
        String title,
        Place titlePlace,
        Optional<LocalDate> released,
        String body,
        int bodyLine,
        boolean published) {

    /** The text of a file of content/annual. */
    public static ReportText of(int year, Manuscript manuscript, boolean published) {
        var header = manuscript.header();
        return new ReportText(
                year,
                manuscript.path(),
                header.text(HeaderKey.TITLE).orElse(""),
                new Place(manuscript.path(), header.line(HeaderKey.TITLE), header.column(HeaderKey.TITLE)),
                header.day(HeaderKey.RELEASED).or(() -> header.day(HeaderKey.FORMED)),
                manuscript.body(),
                manuscript.bodyLine(),
                published);
    }

    /** The official tables that stand in it. */
    public PastedTables pasted() {
        return new PastedTables(year, path, body, bodyLine);
    }

    /** A finding at a character of the text, with the source line. */
    Finding finding(Rule rule, int at, Wording message, Wording hint) {
        return finding(path, body, bodyLine, rule, at, message, hint);
    }

    /** The same in any text, which begins on a line of its file. */
    static Finding finding(String path, String body, int bodyLine, Rule rule, int at, Wording message, Wording hint) {
        int start = body.lastIndexOf('\n', at - 1) + 1;
        int end = body.indexOf('\n', at);
        int line = (int) body.substring(0, start).chars().filter(c -> c == '\n').count();
        return Finding.of(rule, new Place(path, bodyLine + line, body.codePointCount(start, at) + 1), message, hint)
                .at(body.substring(start, end < 0 ? body.length() : end));
    }
}
