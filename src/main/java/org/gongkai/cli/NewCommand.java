package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.bake.Bake;
import org.gongkai.content.Sources;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;
import org.gongkai.office.Draft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai new}: a new entry with the next index number and a header to fill in. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", paramLabel = "${bundle:label.category}", descriptionKey = "category")
    private String category = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.title}", descriptionKey = "title")
    private String title = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Mixin
    private FormatOption common = new FormatOption();

    NewCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        Path project = Common.folder(folder);
        Instant instant = Common.instant(asOf, System.getenv("SOURCE_DATE_EPOCH"));
        if (!Usage.sound(project, instant, common, printer) || instant == null) {
            return Exit.USAGE;
        }
        Found<Optional<Sources>> read = Bake.sources(project);
        Draft.Made draft = Draft.of(read.value(), category, title, instant);
        if (draft instanceof Draft.Refused refused) {
            printer.findings(Findings.of(read.findings()), common.format(), project);
            printer.say(refused.why());
            return read.findings().isEmpty() ? Exit.USAGE : Exit.FINDINGS;
        }
        Draft.Entry entry = (Draft.Entry) draft;
        Path file = project.resolve(entry.path());
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.write(file, entry.text().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            printer.say(new Wording("文件已经存在：" + file, "the file is there already: " + file));
            return Exit.USAGE;
        }
        printer.out().println(entry.path());
        return Exit.DONE;
    }
}
