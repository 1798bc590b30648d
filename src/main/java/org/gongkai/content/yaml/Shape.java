package org.gongkai.content.yaml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How a value is written (值的形式), said once.
 *
 * @param reader what is made of a value; nothing where it is wrong, and the findings say why
 * @param schema what a JSON Schema says of it
 * @param told what the handbook says of it
 * @param worded whether its texts are the office's own words: all that is no date, name or word of a closed list
 * @param choices the closed list of its values; empty where there is none
 * @param form the keys of a mapping
 */
public record Shape<T>(
        Function<Value, Found<Optional<T>>> reader,
        Map<String, Object> schema,
        String told,
        boolean worded,
        List<String> choices,
        @Nullable Form form) {

    /** A text that is not empty. */
    public static final Shape<String> TEXT = new Shape<>(NormalText::read, Schemas.text(), "文字", true, List.of(), null);

    /** A text, or a list of texts. */
    public static final Shape<List<String>> TEXTS = several(TEXT, "文字或列表");

    /** A text that is no wording of the office's: a name, a path, a number, held to what others know. */
    public static final Shape<String> NAME = TEXT.quiet();

    /** A date that exists. */
    public static final Shape<LocalDate> DAY = dated(Days::day, DateSpelling::dayHint, Schemas.day(), "日期");

    /** A date, with or without a time. */
    public static final Shape<LocalDateTime> MOMENT =
            dated(Days::moment, DateSpelling::momentHint, Schemas.moment(), "日期或时刻");

    /** A list whose items whoever asks reads one by one. */
    public static final Shape<List<Value>> ITEMS = of(Shape::items);

    /** A shape of which no schema and no handbook tells. */
    public static <T> Shape<T> of(Function<Value, Found<Optional<T>>> reader) {
        return new Shape<>(reader, Map.of(), "", false, List.of(), null);
    }

    /** One of a closed list, each of which is written as its own text. */
    public static <T> Shape<T> choice(List<T> items) {
        List<String> words = items.stream().map(Object::toString).toList();
        return new Shape<>(
                value -> Found.onward(
                        TEXT.read(value),
                        word -> words.contains(word)
                                ? Found.of(Optional.of(items.get(words.indexOf(word))))
                                : noChoice(value, word, words)),
                Schemas.choice(words),
                String.join("、", words),
                false,
                words,
                null);
    }

    /** One or several words of a closed list. */
    public static Shape<List<String>> choices(List<String> choices) {
        return several(choice(choices), String.join("、", choices) + "中的一项或几项");
    }

    /** One, or a list of one at least. */
    public static <T> Shape<List<T>> several(Shape<T> item, String told) {
        Shape<List<T>> list = some(item);
        return item.like(value -> value.node() instanceof Sequence
                        ? list.read(value)
                        : item.read(value).map(one -> one.map(List::of)))
                .told(told, Schemas.either(item.schema, list.schema));
    }

    /** A list that may be empty. */
    public static <T> Shape<List<T>> list(Shape<T> item) {
        return item.like(value -> Found.onward(items(value), items -> each(items, item)))
                .told("列表", Schemas.list(item.schema));
    }

    /** A list of one at least, as headers have them. */
    public static <T> Shape<List<T>> some(Shape<T> item) {
        return item.like(value -> value.items().isEmpty()
                        ? value.<List<T>>refused(
                                new Wording(value.chinese() + " 应为列表", value.key() + " must be a list"),
                                new Wording(
                                        "写成 [甲, 乙]，或每项一行、以“- ”开头", "write [a, b] or one item a line, each after “- ”"))
                        : each(value.items(), item))
                .told("列表，见下", Schemas.list(item.schema));
    }

    /** Keys and values, or instead of them one value alone. */
    public static <T> Shape<T> either(Shape<T> alone, Shape<T> mapping) {
        return mapping.<T>like(value -> (value.node() instanceof Mapping ? mapping : alone).read(value))
                .told(alone.told, Schemas.either(alone.schema, mapping.schema));
    }

    /** Another reader of which the same is told. */
    private <R> Shape<R> like(Function<Value, Found<Optional<R>>> other) {
        return new Shape<>(other, schema, told, worded, choices, form);
    }

    /** What is made of the value in a further step. */
    public <R> Shape<R> then(BiFunction<Value, T, Found<Optional<R>>> step) {
        return like(value -> Found.onward(reader.apply(value), read -> step.apply(value, read)));
    }

    /** What a function makes of the value. */
    public <R> Shape<R> map(Function<T, R> function) {
        return then((value, read) -> Found.of(Optional.of(function.apply(read))));
    }

    /** What a function makes of the value; what it makes nothing of is refused. */
    public <R> Shape<R> as(Function<T, Optional<R>> function, Function<T, Wording> message, Wording hint) {
        return then((value, read) -> {
            Optional<R> made = function.apply(read);
            return made.isPresent() ? Found.of(made) : value.refused(message.apply(read), hint);
        });
    }

    /** The same, no wording of the office's. */
    public Shape<T> quiet() {
        return new Shape<>(reader, schema, told, false, choices, form);
    }

    /** The same, told in another way. */
    public Shape<T> told(String told, Map<String, Object> schema) {
        return new Shape<>(reader, schema, told, worded, choices, form);
    }

    /** What stands there; nothing where that is wrong, and the findings say why. */
    public Found<Optional<T>> read(Value value) {
        return reader.apply(value);
    }

    /** The texts below a value of this shape with their places; of mappings those that are the office's own words. */
    public List<HeaderText> words(Node node) {
        if (node instanceof Scalar scalar) {
            return List.of(HeaderText.of(scalar));
        }
        if (node instanceof Sequence list) {
            return list.items().stream().flatMap(item -> words(item).stream()).toList();
        }
        return form == null || !worded ? List.of() : form.words((Mapping) node);
    }

    private static <T> Found<Optional<List<T>>> each(List<Value> values, Shape<T> item) {
        List<Finding> findings = new ArrayList<>();
        List<T> items = new ArrayList<>();
        values.forEach(one -> item.read(one).into(findings).ifPresent(items::add));
        return new Found<>(items.size() < values.size() ? Optional.empty() : Optional.of(items), findings);
    }

    private static Found<Optional<List<Value>>> items(Value value) {
        return value.node() instanceof Sequence
                ? Found.of(Optional.of(value.items()))
                : value.refused(
                        new Wording(value.key() + " 应为列表", value.key() + " must be a list"),
                        new Wording("每项一行，以“- ”开头", "one item a line, each after “- ”"));
    }

    private static <T> Found<Optional<T>> noChoice(Value value, String word, List<String> choices) {
        Optional<String> meant = Spelling.nearest(word, choices);
        String written = NormalText.excerpt(word);
        return value.refused(
                new Wording(value.key() + " 没有“" + written + "”这个值", value.key() + " has no value “" + written + "”"),
                new Wording(
                        meant.map(near -> "是不是“" + near + "”？").orElse("") + "可用：" + String.join("、", choices),
                        meant.map(near -> "did you mean “" + near + "”? ").orElse("") + "allowed: "
                                + String.join("、", choices)));
    }

    private static <T> Shape<T> dated(
            Function<String, Optional<T>> reader,
            Function<String, Wording> hint,
            Map<String, Object> schema,
            String told) {
        return Shape.<T>of(value -> {
                    Optional<T> date = value.node() instanceof Scalar scalar
                            ? reader.apply(NormalText.of(scalar))
                            : Optional.empty();
                    return date.isPresent() ? Found.of(date) : Days.refused(value, hint);
                })
                .told(told, schema);
    }
}
