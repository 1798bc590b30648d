package org.gongkai.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.prose.Html;
import org.gongkai.sheet.OfficePage;

/** The figures as one page to read, to print and to file (考核表的打印页); it fetches nothing from anywhere. */
public final class PerformancePage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What departments are compared by. */
    private static final List<Measure> COMPARED =
            List.of(Measure.SUBMITTED, Measure.PUBLIC_RATE, Measure.TIMELY, Measure.FULL_TEXT);

    private final Performance table;
    private final Language language;

    private PerformancePage(Performance table, Language language) {
        this.table = table;
        this.language = language;
    }

    /** The page. */
    public static OfficePage of(Performance table, Language language) {
        return new PerformancePage(table, language).page();
    }

    private String in(String zh, String en) {
        return Html.text(language == Language.ZH ? zh : en).text();
    }

    private String in(Wording wording) {
        return Html.text(wording.in(language)).text();
    }

    private OfficePage page() {
        String content = "<h1>" + Html.text(table.organ()).text() + " " + in(PerformanceText.title(table)) + "</h1>\n"
                + "<p class=\"private\">" + in("内部资料，不公开", "Private: not for publication") + "</p>\n"
                + "<p class=\"about\">" + in(PerformanceText.about(table)) + "</p>\n"
                + COMPARED.stream()
                        .map(this::chart)
                        .collect(Collectors.joining("", "<div class=\"charts\">\n", "</div>\n"))
                + table.rows().stream().map(this::department).collect(Collectors.joining())
                + undrafted();
        return new OfficePage(
                language,
                "performance",
                false,
                table.organ() + " " + PerformanceText.title(table).in(language),
                new Html(content));
    }

    /** A table of the departments, each row with the bar of its number. */
    private String chart(Measure measure) {
        BigDecimal most = table.departments().stream()
                .map(one -> one.figure(measure))
                .map(one -> one instanceof MeasuredFigure.Share ? HUNDRED : length(one))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        StringBuilder chart = new StringBuilder("<figure class=\"chart\"><table>\n<caption>")
                .append(in(measure.wording()))
                .append("</caption>\n<tbody>\n");
        for (Performance.Department one : table.departments()) {
            BigDecimal length = length(one.figure(measure)).multiply(HUNDRED).divide(most, 1, RoundingMode.HALF_UP);
            chart.append("<tr><th scope=\"row\">").append(in(one.name())).append("</th><td>");
            chart.append(in(one.figure(measure).wording())).append("</td><td class=\"bars\" aria-hidden=\"true\">");
            chart.append("<svg width=\"100%\" height=\"12\"><rect width=\"")
                    .append(length)
                    .append("%\" height=\"100%\"/></svg></td></tr>\n");
        }
        return chart.append("</tbody>\n</table></figure>\n").toString();
    }

    /** Shares on the scale of all, counts on that of the largest. */
    private static BigDecimal length(MeasuredFigure figure) {
        return figure instanceof MeasuredFigure.Share share
                ? share.percent()
                : BigDecimal.valueOf(figure.evidence().size());
    }

    private String department(Performance.Department department) {
        StringBuilder section = new StringBuilder("<section>\n<h2>")
                .append(in(department.name()))
                .append("</h2>\n<table class=\"lines\">\n<thead><tr><th scope=\"col\">")
                .append(in("指标", "Measure"))
                .append("</th><th scope=\"col\">")
                .append(in("结果", "Result"))
                .append("</th><th scope=\"col\">")
                .append(in("依据", "Evidence"))
                .append("</th></tr></thead>\n<tbody>\n");
        for (Performance.Line line : department.lines()) {
            section.append("<tr><th scope=\"row\">").append(in(line.name())).append("<small>");
            section.append(in(line.measure().told())).append("</small></th><td>");
            section.append(in(line.figure().wording())).append("</td><td>");
            if (department.equals(table.total())) {
                section.append(in("见各处室", "see the offices"));
            } else if (line.figure() instanceof MeasuredFigure.Share share) {
                list(section, new Wording("不符合的", "those that do not count"), share.bad());
                list(section, new Wording("符合的", "those that count"), share.good());
            } else {
                list(section, new Wording("稿件", "texts"), line.figure().evidence());
            }
            section.append("</td></tr>\n");
        }
        return section.append("</tbody>\n</table>\n</section>\n").toString();
    }

    /** A list to unfold. */
    private void list(StringBuilder page, Wording name, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        page.append("<details><summary>")
                .append(in(name.zh() + " " + evidence.size() + " 项", name.en() + ": " + evidence.size()));
        page.append("</summary><ul>");
        for (Evidence one : evidence) {
            page.append("<li>").append(Html.text(one.title()).text()).append(" <code>");
            page.append(Html.text(one.path()).text()).append("</code> ").append(in(one.note()));
            page.append("</li>");
        }
        page.append("</ul></details>");
    }

    private String undrafted() {
        if (table.undrafted().isEmpty()) {
            return "";
        }
        StringBuilder section = new StringBuilder("<section>\n<h2>")
                .append(in("没有拟稿记录的", "No drafting on record"))
                .append("</h2>\n<p>")
                .append(in(PerformanceText.undrafted(table)))
                .append("</p>\n");
        list(section, new Wording("条目", "entries"), table.undrafted());
        return section.append("</section>\n").toString();
    }
}
