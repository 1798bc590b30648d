package org.gongkai.exchange.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Value;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** How the values of a mapping file are written (值的形式). */
final class MappingShapes {

    private static final List<String> YES = List.of("true", "是");

    /** A text that may be empty and keeps its blanks. */
    static final Shape<String> ANY_TEXT = Shape.of(MappingShapes::anyText)
            .told("文字，可以为空", Map.of("type", List.of("string", "number")))
            .quiet();

    /** Yes or no. */
    static final Shape<Boolean> TRUTH =
            Shape.choice(List.of("true", "false", "是", "否")).map(YES::contains);

    /** A whole number from one on. */
    static final Shape<Integer> COUNT = Shape.NAME
            .as(
                    text -> Optional.of(text)
                            .filter(one -> one.matches("[1-9][0-9]{0,8}"))
                            .map(Integer::valueOf),
                    text -> new Wording("“" + text + "”不是正整数", "“" + text + "” is no whole number above zero"),
                    new Wording("写成阿拉伯数字，如 200", "write it in digits, such as 200"))
            .told("正整数", Map.of("type", List.of("integer", "string")));

    /** The form of dates. */
    static final Shape<DateForm> DATE = Shape.NAME.as(
            DateForm::of,
            text -> new Wording("读不懂日期形式“" + text + "”", "“" + text + "” is no form of dates"),
            new Wording(
                    "可用：" + DateForm.LETTERS + "、T、末尾的 Z（世界时）和其他文字，或者 epoch-seconds、epoch-millis",
                    "allowed: " + DateForm.LETTERS
                            + "、T、a Z at the end (UTC) and other text, or epoch-seconds、epoch-millis"));

    /** Values and their codes: {@code {通知: "0101"}}. */
    static final Shape<Map<String, String>> CODES = Shape.of(MappingShapes::codes)
            .told("值和代码", Map.of("type", "object", "additionalProperties", Map.of("type", List.of("string", "number"))))
            .quiet();

    /** An absolute address, a slash is put at its end. */
    static final Shape<String> SITE = Shape.NAME
            .as(
                    text -> Optional.of(text.endsWith("/") ? text : text + "/")
                            .filter(one -> one.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")),
                    text -> new Wording("“" + text + "”不是完整网址", "“" + text + "” is no absolute address"),
                    new Wording(
                            "例如 https://www.example.gov.cn/zfxxgk/", "for example https://www.example.gov.cn/zfxxgk/"))
            .told("网址", Schemas.pattern("^https?://"));

    private MappingShapes() {}

    /** One of the constants of an enumeration. */
    static <E extends Enum<E>> Shape<E> of(Class<E> type) {
        return Shape.choice(Arrays.asList(type.getEnumConstants()));
    }

    private static Found<Optional<String>> anyText(Value value) {
        return value.node() instanceof Scalar scalar
                ? Found.of(Optional.of(NormalText.nfc(scalar.value())))
                : value.refused(
                        new Wording(value.chinese() + " 应为文字", value.key() + " must be a text"),
                        new Wording("写成一行文字", "write it as one text"));
    }

    private static Found<Optional<Map<String, String>>> codes(Value value) {
        if (!(value.node() instanceof Mapping mapping)) {
            return value.refused(
                    new Wording(value.chinese() + " 应为若干“值: 代码”", value.key() + " must be values and codes"),
                    new Wording("写成 {通知: \"0101\", 意见: \"0102\"} 的样子", "write it like {通知: \"0101\", 意见: \"0102\"}"));
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (Pair pair : mapping.pairs()) {
            Node code = pair.value();
            if (!(code instanceof Scalar text)) {
                findings.add(value.source()
                        .finding(
                                Rule.VALUE_NOT_ALLOWED,
                                code,
                                new Wording(
                                        "“" + pair.key().value() + "”的代码应为文字",
                                        "the code of “" + pair.key().value() + "” must be a text"),
                                Wording.NONE));
            } else if (codes.put(NormalText.of(pair.key()), NormalText.of(text)) != null) {
                findings.add(value.source()
                        .finding(
                                Rule.REPEATED_KEY,
                                pair.key(),
                                new Wording(
                                        "“" + pair.key().value() + "”重复",
                                        "“" + pair.key().value() + "” stands there twice"),
                                new Wording("只留一个", "keep one of them")));
            }
        }
        return new Found<>(findings.isEmpty() ? Optional.of(codes) : Optional.empty(), findings);
    }
}
