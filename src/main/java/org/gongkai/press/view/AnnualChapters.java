package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormTable;
import org.gongkai.prose.Html;

/** A report's text ▸ its chapters, each with the official tables that belong to it (年度报告各章). */
public final class AnnualChapters {

    private static final Pattern HEADING = Pattern.compile("^<h2[ >].*?</h2>", Pattern.MULTILINE);
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\s");

    private AnnualChapters() {}

    /** The chapters; a table whose chapter is not there comes after the last. */
    public static List<AnnualView.Chapter> of(Html body, Optional<AnnualReport> report) {
        List<String> texts = split(body.text());
        List<List<AnnualView.Table>> tables = new ArrayList<>();
        texts.forEach(unused -> tables.add(new ArrayList<>()));
        if (report.isPresent()) {
            List<FormTable> forms = report.get().format().forms();
            for (int i = 0; i < forms.size(); i++) {
                tables.get(chapter(texts, forms.get(i)))
                        .add(new AnnualTable(report.get(), forms.get(i), "t" + (i + 2)).view());
            }
        }
        List<AnnualView.Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            chapters.add(new AnnualView.Chapter(new Html(texts.get(i)), tables.get(i)));
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

    private static int chapter(List<String> texts, FormTable form) {
        for (int i = 0; i < texts.size(); i++) {
            Matcher heading = HEADING.matcher(texts.get(i));
            if (heading.find() && MARKUP.matcher(heading.group()).replaceAll("").contains(form.chapter())) {
                return i;
            }
        }
        return texts.size() - 1;
    }
}
