package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongkai.bake.Bake;
import org.gongkai.cli.option.LanguageOption;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Project;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;
import org.gongkai.office.Filing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** What every command has (命令): where it prints, and the option of its language. */
abstract class ShownCommand implements Callable<Integer> {

    private final Printer printer;

    @Mixin
    private LanguageOption language = new LanguageOption();

    ShownCommand(Printer printer) {
        this.printer = printer;
    }

    /** Does it, and gives the exit code. */
    abstract int run() throws IOException, Stopped;

    @Override
    public final Integer call() throws IOException {
        try {
            language.check();
            return run();
        } catch (Stopped stopped) {
            return stopped.tell(printer);
        }
    }

    final Printer printer() {
        return printer;
    }

    final void say(String zh, String en) {
        printer.say(new Wording(zh, en));
    }

    /** Prints a result as a whole. */
    final void print(String text) {
        printer.out().print(text);
        printer.out().flush();
    }

    /** The folder of a project from its argument; without one the present folder. */
    static Path project(@Nullable Path argument) throws Stopped {
        Path project = argument == null ? Path.of("") : argument;
        if (Project.at(project)) {
            return project;
        }
        Path shown = project.toAbsolutePath().normalize();
        throw Files.isSymbolicLink(project.resolve("content"))
                ? Stopped.usage(
                        shown + " 里的 content 是符号链接，不予接受；请放入文件夹本身",
                        "content in " + shown + " is a symbolic link: put the folder itself there")
                : Stopped.usage(
                        shown + " 里没有 content/ 文件夹；新建站点请用 gongkai init",
                        shown + " has no folder content/; gongkai init makes a new site");
    }

    /** What was read; where nothing could be, the findings say why. */
    final <T> T read(Found<Optional<T>> found, FindingFormat format, Path project) throws Stopped {
        if (found.value().isEmpty()) {
            printer.findings(Findings.of(found.findings()), format, project);
            throw Stopped.findings();
        }
        return found.value().get();
    }

    /** The file of an entry that is meant: of what content/site.md covers, and of its review folder, that record itself. */
    static Path entry(Path written) {
        Path file = written.toAbsolutePath().normalize();
        Path folder = file.getParent();
        boolean site = folder != null
                && folder.endsWith("content")
                && Set.of("site.yaml", "categories.yaml", "site.review").contains(String.valueOf(file.getFileName()));
        return site ? file.resolveSibling("site.md") : file;
    }

    /** The project folder around an entry's file. */
    static Path around(Path file) throws Stopped {
        return Project.around(file)
                .orElseThrow(
                        () -> Stopped.usage("不是 content/ 下的条目：" + file, "no entry below a folder content/: " + file));
    }

    /** An entry with all that belongs to it. */
    final Filing open(Path project, Path file, FindingFormat format) throws IOException, Stopped {
        return read(Filing.open(project, file, Bake.folders(project)), format, project);
    }

    /** A day that was typed; without one today. */
    static LocalDate day(String typed, LocalDate today) throws Stopped {
        try {
            return typed.isEmpty() ? today : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Stopped.usage(
                    "--on 没有“" + typed + "”这一天：" + DateSpelling.dayHint(typed).zh(),
                    "--on “" + typed + "” is no date: "
                            + DateSpelling.dayHint(typed).en());
        }
    }

    /** A site or a list in content/ would be taken for content. */
    static void outside(Path project, Path site) throws Stopped {
        Path content = project.resolve("content").toAbsolutePath().normalize();
        if (site.toAbsolutePath().normalize().startsWith(content)) {
            throw Stopped.usage("站点不能产出到 content/ 里，请另选文件夹", "the site cannot go into content/: choose another folder");
        }
    }
}
