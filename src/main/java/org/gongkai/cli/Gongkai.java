package org.gongkai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongkai.cli.option.LanguageOption;
import org.gongkai.cli.terminal.Console;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Failure;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.finding.Wording.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** All commands (命令). */
public final class Gongkai {

    private final Console console;

    /** Commands that print to {@code console}. */
    public Gongkai(Console console) {
        this.console = console;
    }

    /** The root command, which only shows help. */
    @Command(name = "gongkai", mixinStandardHelpOptions = true)
    static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(), spec.resourceBundle().getString("choose"));
        }
    }

    /** Runs one command line. */
    public int run(String... arguments) {
        Language language = language(arguments);
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Printer printer = new Printer(console, language);
        CommandLine root = commands(printer, locale, arguments);
        root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        root.setUsageHelpAutoWidth(console.interactive());
        root.setParameterExceptionHandler((exception, typed) -> {
            Mistyped.tell(exception).forEach(printer::say);
            return Exit.USAGE;
        });
        root.setExecutionExceptionHandler((exception, line, parsed) -> Failure.of(exception, printer));
        try {
            return root.execute(arguments);
        } catch (OutOfMemoryError e) {
            return Failure.memory(printer);
        } catch (StackOverflowError | LinkageError | InternalError | AssertionError e) {
            return Failure.of(e, printer);
        }
    }

    /**
     * The commands with their help in the language of {@code locale}.
     *
     * @param typed where it begins with the name of a command, that one alone is made ready: all of them take as long as
     *     checking a dozen entries
     */
    static CommandLine commands(Printer printer, Locale locale, String... typed) {
        CommandLine root = new CommandLine(new Root());
        root.addMixin("language", new LanguageOption());
        List<Object> all = all(printer);
        List<Object> meant = all.stream()
                .filter(command -> typed.length > 0 && name(command).equals(typed[0]))
                .toList();
        (meant.isEmpty() ? all : meant).forEach(command -> root.addSubcommand(line(command, printer)));
        root.setResourceBundle(ResourceBundle.getBundle("org.gongkai.cli.help", locale, new Bundles()));
        root.setAdjustLineBreaksForWideCJKCharacters(true);
        HelpLayout.apply(root);
        Version version = new Version();
        root.getCommandSpec().versionProvider(version);
        root.getSubcommands().values().forEach(line -> {
            line.getCommandSpec().versionProvider(version);
            line.getSubcommands()
                    .values()
                    .forEach(below -> below.getCommandSpec().versionProvider(version));
        });
        return root;
    }

    /** In the order of the help. */
    private static List<Object> all(Printer printer) {
        return List.of(
                new BuildCommand(printer),
                new CheckCommand(printer),
                new AuditCommand(printer),
                new InspectCommand(printer),
                new HarvestCommand(printer),
                new DigestCommand(printer),
                new ServeCommand(printer),
                new NewCommand(printer),
                new ImportCommand(printer),
                new AttachmentsCommand(printer),
                new ReviewCommand(printer),
                new WithdrawCommand(printer),
                new AgendaCommand.Due(printer),
                new AgendaCommand.Applications(printer),
                new AnnualCommand(printer),
                new VisitsCommand(printer),
                new PerformanceCommand(printer),
                new ExchangeCommand(printer),
                new CompileCommand(printer),
                new WechatCommand(printer),
                new ServerConfigCommand(printer),
                new RulesCommand(printer),
                new InitCommand(printer),
                new OpenCommand(printer),
                new CompletionCommand(printer),
                new SchemaCommand(printer));
    }

    private static String name(Object command) {
        return command.getClass().getAnnotation(Command.class).name();
    }

    private static CommandLine line(Object command, Printer printer) {
        CommandLine line = new CommandLine(command);
        if (command instanceof AgendaCommand.Applications) {
            return line.addSubcommand(new LetterCommand(printer));
        }
        if (command instanceof AttachmentsCommand) {
            return line.addSubcommand(new AttachmentsCommand.Clean(printer));
        }
        return command instanceof ReviewCommand
                ? line.addSubcommand(new ReviewListCommand(printer)).addSubcommand(new ReviewSheetCommand(printer))
                : line;
    }

    private static Language language(String... arguments) {
        int at = Arrays.asList(arguments).indexOf("--lang");
        boolean english = Arrays.asList(arguments).contains("--lang=en")
                || (at >= 0 && at + 1 < arguments.length && arguments[at + 1].equals("en"));
        return english ? Language.EN : Language.ZH;
    }

    /** Help texts in UTF-8; without a fallback to the machine's locale. */
    private static final class Bundles extends ResourceBundle.Control {
        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return Locale.ROOT;
        }
    }

    /** The version from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Gongkai.class.getPackage().getImplementationVersion();
            return new String[] {"gongkai " + (version == null ? "(unpacked)" : version)};
        }
    }
}
