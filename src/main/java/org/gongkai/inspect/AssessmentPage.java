package org.gongkai.inspect;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.prose.Html;
import org.gongkai.sheet.OfficePage;

/** A table as one page to print and to file (检查表的打印页); it fetches nothing from anywhere. */
public final class AssessmentPage {

    private static final int TOLD = 10;
    private static final Wording TITLE = new Wording("检查表", "Table of indicators");

    private final Assessment assessment;
    private final Language language;

    private AssessmentPage(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
    }

    /** The page. */
    public static OfficePage of(Assessment assessment, Language language) {
        return new AssessmentPage(assessment, language).page();
    }

    private String in(String zh, String en) {
        return Html.text(language == Language.ZH ? zh : en).text();
    }

    private String in(Wording wording) {
        return Html.text(wording.in(language)).text();
    }

    private OfficePage page() {
        String organ = Html.text(assessment.situation().organ()).text();
        String about = in("截至 ", "As of ")
                + assessment.situation().day()
                + in("，从", ", looked at from ")
                + in(assessment.situation().from())
                + in("核查。", ".");
        String content = "<h1>" + organ + " " + in(TITLE) + "</h1>\n"
                + "<p>" + in(assessment.yardstick().name()) + "</p>\n"
                + "<p class=\"about\">" + about + "</p>\n"
                + "<div class=\"conclusion\"><p>" + in(assessment.conclusion()) + "</p><p>" + in(assessment.changes())
                + "</p></div>\n"
                + totals()
                + assessment.groups().stream().map(this::group).collect(Collectors.joining())
                + "<ul class=\"signed\"><li>" + in("填表人：", "Filled in by:") + "</li><li>"
                + in("审核人：", "Checked by:") + "</li><li>" + in("日期：", "Date:") + "</li></ul>\n";
        return new OfficePage(
                language,
                "assessment",
                true,
                assessment.situation().organ() + " " + TITLE.in(language),
                new Html(content));
    }

    private String totals() {
        StringBuilder table = new StringBuilder("<table class=\"totals\">\n<thead><tr><th scope=\"col\">")
                .append(in("分组", "Group"))
                .append("</th>");
        for (Ruling ruling : Ruling.values()) {
            table.append("<th scope=\"col\">").append(in(ruling.wording())).append("</th>");
        }
        table.append("<th scope=\"col\">").append(in("已知扣分", "Known loss")).append("</th></tr></thead>\n<tbody>\n");
        for (String key : assessment.groups()) {
            total(table, in(assessment.yardstick().groups().getOrDefault(key, Wording.NONE)), assessment.group(key));
        }
        table.append("</tbody>\n<tfoot>\n");
        total(table, in("合计", "All"), assessment.lines());
        return table.append("</tfoot>\n</table>\n").toString();
    }

    private static void total(StringBuilder table, String name, List<Assessment.Line> lines) {
        Assessment.Tally tally = Assessment.tally(lines);
        table.append("<tr><th scope=\"row\">").append(name).append("</th>");
        for (Ruling ruling : Ruling.values()) {
            String marked = ruling == Ruling.FAIL && tally.of(ruling) > 0 ? " class=\"fail\"" : "";
            table.append("<td")
                    .append(marked)
                    .append('>')
                    .append(tally.of(ruling))
                    .append("</td>");
        }
        table.append("<td>")
                .append(tally.lost().signum() == 0 ? "" : tally.lost().toPlainString())
                .append("</td></tr>\n");
    }

    private String group(String key) {
        StringBuilder section = new StringBuilder("<section>\n<h2>")
                .append(in(assessment.yardstick().groups().getOrDefault(key, Wording.NONE)))
                .append("</h2>\n<table class=\"lines\">\n<thead><tr>");
        for (String head : List.of(
                in("编号", "Id"),
                in("指标和出处", "Indicator and source"),
                in("分值和标准", "Points and standard"),
                in("结果", "Result"),
                in("证据", "Evidence"))) {
            section.append("<th scope=\"col\">").append(head).append("</th>");
        }
        section.append("</tr></thead>\n<tbody>\n");
        assessment.group(key).forEach(line -> line(section, line));
        return section.append("</tbody>\n</table>\n</section>\n").toString();
    }

    private void line(StringBuilder section, Assessment.Line line) {
        Indicator indicator = line.indicator();
        JudgeAnswer answer = line.answer();
        section.append("<tr class=\"").append(answer.ruling().key()).append("\"><td>");
        section.append(Html.text(indicator.id()).text()).append("</td><th scope=\"row\">");
        section.append(in(indicator.name())).append("<small>");
        section.append(Html.text((indicator.source() + " " + indicator.article()).strip())
                        .text())
                .append("</small></th><td>");
        section.append(weight(indicator)).append("</td><td><b>");
        section.append(in(answer.ruling().wording())).append("</b>");
        small(section, in(assessment.change(line)));
        section.append("</td><td>").append(in(answer.evidence()));
        if (answer.ruling() != Ruling.BY_HAND) {
            small(section, in(indicator.note()));
        } else {
            section.append("<span class=\"field\">")
                    .append(in("核查结果：", "Result:"))
                    .append("</span>");
        }
        proofs(section, answer.proofs());
        section.append("</td></tr>\n");
    }

    private static void small(StringBuilder section, String text) {
        if (!text.isEmpty()) {
            section.append("<small>").append(text).append("</small>");
        }
    }

    private String weight(Indicator indicator) {
        BigDecimal points = indicator.points();
        String weight = indicator.veto()
                ? in("单项否决", "veto")
                : points == null ? "" : in(points.toPlainString() + " 分", points.toPlainString() + " points");
        String standard = in(indicator.criterion().standard());
        return standard.isEmpty() ? weight : weight + "<small>" + standard + "</small>";
    }

    private void proofs(StringBuilder section, List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        section.append("<ul>");
        proofs.stream()
                .limit(TOLD)
                .forEach(proof -> section.append("<li><code>")
                        .append(Html.text(proof.place()).text())
                        .append("</code> ")
                        .append(in(proof.text()))
                        .append("</li>"));
        int more = proofs.size() - TOLD;
        if (more > 0) {
            section.append("<li>").append(in(AssessmentText.more(more))).append("</li>");
        }
        section.append("</ul>");
    }
}
