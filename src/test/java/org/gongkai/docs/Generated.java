package org.gongkai.docs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.cli.CommandLineFacts;
import org.gongkai.content.KeyTables;
import org.gongkai.content.Ledgers;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Norm;
import org.gongkai.finding.Norms;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording.Language;
import org.gongkai.visit.Robots;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The parts of the handbook that are made from the code. */
final class Generated {

    private static final List<String> EVERYWHERE = List.of("--help", "--version", "--lang");

    private static final int WIDTH = 120;

    private Generated() {}

    /** Name ▸ Markdown. */
    static Map<String, String> all() throws IOException, ClassNotFoundException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("rules", rules(Language.ZH, "| 编号 | 级别 | 内容 | 怎么办 | 依据 |\n|---|---|---|---|---|\n"));
        parts.put(
                "rules-en",
                rules(Language.EN, "| id | severity | what it says | what to do | basis |\n|---|---|---|---|---|\n"));
        parts.put("norms", norms("| 依据中的名称 | 版本 | 自 | 至 |\n|---|---|---|---|\n", "现行"));
        parts.put("norms-en", norms("| name in a basis | version | from | until |\n|---|---|---|---|\n", "in force"));
        parts.put("header-keys", headerKeys());
        parts.putAll(KeyTables.all());
        parts.put("ledgers", Ledgers.markdown());
        parts.put("registers", Ledgers.registers());
        parts.put("commands", commands(Language.ZH, "| 参数、选项 | 含义 |\n|---|---|\n"));
        parts.put("commands-en", commands(Language.EN, "| parameter, option | meaning |\n|---|---|\n"));
        parts.put("exit-codes", exitCodes(Language.ZH, "| 退出码 | 含义 |\n|---|---|\n"));
        parts.put("exit-codes-en", exitCodes(Language.EN, "| exit code | meaning |\n|---|---|\n"));
        parts.put("views", ViewDocs.markdown());
        parts.put("robots", robots());
        return parts;
    }

    private static String robots() {
        return Robots.WORDS.stream().map(word -> "`" + word + "`").collect(Collectors.joining("、")) + "。\n";
    }

    private static String rules(Language language, String head) {
        StringBuilder text = new StringBuilder(head);
        Arrays.stream(Rule.values())
                .sorted(Comparator.comparing((Rule rule) -> rule.id().substring(0, 1))
                        .thenComparingInt(rule -> Integer.parseInt(rule.id().substring(2))))
                .forEach(rule -> row(
                        text,
                        rule.id(),
                        rule.severity().wording().in(language),
                        rule.title().in(language),
                        rule.remedy().in(language),
                        rule.basis().isEmpty() ? "—" : rule.basis()));
        return text.toString();
    }

    private static String norms(String head, String present) {
        StringBuilder text = new StringBuilder(head);
        for (Norm norm : Norms.all()) {
            row(
                    text,
                    norm.name(),
                    norm.title(),
                    norm.from().equals(LocalDate.MIN) ? "" : norm.from().toString(),
                    norm.present() ? present : norm.until().toString());
        }
        return text.toString();
    }

    private static String headerKeys() {
        StringBuilder text = new StringBuilder("| 字段 | 中文名 | 必填 | 形式 | 含义 |\n|---|---|---|---|---|\n");
        for (HeaderKey key : HeaderKey.values()) {
            row(
                    text,
                    "`" + key.english() + "`",
                    "`" + key.chinese() + "`",
                    key.needed() ? "是" : "",
                    key.shape().told(),
                    key.meaning().zh());
        }
        return text.toString();
    }

    private static String commands(Language language, String head) {
        StringBuilder text = new StringBuilder();
        CommandLine root = CommandLineFacts.root(language);
        CommandLineFacts.all(root).forEach(command -> command(CommandLineFacts.name(command), command, head, text));
        return text.toString();
    }

    private static void command(String name, CommandLine command, String head, StringBuilder text) {
        CommandSpec spec = command.getCommandSpec();
        spec.usageMessage().width(WIDTH);
        text.append(text.isEmpty() ? "" : "\n").append("### ").append(name).append("\n\n");
        String synopsis = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
        text.append(String.join("", spec.usageMessage().description()));
        text.append("\n\n```text\n").append(synopsis.strip()).append("\n```\n");
        StringBuilder rows = new StringBuilder();
        spec.positionalParameters()
                .forEach(parameter -> row(rows, "`" + parameter.paramLabel() + "`", said(parameter)));
        spec.options().stream()
                .filter(option -> !EVERYWHERE.contains(option.longestName()))
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> row(rows, "`" + option.longestName() + value(option) + "`", said(option)));
        text.append(rows.isEmpty() ? "" : "\n" + head).append(rows);
    }

    private static String value(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel().replace("|", "\\|");
    }

    private static String said(ArgSpec argument) {
        return String.join("", argument.description());
    }

    private static String exitCodes(Language language, String head) {
        StringBuilder text = new StringBuilder(head);
        CommandLineFacts.root(language)
                .getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> row(text, code.strip(), meaning));
        return text.toString();
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
