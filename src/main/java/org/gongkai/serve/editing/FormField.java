package org.gongkai.serve.editing;

import java.util.List;
import java.util.Locale;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.desk.HeaderValue;

/**
 * A key of a header in a form (表单项).
 *
 * @param key which
 * @param kind how it is asked for
 * @param value what it says
 * @param choices of a closed list, the one that stands there among them even where it is not allowed
 * @param needed whether the text must have it
 * @param beyond whether it is written in a form that only the file itself shows
 * @param notes what is wrong with it
 */
record FormField(
        HeaderKey key,
        FieldKind kind,
        HeaderValue value,
        List<Choice> choices,
        boolean needed,
        boolean beyond,
        List<Note> notes) {

    /** A word of a closed list. */
    record Choice(String value, String label, boolean chosen) {}

    public String id() {
        return "h-" + key.english();
    }

    public String name() {
        return "h." + key.english();
    }

    public String label() {
        return key.chinese();
    }

    public String english() {
        return key.english();
    }

    public String meaning() {
        return key.meaning().zh();
    }

    public String control() {
        return beyond ? "beyond" : kind.name().toLowerCase(Locale.ROOT);
    }

    /** What it says: several texts each on a line of its own. */
    public String text() {
        return kind == FieldKind.CHANGES ? ChangeLines.shown(value) : String.join("\n", value.texts());
    }

    /** The day alone of a date with a time, for the calendar beside it. */
    public String day() {
        String text = text();
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*") ? text.substring(0, 10) : "";
    }

    /** The rows of a list, and an empty one. */
    public List<RowForm.Row> items() {
        return RowForm.rows(key, value);
    }

    public int rows() {
        return Math.max(kind == FieldKind.LONG ? 3 : 2, text().split("\n", -1).length);
    }
}
