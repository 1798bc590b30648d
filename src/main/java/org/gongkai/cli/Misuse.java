package org.gongkai.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood (用法错误): one sentence, what would have worked, and where to read on. */
final class Misuse {

    private Misuse() {}

    static int explain(ParameterException misuse, Printer printer) {
        CommandLine command = misuse.getCommandLine();
        printer.say(sentence(misuse));
        String help = command.getCommandSpec().qualifiedName() + " --help";
        printer.say(new Wording("用法见 " + help, "see " + help));
        return Exit.USAGE;
    }

    private static Wording sentence(ParameterException misuse) {
        CommandSpec command = misuse.getCommandLine().getCommandSpec();
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (misuse instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(" "));
            boolean option = missing.getMissing().stream().anyMatch(ArgSpec::isOption);
            return option
                    ? new Wording("选项 " + names + " 后面缺少值", "the option " + names + " lacks its value")
                    : new Wording("缺少参数 " + names, "missing " + names);
        }
        if (misuse instanceof OverwrittenOptionException twice) {
            String name = name(twice.getOverwritten());
            return new Wording("选项 " + name + " 只能写一次", "the option " + name + " may stand once only");
        }
        ArgSpec argument = misuse.getArgSpec();
        if (argument != null && misuse.getValue() != null) {
            String name = name(argument);
            String allowed = argument.paramLabel();
            return new Wording(
                    name + " 不能是“" + misuse.getValue() + "”，应为 " + allowed,
                    name + " cannot be “" + misuse.getValue() + "”; it is " + allowed);
        }
        String message = String.valueOf(misuse.getMessage());
        return new Wording(message, message);
    }

    private static Wording unmatched(UnmatchedArgumentException misuse, CommandSpec command) {
        String first = misuse.getUnmatched().get(0);
        if (misuse.isUnknownOption()) {
            String all = command.options().stream().map(OptionSpec::longestName).collect(Collectors.joining(" "));
            return unknown("选项", "option", first, misuse, all);
        }
        if (command.subcommands().isEmpty()) {
            String all = String.join(" ", misuse.getUnmatched());
            return new Wording("多出的参数：" + all, "more than was asked for: " + all);
        }
        return unknown(
                "命令",
                "command",
                first,
                misuse,
                String.join(" ", command.subcommands().keySet()));
    }

    private static Wording unknown(
            String zh, String en, String written, UnmatchedArgumentException misuse, String all) {
        List<String> near = misuse.getSuggestions();
        return new Wording(
                "没有" + zh + " " + written + (near.isEmpty() ? "" : "，是不是 " + near.get(0)) + "？可用：" + all,
                "no such " + en + ": " + written + (near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?")
                        + " There are: " + all);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
