package org.gongkai.press.edition;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.hash.Hashes;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of an earlier release (上一次发布的目录): what its catalogue.json says, and nothing else, so that all that
 * is said about it was public.
 *
 * @param asOf as of when it was released, as the file has it
 * @param sha256 of the file, in hex
 * @param entries index number ▸ record
 * @param withdrawn index number ▸ record
 * @param closed index number ▸ record; none in the file of an older program
 */
public record EarlierRelease(
        String asOf,
        String sha256,
        Map<String, Map<?, ?>> entries,
        Map<String, Map<?, ?>> withdrawn,
        Map<String, Map<?, ?>> closed) {

    /**
     * Reads a catalogue.json; nothing where the text is JSON but no catalogue.
     *
     * @throws JsonException where it is no JSON
     */
    public static Optional<EarlierRelease> parse(byte[] file) throws JsonException {
        if (!(Json.parse(new String(file, StandardCharsets.UTF_8)) instanceof Map<?, ?> root)
                || !(root.get("as-of") instanceof String asOf)
                || !isInstant(asOf)) {
            return Optional.empty();
        }
        Map<String, Map<?, ?>> entries = new LinkedHashMap<>();
        Map<String, Map<?, ?>> withdrawn = new LinkedHashMap<>();
        Map<String, Map<?, ?>> closed = new LinkedHashMap<>();
        return records(root.get("entries"), entries)
                        && records(root.get("withdrawn"), withdrawn)
                        && (!root.containsKey("closed") || records(root.get("closed"), closed))
                ? Optional.of(new EarlierRelease(asOf, Hashes.sha256(file), entries, withdrawn, closed))
                : Optional.empty();
    }

    /** In the form that {@link #basis} reads. */
    public String text() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("as-of", asOf);
        root.put("sha256", sha256);
        root.put("entries", List.copyOf(new TreeMap<>(entries).values()));
        root.put("withdrawn", List.copyOf(new TreeMap<>(withdrawn).values()));
        root.put("closed", List.copyOf(new TreeMap<>(closed).values()));
        return Json.pretty(root) + "\n";
    }

    /**
     * What {@link #text} writes; nothing where it is JSON, but not that.
     *
     * @throws JsonException where it is no JSON
     */
    public static Optional<EarlierRelease> basis(byte[] file) throws JsonException {
        Optional<EarlierRelease> read = parse(file);
        return read.isPresent()
                        && Json.parse(new String(file, StandardCharsets.UTF_8)) instanceof Map<?, ?> root
                        && root.get("sha256") instanceof String sha256
                ? read.map(one -> new EarlierRelease(one.asOf, sha256, one.entries, one.withdrawn, one.closed))
                : Optional.empty();
    }

    /** As of when it was released. */
    public OffsetDateTime instant() {
        return OffsetDateTime.parse(asOf);
    }

    private static boolean isInstant(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean records(@Nullable Object list, Map<String, Map<?, ?>> records) {
        if (!(list instanceof Iterable<?> some)) {
            return false;
        }
        for (Object one : some) {
            if (!(one instanceof Map<?, ?> record) || !(record.get("index") instanceof String index)) {
                return false;
            }
            records.put(index, record);
        }
        return true;
    }
}
