package org.gongkai.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.content.Node.Scalar;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** The questions that every header and data file is asked: known keys, each once, values of the right form. */
final class MappingReader {

    private final SourceText source;
    private final Sink findings;

    MappingReader(SourceText source, Sink findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Whether {@code mapping} has only keys of {@code table}, none twice, and all of {@code required}. */
    boolean closed(Mapping mapping, KeyTable table, List<String> required) {
        Map<String, Scalar> seen = new HashMap<>();
        boolean sound = true;
        for (Pair pair : mapping.pairs()) {
            Optional<String> name = table.englishOf(pair.key().value());
            if (name.isEmpty()) {
                unknown(
                        pair.key(),
                        table.names(),
                        table.keys().stream().map(table::shown).toList());
                sound = false;
            } else if (seen.containsKey(name.get())) {
                repeated(pair.key(), seen.get(name.get()));
                sound = false;
            } else {
                seen.put(name.get(), pair.key());
            }
        }
        for (String key : required) {
            if (!seen.containsKey(key)) {
                findings.add(source.finding(
                        Rule.MISSING_KEY,
                        mapping,
                        new Wording("缺少 " + table.shown(key), "missing " + key),
                        new Wording("补上“" + key + ": …”", "add “" + key + ": …”")));
                sound = false;
            }
        }
        return sound;
    }

    /** The value under the English name {@code key}. */
    Optional<Node> value(Mapping mapping, KeyTable table, String key) {
        return mapping.pairs().stream()
                .filter(pair ->
                        table.englishOf(pair.key().value()).filter(key::equals).isPresent())
                .map(Pair::value)
                .findFirst();
    }

    /** A text that is not empty. */
    Optional<String> text(Node value, String key) {
        if (!(value instanceof Scalar scalar)) {
            findings.add(source.finding(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording(key + " 应为一段文字", key + " must be a text"),
                    new Wording("值中有“: ”或以 [ { 开头时请加引号", "quote a value that has “: ” or begins with [ or {")));
            return Optional.empty();
        }
        String text = Texts.of(scalar);
        if (text.isEmpty()) {
            findings.add(source.finding(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording(key + " 是空的", key + " is empty"),
                    new Wording("填写内容，或者删除这一行", "give it a value or delete the line")));
            return Optional.empty();
        }
        if (text.length() > Limits.VALUE_LENGTH) {
            findings.add(source.finding(
                    Rule.OVER_THE_LIMIT,
                    value,
                    new Wording(
                            key + " 有 " + text.length() + " 字，超过 " + Limits.VALUE_LENGTH + " 字",
                            key + " has " + text.length() + " characters, more than " + Limits.VALUE_LENGTH),
                    new Wording("缩短；长的内容写进正文", "shorten it; what is long belongs into the text")));
            return Optional.empty();
        }
        return sound(text) ? Optional.of(text) : refuse(value, key);
    }

    private static boolean sound(String text) {
        return text.codePoints()
                .noneMatch(c -> (c < ' ' && c != '\n' && c != '\t')
                        || (c >= 0x7F && c < 0xA0)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || (c & 0xFFFE) == 0xFFFE);
    }

    private Optional<String> refuse(Node value, String key) {
        findings.add(source.finding(
                Rule.VALUE_NOT_ALLOWED,
                value,
                new Wording(key + " 含有控制字符", key + " has control characters"),
                new Wording("删除看不见的字符和“\\u…”一类的转义", "delete invisible characters and escapes like \\u…")));
        return Optional.empty();
    }

    /** A term, for example {@code 1 year}. */
    Optional<Term> term(Node value, String key) {
        Optional<String> text = text(value, key);
        Optional<Term> term = text.flatMap(Term::of);
        if (text.isPresent() && term.isEmpty()) {
            findings.add(source.finding(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("看不懂期限“" + text.get() + "”", "no such term: “" + text.get() + "”"),
                    new Wording(
                            "例如 20 working days、20 days、6 months、1 year",
                            "for example 20 working days, 20 days, 6 months, 1 year")));
        }
        return term;
    }

    /** A text of a closed list. */
    Optional<String> choice(Node value, String key, List<String> choices) {
        Optional<String> text = text(value, key);
        if (text.isEmpty() || choices.contains(text.get())) {
            return text;
        }
        Optional<String> meant = Spelling.nearest(text.get(), choices);
        String list = String.join("、", choices);
        String written = Texts.excerpt(text.get());
        findings.add(source.finding(
                Rule.VALUE_NOT_ALLOWED,
                value,
                new Wording(key + " 没有“" + written + "”这个值", key + " has no value “" + written + "”"),
                new Wording(
                        meant.map(word -> "是不是“" + word + "”？").orElse("") + "可用：" + list,
                        meant.map(word -> "did you mean “" + word + "”? ").orElse("") + "allowed: " + list)));
        return Optional.empty();
    }

    /** A date that exists. */
    Optional<LocalDate> day(Node value) {
        return dated(
                value, value instanceof Scalar scalar ? Days.day(Texts.of(scalar)) : Optional.empty(), "2021-07-06");
    }

    /** A date, with or without a time. */
    Optional<LocalDateTime> moment(Node value) {
        Optional<LocalDateTime> moment =
                value instanceof Scalar scalar ? Days.moment(Texts.of(scalar)) : Optional.empty();
        return dated(value, moment, "2021-07-06 或 2021-07-06 09:00");
    }

    private <T> Optional<T> dated(Node value, Optional<T> date, String form) {
        if (date.isEmpty()) {
            String written = value instanceof Scalar scalar ? Texts.excerpt(scalar.value()) : "";
            findings.add(source.finding(
                    Rule.NO_SUCH_DATE,
                    value,
                    written.isEmpty()
                            ? new Wording("此处应为日期", "a date belongs here")
                            : new Wording("没有“" + written + "”这个日期", "no such date: “" + written + "”"),
                    Days.meant(written)
                            .map(meant -> new Wording("写成 " + meant, "write it as " + meant))
                            .orElseGet(() -> new Wording("写成 " + form, "write it as " + form.replace("或", "or")))));
        }
        return date;
    }

    /** Keys and values. */
    Optional<Mapping> mapping(Node value, String key) {
        if (value instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        findings.add(source.finding(
                Rule.VALUE_NOT_ALLOWED,
                value,
                new Wording(key + " 应为若干“字段: 值”", key + " must be keys and values"),
                new Wording("写成 {by: 王一, on: 2021-07-01} 的样子", "write it like {by: 王一, on: 2021-07-01}")));
        return Optional.empty();
    }

    /** A list. */
    Optional<Sequence> sequence(Node value, String key) {
        if (value instanceof Sequence sequence) {
            return Optional.of(sequence);
        }
        findings.add(source.finding(
                Rule.VALUE_NOT_ALLOWED,
                value,
                new Wording(key + " 应为列表", key + " must be a list"),
                new Wording("每项一行，以“- ”开头", "one item a line, each after “- ”")));
        return Optional.empty();
    }

    /**
     * An unknown key.
     *
     * @param names what it may have been meant to be
     * @param shown all keys for the hint
     */
    void unknown(Scalar key, List<String> names, List<String> shown) {
        Optional<String> meant = Spelling.nearest(key.value(), names);
        String written = Texts.excerpt(key.value());
        findings.add(source.finding(
                Rule.UNKNOWN_KEY,
                key,
                new Wording("没有“" + written + "”这个字段", "no such key: “" + written + "”"),
                meant.map(word -> new Wording("是不是“" + word + "”？", "did you mean “" + word + "”?"))
                        .orElseGet(() -> new Wording(
                                "可用的字段：" + String.join("、", shown), "known keys: " + String.join(", ", shown)))));
    }

    void repeated(Scalar key, Scalar first) {
        findings.add(source.finding(
                Rule.REPEATED_KEY,
                key,
                new Wording(
                        "字段“" + key.value() + "”重复，第 " + first.line() + " 行已有“" + first.value() + "”",
                        "key “" + key.value() + "” repeats “" + first.value() + "” of line " + first.line()),
                new Wording("只留一个", "keep one of them")));
    }
}
