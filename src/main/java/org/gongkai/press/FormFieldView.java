package org.gongkai.press;

import java.util.List;

/**
 * A field of the application form.
 *
 * @param id its name within the page
 * @param name its label
 * @param required whether it must be filled in
 * @param choices what may be ticked; none where it is to be written
 * @param lines how many lines there are to write on
 */
public record FormFieldView(String id, String name, boolean required, List<String> choices, int lines) {
    /** Copies the list. */
    public FormFieldView {
        choices = List.copyOf(choices);
    }
}
