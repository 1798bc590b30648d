package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Interview;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Sources;
import org.gongkai.content.register.YearTable;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;
import org.gongkai.office.Draft;
import org.gongkai.press.release.FileTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai new}: a new entry with the next index number and a header to fill in, or a register of a year. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.category}", descriptionKey = "category")
    private String category = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.title}", descriptionKey = "title")
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
        ask(read.value());
        boolean column = read.value()
                .filter(sources -> sources.categories().find(category).isPresent())
                .isPresent();
        Optional<YearTable> table = column ? Optional.empty() : YearTable.named(category);
        if (table.isPresent()) {
            return register(project, table.get());
        }
        Draft.Made draft = Draft.of(read.value(), category, title, instant);
        if (draft instanceof Draft.Refused refused) {
            printer().findings(Findings.of(read.findings()), common.format(), project);
            throw read.findings().isEmpty() ? Stopped.usage(refused.why()) : Stopped.findings(refused.why());
        }
        Draft.Entry entry = (Draft.Entry) draft;
        if (!entry.file(project)) {
            throw there(project.resolve(entry.path()).toString());
        }
        printer().out().println(entry.path());
        return Exit.DONE;
    }

    /** At a terminal what was not typed is asked; elsewhere it must be there. */
    private void ask(Optional<Sources> sources) throws IOException, Stopped {
        Interview interview = new Interview(printer());
        if (category.isEmpty()) {
            Wording all = sources.map(one -> Draft.all(one.categories())).orElse(Wording.NONE);
            if (!interview.possible()) {
                throw Stopped.usage(new Wording("缺少栏目和标题", "missing: category and title"), all);
            }
            interview.say(all);
            category = interview.ask(new Wording("栏目", "category"));
        }
        if (title.isEmpty()) {
            boolean register = YearTable.named(category).isPresent()
                    && sources.flatMap(one -> one.categories().find(category)).isEmpty();
            if (!interview.possible()) {
                throw Stopped.usage(
                        "缺少" + (register ? "年份" : "标题") + "：gongkai new " + category + (register ? " 2026" : " 标题"),
                        "missing: " + (register ? "year" : "title"));
            }
            title = interview.ask(register ? new Wording("年份", "year") : new Wording("标题", "title"));
        }
    }

    /** The register of a year, whose year stands where an entry has its title. */
    private int register(Path project, YearTable table) throws IOException, Stopped {
        if (!title.matches("[0-9]{4}")) {
            throw Stopped.usage(
                    "写年份，例如 gongkai new " + table.word() + " 2026",
                    "give the year, for example gongkai new " + table.key() + " 2026");
        }
        int year = Integer.parseInt(title);
        ImportCommand.inTime(year);
        for (String path : table.paths(year)) {
            if (Files.exists(project.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                throw there(path);
            }
        }
        return write(project, table.path(year), table.template());
    }

    private int write(Path project, String path, String text) throws IOException, Stopped {
        Path file = project.resolve(path);
        FileTree.around(file);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw there(file.toString());
        }
        printer().out().println(path);
        return Exit.DONE;
    }

    private static Stopped there(String path) {
        return Stopped.usage("文件已经存在：" + path, "the file is there already: " + path);
    }
}
