package org.gongkai.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.exchange.mapping.FieldSource;
import org.gongkai.exchange.mapping.FieldSource.Groups;
import org.gongkai.exchange.mapping.FieldSource.Piece;
import org.gongkai.exchange.mapping.FormKind;
import org.gongkai.exchange.mapping.PlatformField;
import org.gongkai.exchange.mapping.PlatformField.Several;
import org.gongkai.exchange.mapping.PlatformMapping;
import org.gongkai.exchange.mapping.RecordKey;
import org.gongkai.exchange.release.PublishedRecord;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** The values of one record in the forms of a platform (字段的值), and what the platform would not take. */
final class FieldValues {

    private final PlatformMapping mapping;
    private final Facts facts;
    private final @Nullable PublishedRecord record;
    private final RawValues raw;
    private final List<Finding> findings = new ArrayList<>();

    FieldValues(PlatformMapping mapping, Facts facts, @Nullable PublishedRecord record, long position) {
        this.mapping = mapping;
        this.facts = facts;
        this.record = record;
        this.raw = new RawValues(facts, record, position);
    }

    /** What the platform would not take. */
    List<Finding> findings() {
        return findings;
    }

    /** A tree of these fields: texts, numbers, truth values, lists and maps; absent ones as the mapping wants them. */
    Map<String, Object> tree(List<PlatformField> fields) {
        return tree(fields, raw::of);
    }

    /** The fields of a CSV row. */
    List<String> cells() {
        return mapping.fields().stream()
                .map(field -> value(field, raw::of).map(Object::toString).orElse(""))
                .toList();
    }

    private Map<String, Object> tree(List<PlatformField> fields, Function<RecordKey, Optional<List<String>>> source) {
        RecordTree tree = new RecordTree(mapping.form() == FormKind.XML, mapping.joint());
        for (PlatformField field : fields) {
            Optional<Object> value = value(field, source);
            if (value.isPresent()) {
                tree.put(field.to(), value.get());
            } else {
                switch (mapping.absent()) {
                    case OMIT -> {}
                    case EMPTY -> tree.put(field.to(), empty(field));
                    case NULL -> tree.put(field.to(), RecordTree.NULL);
                }
            }
        }
        return tree.root();
    }

    /** Of groups, and of lists in JSON, a list without items; else a text without letters. */
    private Object empty(PlatformField field) {
        boolean list = field.source() instanceof Groups || (mapping.form() != FormKind.XML && repeats(field));
        return list ? List.of() : "";
    }

    private static boolean repeats(PlatformField field) {
        return field.several() == Several.REPEAT
                && field.source() instanceof FieldSource.Keys keys
                && keys.keys().stream().anyMatch(key -> key.kind().several());
    }

    /** The value of a field; nothing where there is none. */
    private Optional<Object> value(PlatformField field, Function<RecordKey, Optional<List<String>>> source) {
        if (field.source() instanceof Groups groups) {
            return groups(field, groups);
        }
        List<Object> values = new ArrayList<>();
        for (String text : texts(field, source)) {
            one(field, text).ifPresent(values::add);
        }
        if (values.isEmpty() && !field.fallback().isEmpty()) {
            typed(field, field.fallback()).ifPresent(values::add);
        }
        if (values.isEmpty()) {
            if (field.required()) {
                refuse(field, new Wording("必填，没有值", "is required and has no value"), Wording.NONE);
            }
            return Optional.empty();
        }
        Object value = repeats(field) ? values : field.several() == Several.FIRST ? values.get(0) : joined(values);
        for (Object text : value instanceof List<?> list ? list : List.of(value)) {
            held(field, text.toString());
        }
        return Optional.of(value);
    }

    private Object joined(List<Object> values) {
        return values.size() == 1
                ? values.get(0)
                : String.join(
                        mapping.joint(), values.stream().map(Object::toString).toList());
    }

