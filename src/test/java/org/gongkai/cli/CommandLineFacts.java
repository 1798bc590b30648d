package org.gongkai.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.cli.terminal.Console;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.finding.Wording.Language;
import picocli.CommandLine;

/** What the command line is made of, for the tests of the documentation. */
public final class CommandLineFacts {

    private CommandLineFacts() {}

    /** The root command with its help in one language. */
    public static CommandLine root(Language language) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Printer printer = new Printer(new Console(nowhere, nowhere, false), language);
        return Gongkai.commands(printer, language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** Every command below {@code root}, those below a command after it. */
    public static List<CommandLine> all(CommandLine root) {
        return root.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), all(command).stream()))
                .toList();
    }

    /** What is typed for a command, without the program's name. */
    public static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName().substring("gongkai ".length());
    }

    /** Every exit code. */
    public static SortedSet<Integer> exitCodes() throws IllegalAccessException {
        SortedSet<Integer> codes = new TreeSet<>();
        for (Field field : Exit.class.getDeclaredFields()) {
            if (field.getType() == int.class) {
                codes.add(field.getInt(null));
            }
        }
        return codes;
    }

    /** The forms in which findings are printed. */
    public static List<String> formats() {
        return Arrays.stream(FindingFormat.values()).map(Enum::name).toList();
    }
}
