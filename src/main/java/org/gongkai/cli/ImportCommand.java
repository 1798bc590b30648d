package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.bake.Bake;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.content.register.YearTable;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.intake.Intake;
import org.gongkai.office.Arrivals;
import org.gongkai.office.EntryImport;
import org.gongkai.office.Importing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai import}: files that the office has, made drafts of a column, or a register of the project. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand extends ShownCommand {

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "${bundle:label.file}", descriptionKey = "importFile")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--into", required = true, paramLabel = "${bundle:label.into}", descriptionKey = "into")
    private String into = "";

    @Option(names = "--select", paramLabel = "${bundle:label.selector}", descriptionKey = "select")
    private String selector = "";

    @Option(names = "--saved", paramLabel = "${bundle:label.file}", descriptionKey = "saved")
    private @Nullable Path saved;

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "importYear")
    private @Nullable Integer year;

    @Option(names = "--drop", descriptionKey = "drop")
    private boolean drop;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption common = new FormatOption();

    ImportCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path project = project(folder());
        Found<Optional<Sources>> read = Bake.sources(project);
        List<Category> columns =
                read.value().map(sources -> sources.categories().meant(into)).orElse(List.of());
        boolean key = columns.size() == 1 && columns.get(0).key().equals(into);
        Optional<YearTable> table = key ? Optional.empty() : YearTable.named(into);
        if (table.isPresent()) {
            return register(project, table.get());
        }
        if (columns.size() != 1) {
            throw Stopped.usage(unknown(columns, read.value()));
        }
        return entries(project, read(read, common.format(), project), columns.get(0));
    }

    /** The project, where the last argument is one and something stands before it. */
    private @Nullable Path folder() {
        Path last = files.get(files.size() - 1);
        boolean project = Project.at(last) && Files.exists(last.resolve("content/categories.yaml"));
        return files.size() > 1 && project ? files.remove(files.size() - 1) : null;
    }

    private int entries(Path project, Sources sources, Category column) throws IOException, Stopped {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw Stopped.usage("没有这个文件：" + file, "no such file: " + file);
            }
        }
        if (!Intake.selector(selector)) {
            throw Stopped.usage("不是 CSS 选择器：" + selector, "no CSS selector: " + selector);
        }
        if (saved != null && !Files.isRegularFile(saved)) {
            throw Stopped.usage("没有这个文件：" + saved, "no such file: " + saved);
        }
        if (year != null || drop) {
            throw Stopped.usage("--year 和 --drop 只用于登记表", "--year and --drop are for registers");
        }
        Arrivals arrivals = Arrivals.of(files, selector, Optional.ofNullable(saved));
        List<Finding> found = new ArrayList<>();
        EntryImport entries = new EntryImport(project, sources, column.key(), asOf.instant());
        List<EntryImport.Made> made = entries.of(arrivals.files()).into(found);
        printer().findings(Findings.of(found), common.format(), project);
        for (EntryImport.Made one : made) {
            printer().out().println(one.path());
            say(
                    one.document() + " ▸ " + one.path() + "：" + (one.files() > 0 ? one.files() + " 个文件，" : "")
                            + one.doubts() + " 处待核",
                    one.document() + " ▸ " + one.path() + ": " + (one.files() > 0 ? one.files() + " files, " : "")
                            + one.doubts() + " marks to compare");
        }
        if (made.isEmpty()) {
            throw Stopped.findings("没有写入任何文件", "nothing was written");
        }
        boolean all = made.size() + entries.cameAlong() == arrivals.files().size();
        return all ? Exit.DONE : Exit.FINDINGS;
    }

    private int register(Path project, YearTable table) throws IOException, Stopped {
        Path file = files.get(0);
        if (files.size() > 1) {
            throw Stopped.usage("登记表一次读入一个文件", "a register takes one file at a time");
        }
        if (!Files.isRegularFile(file)) {
            throw Stopped.usage("没有这个文件：" + file, "no such file: " + file);
        }
        if (year != null) {
            inTime(year);
        }
        Found<Optional<Importing>> found =
                Importing.of(project, file, new Importing.Wanted(table, Optional.ofNullable(year), drop));
        printer().findings(Findings.of(found.findings()), common.format(), project);
        if (found.value().isEmpty()) {
            throw Stopped.findings("没有写入任何文件", "nothing was written");
        }
        Importing made = found.value().get();
        boolean clean = found.findings().stream().allMatch(one -> one.severity() == Severity.INFO);
        if (made.written()) {
            say("写好 " + made.path() + "：" + made.rows() + " 行", "wrote " + made.path() + ": " + made.rows() + " rows");
        } else {
            say(
                    made.path() + " 已有，没有改动" + (clean ? "；各行相同" : ""),
                    made.path() + " is there and stays as it is" + (clean ? ": the rows are the same" : ""));
        }
        return clean ? Exit.DONE : Exit.FINDINGS;
    }

    /** That the word names no column and no register, or several columns: what there is. */
    private Wording unknown(List<Category> meant, Optional<Sources> sources) {
        Wording names = YearTable.names();
        List<Category> all =
                meant.isEmpty() ? sources.map(one -> one.categories().all()).orElse(List.of()) : meant;
        String columns =
                all.stream().map(one -> one.name() + "（" + one.key() + "）").collect(Collectors.joining("、"));
        List<String> words = new ArrayList<>(YearTable.words());
        all.forEach(one -> words.addAll(List.of(one.key(), one.name())));
        Wording listed = new Wording(
                "栏目有 " + columns + "；登记表有 " + names.zh(), "columns are " + columns + "; registers are " + names.en());
        Wording hint = meant.isEmpty() ? Spelling.hint(into, words, listed) : listed;
        return new Wording(
                meant.isEmpty() ? "还不能读入“" + into + "”：" + hint.zh() : "“" + into + "”可以是几个栏目：" + columns,
                meant.isEmpty()
                        ? "nothing is taken into “" + into + "” yet: " + hint.en()
                        : "“" + into + "” may be several columns: " + columns);
    }

    /** Registers have been kept since 2008 (政府信息公开条例 2008年5月1日起施行). */
    static void inTime(int year) throws Stopped {
        if (year < 2008 || year > 9998) {
            throw Stopped.usage("没有这个年度：" + year, "no such year: " + year);
        }
    }
}
