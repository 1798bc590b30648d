package org.gongkai.serve.editing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.Days;
import org.gongkai.desk.HeaderValue;
import org.gongkai.serve.door.Call;

/**
 * What was typed into a form (表单中所填).
 *
 * @param header the keys that the form asks for
 * @param others those that no header should have, as they are called there
 * @param words the text below
 */
record TypedText(Map<HeaderKey, HeaderValue> header, Map<String, HeaderValue> others, String words) {

    /** What stands in the file. */
    static TypedText of(WrittenText written) {
        Map<String, HeaderValue> others = new LinkedHashMap<>();
        written.others().forEach((name, other) -> other.value().ifPresent(value -> others.put(name, value)));
        return new TypedText(written.header(), others, written.words().shown());
    }

    /** What a form sends. */
    static TypedText of(Call call, WrittenText written) {
        Map<HeaderKey, HeaderValue> header = new EnumMap<>(HeaderKey.class);
        for (HeaderKey key : written.whole() ? new HeaderKey[0] : HeaderKey.values()) {
            String field = "h." + key.english();
            FieldKind kind = FieldKind.of(key);
            boolean asked = kind != FieldKind.NONE && call.fields().containsKey(field);
            if (asked && !written.beyond(key)) {
                HeaderValue before = written.value(key);
                header.put(
                        key,
                        kind == FieldKind.ROWS
                                ? RowForm.typed(key, call, before)
                                : value(kind, call.all(field), before));
            }
        }
        if (!written.whole() && !call.all("file").isEmpty() && !written.beyond(HeaderKey.ATTACHMENTS)) {
            header.put(HeaderKey.ATTACHMENTS, files(call, written.value(HeaderKey.ATTACHMENTS)));
        }
        Map<String, HeaderValue> others = new LinkedHashMap<>();
        written.others().forEach((name, other) -> {
            if (other.value().isPresent() && call.fields().containsKey("o." + name)) {
                FieldKind kind = other.value().get() instanceof HeaderValue.One ? FieldKind.TEXT : FieldKind.LINES;
                others.put(
                        name, value(kind, call.all("o." + name), other.value().get()));
            }
        });
        return new TypedText(
                header, others, call.field("words").replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static HeaderValue value(FieldKind kind, List<String> sent, HeaderValue before) {
        String first = sent.get(0).replace("\r\n", "\n").strip();
        return switch (kind) {
            case CHECKS ->
                HeaderValue.of(sent.stream().filter(one -> !one.isBlank()).toList());
            case LINES ->
                HeaderValue.of(first.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
            case CHANGES -> ChangeLines.typed(first, before);
            case DAY -> HeaderValue.of(first.isEmpty() ? List.of() : List.of(day(first)));
            default -> HeaderValue.of(first.isEmpty() ? List.of() : List.of(first));
        };
    }

    /** A day as days are written, however it was typed; what is none stays for the reader to tell. */
    static String day(String typed) {
        return Days.day(typed).isPresent() ? typed : Days.meant(typed).orElse(typed);
    }

    /**
     * The list of attachments. Where the header has none all files are attached under their own names in their order, which is
     * still said by saying nothing.
     */
    private static HeaderValue files(Call call, HeaderValue before) {
        List<String> ticked = call.all("listed");
        List<HeaderValue.Item> items = new ArrayList<>();
        boolean titled = false;
        for (String name : call.all("file")) {
            String title = call.field("title." + name).strip();
            if (ticked.contains(name)) {
                items.add(item(name, title, before));
                titled |= !title.isEmpty();
            }
        }
        boolean said = !before.equals(HeaderValue.none());
        boolean all = ticked.containsAll(call.all("file"));
        boolean moved = !call.all("file").stream().sorted().toList().equals(call.all("file"));
        HeaderValue.Several listed = new HeaderValue.Several(items);
        return said || titled || moved || !all ? listed : HeaderValue.none();
    }

    /** An item as it stands where it says the same, else written anew. */
    private static HeaderValue.Item item(String name, String title, HeaderValue before) {
        Optional<HeaderValue.Item> there =
                find(before, name).filter(one -> title(one).equals(title));
        if (there.isPresent() || title.isEmpty()) {
            return there.orElse(HeaderValue.Item.of(name));
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("file", name);
        pairs.put("title", title);
        return new HeaderValue.Item(pairs);
    }

    /** The title of an attachment, empty where it has none of its own. */
    static String title(HeaderValue.Item item) {
        return item.pairs().getOrDefault("title", item.pairs().getOrDefault("标题", ""));
    }

    /** The item of a file in a list of attachments. */
    static Optional<HeaderValue.Item> find(HeaderValue attachments, String name) {
        return attachments.items().stream()
                .filter(item -> List.of(
                                item.pairs().getOrDefault("", ""),
                                item.pairs().getOrDefault("file", ""),
                                item.pairs().getOrDefault("文件", ""))
                        .contains(name))
                .findFirst();
    }
}
