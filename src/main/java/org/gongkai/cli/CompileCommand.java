package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.bake.Bindery;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai compile}: the normative documents that bind on a day, in one volume (汇编). */
@Command(name = "compile", mixinStandardHelpOptions = true)
final class CompileCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--on", paramLabel = "${bundle:label.day}", descriptionKey = "compileOn")
    private String on = "";

    @Option(names = "--category", paramLabel = "${bundle:label.category}", descriptionKey = "compileCategory")
    private String category = "";

    @Option(names = "--out", paramLabel = "${bundle:label.file}", descriptionKey = "compileOut")
    private @Nullable Path out;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption common = new FormatOption();

    CompileCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path project = project(folder);
        LocalDate day = day(on, asOf.now().toLocalDate());
        Path file = file(project);
        Bindery bindery = read(Bindery.of(project, asOf.instant()), common.format(), project);
        Optional<Category> column = column(bindery.categories());
        Found<Bindery.Bound> made = bindery.volume(day, column);
        Findings findings = Findings.of(made.findings());
        if (findings.any(Severity.BLOCK)) {
            printer().findings(findings, common.format(), project);
            throw Stopped.findings("没有写入文件", "nothing was written");
        }
        Bindery.Bound bound = made.value();
        Files.write(file, bound.paper().docx());
        say(
                "写好 " + file + "：" + day + " 有效的规范性文件 " + bound.taken() + " 件，另有 " + bound.left() + " 件没有收录，原因列在最后",
                "wrote " + file + ": " + bound.taken() + " normative documents that bind on " + day + "; "
                        + bound.left() + " others are left out, with the reasons at the end");
        return Exit.DONE;
    }

    private Path file(Path project) throws Stopped {
        Path file = out;
        if (file == null || !file.toString().toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw Stopped.usage("--out 写一个 .docx 文件", "--out names a file that ends in .docx");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || parent == null || !Files.isDirectory(parent)) {
            throw Stopped.usage("不能写到 " + file, "cannot write to " + file);
        }
        outside(project, file);
        return file;
    }

    private Optional<Category> column(Categories categories) throws Stopped {
        Optional<Category> column = categories.find(category);
        if (!category.isEmpty() && column.isEmpty()) {
            List<String> keys = categories.keys();
            Wording hint = Spelling.hint(
                    category,
                    keys,
                    new Wording("栏目有：" + String.join("、", keys), "columns: " + String.join(", ", keys)));
            throw Stopped.usage("没有栏目“" + category + "”；" + hint.zh(), "no column “" + category + "”; " + hint.en());
        }
        return column;
    }
}
