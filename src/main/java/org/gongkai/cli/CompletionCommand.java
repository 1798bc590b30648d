package org.gongkai.cli;

import java.util.Locale;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.finding.Wording.Language;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai completion}: what makes a shell complete commands, and the page for {@code man}. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "bash|zsh|man", descriptionKey = "shell")
    private Kind kind = Kind.bash;

    /** Named as they are typed. */
    enum Kind {
        bash,
        zsh,
        man
    }

    CompletionCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() {
        boolean english = printer().language() == Language.EN;
        picocli.CommandLine root = Gongkai.commands(printer(), english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        print(
                switch (kind) {
                    case bash, zsh -> AutoComplete.bash("gongkai", root); // which zsh reads as bash does
                    case man -> ManPage.of(root, printer().language());
                });
        return Exit.DONE;
    }
}
