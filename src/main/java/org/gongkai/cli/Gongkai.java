package org.gongkai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
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
        CommandLine root = commands(printer, locale);
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

    /** The commands with their help in the language of {@code locale}. */
    static CommandLine commands(Printer printer, Locale locale) {
        CommandLine root = new CommandLine(new Root());
        root.addMixin("language", new LanguageOption());
        root.addSubcommand(new BuildCommand(printer))
                .addSubcommand(new CheckCommand(printer))
                .addSubcommand(new AuditCommand(printer))
                .addSubcommand(new HarvestCommand(printer))
                .addSubcommand(new DigestCommand(printer))
                .addSubcommand(new NewCommand(printer))
                .addSubcommand(review(printer))
                .addSubcommand(new WithdrawCommand(printer))
                .addSubcommand(new AgendaCommand.Due(printer))
                .addSubcommand(new AgendaCommand.Applications(printer))
                .addSubcommand(new AnnualCommand(printer))
                .addSubcommand(new VisitsCommand(printer))
                .addSubcommand(new RulesCommand(printer))
                .addSubcommand(new InitCommand(printer))
                .addSubcommand(new SchemaCommand(printer));
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

    private static CommandLine review(Printer printer) {
        return new CommandLine(new ReviewCommand(printer))
                .addSubcommand(new ReviewListCommand(printer))
                .addSubcommand(new ReviewSheetCommand(printer));
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
