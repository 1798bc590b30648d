package org.gongkai.harvest.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;

/** An entry as a line of JSON (JSON Lines), as the harvested site exports it; what is "" is left out. */
public final class GleaningLine {

    private static final List<String> KEYS = List.of(
            "index",
            "title",
            "item",
            "issuer",
            "number",
            "formed",
            "released",
            "validity",
            "summary",
            "address",
            "sha256");

    private GleaningLine() {}

    /** The line, with its end. */
    public static String of(Gleaning gleaning) {
        Map<String, String> line = new LinkedHashMap<>();
        List<String> cells = gleaning.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                line.put(KEYS.get(i), cells.get(i));
            }
        }
        return Json.canonical(line) + "\n";
    }

    /** What a line says that {@link #of} wrote. */
    public static Gleaning read(String line) throws JsonException {
        Map<?, ?> values = Json.parse(line) instanceof Map<?, ?> map ? map : Map.of();
        List<String> cells = new ArrayList<>();
        for (String key : KEYS) {
            cells.add(values.get(key) instanceof String text ? text : "");
        }
        return new Gleaning(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                cells.get(9),
                cells.get(10));
    }
}
