package org.gongkai.annual.form;

import java.util.List;

/**
 * A row of an official table (行).
 *
 * @param id by which equations name it, unlike any other row's of the form: a code of the coded table, {@code r05}, or a word
 * @param wording its official wording with its number
 * @param above the wording of the headings that it stands under, the outermost first
 * @param names shorter names that are read as well
 * @param unit of its figures where the form says it, else ""
 * @param heading whether it is a heading, without figures of its own: what stands there is a subtotal
 * @param optional whether a report may lack it
 */
public record FormRow(
        String id,
        String wording,
        List<String> above,
        List<String> names,
        String unit,
        boolean heading,
        boolean optional) {

    private static final int LONG = 20;

    public FormRow {
        above = List.copyOf(above);
        names = List.copyOf(names);
    }

    /** The wording without its number and remarks, or its short name where it is long, for messages. */
    public String label() {
        String label = FormNames.label(wording);
        return label.length() > LONG && !names.isEmpty() ? names.get(0) : label;
    }
}
