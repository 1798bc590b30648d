package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.content.Sources;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.office.Draft;
import org.gongkai.press.release.FileTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai new}: a new entry with the next index number and a header to fill in. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.category}", descriptionKey = "category")
    private String category = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.title}", descriptionKey = "title")
    private String title = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption common = new FormatOption();

    NewCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Instant instant = asOf.instant();
        Path project = project(folder);
        Found<Optional<Sources>> read = Bake.sources(project);
        Draft.Made draft = Draft.of(read.value(), category, title, instant);
        if (draft instanceof Draft.Refused refused) {
            printer().findings(Findings.of(read.findings()), common.format(), project);
            throw read.findings().isEmpty() ? Stopped.usage(refused.why()) : Stopped.findings(refused.why());
        }
        Draft.Entry entry = (Draft.Entry) draft;
        Path file = project.resolve(entry.path());
        FileTree.around(file);
        try {
            Files.write(file, entry.text().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Stopped.usage("文件已经存在：" + file, "the file is there already: " + file);
        }
        printer().out().println(entry.path());
        return Exit.DONE;
    }
}
