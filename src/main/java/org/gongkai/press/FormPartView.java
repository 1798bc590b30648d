package org.gongkai.press;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.application.Form;

/**
 * A part of the application form.
 *
 * @param title its title
 * @param note what is to be known of it, or ""
 * @param fields what is to be filled in
 * @param rows the same as on paper: one or two to a row
 */
public record FormPartView(String title, String note, List<FormFieldView> fields, List<List<FormFieldView>> rows) {
    /** Copies the lists. */
    public FormPartView {
        fields = List.copyOf(fields);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A part as it is defined.
     *
     * @param before how many fields the form has before it
     */
    static FormPartView of(Form.Part part, int before) {
        List<FormFieldView> all = new ArrayList<>();
        List<List<FormFieldView>> rows = new ArrayList<>();
        for (List<Form.Field> row : part.rows()) {
            List<FormFieldView> fields = new ArrayList<>();
            for (Form.Field field : row) {
                FormFieldView view = new FormFieldView(
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
        return new FormPartView(part.title(), part.note(), all, rows);
    }
}
