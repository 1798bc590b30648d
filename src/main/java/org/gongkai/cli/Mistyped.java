package org.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood (用法有误), told in the language of the program. */
final class Mistyped {

    private Mistyped() {}

    /** What is wrong, what may have been meant, and where the usage stands. */
    static List<Wording> tell(ParameterException exception) {
        CommandLine line = exception.getCommandLine();
        List<Wording> told = new ArrayList<>();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            told.add(unmatched(unmatched, line));
            String meant = meant(unmatched, line);
            if (!meant.isEmpty()) {
                told.add(new Wording("是不是 " + meant + "？", "did you mean " + meant + "?"));
            }
        } else if (exception instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Mistyped::name).collect(Collectors.joining(" "));
            boolean option = missing.getMissing().stream().anyMatch(ArgSpec::isOption);
            told.add(new Wording(
                    "缺少 " + names + (option ? " 的值" : ""), "missing: " + names + (option ? " (its value)" : "")));
        } else if (exception instanceof OverwrittenOptionException twice) {
            String name = name(twice.getOverwritten());
            told.add(new Wording(name + " 只能写一次", name + " may stand once only"));
        } else if (exception.getArgSpec() != null && exception.getValue() != null) {
            ArgSpec argument = exception.getArgSpec();
            told.add(new Wording(
                    name(argument) + " 不能是“" + exception.getValue() + "”",
                    name(argument) + " cannot be “" + exception.getValue() + "”"));
            told.add(new Wording("可用：" + argument.paramLabel(), "allowed: " + argument.paramLabel()));
        } else {
            String message = String.valueOf(exception.getMessage());
            told.add(new Wording(message, message));
        }
        String command = line.getCommandSpec().qualifiedName();
        told.add(new Wording("用法见 " + command + " --help", "for usage see " + command + " --help --lang en"));
        return told;
    }

    /** Commands by edit distance; options by picocli, which knows which of them the command has. */
    private static String meant(UnmatchedArgumentException unmatched, CommandLine line) {
        return unmatched.isUnknownOption()
                ? String.join(", ", unmatched.getSuggestions())
                : Spelling.nearest(
                                unmatched.getUnmatched().get(0),
                                line.getSubcommands().keySet())
                        .orElse("");
    }

    private static Wording unmatched(UnmatchedArgumentException unmatched, CommandLine line) {
        String word = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return new Wording("没有“" + word + "”这个选项", "no such option: " + word);
        }
        return line.getSubcommands().isEmpty()
                ? new Wording("多出的参数“" + word + "”", "one argument too many: " + word)
                : new Wording("没有“" + word + "”这个命令", "no such command: " + word);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
