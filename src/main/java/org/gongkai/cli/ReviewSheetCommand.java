package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.desk.ReviewSheet;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.office.Filing;
import org.gongkai.tables.CsvTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai review sheet}: 《信息公开保密审查表》 of an entry to print, or of all entries as a table for the archive. */
@Command(name = "sheet", mixinStandardHelpOptions = true)
final class ReviewSheetCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.entryOrDir}", descriptionKey = "entryOrDir")
    private @Nullable Path argument;

    ReviewSheetCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (argument == null || Files.isDirectory(argument)) {
            return table(project(argument));
        }
        Path file = entry(argument);
        Filing filing = open(around(file), file, FindingFormat.text);
        print(ReviewSheet.of(
                        filing.manuscript(),
                        filing.category(),
                        filing.frame().site().organ())
                .page()
                .html());
        return Exit.DONE;
    }

    /** Every entry with a review record; those that cannot be read are told and make the table incomplete. */
    private int table(Path project) {
        Found<Optional<Sources>> read = Bake.sources(project);
        Findings findings = Findings.of(read.findings());
        CsvTable table = new CsvTable(ReviewSheet.head());
        read.value().ifPresent(sources -> {
            for (Source source : sources.texts()) {
                if (source instanceof Manuscript manuscript
                        && manuscript.header().review().isPresent()) {
                    String organ = sources.site().organ();
                    table.lines(List.of(ReviewSheet.of(manuscript, manuscript.category(sources.categories()), organ)
                            .row()));
                }
            }
        });
        findings.sorted()
                .forEach(finding -> printer()
                        .err()
                        .println(finding.place() + ": " + printer().in(finding.message())));
        print(table.toString());
        return findings.any(Severity.BLOCK) ? Exit.FINDINGS : Exit.DONE;
    }
}
