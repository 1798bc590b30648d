package org.gongkai.exchange.release;

import java.util.Map;
import org.gongkai.finding.Place;
import org.gongkai.json.Json;

/**
 * A record of a published catalogue (目录记录).
 *
 * @param change what happened to it since an earlier release, as changes.json says it; empty in a catalogue
 * @param values its keys and values as catalogue.schema.json describes them
 * @param file where it stands
 */
public record PublishedRecord(RecordKind kind, String index, String change, Map<?, ?> values, PublishedFile file) {

    /** Its line in the file; the whole file where the line cannot be told. */
    public Place place() {
        String text = file.text();
        int at = text.indexOf("\"index\": " + Json.canonical(index));
        int line = at < 0
                ? 0
                : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Place(file.path(), line, 0);
    }
}
