package org.gongkai.content.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser complains of, said so that an editor knows which character to type (YAML 写法错误). */
final class YamlProblem {

    /** How the parser begins its complaint, where the mistake is, and what to say. */
    private record Known(String context, String problem, boolean atContext, Wording message, Wording hint) {}

    private static final List<Known> KNOWN = PackedLines.table(YamlProblem.class, "yaml-problems.txt").stream()
            .map(row -> new Known(
                    row.get(0),
                    row.get(1),
                    row.get(2).equals("context"),
                    new Wording(row.get(3), row.get(4)),
                    new Wording(row.get(5), row.get(6))))
            .toList();

    private static final Wording USUAL = new Wording(
            "每行写成“字段: 值”，冒号后空一格；值中有“: ”或以特殊符号开头时加引号",
            "write “key: value” with a blank after the colon; quote a value that has “: ” or begins with a special"
                    + " character");

    private YamlProblem() {}

    /** The finding for a text that begins {@code lineOffset} lines below the top of {@code source}. */
    public static Finding of(SourceText source, String yaml, int lineOffset, YamlEngineException broken) {
        if (broken instanceof MarkedYamlEngineException marked) {
            return marked(source, lineOffset, marked);
        }
        int characters = yaml.codePointCount(0, yaml.length());
        int position = broken instanceof ReaderException reader ? Math.min(reader.getPosition(), characters) : 0;
        int at = yaml.offsetByCodePoints(0, position);
        int line = (int) yaml.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = yaml.codePointCount(yaml.lastIndexOf('\n', at - 1) + 1, at) + 1;
        return source.finding(
                Rule.HEADER_UNREADABLE,
                lineOffset + line + 1,
                column,
                new Wording("这里有看不见的控制字符", "a control character"),
                new Wording("删除它，重新输入这个词", "delete it and type the word again"));
    }

    /** A plain value with “: ” in it. */
    private static final Pattern TWO_COLONS = Pattern.compile(" *+(?:- ++)?([^:'\"{\\[]+): +([^'\"{\\[].*:(?: .*)?)");

    private static Finding marked(SourceText source, int lineOffset, MarkedYamlEngineException broken) {
        String context = String.valueOf(broken.getContext());
        String problem = String.valueOf(broken.getProblem());
        Optional<Known> known = KNOWN.stream()
                .filter(one -> context.startsWith(one.context) && problem.startsWith(one.problem))
                .findFirst();
        Optional<Mark> mark = known.filter(Known::atContext)
                .flatMap(unused -> broken.getContextMark())
                .or(broken::getProblemMark);
        return source.finding(
                Rule.HEADER_UNREADABLE,
                lineOffset + mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                known.map(Known::message).orElseGet(() -> new Wording("YAML 写法有误：" + problem, "YAML: " + problem)),
                quoted(source.line(lineOffset + mark.map(Mark::getLine).orElse(0) + 1), problem)
                        .or(() -> known.map(Known::hint))
                        .orElse(USUAL));
    }

    /** The line with its value in quotes, where two colons are what is wrong. */
    private static Optional<Wording> quoted(String line, String problem) {
        Matcher two = TWO_COLONS.matcher(line);
        if (!problem.startsWith("mapping values") || !two.matches()) {
            return Optional.empty();
        }
        String right = two.group(1) + ": '" + two.group(2).strip().replace("'", "''") + "'";
        return Optional.of(new Wording("把值放进引号：" + right, "quote the value: " + right));
    }
}
