package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.content.register.YearTable;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.office.Importing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai import}: a file that the office keeps, made a register of the project. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "importFile")
    private Path file = Path.of("");

    @Option(names = "--into", required = true, paramLabel = "${bundle:label.register}", descriptionKey = "into")
    private String into = "";

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "importYear")
    private @Nullable Integer year;

    @Option(names = "--drop", descriptionKey = "drop")
    private boolean drop;

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Mixin
    private FormatOption common = new FormatOption();

    ImportCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Optional<YearTable> table = YearTable.named(into);
        if (table.isEmpty()) {
            throw Stopped.usage(unknown(into));
        }
        if (!Files.isRegularFile(file)) {
            throw Stopped.usage("没有这个文件：" + file, "no such file: " + file);
        }
        if (year != null) {
            inTime(year);
        }
        Path project = project(folder);
        Found<Optional<Importing>> found =
                Importing.of(project, file, new Importing.Wanted(table.get(), Optional.ofNullable(year), drop));
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

    /** That nothing can be taken into something of this name. */
    private static Wording unknown(String name) {
        Wording names = YearTable.names();
        Wording listed = new Wording("可以读入：" + names.zh(), "one of: " + names.en());
        Wording hint = Spelling.hint(name, YearTable.words(), listed);
        return new Wording(
                "还不能读入“" + name + "”：" + hint.zh(), "nothing is taken into “" + name + "” yet: " + hint.en());
    }

    /** Registers have been kept since 2008 (政府信息公开条例 2008年5月1日起施行). */
    static void inTime(int year) throws Stopped {
        if (year < 2008 || year > 9998) {
            throw Stopped.usage("没有这个年度：" + year, "no such year: " + year);
        }
    }
}
