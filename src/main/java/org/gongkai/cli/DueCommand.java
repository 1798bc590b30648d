package org.gongkai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.office.Agenda;
import org.gongkai.office.AgendaText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai due}: what the office has to do by when. */
@Command(name = "due", mixinStandardHelpOptions = true)
final class DueCommand implements Callable<Integer> {

    private final Printer printer;

    /** The forms of the list. */
    enum Form {
        text,
        csv,
        html,
        ics
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--within", paramLabel = "${bundle:label.days}", descriptionKey = "within")
    private int within = Integer.MAX_VALUE;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Option(names = "--format", paramLabel = "text|csv|html|ics", descriptionKey = "dueFormat")
    private Form format = Form.text;

    @Mixin
    private LanguageOption common = new LanguageOption();

    DueCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Path project = Common.folder(folder);
        if (!Usage.language(common, printer) || !Usage.project(project, printer)) {
            return Exit.USAGE;
        }
        LocalDateTime now = EntryArgument.now(asOf, printer);
        if (now == null) {
            return Exit.USAGE;
        }
        LocalDate today = now.toLocalDate();
        Findings findings = new Findings();
        Optional<List<Agenda.Item>> items = Agenda.of(project, today, findings);
        if (items.isEmpty()) {
            printer.findings(findings, Format.text, project);
            return Exit.FINDINGS;
        }
        List<Agenda.Item> near =
                items.get().stream().filter(item -> item.left() <= within).toList();
        AgendaText text = new AgendaText(near, today);
        printer.out()
                .print(
                        switch (format) {
                            case text -> text.text(printer.language());
                            case csv -> text.csv();
                            case html -> text.html();
                            case ics -> text.ics();
                        });
        printer.out().flush();
        long late = near.stream().filter(item -> item.left() < 0).count();
        printer.say(new Wording(
                "限期事项 " + near.size() + " 件，已超期 " + late + " 件",
                near.size() + " things to do, " + late + " of them late"));
        return Exit.DONE;
    }
}
