package org.gongkai.serve.editing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param words what is typed as text
 * @param whole whether that is the whole file
 */
record WrittenText(
        String text, Map<HeaderKey, HeaderValue> header, Map<HeaderKey, Integer> lines, BodyEdit words, boolean whole) {

    /** Taken apart, if it can be. */
    static WrittenText of(String text) {
        String unix = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        SourceText source = new SourceText("", unix);
        Optional<Node.Mapping> root = EntryText.split(source)
                .value()
                .filter(EntryText::yaml)
                .flatMap(parts -> HeaderReader.root(source, parts).value())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast);
        // a change of nothing succeeds where the header's form lets one key be changed by itself
        return root.isEmpty() || HeaderRewrite.of(text, Map.of()).isEmpty() ? whole(text) : of(text, root.get());
    }

    /** As one. */
    static WrittenText whole(String text) {
        return new WrittenText(text, Map.of(), Map.of(), BodyEdit.whole(text), true);
    }

    private static WrittenText of(String text, Node.Mapping root) {
        Map<HeaderKey, HeaderValue> header = new EnumMap<>(HeaderKey.class);
        Map<HeaderKey, Integer> lines = new EnumMap<>(HeaderKey.class);
        for (Node.Pair pair : root.pairs()) {
            for (HeaderKey key : HeaderKey.values()) {
                if (List.of(key.english(), key.chinese()).contains(pair.key().value())) {
                    lines.put(key, pair.key().line());
                    HeaderValue.of(pair.value()).ifPresent(value -> header.put(key, value));
                }
            }
        }
        return new WrittenText(text, header, lines, BodyEdit.behindHeader(text).orElseThrow(), false);
    }

    /** What a key says; nothing where it is absent. */
    HeaderValue value(HeaderKey key) {
        return header.getOrDefault(key, HeaderValue.none());
    }

    /** Whether a key is there in a form that a form cannot show. */
    boolean beyond(HeaderKey key) {
        return lines.containsKey(key) && !header.containsKey(key);
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
                changed.put(key, key == HeaderKey.ATTACHMENTS ? value : value.stripped()); // that is always a list
            }
        });
        return changed.isEmpty() ? Optional.of(body) : HeaderRewrite.of(body, changed);
    }
}
