package org.gongkai.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.activity.Tally;
import org.gongkai.annual.count.CountedFigure;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Block;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.finding.Wording.Language;
import org.gongkai.narrative.Chapters;
import org.gongkai.narrative.Chapters.Chapter;
import org.gongkai.press.theme.BuiltIn;
import org.gongkai.prose.Html;
import org.gongkai.sheet.OfficePage;
import org.jspecify.annotations.Nullable;

/** This year's report beside last year's, to work with (年度报告对照页); not for publication. */
final class ReportPage {

    private final String organ;
    private final AnnualReport report;
    private final @Nullable AnnualReport before;
    private final Map<String, CountedFigure> known;
    private final List<Tally> tallies;

    ReportPage(
            String organ,
            AnnualReport report,
            @Nullable AnnualReport before,
            List<CountedFigure> known,
            List<Tally> tallies) {
        this.tallies = List.copyOf(tallies);
        this.organ = organ;
        this.report = report;
        this.before = before;
        this.known = known.stream()
                .collect(Collectors.toMap(one -> one.row() + "·" + one.column(), one -> one, (one, other) -> one));
    }

    /**
     * The page.
     *
     * @param body this year's text, "" where there is none
     * @param last last year's
     */
    OfficePage page(String body, String last) {
        List<String> rows = new ArrayList<>();
        int open = 0;
        for (FormTable table : report.format().forms()) {
            for (Block block : table.blocks()) {
                for (FormRow row :
                        block.rows().stream().filter(one -> !one.heading()).toList()) {
                    for (FormColumn column : block.columns()) {
                        Optional<FormCell> cell = report.cell(row.id(), column.wording());
                        if (cell.isEmpty() && row.optional()) {
                            continue;
                        }
                        open += cell.isEmpty() ? 1 : 0;
                        rows.add(row(block, row, column, cell));
                    }
                }
            }
        }
        String title = organ + report.year() + "年政府信息公开工作年度报告的编制";
        String content = String.format(
                Locale.ROOT,
                BuiltIn.text("office/annual.html"),
                Html.text(title).text(),
                body.split(Unwritten.MARK, -1).length - 1,
                open,
                chapters(body, last),
                String.join("", rows),
                registered());
        return new OfficePage(Language.ZH, "annual", false, title, new Html(content));
    }

    /** What the office registered, whether the text tells it or not. */
    private String registered() {
        return tallies.isEmpty()
                ? ""
                : tallies.stream()
                        .map(tally -> "<li>" + Html.text(tally.told()).text() + "</li>\n")
                        .collect(Collectors.joining("", "<h2>工作台账</h2>\n<ul>\n", "</ul>\n"));
    }

    private String row(Block block, FormRow row, FormColumn column, Optional<FormCell> cell) {
        Optional<BigDecimal> now = cell.map(FormCell::value);
        Optional<BigDecimal> then = before == null || before.format() != report.format()
                ? Optional.empty()
                : before.cell(row.id(), column.wording()).map(FormCell::value);
        String change =
                now.flatMap(one -> then.map(one::subtract)).map(FormCell::plain).orElse("");
        CountedFigure counted = known.get(row.id() + "·" + column.wording());
        String name = block.columns().size() > 1 ? row.label() + "·" + column.wording() : row.label();
        return "<tr" + (cell.isEmpty() ? " class=\"open\"" : "") + "><td>"
                + Html.text(name).text() + "</td><td class=\"n\">"
                + cell.map(FormCell::text).orElse(FormCell.OPEN) + "</td><td class=\"n\">"
                + then.map(FormCell::plain).orElse("") + "</td><td class=\"n\">" + change + "</td><td class=\"b\">"
                + (counted == null
                        ? ""
                        : Html.text(String.join("、", counted.behind())).text()) + "</td></tr>\n";
    }

    /** Chapter by chapter, those of last year's that are like them beside them. */
    private String chapters(String body, String last) {
        List<Chapter> own = Chapters.of(body).all();
        List<Chapter> old = Chapters.of(last).all();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < Math.max(own.size(), old.size()); i++) {
            String left = i < own.size() ? side(own.get(i), body) : "";
            String right = i < old.size() ? side(old.get(i), last) : "";
            html.append("<section class=\"sides\">\n<div><h3>")
                    .append(report.year())
                    .append("年</h3>")
                    .append(left)
                    .append("</div>\n<div><h3>")
                    .append(report.year() - 1)
                    .append("年</h3>")
                    .append(right)
                    .append("</div>\n</section>\n");
        }
        return html.toString();
    }

    private static String side(Chapter chapter, String body) {
        String words =
                Html.text(chapter.text(body).strip()).text().replaceAll(Unwritten.MARK + "[^】]*】", "<mark>$0</mark>");
        return "<h2>" + Html.text(chapter.number() + "、" + chapter.title()).text() + "</h2>"
                + words.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> "<p>" + line + "</p>")
                        .collect(Collectors.joining());
    }
}
