package org.gongkai.serve.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;

/**
 * Findings about a typed text as the previews tell them (预览告知的检查结果): {@code {"findings": [{"rule", "severity", "path",
 * "line", "column", "key", "message": {"zh"}, "hint": {"zh"}}]}}; lines are those of the file.
 */
final class ToldNotes {

    private ToldNotes() {}

    /**
     * All of them, those that block first.
     *
     * @param written the typed text; a header that cannot be read as one is still taken apart
     * @param first the line of the file with which the words begin
     */
    static List<Note> of(String json, TextPlace text, WrittenText written, int first) {
        List<Note> notes = new ArrayList<>();
        try {
            if (Json.parse(json) instanceof Map<?, ?> root && root.get("findings") instanceof List<?> all) {
                all.forEach(one -> notes.add(note((Map<?, ?>) one, text, written, first)));
            }
        } catch (JsonException e) {
            throw new IllegalStateException(e); // the desk wrote it
        }
        notes.sort(Comparator.comparing(note -> !note.blocks()));
        return notes;
    }

    private static Note note(Map<?, ?> told, TextPlace text, WrittenText written, int first) {
        Place place = new Place(text(told, "path"), number(told, "line"), number(told, "column"));
        boolean header = place.path().equals(text.path()) && place.line() < first;
        String key = text(told, "key");
        return Note.of(
                text(told, "rule"),
                Severity.valueOf(text(told, "severity").toUpperCase(Locale.ROOT)),
                zh(told, "message"),
                zh(told, "hint"),
                key.isEmpty() && header ? written.keyOn(place.line()) : key,
                place,
                text,
                first);
    }

    private static String text(Map<?, ?> told, String key) {
        return told.get(key) instanceof String text ? text : "";
    }

    private static String zh(Map<?, ?> told, String key) {
        return told.get(key) instanceof Map<?, ?> wording ? text(wording, "zh") : "";
    }

    private static int number(Map<?, ?> told, String key) {
        return told.get(key) instanceof Number number ? number.intValue() : 0;
    }
}
