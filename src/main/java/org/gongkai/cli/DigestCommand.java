package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Folders;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.finding.Found;
import org.gongkai.review.Digest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai digest}: the digest of an entry and the parts that it is made of. */
@Command(name = "digest", mixinStandardHelpOptions = true)
final class DigestCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.entry}", descriptionKey = "entry")
    private @Nullable Path entry;

    @Mixin
    private FormatOption common = new FormatOption();

    DigestCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path file = entry(entry == null ? Path.of("") : entry);
        Path project = around(file);
        Folders theme = Bake.folders(project);
        Manuscript manuscript = read(
                Found.onward(Project.frame(project), frame -> Project.entry(project, file, Optional.of(frame), theme)),
                common.format(),
                project);
        for (Digest digest : List.of(Digest.of(manuscript), Digest.first(manuscript))) {
            printer().out().println(digest.text());
            printer().out().print(digest.statement());
        }
        return Exit.DONE;
    }
}
