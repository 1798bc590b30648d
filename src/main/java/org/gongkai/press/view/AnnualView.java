package org.gongkai.press.view;

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
        List<Chapter> chapters,
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
    public record Line(List<Cell> cells) {
        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An official table of an annual report (法定表格): its lines as they stand on paper, with merged cells.
     *
     * @param caption its name
     * @param note printed below the name, as the form has it, or ""
     * @param kind how it is laid out: {@code blocks}, {@code grid}, {@code wide}, {@code codes}
     * @param head the lines of its head
     * @param lines the lines below the head
     */
    public record Table(String caption, String note, String kind, List<Line> head, List<Line> lines) {
        /** Copies the lists. */
        public Table {
            head = List.copyOf(head);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A part of an annual report between two main headings: a member of {@code annual.chapters}.
     *
     * @param body its text with its heading
     * @param tables the official tables that belong to it, may be empty
     */
    public record Chapter(Html body, List<Table> tables) {
        /** Copies the list. */
        public Chapter {
            tables = List.copyOf(tables);
        }
    }
}
