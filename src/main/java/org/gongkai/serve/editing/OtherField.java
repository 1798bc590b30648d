package org.gongkai.serve.editing;

import java.util.List;
import java.util.Map;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.desk.HeaderValue;

/**
 * A key in a form that no header should have (别的程序的字段), as those of JBake: what it says, and what takes its place here.
 *
 * @param key by what the page names it
 * @param label as it is called in the header
 * @param instead what takes its place; empty where nothing does
 * @param text what it says, several texts each on a line of its own
 * @param control {@code text}, {@code lines} or {@code beyond}
 * @param notes what is wrong with it
 */
record OtherField(String key, String label, String instead, String text, String control, List<Note> notes) {

    /** All of a text. */
    static List<OtherField> of(WrittenText written, TypedText typed, List<Note> notes) {
        return written.others().entrySet().stream()
                .map(one -> of(one, typed, notes))
                .toList();
    }

    private static OtherField of(Map.Entry<String, WrittenText.Other> one, TypedText typed, List<Note> notes) {
        String name = one.getKey();
        String key = one.getValue().key();
        HeaderValue said = typed.others().getOrDefault(name, HeaderValue.none());
        String control = one.getValue()
                .value()
                .map(before -> before instanceof HeaderValue.One ? "text" : "lines")
                .orElse("beyond");
        return new OtherField(
                key,
                name,
                HeaderReader.FORM.instead(name).map(words -> words.zh()).orElse(""),
                String.join("\n", said.texts()),
                control,
                notes.stream().filter(note -> note.key().equals(key)).toList());
    }

    public String id() {
        return "h-" + key;
    }

    public String name() {
        return "o." + label;
    }

    public int rows() {
        return Math.max(2, text.split("\n", -1).length);
    }
}
