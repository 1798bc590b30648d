package org.gongkai.press;

import java.util.List;

/**
 * An official table of an annual report (法定表格): its lines as they stand on paper, with merged cells.
 *
 * @param caption its name
 * @param note printed below the name, as the form has it, or ""
 * @param kind how it is laid out: {@code blocks}, {@code grid}, {@code wide}, {@code codes}
 * @param head the lines of its head
 * @param lines the lines below the head
 */
public record AnnualTableView(
        String caption, String note, String kind, List<AnnualLineView> head, List<AnnualLineView> lines) {
    /** Copies the lists. */
    public AnnualTableView {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }
}
