package org.gongkai.press;

import java.util.List;
import org.gongkai.prose.Html;

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
        List<AnnualChapterView> chapters,
        List<HeadingView> headings,
        DateView released,
        List<ChartView> charts,
        List<AttachmentView> attachments,
        List<ChoiceView> years) {
    /** Copies the lists. */
    public AnnualView {
        chapters = List.copyOf(chapters);
        headings = List.copyOf(headings);
        charts = List.copyOf(charts);
        attachments = List.copyOf(attachments);
        years = List.copyOf(years);
    }
}
