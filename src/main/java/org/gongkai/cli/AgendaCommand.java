package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Sources;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.office.Agenda;
import org.gongkai.office.AgendaText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that lists what the office has to do by when. */
abstract class AgendaCommand extends ShownCommand {

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

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--format", paramLabel = "text|csv|html|ics", descriptionKey = "dueFormat")
    private Form format = Form.text;

    AgendaCommand(Printer printer) {
        super(printer);
    }

    final Path project() throws Stopped {
        return project(folder);
    }

    final AsOf asOf() {
        return asOf;
    }

    /** Whether this command lists such an item. */
    abstract boolean lists(Agenda.Item item);

    /** What is said at the end, beside the list. */
    abstract Wording summary(List<Agenda.Item> listed, Agenda.Work work);

    @Override
    int run() throws IOException, Stopped {
        Path project = project();
        LocalDate today = asOf.now().toLocalDate();
        Found<Optional<Sources>> read = Bake.sources(project);
        Sources sources = read(read, FindingFormat.text, project);
        Findings findings = Findings.of(read.findings());
        if (refuses(findings)) {
            printer().findings(findings, FindingFormat.text, project);
            return Exit.FINDINGS;
        }
        Agenda.Work work = Agenda.of(sources, today);
        List<Agenda.Item> near = work.items().stream()
                .filter(item -> lists(item) && item.margin().within(within))
                .toList();
        AgendaText text = new AgendaText(near, today);
        print(
                switch (format) {
                    case text -> text.text(printer().language());
                    case csv -> text.csv();
                    case html -> text.page().html();
                    case ics -> text.ics();
                });
        printer().say(summary(near, work));
        return Exit.DONE;
    }

    /** Whether what was found makes the list worthless. */
    boolean refuses(Findings findings) {
        return false;
    }

    static long late(List<Agenda.Item> items) {
        return items.stream().filter(item -> item.margin().late()).count();
    }

    /** {@code gongkai due}: what the office has to do by when. */
    @Command(name = "due", mixinStandardHelpOptions = true)
    static final class Due extends AgendaCommand {

        private static final DateTimeFormatter INSTANT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

        @Option(names = "--next", descriptionKey = "dueNext")
        private boolean next;

        Due(Printer printer) {
            super(printer);
        }

        @Override
        int run() throws IOException, Stopped {
            return next ? next() : super.run();
        }

        /** The instant as scripts read it, or nothing. */
        private int next() throws IOException, Stopped {
            Path project = project();
            Found<Optional<LocalDateTime>> found =
                    new Bake(project, asOf().moment(), Findings.NONE, done -> {}, true).next();
            Findings findings = Findings.of(found.findings());
            if (findings.any(Severity.BLOCK)) {
                printer().findings(findings, FindingFormat.text, project);
                return Exit.FINDINGS;
            }
            found.value().ifPresent(instant -> print(INSTANT.format(instant.atZone(BeijingTime.ZONE)) + "\n"));
            printer()
                    .say(
                            found.value().isPresent()
                                    ? new Wording("到这一时刻，站点不改也会变化", "at that instant the site changes by time alone")
                                    : new Wording("站点不改就不会再变化", "the site changes only when somebody changes it"));
            return Exit.DONE;
        }

        @Override
        boolean lists(Agenda.Item item) {
            return true;
        }

        @Override
        Wording summary(List<Agenda.Item> listed, Agenda.Work work) {
            return new Wording(
                    "限期事项 " + listed.size() + " 件，已超期 " + late(listed) + " 件",
                    listed.size() + " things to do, " + late(listed) + " of them late");
        }
    }

    /** {@code gongkai applications}: which step of which application is due when. */
    @Command(name = "applications", mixinStandardHelpOptions = true)
    static final class Applications extends AgendaCommand {

        Applications(Printer printer) {
            super(printer);
        }

        @Override
        boolean lists(Agenda.Item item) {
            return item.kind().ofApplication();
        }

        /** A row that cannot be read may be the one that is late. */
        @Override
        boolean refuses(Findings findings) {
            return Agenda.blind(findings);
        }

        @Override
        Wording summary(List<Agenda.Item> listed, Agenda.Work work) {
            Agenda.Applications all = work.applications();
            String numbers = String.join("、", all.answeredLate());
            return new Wording(
                    "申请 " + all.received() + " 件，办理中 " + all.open() + " 件（等待补正 " + all.waiting() + " 件，超期 " + all.late()
                            + " 件），超期办结 " + all.answeredLate().size() + " 件"
                            + (numbers.isEmpty() ? "" : "：" + numbers),
                    all.received() + " applications, " + all.open() + " being handled (" + all.waiting()
                            + " waiting for a correction, " + all.late() + " late), "
                            + all.answeredLate().size() + " answered late"
                            + (numbers.isEmpty() ? "" : ": " + numbers.replace("、", ", ")));
        }
    }
}
