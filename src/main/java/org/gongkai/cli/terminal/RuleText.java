package org.gongkai.cli.terminal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Norm;
import org.gongkai.finding.Norms;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording.Language;
import org.gongkai.json.Json;
import org.gongkai.tables.CsvTable;

/**
 * Rules as people and programs read them (规则的文字).
 *
 * @param rules in the order in which they are shown
 * @param day whose law is cited; {@link Finding#UNDATED} for that of today
 * @param language of titles and remedies
 */
public record RuleText(List<Rule> rules, LocalDate day, Language language) {

    /** One line a rule. */
    public String list() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            text.append(rule.id())
                    .append(" ".repeat(Math.max(1, 7 - rule.id().length())))
                    .append(rule.severity().wording().in(language))
                    .append("  ")
                    .append(rule.title().in(language));
            String basis = basis(rule);
            text.append(basis.isEmpty() ? "" : "  [" + basis + "]").append('\n');
        }
        return text.toString();
    }

    /** All that is known of each. */
    public String full() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            text.append(text.isEmpty() ? "" : "\n").append(rule.id()).append("  ");
            text.append(rule.title().in(language)).append('\n');
            line(text, "级别", "severity", rule.severity().wording().in(language));
            line(text, "怎么办", "what to do", rule.remedy().in(language));
            line(text, "依据", "basis", basis(rule));
            for (String part : rule.sources()) {
                Norms.cited(part).forEach(norm -> line(text, "版本", "version", norm.title() + term(norm)));
            }
            line(text, "适用", "judged by the law", rule.day().wording().in(language));
            line(text, "来历", "ground", rule.ground().wording().in(language));
            line(text, "基线", "baseline", rule.gate() ? say("不得列入基线", "never") : say("可以列入基线", "allowed"));
        }
        return text.toString();
    }

    private String basis(Rule rule) {
        return day.equals(Finding.UNDATED) ? rule.basis() : rule.basis(day);
    }

    private String term(Norm norm) {
        boolean open = norm.from().equals(LocalDate.MIN);
        if (norm.present()) {
            return open ? "" : say("，" + norm.from() + " 起施行", ", in force since " + norm.from());
        }
        return say(
                "，施行于 " + norm.from() + " 至 " + norm.until(), ", in force from " + norm.from() + " to " + norm.until());
    }

    private void line(StringBuilder text, String zh, String en, String value) {
        if (!value.isEmpty()) {
            text.append("  ").append(say(zh + "：", en + ": ")).append(value).append('\n');
        }
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** An array of objects. */
    public String json() {
        List<Object> array = new ArrayList<>();
        for (Rule rule : rules) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", rule.id());
            object.put("severity", rule.severity().key());
            object.put("title", rule.title().in(language));
            object.put("remedy", rule.remedy().in(language));
            object.put("basis", basis(rule));
            object.put("judged-by", rule.day().key());
            object.put("ground", rule.ground().key());
            object.put("baseline", !rule.gate());
            object.put("sources", rule.sources().stream().map(RuleText::source).toList());
            array.add(object);
        }
        return Json.pretty(array) + "\n";
    }

    private static Map<String, Object> source(String part) {
        List<Object> versions = new ArrayList<>();
        for (Norm norm : Norms.cited(part)) {
            Map<String, Object> version = new LinkedHashMap<>();
            version.put("title", norm.title());
            if (!norm.from().equals(LocalDate.MIN)) {
                version.put("from", norm.from().toString());
            }
            if (!norm.present()) {
                version.put("until", norm.until().toString());
            }
            versions.add(version);
        }
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("cited", part);
        source.put("versions", versions);
        return source;
    }

    /** A table for Excel. */
    public String csv() {
        CsvTable table =
                new CsvTable(List.of("id", "severity", "title", "remedy", "basis", "judged-by", "ground", "baseline"));
        for (Rule rule : rules) {
            table.row(List.of(
                    rule.id(),
                    rule.severity().key(),
                    rule.title().in(language),
                    rule.remedy().in(language),
                    basis(rule),
                    rule.day().key(),
                    rule.ground().key(),
                    rule.gate() ? "never" : "allowed"));
        }
        return table.toString();
    }
}
