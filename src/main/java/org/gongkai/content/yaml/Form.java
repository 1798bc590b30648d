package org.gongkai.content.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** The keys that one kind of mapping knows (字段表), each by its English and its Chinese name. Closed: there are no others. */
public final class Form {

    private final List<Field<?>> fields;
    private final Map<String, Field<?>> named = new LinkedHashMap<>();
    private final Map<String, Wording> elsewhere;

    public Form(Field<?>... fields) {
        this(List.of(fields), Map.of());
    }

    /** @param elsewhere keys of other programs ▸ what takes their place here */
    public Form(List<Field<?>> fields, Map<String, Wording> elsewhere) {
        this.fields = List.copyOf(fields);
        this.elsewhere = elsewhere;
        fields.forEach(field -> named.put(field.english(), field));
        fields.forEach(field -> named.put(field.chinese(), field));
    }

    /** The keys in their order. */
    public List<Field<?>> fields() {
        return fields;
    }

    /** The key of this name, in either language. */
    public Optional<Field<?>> named(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** What takes the place of a name that does not belong here, if anything is said of it. */
    public Optional<Wording> instead(String name) {
        return Optional.ofNullable(elsewhere.get(name));
    }

    /** All names, in both languages. */
    public Set<String> names() {
        return named.keySet();
    }

    /** A shape: keys and values, of which {@code make} makes one thing. */
    public <T> Shape<T> shape(Function<Values, T> make) {
        return checked(values -> Found.of(Optional.of(make.apply(values))));
    }

    /** A shape: keys and values, of which {@code make} makes one thing where they go together. */
    public <T> Shape<T> checked(Function<Values, Found<Optional<T>>> make) {
        return new Shape<>(
                value -> read(value).then(values -> values.sound() ? make.apply(values) : Found.nothing()),
                Schemas.object(this),
                "字段和值，见下",
                true,
                List.of(),
                this);
    }

    /** The values of a mapping with these keys only and all that are needed. */
    public Found<Values> read(Value value) {
        Found<Values> some = some(value);
        if (!(value.node() instanceof Mapping)) {
            return some;
        }
        List<Finding> missing = fields.stream()
                .filter(field -> field.needed() && some.value().written(field) == null)
                .map(field -> missing(value, field))
                .toList();
        return missing.isEmpty() ? some : some.map(Values::unsound).with(missing);
    }

    /** The values of a mapping with these keys only, each once. */
    public Found<Values> some(Value value) {
        if (!(value.node() instanceof Mapping mapping)) {
            return new Found<>(new Values(value).unsound(), noMapping(value));
        }
        Values values = new Values(value);
        List<Finding> findings = new ArrayList<>();
        Map<Field<?>, Scalar> seen = new HashMap<>();
        for (Pair pair : mapping.pairs()) {
            Field<?> field = named.get(pair.key().value());
            Scalar first = field == null ? null : seen.putIfAbsent(field, pair.key());
            if (field == null) {
                findings.add(unknown(value, pair.key()));
                values.unsound();
            } else if (first != null) {
                findings.add(repeated(value, pair.key(), first));
                values.unsound();
            } else {
                values.read(field, pair.value()).into(findings);
            }
        }
        return new Found<>(values, findings);
    }

    /** The texts of a mapping that are the office's own words. */
    List<HeaderText> words(Mapping mapping) {
        List<HeaderText> words = new ArrayList<>();
        for (Pair pair : mapping.pairs()) {
            Field<?> field = named.get(pair.key().value());
            if (field != null && field.shape().worded()) {
                words.addAll(field.shape().words(pair.value()));
            }
        }
        return words;
    }

    private static List<Finding> noMapping(Value value) {
        List<Finding> colons = KeyColon.of(value.lines(), true).stream()
                .map(colon -> colon.finding(value.source(), value.node().line() - 1))
                .toList();
        if (!colons.isEmpty()) {
            return colons;
        }
        return List.of(value.finding(
                Rule.VALUE_NOT_ALLOWED,
                new Wording(value.key() + " 应为若干“字段: 值”", value.key() + " must be keys and values"),
                new Wording("写成 {by: 姓名, on: 年-月-日} 的样子", "write it like {by: name, on: year-month-day}")));
    }

    private static Finding missing(Value value, Field<?> field) {
        return value.finding(
                Rule.MISSING_KEY,
                new Wording("缺少 " + field.shown(), "missing " + field.english()),
                new Wording("补上“" + field.english() + ": …”", "add “" + field.english() + ": …”"));
    }

    /** An unknown key; of one that other programs know, what takes its place here. */
    private Finding unknown(Value value, Scalar key) {
        Wording instead = elsewhere.get(elsewhere(key.value()));
        List<String> shown = fields.stream().map(Field::shown).toList();
        String written = instead == null ? NormalText.excerpt(key.value()) : key.value();
        return value.source()
                .finding(
                        Rule.UNKNOWN_KEY,
                        key,
                        new Wording("没有“" + written + "”这个字段", "no such key: “" + written + "”"),
                        instead != null
                                ? instead
                                : Spelling.hint(
                                        key.value(),
                                        named.keySet(),
                                        new Wording(
                                                "可用的字段：" + String.join("、", shown),
                                                "known keys: " + String.join(", ", shown))));
    }

    private String elsewhere(String key) {
        return Spelling.nearest(key, elsewhere.keySet())
                .filter(near -> named.keySet().stream()
                        .allMatch(own -> Spelling.distance(key, own) > Spelling.distance(key, near)))
                .orElse("");
    }

    private static Finding repeated(Value value, Scalar key, Scalar first) {
        return value.source()
                .finding(
                        Rule.REPEATED_KEY,
                        key,
                        new Wording(
                                "字段“" + key.value() + "”重复，第 " + first.line() + " 行已有“" + first.value() + "”",
                                "key “" + key.value() + "” repeats “" + first.value() + "” of line " + first.line()),
                        new Wording("只留一个", "keep one of them"));
    }
}
