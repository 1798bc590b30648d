package org.gongkai.serve.state;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.office.SourceLines;

/**
 * A finding as a page of the desk shows it (检查结果的一行).
 *
 * @param rule its id
 * @param severity in words
 * @param weight the same as a class: {@code block}, {@code error}, {@code warning}, {@code info}
 * @param place {@code path:line:column}
 * @param message what is wrong
 * @param hint empty where there is none
 * @param basis empty where there is none
 * @param before the source line up to the place, empty where there is none
 * @param at the character at the place
 * @param after the rest of the line
 * @param edit the address of the editor; empty where the file is no text
 */
public record FindingLine(
        String rule,
        String severity,
        String weight,
        String place,
        String message,
        String hint,
        String basis,
        String before,
        String at,
        String after,
        String edit) {

    private static final int EXCERPT = 60;

    /** Findings of a project with the source lines that they name. */
    public static List<FindingLine> of(Path project, List<Finding> findings) {
        return new SourceLines(project)
                .quoted(findings).stream().map(FindingLine::of).toList();
    }

    private static FindingLine of(Finding finding) {
        Place place = finding.place();
        int[] line = finding.source().codePoints().toArray();
        int column = Math.min(Math.max(place.column() - 1, 0), line.length);
        int from = Math.max(0, column - EXCERPT);
        int next = Math.min(line.length, place.column() == 0 ? column : column + 1);
        int to = Math.min(line.length, next + EXCERPT);
        return new FindingLine(
                finding.rule().id(),
                finding.severity().wording().zh(),
                finding.severity().key(),
                place.toString(),
                finding.message().zh(),
                finding.hint().zh(),
                finding.basis(),
                (from > 0 ? "…" : "") + new String(line, from, column - from),
                new String(line, column, next - column),
                new String(line, next, to - next) + (to < line.length ? "…" : ""),
                edit(place));
    }

    /** Where a text is edited; empty of what is no text of content/. */
    public static String edit(Place place) {
        return place.path().startsWith("content/") && place.path().endsWith(".md")
                ? "/entries/edit?path=" + encoded(place.path()) + (place.line() > 0 ? "&line=" + place.line() : "")
                : "";
    }

    /** A value as it stands in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether something of this weight is among them. */
    public static boolean any(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
