package org.gongkai.cli;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Failure;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Project;
import org.gongkai.content.site.Frame;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.visit.VisitedColumns;
import org.gongkai.visit.Visits;
import org.gongkai.visit.Visits.Kind;
import org.gongkai.visit.VisitsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai visits}: page views by column and month from the access logs of a web server. */
@Command(name = "visits", mixinStandardHelpOptions = true)
final class VisitsCommand extends ShownCommand {

    /** Stands for the standard input. */
    private static final String INPUT = "-";

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "${bundle:label.log}", descriptionKey = "log")
    private List<String> logs = new ArrayList<>();

    @Option(names = "--project", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "visitsYear")
    private int year;

    @Option(names = "--base", paramLabel = "${bundle:label.path}", descriptionKey = "visitsBase")
    private String base = "";

    @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "rulesFormat")
    private TableFormat format = TableFormat.text;

    VisitsCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path project = project(folder);
        checkLogs();
        Frame frame = read(Project.frame(project), FindingFormat.text, project);
        Visits visits = new Visits(new VisitedColumns(base(frame), frame.categories()), year);
        for (String log : logs) {
            count(log, visits);
        }
        VisitsText text = new VisitsText(visits);
        print(
                switch (format) {
                    case text -> text.text(printer().language());
                    case json -> text.json();
                    case csv -> text.csv();
                });
        printer().say(summary(visits));
        visits.unread()
                .forEach(line -> printer()
                        .say(
                                new Wording(
                                        line.log() + ":" + line.line() + ": ", line.log() + ":" + line.line() + ": "),
                                line.why()));
        boolean nothingRead =
                Arrays.stream(Kind.values()).allMatch(kind -> (kind == Kind.UNREADABLE) == (visits.lines(kind) > 0));
        return nothingRead ? Exit.FINDINGS : Exit.DONE;
    }

    /** Each log is a file and is given once: counted twice, every number would be wrong. */
    private void checkLogs() throws IOException, Stopped {
        Set<String> seen = new HashSet<>();
        for (String log : logs) {
            boolean input = log.equals(INPUT);
            if (!input && !Files.isRegularFile(Path.of(log))) {
                throw Stopped.usage("没有日志文件 " + log, "no log " + log);
            }
            if (!seen.add(input ? INPUT : Path.of(log).toRealPath().toString())) {
                throw Stopped.usage("日志给了两次：" + log, "this log is given twice: " + log);
            }
        }
    }

    private String base(Frame frame) {
        String path = base.isEmpty() ? URI.create(frame.site().address()).getPath() : base;
        return (path.startsWith("/") ? "" : "/") + path + (path.endsWith("/") ? "" : "/");
    }

    private static void count(String log, Visits visits) throws IOException {
        try (InputStream in = log.equals(INPUT) ? kept(System.in) : Files.newInputStream(Path.of(log))) {
            visits.read(log, in);
        } catch (EOFException | ZipException e) {
            throw new FileSystemException(log, null, Failure.GZIP);
        }
    }

    /** The standard input, which is not ours to close. */
    private static InputStream kept(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }

    private static Wording summary(Visits visits) {
        long all = Arrays.stream(Kind.values()).mapToLong(visits::lines).sum();
        return new Wording(
                "日志 " + all + " 行 = " + parts(visits, Language.ZH), all + " lines = " + parts(visits, Language.EN));
    }

    private static String parts(Visits visits, Language language) {
        return Arrays.stream(Kind.values())
                .map(kind -> language == Language.EN
                        ? visits.lines(kind) + " " + kind.wording().en()
                        : kind.wording().zh() + " " + visits.lines(kind))
                .collect(Collectors.joining(" + "));
    }
}
