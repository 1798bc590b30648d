package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.bake.Bake;
import org.gongkai.content.Folders;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.review.Digest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai digest}: the digest of an entry and the parts that it is made of. */
@Command(name = "digest", mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", paramLabel = "${bundle:label.entry}", descriptionKey = "entry")
    private @Nullable Path entry;

    @Mixin
    private FormatOption common = new FormatOption();

    DigestCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        if (!Usage.language(common, printer)) {
            return Exit.USAGE;
        }
        Path file = EntryArgument.file(Common.folder(entry));
        Optional<Path> project = EntryArgument.project(file, printer);
        if (project.isEmpty()) {
            return Exit.USAGE;
        }
        Folders theme = Bake.folders(project.get());
        Found<Optional<Manuscript>> read = Found.onward(
                Project.frame(project.get()), frame -> Project.entry(project.get(), file, Optional.of(frame), theme));
        Optional<Manuscript> manuscript = read.value();
        if (manuscript.isEmpty()) {
            printer.findings(Findings.of(read.findings()), common.format(), project.get());
            return Exit.FINDINGS;
        }
        for (Digest digest : List.of(Digest.of(manuscript.get()), Digest.first(manuscript.get()))) {
            printer.out().println(digest.text());
            printer.out().print(digest.statement());
        }
        return Exit.DONE;
    }
}
