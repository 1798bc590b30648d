package org.gongkai.exchange.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.exchange.release.RecordKind;
import org.gongkai.tables.CsvStyle;

/**
 * What a platform wants (映射): the form, and what stands in it.
 *
 * @param path of the mapping file, for findings
 * @param title what it is for
 * @param records which records
 * @param root the names around the records, from the outermost on; none for the records alone
 * @param record the name of a record's element
 * @param namespaces prefix ▸ URI; the prefix of the default one is empty
 * @param heads whether a row of names begins a CSV file
 * @param joint what stands between several values that are joined
 * @param absent what stands for what a record does not have
 * @param most records of a file; 0 for all in one
 * @param site the address of the site, with a slash at its end; empty where the release tells it
 * @param head fields that stand once, before the records
 * @param fields the fields of a record
 */
public record PlatformMapping(
        String path,
        String title,
        FormKind form,
        TextEncoding encoding,
        String lineEnd,
        Set<RecordKind> records,
        List<String> root,
        String record,
        Map<String, String> namespaces,
        boolean heads,
        CsvStyle csv,
        String joint,
        Absent absent,
        int most,
        String site,
        List<PlatformField> head,
        List<PlatformField> fields) {

    /** What stands for what a record does not have (缺省). */
    public enum Absent {
        OMIT,
        EMPTY,
        NULL;

        @Override
        public String toString() {
            return switch (this) {
                case OMIT -> "omit";
                case EMPTY -> "empty";
                case NULL -> "null";
            };
        }
    }

    public PlatformMapping {
        records = Set.copyOf(records);
        root = List.copyOf(root);
        namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
        head = List.copyOf(head);
        fields = List.copyOf(fields);
    }

    /** Whether a field asks how many records there are. */
    public boolean counted() {
        return Stream.concat(head.stream(), fields.stream())
                .anyMatch(field -> keys(field.source()).anyMatch(key -> key == RecordKey.COUNT));
    }

    private static Stream<RecordKey> keys(FieldSource source) {
        if (source instanceof FieldSource.Keys keys) {
            return keys.keys().stream();
        }
        return source instanceof FieldSource.Template template
                ? template.pieces().stream().map(FieldSource.Piece::key).flatMap(Optional::stream)
                : Stream.empty();
    }
}
