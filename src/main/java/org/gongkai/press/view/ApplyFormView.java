package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.application.ApplicationForm;

/**
 * The application form, to be filled in and printed (政府信息公开申请表): {@code applyForm}.
 *
 * @param title its title
 * @param office who receives it
 * @param parts its parts
 * @param forms the same as a document
 * @param apply the page on applying
 */
public record ApplyFormView(
        String title, SiteView.Office office, List<Part> parts, List<AttachmentView> forms, LinkView apply) {

    /** The form as it is defined. */
    public static ApplyFormView of(List<AttachmentView> forms, Context here) {
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (ApplicationForm.Part part : ApplicationForm.PARTS) {
            parts.add(Part.of(part, number));
            number += part.fields().size();
        }
        return new ApplyFormView(ApplicationForm.TITLE, here.office(), parts, forms, here.link(Fixed.APPLY));
    }

    /**
     * A field of the application form.
     *
     * @param id its name within the page
     * @param name its label
     * @param required whether it must be filled in
     * @param choices what may be ticked; none where it is to be written
     * @param lines how many lines there are to write on
     */
    public record Field(String id, String name, boolean required, List<String> choices, int lines) {}

    /**
     * A part of the application form.
     *
     * @param title its title
     * @param note what is to be known of it, or ""
     * @param fields what is to be filled in
     * @param rows the same as on paper: one or two to a row
     */
    public record Part(String title, String note, List<Field> fields, List<List<Field>> rows) {

        /**
         * A part as it is defined.
         *
         * @param before how many fields the form has before it
         */
        private static Part of(ApplicationForm.Part part, int before) {
            List<Field> all = new ArrayList<>();
            List<List<Field>> rows = new ArrayList<>();
            for (List<ApplicationForm.Field> row : part.rows()) {
                int first = all.size();
                for (ApplicationForm.Field field : row) {
                    String id = "f" + (before + all.size() + 1);
                    all.add(new Field(id, field.name(), field.required(), field.choices(), field.lines()));
                }
                rows.add(List.copyOf(all.subList(first, all.size())));
            }
            return new Part(part.title(), part.note(), all, rows);
        }
    }
}
