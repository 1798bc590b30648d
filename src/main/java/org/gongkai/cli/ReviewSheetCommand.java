package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.bake.Bake;
import org.gongkai.content.Category;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;
import org.gongkai.desk.ReviewSheet;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.office.Filing;
import org.gongkai.tables.CsvTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai review sheet}: 《信息公开保密审查表》 of an entry to print, or of all entries as a table for the archive. */
@Command(name = "sheet", mixinStandardHelpOptions = true)
final class ReviewSheetCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.entryOrDir}", descriptionKey = "entryOrDir")
    private @Nullable Path argument;

    @Mixin
    private LanguageOption common = new LanguageOption();

    ReviewSheetCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        Path path = Common.folder(argument);
        if (!Usage.language(common, printer)) {
            return Exit.USAGE;
        }
        if (argument == null || Files.isDirectory(path)) {
            return Usage.project(path, printer) ? table(path) : Exit.USAGE;
        }
        Path file = EntryArgument.file(path);
        Optional<Path> project = EntryArgument.project(file, printer);
        if (project.isEmpty()) {
            return Exit.USAGE;
        }
        Optional<Filing> filing = EntryArgument.open(project.get(), file, Format.text, printer);
        filing.ifPresent(one -> printer.out()
                .print(ReviewSheet.of(
                                one.manuscript(),
                                one.category(),
                                one.frame().site().organ())
                        .html()));
        printer.out().flush();
        return filing.isPresent() ? Exit.DONE : Exit.FINDINGS;
    }

    /** Every entry with a review record; those that cannot be read are told and make the table incomplete. */
    private int table(Path project) {
        Found<Optional<Sources>> read = Bake.sources(project);
        Findings findings = Findings.of(read.findings());
        Optional<Sources> sources = read.value();
        CsvTable table = new CsvTable(ReviewSheet.head());
        for (var source : sources.map(Sources::texts).orElse(java.util.List.of())) {
            if (source instanceof Manuscript manuscript
                    && manuscript.header().review().isPresent()) {
                Optional<Category> category = sources.flatMap(all -> all.category(manuscript));
                String organ = sources.map(all -> all.site().organ()).orElse("");
                table.lines(java.util.List.of(
                        ReviewSheet.of(manuscript, category, organ).row()));
            }
        }
        boolean broken = findings.any(Severity.BLOCK);
        findings.sorted()
                .forEach(finding -> printer.err().println(finding.place() + ": " + printer.in(finding.message())));
        printer.out().print(table);
        printer.out().flush();
        return broken ? Exit.FINDINGS : Exit.DONE;
    }
}
