package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.application.Application;
import org.gongkai.application.Clock;
import org.gongkai.application.LetterNumber;
import org.gongkai.bake.Bake;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Folders;
import org.gongkai.content.Sources;
import org.gongkai.content.TextFiles;
import org.gongkai.content.yaml.Field;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.Lack;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterDesk;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterOrder;
import org.gongkai.office.Agenda;
import org.gongkai.office.RegisterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai applications letter}: the answer to an application, or another letter on it, as a document. */
@Command(name = "letter", mixinStandardHelpOptions = true)
final class LetterCommand extends ShownCommand {

    private static final String USUAL_OUT = "target/letters";
    private static final List<String> KINDS =
            Stream.of(LetterKind.values()).map(LetterKind::word).toList();

    @Parameters(index = "0", paramLabel = "${bundle:label.number}", descriptionKey = "application")
    private String number = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--kind", required = true, paramLabel = "${bundle:label.kind}", descriptionKey = "letterKind")
    private String kind = "";

    @Option(names = "--applicant", paramLabel = "${bundle:label.file}", descriptionKey = "applicant")
    private @Nullable Path applicant;

    @Option(names = "--out", paramLabel = "${bundle:label.file}", descriptionKey = "letterOut")
    private @Nullable Path out;

    @Option(names = "--on", paramLabel = "${bundle:label.day}", descriptionKey = "letterOn")
    private String on = "";

    @Option(names = "--days", paramLabel = "${bundle:label.days}", descriptionKey = "letterDays")
    private int days;

    @Option(names = "--record", descriptionKey = "record")
    private boolean record;

    @Mixin
    private AsOf asOf = new AsOf();

    LetterCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Stopped.checkAll(this::kind, this::daysFit, asOf::now, () -> project(folder), () -> day(on, LocalDate.MAX));
        Path project = project(folder);
        Addressee addressee = addressee(project);
        Found<Optional<Sources>> read = Bake.sources(project);
        Sources sources = read(read, FindingFormat.text, project);
        Findings findings = Findings.of(read.findings());
        if (Agenda.blind(findings)) {
            printer().findings(findings, FindingFormat.text, project);
            return Exit.FINDINGS;
        }
        Application application = application(sources.register());
        LocalDate today = asOf.now().toLocalDate();
        LetterOrder order = new LetterOrder(
                kind(),
                on.isEmpty() ? Optional.empty() : Optional.of(day(on, today)),
                today,
                days > 0 ? Optional.of(days) : Optional.empty(),
                addressee);
        RegisterFile register = RegisterFile.of(project, application);
        Letter letter =
                new LetterDesk(sources.site(), sources.workingDays(), sources.register()).write(application, order);
        if (letter instanceof Letter.Refused refused) {
            printer().findings(lacking(refused, register, application), FindingFormat.text, project);
            return Exit.FINDINGS;
        }
        Letter.Written written = (Letter.Written) letter;
        recordable(written, register);
        Path file = out(project);
        save(file, written);
        tell(file, written, sources);
        return record ? note(written, register) : Exit.DONE;
    }

    private LetterKind kind() throws Stopped {
        return LetterKind.of(kind).orElseThrow(() -> {
            Wording hint = Spelling.hint(
                    kind,
                    LetterKind.words(),
                    new Wording(
                            "可用：" + String.join("、", KINDS),
                            "one of: "
                                    + Stream.of(LetterKind.values())
                                            .map(LetterKind::english)
                                            .collect(Collectors.joining(", "))));
            return Stopped.usage(
                    new Wording("--kind 没有“" + kind + "”这种文书", "--kind: no such letter: “" + kind + "”"), hint);
        });
    }

    private void daysFit() throws Stopped {
        boolean fits = LetterKind.of(kind)
                .map(meant -> switch (meant) {
                    case EXTENSION -> days >= 0 && days <= Clock.ANSWER;
                    case CORRECTION -> days >= 0 && days <= 2 * Clock.ANSWER;
                    default -> days == 0;
                })
                .orElse(true);
        if (!fits) {
            throw Stopped.usage(
                    "--days 只用于补正（1 至 40 个工作日）和延期（1 至 20 个工作日）",
                    "--days is for a correction (1 to 40 working days) and an extension (1 to 20)");
        }
    }

    /** Names stay outside of what is kept with the project and published from it. */
    private Addressee addressee(Path project) throws Stopped {
        if (applicant == null) {
            return Addressee.UNNAMED;
        }
        if (inside(project, applicant)) {
            throw Stopped.usage(
                    "--applicant 的文件不能放在项目文件夹里：申请人的信息不进入版本库",
                    "the file of --applicant cannot lie in the project folder: names do not go into the repository");
        }
        if (out == null) {
            throw Stopped.usage(
                    "写了 --applicant 的，用 --out 写明文书写到项目文件夹之外的哪里",
                    "with --applicant, say with --out where outside the project folder the letter goes");
        }
        Found<Optional<Addressee>> read =
                Found.onward(TextFiles.read(applicant, String.valueOf(applicant.getFileName())), Addressee::read);
        return read(read, FindingFormat.text, Path.of(""));
    }

    private Application application(List<Application> register) throws Stopped {
        return register.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Stopped.usage(
                        new Wording("登记簿里没有编号“" + number + "”", "no application “" + number + "” in the register"),
                        Spelling.hint(
                                number,
                                register.stream().map(Application::number).toList(),
                                new Wording("编号是登记簿第一列", "numbers stand in the register's first column"))));
    }

    private static Findings lacking(Letter.Refused refused, RegisterFile register, Application application) {
        return Findings.of(refused.lacks().stream()
                .map(lack -> lacking(lack, register, application))
                .toList());
    }

    private static Finding lacking(Lack lack, RegisterFile register, Application application) {
        Rule rule = lack.column().isPresent() ? Rule.REGISTER : Rule.MISSING_KEY;
        Place place =
                lack.column().map(column -> register.place(column, application)).orElse(Place.of("content/site.yaml"));
        return Finding.of(rule, place, lack.message(), lack.hint());
    }

    private void recordable(Letter.Written letter, RegisterFile register) throws Stopped {
        List<Field<?>> without = record ? register.without(letter.entries()) : List.of();
        if (!without.isEmpty()) {
            throw Stopped.findings(
                    "没有写出：登记簿没有列"
                            + without.stream()
                                    .map(column -> "“" + column.chinese() + "”")
                                    .collect(Collectors.joining("、"))
                            + "，先加上这一列（各行留空），再用 --record",
                    "not written: the register has no column "
                            + without.stream().map(Field::english).collect(Collectors.joining(", "))
                            + "; add it, empty in every row, and use --record again");
        }
    }

    /** A letter may name people: never into what is published, and with names never into the project at all. */
    private Path out(Path project) throws Stopped {
        if (out == null) {
            return project.resolve(USUAL_OUT)
                    .resolve(number.replaceAll("[^\\p{L}\\p{N}〔〕_-]", "_") + "-" + kind().title() + ".docx");
        }
        Folders folders = Bake.folders(project);
        boolean published = Stream.of("content", folders.assets(), folders.templates())
                .anyMatch(one -> inside(project.resolve(one), out));
        if (published || (applicant != null && inside(project, out))) {
            throw Stopped.usage(
                    "--out 不能在" + (published ? " content/、模板、素材" : "项目文件夹") + "里，请写到别处",
                    "--out cannot be in " + (published ? "content/, templates or assets" : "the project folder")
                            + ": choose another place");
        }
        return out;
    }

    private static boolean inside(Path folder, Path file) {
        return real(file).startsWith(real(folder));
    }

    /** Where a file lies or would lie, links followed as far as there is anything. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        try {
            return whole.toRealPath();
        } catch (IOException e) {
            return parent == null ? whole : real(parent).resolve(String.valueOf(whole.getFileName()));
        }
    }

    private static void save(Path file, Letter.Written letter) throws IOException, Stopped {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.write(file, letter.paper().docx(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Stopped.usage(
                    "已经有 " + file + "，不覆盖；删去它，或者用 --out 写到别处",
                    file + " exists and stays as it is: delete it, or choose another with --out");
        }
    }

    private void tell(Path file, Letter.Written letter, Sources sources) {
        line("已写出 " + file, "written: " + file);
        letter.number().map(LetterNumber::text).ifPresent(text -> line("文号：" + text, "number: " + text));
        letter.until().ifPresent(until -> {
            Wording margin = sources.workingDays().margin(letter.day(), until).wording();
            line(
                    (letter.late() ? "已经超期：" : "") + "最迟 " + until.day() + (until.provisional() ? "（暂定）" : "") + " 发出，"
                            + margin.zh(),
                    (letter.late() ? "late: " : "") + "to go out by " + until.day()
                            + (until.provisional() ? " (provisional)" : "") + ", " + margin.en());
        });
        if (letter.blanks() > 0) {
            line("有 " + letter.blanks() + " 处空白待填写", letter.blanks() + " blanks to be filled in");
        }
        if (!record && !letter.entries().isEmpty()) {
            String what = letter.entries().stream()
                    .map(one -> one.column().chinese() + " " + one.text())
                    .collect(Collectors.joining("，"));
            line("登记簿还没有：" + what + "（--record 写进去）", "not in the register yet: " + what + " (--record writes it)");
        }
    }

    private int note(Letter.Written letter, RegisterFile register) throws IOException {
        if (letter.entries().isEmpty()) {
            line("登记簿已有这份文书的日期和文号", "the register has the date and the number of this letter");
            return Exit.DONE;
        }
        Optional<Wording> why = register.write(letter.entries());
        why.ifPresent(printer()::say);
        if (why.isEmpty()) {
            line("已登记", "recorded");
        }
        return why.isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    private void line(String zh, String en) {
        print(printer().in(new Wording(zh, en)) + "\n");
    }
}
