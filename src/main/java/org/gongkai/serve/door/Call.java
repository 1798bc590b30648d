package org.gongkai.serve.door;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a browser asks for (请求), once it was let in.
 *
 * @param post whether something is to be done; else only to be seen
 * @param path decoded, for example {@code /entries/content/tzgg/2026/000033.md}
 * @param fields of the address and of the form: name ▸ values in their order
 * @param uploads files of the form, in their order
 */
public record Call(boolean post, String path, Map<String, List<String>> fields, List<Upload> uploads) {

    public Call {
        fields = fields.entrySet().stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                Map.Entry::getKey, field -> List.copyOf(field.getValue()), (a, b) -> a, TreeMap::new),
                        java.util.Collections::unmodifiableSortedMap));
        uploads = List.copyOf(uploads);
    }

    /**
     * A file that was sent along (上传的文件).
     *
     * @param field of the form
     * @param name as the browser says it, without folders
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way: neither compared nor changed
    public record Upload(String field, String name, byte[] bytes) {}

    /** The first value of a field, "" where there is none. */
    public String field(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** What follows the path of a counter. */
    public String below(String counter) {
        return path.startsWith(counter) ? path.substring(counter.length()) : "";
    }
}
