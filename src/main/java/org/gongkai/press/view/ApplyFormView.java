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
        String title, OfficeView office, List<Part> parts, List<AttachmentView> forms, LinkView apply) {
    /** Copies the lists. */
    public ApplyFormView {
        parts = List.copyOf(parts);
        forms = List.copyOf(forms);
    }

    /** The form as it is defined. */
    public static ApplyFormView of(OfficeView office, List<AttachmentView> forms, LinkView apply) {
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (ApplicationForm.Part part : ApplicationForm.PARTS) {
            parts.add(Part.of(part, number));
            number += part.fields().size();
        }
        return new ApplyFormView(ApplicationForm.TITLE, office, parts, forms, apply);
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
    public record Field(String id, String name, boolean required, List<String> choices, int lines) {
        /** Copies the list. */
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A part of the application form.
     *
     * @param title its title
     * @param note what is to be known of it, or ""
     * @param fields what is to be filled in
     * @param rows the same as on paper: one or two to a row
     */
    public record Part(String title, String note, List<Field> fields, List<List<Field>> rows) {
        /** Copies the lists. */
        public Part {
            fields = List.copyOf(fields);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /**
         * A part as it is defined.
         *
         * @param before how many fields the form has before it
         */
        public static Part of(ApplicationForm.Part part, int before) {
            List<Field> all = new ArrayList<>();
            List<List<Field>> rows = new ArrayList<>();
            for (List<ApplicationForm.Field> row : part.rows()) {
                List<Field> fields = new ArrayList<>();
                for (ApplicationForm.Field field : row) {
                    Field view = new Field(
                            "f" + (before + all.size() + 1),
                            field.name(),
                            field.required(),
                            field.choices(),
                            field.lines());
                    all.add(view);
                    fields.add(view);
                }
                rows.add(fields);
            }
            return new Part(part.title(), part.note(), all, rows);
        }
    }
}
