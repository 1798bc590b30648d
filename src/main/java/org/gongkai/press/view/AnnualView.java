package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormTable;
import org.gongkai.page.Addresses;
import org.gongkai.prose.Html;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * The annual report on disclosure (政府信息公开工作年度报告): {@code annual}.
 *
 * @param year the year reported on, {@code 2020}
 * @param title its title
 * @param body its chapters, without the official tables
 * @param chapters the same chapters one by one, each with its official tables; their texts make up {@code body}
 * @param headings its headings
 * @param released day of release
 * @param charts what its figures look like, may be empty
 * @param attachments the report as files, may be empty
 * @param years the reports of all years, newest first
 */
public record AnnualView(
        String year,
        String title,
        Html body,
        List<Chapter> chapters,
        List<GuideView.Heading> headings,
        DateView released,
        List<ChartView> charts,
        List<AttachmentView> attachments,
        List<PagerView.Choice> years) {

    /**
     * A cell of an official table.
     *
     * @param text what it says
     * @param scope {@code col}, {@code colgroup}, {@code row} or {@code rowgroup} for a heading, "" for a figure
     * @param id of a heading, unlike any other of the page; "" for a figure
     * @param headers the ids of the headings that a figure stands under, parted by blanks
     * @param rows how many lines it takes
     * @param columns how many columns it takes
     * @param style {@code number}, or {@code deep1} to {@code deep3} for a heading that stands in, or ""
     */
    public record Cell(String text, String scope, String id, String headers, int rows, int columns, String style) {}

    /**
     * A line of an official table.
     *
     * @param cells the cells that begin on it
     */
    public record Line(List<Cell> cells) {}

    /**
     * An official table of an annual report (法定表格): its lines as they stand on paper, with merged cells.
     *
     * @param caption its name
     * @param note printed below the name, as the form has it, or ""
     * @param kind how it is laid out: {@code blocks}, {@code grid}, {@code wide}, {@code codes}
     * @param head the lines of its head
     * @param lines the lines below the head
     */
    public record Table(String caption, String note, String kind, List<Line> head, List<Line> lines) {}

    /**
     * A part of an annual report between two main headings: a member of {@code annual.chapters}.
     *
     * @param body its text with its heading
     * @param tables the official tables that belong to it, may be empty
     */
    public record Chapter(Html body, List<Table> tables) {

        private static final Pattern HEADING = Pattern.compile("^<h2[ >].*?</h2>", Pattern.MULTILINE);
        private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\s");

        /** A report's text ▸ its chapters; a table whose chapter is not there comes after the last. */
        public static List<Chapter> of(Html body, @Nullable AnnualReport report) {
            List<Chapter> chapters = split(body.text()).stream()
                    .map(text -> new Chapter(new Html(text), new ArrayList<>()))
                    .toList();
            if (report == null) {
                return chapters;
            }
            List<FormTable> forms = report.format().forms();
            for (int i = 0; i < forms.size(); i++) {
                chapter(chapters, forms.get(i)).tables.add(new AnnualTable(report, forms.get(i), "t" + (i + 2)).view());
            }
            return chapters;
        }

        private static List<String> split(String html) {
            List<String> texts = new ArrayList<>();
            Matcher heading = HEADING.matcher(html);
            int from = 0;
            while (heading.find()) {
                if (heading.start() > from) {
                    texts.add(html.substring(from, heading.start()));
                }
                from = heading.start();
            }
            texts.add(html.substring(from));
            return texts;
        }

        private static Chapter chapter(List<Chapter> chapters, FormTable form) {
            return chapters.stream()
                    .filter(chapter -> chapter.heading().contains(form.chapter()))
                    .findFirst()
                    .orElse(chapters.get(chapters.size() - 1));
        }

        private String heading() {
            Matcher heading = HEADING.matcher(body.text());
            return heading.find() ? MARKUP.matcher(heading.group()).replaceAll("") : "";
        }
    }

    /**
     * The page of a year's report.
     *
     * @param text its text, empty where it is not shown
     * @param charts what its figures look like
     * @param files the report for keeping, its tables
     */
    public static AnnualView of(
            int year, Rendered text, List<ChartView> charts, List<AttachmentView> files, Context here) {
        Narrative report = here.edition().reports().get(year);
        return new AnnualView(
                Integer.toString(year),
                report == null ? "" : report.title(),
                text.html(),
                Chapter.of(text.html(), apart(report, here.edition().figures().get(year))),
                GuideView.Heading.of(text),
                report == null ? DateView.NONE : DateView.of(report.released()),
                charts,
                files,
                here.reports((other, unused) ->
                        new PagerView.Choice(other + "年", here.href(Addresses.annual(other)), other == year)));
    }

    /** The tables of a report, unless its text shows them already. */
    private static @Nullable AnnualReport apart(@Nullable Narrative text, @Nullable AnnualReport tables) {
        boolean within =
                text != null && tables != null && tables.source().path().equals(text.path());
        return within ? null : tables;
    }

    /**
     * The list of annual reports (政府信息公开年报): {@code annualIndex}.
     *
     * @param description what is to be found here, or ""
     * @param rows the reports, newest first
     * @param gaps the years for which a report is missing, {@code 2019年}
     */
    public record Index(String description, List<RowView> rows, List<String> gaps) {

        public static Index of(Context here) {
            SortedMap<Integer, Narrative> reports = here.edition().reports();
            int last = here.today().getYear() - (here.today().getMonthValue() == 1 ? 2 : 1);
            List<String> gaps = reports.isEmpty()
                    ? List.of()
                    : IntStream.rangeClosed(reports.firstKey(), last)
                            .filter(year -> !reports.containsKey(year))
                            .mapToObj(year -> year + "年")
                            .toList();
            return new Index(Fixed.ANNUAL.description(), here.reports(), gaps);
        }
    }
}
