package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.application.Applicant;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * The numbers of the text against the tables (叙述与表格核对). A number is compared only where the words around it, its unit
 * and the sentence leave no doubt which figure it tells; round numbers are told, not compared.
 */
final class TablesInWords {

    private static final String MARKS = "，,；;。：:、（(\n";
    private static final int LONG = 24;
    private static final int NEXT = 12;
    private static final int TEN_THOUSAND = 4;

    private final ReportText text;
    private final AnnualReport report;
    private final Differences differences;
    private final Contradictions found;
    private final Set<String> unread = new LinkedHashSet<>();

    TablesInWords(ReportText text, AnnualReport report) {
        this.text = text;
        this.report = report;
        this.found = new Contradictions(text);
        this.differences = new Differences(report);
    }

    List<Finding> check(List<Told> numbers) {
        for (Told told : numbers) {
            boolean same = told.figures().stream()
                            .filter(figure -> !compare(figure, told.count()))
                            .count()
                    == 0;
            if (same && told.single()) {
                applicant(told.figures().get(0), told.count());
            }
        }
        List<Finding> all = new ArrayList<>(found.all());
        if (!unread.isEmpty()) {
            all.add(notCompared());
        }
        return all;
    }

    private Finding notCompared() {
        return Finding.of(
                        Rule.NARRATIVE,
                        Place.of(text.path()),
                        new Wording(
                                "正文中“" + String.join("”“", unread) + "”的数字没有核对：表中这几格没有读出来",
                                "not compared, for the cells of the table cannot be read: “"
                                        + String.join("”, “", unread) + "”"),
                        new Wording("先改正表中的单元格", "mend the cells of the table first"))
                .as(Severity.INFO);
    }

    /** {@code 1件（自然人）} and {@code 1件，为自然人申请}: the whole of the row is one column's. */
    private void applicant(Counterpart figure, Count count) {
        if (figure.phrase().topic() != Topic.APPLICATIONS || report.format() == ReportForm.CODED) {
            return;
        }
        String rest = text.body().substring(count.end(), Math.min(text.body().length(), count.end() + NEXT));
        Applicant.words().stream()
                .filter(kind -> rest.startsWith("（" + kind + "）")
                        || rest.startsWith("，为" + kind + "申请")
                        || rest.startsWith("，均为" + kind + "申请"))
                .findFirst()
                .ifPresent(kind -> compare(figure.in(kind, report), count));
    }

    /** Whether they agree. */
    private boolean compare(Counterpart figure, Count count) {
        if (!figure.readable()) {
            figure.unread().forEach(row -> unread.add(report.format().label(row) + "·" + figure.column()));
            return false;
        }
        BigDecimal said = count.unit().equals("元") && figure.column().contains("万元")
                ? count.value().movePointLeft(TEN_THOUSAND)
                : count.value();
        boolean same = figure.tells(said);
        String words = words(count);
        if (count.approximate()) {
            found.round(figure, count.start(), words);
        } else if (!same) {
            found.add(figure, count.start(), words, differences.explain(figure, said));
        }
        return same && !count.approximate();
    }

    /** The number with the words before it, back to the last mark. */
    private String words(Count count) {
        String before = text.body().substring(Math.max(0, count.start() - LONG), count.start());
        int mark = before.length();
        while (mark > 0 && MARKS.indexOf(before.charAt(mark - 1)) < 0) {
            mark--;
        }
        String behind = count.subject().isEmpty() || count.behind().startsWith("申请") ? count.behind() : "";
        return (before.substring(mark) + text.body().substring(count.start(), count.end())).strip() + behind;
    }
}
