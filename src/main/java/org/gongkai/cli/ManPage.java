package org.gongkai.cli;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page for {@code man} (手册页), from the same texts as the help: man(7). */
final class ManPage {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\'`^~-]");
    private static final Pattern DOTTED = Pattern.compile("(?m)^([.'])");
    private static final int WIDE = 4096;

    /** Between two Chinese characters a line may break, unless the second is a mark that ends something. */
    private static final Pattern BREAK = Pattern.compile("(?<=[\\p{IsHan}，。；：、）】”])(?=[\\p{IsHan}（【“《])");

    private final Language language;
    private final StringBuilder page = new StringBuilder();

    private ManPage(Language language) {
        this.language = language;
    }

    static String of(CommandLine root, Language language) {
        return new ManPage(language).whole(root);
    }

    private String whole(CommandLine root) {
        CommandSpec spec = root.getCommandSpec();
        page.append(".TH GONGKAI 1 \"\" \"")
                .append(plain(String.join("", root.getCommandSpec().version())))
                .append("\"\n.ad l\n.nh\n");
        head("名称", "NAME");
        line("gongkai - " + about(spec));
        head("概要", "SYNOPSIS");
        line("gongkai " + in("命令", "COMMAND") + " [" + in("选项", "OPTIONS") + "] …");
        head("命令", "COMMANDS");
        all(root).forEach(this::command);
        head("退出码", "EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach((code, meaning) -> tagged(code.strip(), meaning));
        head("环境变量", "ENVIRONMENT");
        tagged("JAVA_HOME", in("用哪里的 Java（17 或更新的版本）。", "Which Java to use (17 or newer)."));
        tagged("GONGKAI_OPTS", in("代替启动脚本给 Java 的选项。", "Options for Java in place of those of the start script."));
        tagged(
                "SOURCE_DATE_EPOCH",
                in("没有 --as-of 时，以哪一时刻为准（秒）。", "The instant, in seconds, where --as-of is not given."));
        return page.toString();
    }

    private static Stream<CommandLine> all(CommandLine root) {
        return root.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), all(command)));
    }

    private void command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        page.append(".SS ").append(plain(spec.qualifiedName())).append('\n');
        spec.usageMessage().width(WIDE);
        String synopsis = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
        page.append(".B ").append(plain(synopsis.strip())).append('\n').append(".PP\n");
        line(about(spec));
        spec.positionalParameters().forEach(one -> tagged(one.paramLabel(), said(one)));
        spec.options().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(one -> tagged(String.join(", ", one.names()) + value(one), said(one)));
    }

    private String about(CommandSpec spec) {
        return String.join(in("", " "), spec.usageMessage().description());
    }

    private static String value(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }

    private static String said(ArgSpec argument) {
        return String.join("", List.of(argument.description()));
    }

    private void head(String zh, String en) {
        page.append(".SH ").append(in(zh, en)).append('\n');
    }

    private void tagged(String tag, String text) {
        page.append(".TP\n.B ").append(plain(tag)).append('\n');
        line(text);
    }

    private void line(String text) {
        String safe = DOTTED.matcher(plain(text)).replaceAll("\\\\&$1");
        page.append(BREAK.matcher(safe).replaceAll("\\\\:")).append('\n');
    }

    private String in(String zh, String en) {
        return new Wording(zh, en).in(language);
    }

    /** A text in which nothing is a request or an escape of roff. */
    private static String plain(String text) {
        return SPECIAL.matcher(text.replace('\n', ' '))
                .replaceAll(one -> switch (one.group()) {
                    case "\\" -> "\\\\e";
                    case "-" -> "\\\\-";
                    case "'" -> "\\\\(aq";
                    case "`" -> "\\\\(ga";
                    case "^" -> "\\\\(ha";
                    default -> "\\\\(ti";
                })
                .replace("\"", "\\(dq");
    }
}
