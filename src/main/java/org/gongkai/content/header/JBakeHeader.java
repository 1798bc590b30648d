package org.gongkai.content.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.yaml.InputLimits;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * JBake's header: lines {@code key=value}. A dotted key ({@code review.approved.by=…}) is a key within a key, a value
 * in brackets or braces ({@code [a, b]}) is read as a list or mapping.
 */
final class JBakeHeader {

    private JBakeHeader() {}

    public static Found<Optional<Node>> read(SourceText source, String header) {
        List<Pair> flat = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (String line : header.split("\n", -1)) {
            number++;
            int equals = line.indexOf('=');
            if (number > InputLimits.KEYS || dots(line, equals) > InputLimits.NESTING) {
                findings.add(source.finding(
                        Rule.OVER_THE_LIMIT,
                        number,
                        1,
                        new Wording(
                                "字段超过 " + InputLimits.KEYS + " 个，或者层次超过 " + InputLimits.NESTING,
                                "too many keys, or too deep"),
                        new Wording("文件头以“~~~~~~”结束，正文放在它后面", "end the header by “~~~~~~”; the text comes after it")));
                break;
            }
            if (line.isBlank()) {
                continue;
            }
            Scalar key = new Scalar(NormalText.of(line.substring(0, Math.max(equals, 0))), number, 1);
            value(source, line, equals, number).into(findings).ifPresent(value -> flat.add(new Pair(key, value)));
        }
        return new Found<>(findings.isEmpty() ? Optional.of(nested(flat, 1)) : Optional.empty(), findings);
    }

    private static long dots(String line, int equals) {
        return line.chars().limit(Math.max(0, equals)).filter(c -> c == '.').count();
    }

    private static Found<Optional<Node>> value(SourceText source, String line, int equals, int number) {
        if (equals < 1) {
            return Found.nothing(source.finding(
                    Rule.HEADER_UNREADABLE,
                    number,
                    1,
                    new Wording("文件头的这一行不是“字段=值”", "this line of the header is no key=value"),
                    new Wording("写成“title=标题”的样子", "write it like “title=…”")));
        }
        int from = equals + 1;
        String text = NormalText.of(line.substring(from));
        return text.startsWith("[") || text.startsWith("{")
                ? YamlReader.read(source, " ".repeat(from) + line.substring(from), number - 1)
                : Found.of(Optional.of(new Scalar(text, number, line.codePointCount(0, from) + 1)));
    }

    /** Dotted keys gathered below their first part. */
    private static Mapping nested(List<Pair> flat, int line) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, List<Pair>> below = new LinkedHashMap<>();
        for (Pair pair : flat) {
            String key = pair.key().value();
            int dot = key.indexOf('.');
            if (dot < 1) {
                pairs.add(pair);
                continue;
            }
            String head = key.substring(0, dot);
            Scalar rest = new Scalar(key.substring(dot + 1), pair.key().line(), dot + 2);
            below.computeIfAbsent(head, unused -> new ArrayList<>()).add(new Pair(rest, pair.value()));
        }
        below.forEach((head, inner) -> {
            int at = inner.get(0).key().line();
            pairs.add(new Pair(new Scalar(head, at, 1), nested(inner, at)));
        });
        return new Mapping(pairs, line, 1);
    }
}
