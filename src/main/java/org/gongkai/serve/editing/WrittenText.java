package org.gongkai.serve.editing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.content.header.EntryText;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.desk.BodyEdit;
import org.gongkai.desk.HeaderRewrite;
import org.gongkai.desk.HeaderValue;

/**
 * A text taken apart for a form (拆成表单的文稿): what its header says, and its words. A file of which no form can be made is
 * words as a whole.
 *
 * @param text of the file
 * @param header what its keys say, as far as a form can say it
 * @param lines where they stand, those too that no form can say
 * @param others keys that no header should have, those of other generators, as they are called there
 * @param words what is typed as text
 * @param whole whether that is the whole file
 */
record WrittenText(
        String text,
        Map<HeaderKey, HeaderValue> header,
        Map<HeaderKey, Integer> lines,
        Map<String, Other> others,
        BodyEdit words,
        boolean whole) {

    /**
     * A key that no header should have.
     *
     * @param line on which it stands
     * @param value nothing where no form can say it
     */
    record Other(int line, Optional<HeaderValue> value) {

        /** By what a page names it. */
        String key() {
            return "other-" + line;
        }
    }

    /** Taken apart, if it can be. */
    static WrittenText of(String text) {
        String unix = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        SourceText source = new SourceText("", unix);
        Optional<Node.Mapping> root = EntryText.split(source)
                .value()
                .flatMap(parts -> HeaderReader.root(source, parts).value())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast);
        // a change of nothing succeeds where the header's form lets one key be changed by itself
        return root.isEmpty() || HeaderRewrite.of(text, Map.of()).isEmpty() ? whole(text) : of(text, root.get());
    }

    /** As one. */
    static WrittenText whole(String text) {
        return new WrittenText(text, Map.of(), Map.of(), Map.of(), BodyEdit.whole(text), true);
    }

    private static WrittenText of(String text, Node.Mapping root) {
        Map<HeaderKey, HeaderValue> header = new EnumMap<>(HeaderKey.class);
        Map<HeaderKey, Integer> lines = new EnumMap<>(HeaderKey.class);
        Map<String, Other> others = new LinkedHashMap<>();
        for (Node.Pair pair : root.pairs()) {
            String name = pair.key().value();
            Optional<HeaderValue> value = HeaderValue.of(pair.value());
            Optional<HeaderKey> known = key(name);
            known.ifPresentOrElse(
                    key -> {
                        lines.put(key, pair.key().line());
                        value.filter(one -> FieldKind.of(key) != FieldKind.ROWS || RowForm.shows(key, one))
                                .ifPresent(one -> header.put(key, one));
                    },
                    () -> others.put(name, new Other(pair.key().line(), value.filter(WrittenText::texts))));
        }
        return new WrittenText(
                text, header, lines, others, BodyEdit.behindHeader(text).orElseThrow(), false);
    }

    private static Optional<HeaderKey> key(String name) {
        return Arrays.stream(HeaderKey.values())
                .filter(key -> List.of(key.english(), key.chinese()).contains(name))
                .findFirst();
    }

    private static boolean texts(HeaderValue value) {
        return value.items().stream().allMatch(item -> item.pairs().containsKey(""));
    }

    /** What a key says; nothing where it is absent. */
    HeaderValue value(HeaderKey key) {
        return header.getOrDefault(key, HeaderValue.none());
    }

    /** Whether a key is there in a form that a form cannot show. */
    boolean beyond(HeaderKey key) {
        return lines.containsKey(key) && !header.containsKey(key);
    }

    /** By what a page names the key in whose lines a line of the header is; empty where it is before all. */
    String keyOn(int line) {
        Map<Integer, String> names = new TreeMap<>();
        lines.forEach((key, at) -> names.put(at, key.english()));
        others.values().forEach(other -> names.put(other.line(), other.key()));
        return names.entrySet().stream()
                .filter(one -> one.getKey() <= line)
                .reduce((above, below) -> below)
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /**
     * The file with what was typed.
     *
     * @return nothing where it could not be written without touching more than was changed
     */
    Optional<String> with(TypedText typed) {
        String body = words.with(typed.words());
        Map<HeaderKey, HeaderValue> changed = new EnumMap<>(HeaderKey.class);
        typed.header().forEach((key, value) -> {
            if (!value.stripped().equals(value(key).stripped())) {
                boolean list = key == HeaderKey.ATTACHMENTS || FieldKind.of(key) == FieldKind.ROWS; // always
                changed.put(key, list ? value : value.stripped());
            }
        });
        Map<String, HeaderValue> different = new LinkedHashMap<>();
        typed.others().forEach((name, value) -> {
            Optional<HeaderValue> before = Optional.ofNullable(others.get(name)).flatMap(Other::value);
            if (before.isPresent() && !value.stripped().equals(before.get().stripped())) {
                different.put(name, value.stripped());
            }
        });
        return changed.isEmpty() && different.isEmpty()
                ? Optional.of(body)
                : HeaderRewrite.of(body, changed, different);
    }
}
