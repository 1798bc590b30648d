package org.gongkai.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.content.Node.Scalar;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/**
 * JBake's header: lines {@code key=value}. A dotted key ({@code review.approved.by=…}) is a key within a key, a value
 * in brackets or braces ({@code [a, b]}) is read as a list or mapping.
 */
final class JBakeHeader {

    private final SourceText source;
    private final Sink findings;

    private JBakeHeader(SourceText source, Sink findings) {
        this.source = source;
        this.findings = findings;
    }

    static Optional<Mapping> read(SourceText source, String header, Sink findings) {
        return new JBakeHeader(source, findings).read(header);
    }

    private Optional<Mapping> read(String header) {
        List<Pair> flat = new ArrayList<>();
        int number = 0;
        boolean sound = true;
        for (String line : header.split("\n", -1)) {
            number++;
            if (number > Limits.KEYS
                    || line.chars()
                                    .limit(Math.max(0, line.indexOf('=')))
                                    .filter(c -> c == '.')
                                    .count()
                            > Limits.NESTING) {
                findings.add(source.finding(
                        Rule.OVER_THE_LIMIT,
                        number,
                        1,
                        new Wording(
                                "字段超过 " + Limits.KEYS + " 个，或者层次超过 " + Limits.NESTING, "too many keys, or too deep"),
                        new Wording("文件头以“~~~~~~”结束，正文放在它后面", "end the header by “~~~~~~”; the text comes after it")));
                return Optional.empty();
            }
            int equals = line.indexOf('=');
            if (line.isBlank()) {
                continue;
            }
            Optional<Node> value = equals < 1 ? Optional.empty() : value(line, equals + 1, number);
            if (equals < 1) {
                findings.add(source.finding(
                        Rule.HEADER_UNREADABLE,
                        number,
                        1,
                        new Wording("文件头的这一行不是“字段=值”", "this line of the header is no key=value"),
                        new Wording("写成“title=标题”的样子", "write it like “title=…”")));
            }
            if (value.isEmpty() || !shallow(line, equals, number)) {
                sound = false;
            } else {
                flat.add(new Pair(new Scalar(Texts.of(line.substring(0, equals)), number, 1), value.get()));
            }
        }
        return sound ? Optional.of(nested(flat, 1)) : Optional.empty();
    }

    private Optional<Node> value(String line, int from, int number) {
        String text = Texts.of(line.substring(from));
        if (text.startsWith("[") || text.startsWith("{")) {
            return YamlReader.read(source, " ".repeat(from) + line.substring(from), number - 1, findings);
        }
        int column = line.codePointCount(0, from) + 1;
        return Optional.of(new Scalar(text, number, column));
    }

    private boolean shallow(String line, int equals, int number) {
        boolean shallow = line.chars().limit(equals).filter(c -> c == '.').count() <= Limits.NESTING;
        if (!shallow) {
            findings.add(source.finding(
                    Rule.OVER_THE_LIMIT,
                    number,
                    1,
                    new Wording("字段嵌套超过 " + Limits.NESTING + " 层", "a key nested deeper than " + Limits.NESTING),
                    Wording.NONE));
        }
        return shallow;
    }

    /** Dotted keys gathered below their first part. */
    private static Mapping nested(List<Pair> flat, int line) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, List<Pair>> below = new LinkedHashMap<>();
        Map<String, Scalar> heads = new LinkedHashMap<>();
        for (Pair pair : flat) {
            String key = pair.key().value();
            int dot = key.indexOf('.');
            if (dot < 1) {
                pairs.add(pair);
                continue;
            }
            String head = key.substring(0, dot);
            heads.putIfAbsent(head, new Scalar(head, pair.key().line(), 1));
            Scalar rest = new Scalar(key.substring(dot + 1), pair.key().line(), dot + 2);
            below.computeIfAbsent(head, unused -> new ArrayList<>()).add(new Pair(rest, pair.value()));
        }
        below.forEach((head, inner) -> {
            int at = inner.get(0).key().line();
            pairs.add(new Pair(heads.getOrDefault(head, new Scalar(head, at, 1)), nested(inner, at)));
        });
        return new Mapping(pairs, line, 1);
    }
}
