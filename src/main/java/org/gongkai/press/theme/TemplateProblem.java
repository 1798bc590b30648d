package org.gongkai.press.theme;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** What the template engine complains of, in the words of this program (模板出错). */
public final class TemplateProblem {

    private static final Wording HINT = new Wording(
            "模板变量见手册；删除自己的模板即恢复内置模板",
            "see the handbook for the variables; without your own template the built-in one is used");

    /** The engine's words ▸ ours. */
    private static final Map<Pattern, Function<MatchResult, Wording>> KNOWN = Map.of(
            Pattern.compile("Root attribute \\[(.*?)] does not exist.*"),
            found -> new Wording("没有变量“" + found.group(1) + "”", "no such variable: “" + found.group(1) + "”"),
            Pattern.compile("Attribute \\[(.*?)] of \\[(?:.*\\.)?(.*?)] does not exist.*"),
            found -> new Wording(
                    found.group(2) + " 没有“" + found.group(1) + "”",
                    found.group(2) + " has no “" + found.group(1) + "”"),
            Pattern.compile("Filter \\[(.*?)] does not exist.*"),
            found -> new Wording("没有过滤器“" + found.group(1) + "”", "no such filter: “" + found.group(1) + "”"),
            Pattern.compile("Unexpected end of template.*\"(end[a-z]+)\" tag.*"),
            found -> new Wording(
                    "没有写完，缺少 {% " + found.group(1) + " %}", "unfinished: {% " + found.group(1) + " %} is missing"),
            Pattern.compile("Tried to write more than .*"),
            found -> new Wording(
                    "产出超过 " + Templates.MAX_PAGE + " 个字符", "it yields more than " + Templates.MAX_PAGE + " characters"),
            Pattern.compile("no template “(.*)”"),
            found -> new Wording("没有模板“" + found.group(1) + "”", "no template “" + found.group(1) + "”"));

    private TemplateProblem() {}

    public static Finding of(TemplateMistake mistake) {
        String message = String.valueOf(mistake.getMessage());
        Wording wording = KNOWN.entrySet().stream()
                .flatMap(known -> {
                    Matcher matcher = known.getKey().matcher(message);
                    return matcher.matches() ? Stream.of(known.getValue().apply(matcher)) : Stream.empty();
                })
                .findFirst()
                .orElse(new Wording(message, message));
        return Finding.of(
                Rule.TEMPLATE,
                new Place("templates/" + mistake.template(), mistake.line(), 0),
                new Wording("模板出错：" + wording.zh(), "template error: " + wording.en()),
                HINT);
    }

    public static final Wording TOO_DEEP = new Wording("嵌套太深，无法排版", "nested too deep to be set");

    public static Finding empty(String kind) {
        return Finding.of(
                Rule.TEMPLATE,
                Place.of("templates/" + kind + "." + Templates.EXTENSION),
                new Wording("模板没有产出任何内容", "the template yields nothing"),
                HINT);
    }
}