    private Optional<Object> groups(PlatformField field, Groups groups) {
        Optional<List<Map<?, ?>>> some = raw.groups(groups.key());
        if (some.isEmpty()) {
            broken(groups.key());
        }
        List<Object> values = new ArrayList<>();
        for (Map<?, ?> group : some.orElse(List.of())) {
            values.add(tree(groups.fields(), key -> RawValues.in(group, key)));
        }
        if (values.isEmpty() && field.required()) {
            refuse(field, new Wording("必填，没有值", "is required and has no value"), Wording.NONE);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private List<String> texts(PlatformField field, Function<RecordKey, Optional<List<String>>> source) {
        if (field.source() instanceof FieldSource.Constant constant) {
            return List.of(constant.text());
        }
        if (field.source() instanceof FieldSource.Template template) {
            return filled(field, template.pieces(), source);
        }
        for (RecordKey key : ((FieldSource.Keys) field.source()).keys()) {
            List<String> texts = texts(key, source);
            if (!texts.isEmpty()) {
                return texts.stream()
                        .map(text -> field.absolute() && key.kind().address() ? absolute(field, text) : text)
                        .toList();
            }
        }
        return List.of();
    }

    private List<String> texts(RecordKey key, Function<RecordKey, Optional<List<String>>> source) {
        Optional<List<String>> texts = source.apply(key);
        if (texts.isEmpty()) {
            broken(key);
        }
        return texts.orElse(List.of());
    }

    private List<String> filled(
            PlatformField field, List<Piece> pieces, Function<RecordKey, Optional<List<String>>> source) {
        StringBuilder text = new StringBuilder();
        boolean any = pieces.stream().allMatch(piece -> piece.key().isEmpty());
        for (Piece piece : pieces) {
            List<String> texts = piece.key().map(key -> texts(key, source)).orElse(List.of(piece.text()));
            any |= piece.key().isPresent() && !texts.isEmpty();
            text.append(String.join(
                    mapping.joint(),
                    texts.stream()
                            .map(one -> piece.date()
                                    .map(date -> date.format(one).orElseGet(() -> undated(field, one)))
                                    .orElse(one))
                            .toList()));
        }
        return any ? List.of(text.toString()) : List.of();
    }

    private Optional<Object> one(PlatformField field, String text) {
        String dated = field.date()
                .map(date -> date.format(text).orElseGet(() -> undated(field, text)))
                .orElse(text);
        Optional<String> coded = field.codes().isEmpty()
                ? Optional.of(dated)
                : field.codes().get().code(dated);
        if (coded.isEmpty()) {
            refuse(
                    field,
                    new Wording("代码表里没有“" + dated + "”", "its table has no code for “" + dated + "”"),
                    new Wording(
                            "在映射文件第 " + field.place().line() + " 行的 codes 里加上“" + dated + ": 代码”，或者写 otherwise",
                            "add “" + dated + ": CODE” to codes, line "
                                    + field.place().line() + " of the mapping, or an otherwise"));
        }
        return coded.flatMap(code -> code.isEmpty() && !(field.source() instanceof FieldSource.Constant)
                ? Optional.empty()
                : typed(field, code));
    }

    private Optional<Object> typed(PlatformField field, String text) {
        return switch (field.type()) {
            case TEXT -> Optional.of(text);
            case NUMBER -> {
                if (!text.matches("-?(0|[1-9][0-9]{0,14})")) {
                    refuse(field, new Wording("“" + text + "”不是整数", "“" + text + "” is no whole number"), Wording.NONE);
                    yield Optional.empty();
                }
                yield Optional.of(Long.valueOf(text));
            }
            case TRUTH -> {
                if (!text.equals("true") && !text.equals("false")) {
                    refuse(
                            field,
                            new Wording("“" + text + "”不是 true 或 false", "“" + text + "” is neither true nor false"),
                            Wording.NONE);
                    yield Optional.empty();
                }
                yield Optional.of(Boolean.valueOf(text));
            }
        };
    }

    private String undated(PlatformField field, String text) {
        refuse(field, new Wording("“" + text + "”不是日期", "“" + text + "” is no date"), Wording.NONE);
        return text;
    }

    private String absolute(PlatformField field, String address) {
        if (facts.site().isEmpty()) {
            refuse(
                    field,
                    new Wording("不知道站点的网址", "the address of the site is not known"),
                    new Wording(
                            "在映射文件里写 site，或者在 site.yaml 写网址后重新构建",
                            "write site into the mapping, or the address into site.yaml and build again"));
        }
        return facts.site() + address;
    }

    /** Whether the form can hold a text. */
    private void held(PlatformField field, String text) {
        int length = text.codePointCount(0, text.length());
        if (field.longest() > 0 && length > field.longest()) {
            refuse(
                    field,
                    new Wording(
                            "有 " + length + " 字，平台最多 " + field.longest() + " 字",
                            "has " + length + " characters, the platform takes " + field.longest()),
                    new Wording(
                            "程序不截断：改用别的字段，或者请平台放宽", "nothing is cut: take another key, or ask the platform for more"));
        }
        text.codePoints()
                .filter(c -> !Characters.allowed(c, mapping.form()))
                .findFirst()
                .ifPresent(c -> refuse(
                        field,
                        new Wording(
                                mapping.form() + " 里不能有字符 " + name(c),
                                mapping.form() + " cannot hold the character " + name(c)),
                        new Wording("改正这一条，重新审查、发布", "mend the entry, have it reviewed and published again")));
        if (mapping.form() == FormKind.CSV
                && !mapping.encoding().charset().newEncoder().canEncode(text)) {
            text.codePoints()
                    .filter(c -> !mapping.encoding().charset().newEncoder().canEncode(Character.toString(c)))
                    .findFirst()
                    .ifPresent(c -> refuse(
                            field,
                            new Wording(
                                    mapping.encoding() + " 里没有“" + Character.toString(c) + "”（" + name(c) + "）",
                                    mapping.encoding() + " has no “" + Character.toString(c) + "” (" + name(c) + ")"),
                            new Wording("改用 gb18030 或者 utf-8", "use gb18030 or utf-8")));
        }
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private void broken(RecordKey key) {
        findings.add(Finding.of(
                Rule.CATALOGUE_FILES,
                place(),
                new Wording(index() + "的 " + key.english() + " 类型不对", index() + key.english() + " is of another type"),
                Wording.NONE));
    }

    private void refuse(PlatformField field, Wording why, Wording hint) {
        findings.add(Finding.of(
                Rule.PLATFORM_VALUE,
                place(),
                new Wording(index() + "的 " + field.name() + "：" + why.zh(), index() + field.name() + ": " + why.en()),
                hint));
    }

    private Place place() {
        return record == null ? Place.of(mapping.path()) : record.place();
    }

    private String index() {
        return record == null ? "" : record.index() + " ";
    }
}
