package org.gongkai.press;

import java.util.List;

/**
 * A part of the application form.
 *
 * @param title its title
 * @param note what is to be known of it, or ""
 * @param fields what is to be filled in
 */
public record FormPartView(String title, String note, List<FormFieldView> fields) {
    /** Copies the list. */
    public FormPartView {
        fields = List.copyOf(fields);
    }
}
