package org.gongkai.serve.editing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.desk.HeaderValue;
import org.gongkai.review.NeededKeys;
import org.gongkai.serve.editing.FormField.Choice;

/** The form of a header (文件头表单), made from the table of its keys: what a text must have first, then the rest by subject. */
final class HeaderForm {

    /** Subjects ▸ their keys; whatever is in none of them stands in the last. */
    private static final Map<String, Set<HeaderKey>> SUBJECTS = subjects();

    private static final String NEEDED = "必填";
    private static final String OTHER = "其他";

    private HeaderForm() {}

    private static Map<String, Set<HeaderKey>> subjects() {
        Map<String, Set<HeaderKey>> subjects = new LinkedHashMap<>();
        subjects.put(
                "文件信息",
                EnumSet.of(
                        HeaderKey.NUMBER,
                        HeaderKey.GENRE,
                        HeaderKey.TOPIC,
                        HeaderKey.ISSUER,
                        HeaderKey.CHANGED,
                        HeaderKey.DECIDED));
        subjects.put(
                "有效性和相关文件",
                EnumSet.of(
                        HeaderKey.VALIDITY,
                        HeaderKey.EFFECTIVE,
                        HeaderKey.EXPIRES,
                        HeaderKey.REPEALS,
                        HeaderKey.AMENDS,
                        HeaderKey.REPLACED_BY,
                        HeaderKey.INTERPRETS));
        subjects.put("不公开的理由", EnumSet.of(HeaderKey.GROUNDS, HeaderKey.RECONSIDER));
        subjects.put(
                "网页标签",
                EnumSet.of(
                        HeaderKey.SOURCE,
                        HeaderKey.KEYWORDS,
                        HeaderKey.AUTHOR,
                        HeaderKey.DESCRIPTION,
                        HeaderKey.IMAGE));
        return subjects;
    }

    /**
     * Fields of one subject.
     *
     * @param open whether they are shown at once
     * @param others keys that no header should have, in the last group
     */
    record Group(String name, boolean open, List<FormField> fields, List<OtherField> others) {

        /** The same, shown at once where it has a key. */
        Group opened(String key) {
            boolean has = fields.stream().anyMatch(field -> field.english().equals(key));
            return new Group(name, open || has, fields, others);
        }
    }

    /** The groups of a form, those without fields left out. */
    static List<Group> groups(
            ManuscriptKind kind,
            WrittenText written,
            TypedText typed,
            Optional<Category> column,
            Categories categories,
            List<Note> notes) {
        Map<String, List<FormField>> groups = new LinkedHashMap<>();
        groups.put(NEEDED, new ArrayList<>());
        SUBJECTS.keySet().forEach(name -> groups.put(name, new ArrayList<>()));
        groups.put(OTHER, new ArrayList<>());
        for (HeaderKey key : HeaderKey.values()) {
            boolean needed = needed(kind, key, typed, column);
            boolean day = key == HeaderKey.RELEASED && (kind == ManuscriptKind.GUIDE || kind == ManuscriptKind.REPORT);
            boolean fits = kind == ManuscriptKind.ENTRY
                    || needed
                    || day
                    || written.lines().containsKey(key)
                    || key == HeaderKey.CHANGED
                    || key == HeaderKey.WAIVE;
            boolean absent =
                    key == HeaderKey.SAMPLE && !written.lines().containsKey(key); // written by the program alone
            if (!absent && FieldKind.of(key) != FieldKind.NONE && fits) {
                boolean first = needed || day || (key == HeaderKey.CATEGORY && kind == ManuscriptKind.ENTRY);
                groups.getOrDefault(first ? NEEDED : subject(key), List.of())
                        .add(field(key, written, typed, needed, categories, notes));
            }
        }
        List<OtherField> others = OtherField.of(written, typed, notes);
        return groups.entrySet().stream()
                .map(group -> {
                    List<OtherField> foreign = group.getKey().equals(OTHER) ? others : List.of();
                    boolean open = open(group.getKey(), group.getValue())
                            || foreign.stream().anyMatch(field -> !field.notes().isEmpty());
                    return new Group(group.getKey(), open, group.getValue(), foreign);
                })
                .filter(group -> !group.fields().isEmpty() || !group.others().isEmpty())
                .toList();
    }

    private static boolean open(String name, List<FormField> fields) {
        return name.equals(NEEDED)
                || fields.stream().anyMatch(field -> !field.notes().isEmpty());
    }

    private static String subject(HeaderKey key) {
        return SUBJECTS.entrySet().stream()
                .filter(one -> one.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    private static boolean needed(ManuscriptKind kind, HeaderKey key, TypedText typed, Optional<Category> column) {
        boolean clock = key == HeaderKey.DECIDED
                && column.filter(one -> one.clock().equals(key.english())).isPresent();
        return kind == ManuscriptKind.ENTRY
                ? clock || NeededKeys.has(key, one -> !said(typed, one).equals(HeaderValue.none()), column)
                : key == HeaderKey.TITLE || key == HeaderKey.FORMED;
    }

    private static HeaderValue said(TypedText typed, HeaderKey key) {
        return typed.header().getOrDefault(key, HeaderValue.none());
    }

    private static FormField field(
            HeaderKey key,
            WrittenText written,
            TypedText typed,
            boolean needed,
            Categories categories,
            List<Note> notes) {
        HeaderValue value = said(typed, key);
        return new FormField(
                key,
                FieldKind.of(key),
                value,
                choices(key, value.texts(), categories),
                needed,
                written.beyond(key),
                notes.stream().filter(note -> note.key().equals(key.english())).toList());
    }

    private static List<Choice> choices(HeaderKey key, List<String> chosen, Categories categories) {
        Map<String, String> words = new LinkedHashMap<>();
        if (key == HeaderKey.CATEGORY) {
            categories.all().forEach(one -> words.put(one.key(), indented(categories, one)));
        } else {
            Stream<String> list = key == HeaderKey.TOPIC ? Vocabulary.TOPICS.stream() : key.shape().choices().stream();
            list.forEach(word -> words.put(word, word));
        }
        if (!words.isEmpty()) {
            chosen.forEach(word -> words.putIfAbsent(word, word));
        }
        return words.entrySet().stream()
                .map(word -> new Choice(word.getKey(), word.getValue(), chosen.contains(word.getKey())))
                .toList();
    }

    /** The columns to choose from, those below others indented. */
    static List<FormField.Choice> columns(Categories categories, String chosen) {
        return categories.all().stream()
                .map(one -> new FormField.Choice(
                        one.key(), indented(categories, one), one.key().equals(chosen)))
                .toList();
    }

    /** The name of a column, behind those above it. */
    static String indented(Categories categories, Category column) {
        return String.join(
                " › ", categories.line(column).stream().map(Category::name).toList());
    }
}
