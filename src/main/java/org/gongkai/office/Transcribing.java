package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.annual.table.FiguresReader;
import org.gongkai.annual.transcript.ReportChapters;
import org.gongkai.annual.transcript.Transcript;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.content.Project;
import org.gongkai.content.register.Figures;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.intake.Intake;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Table;

/**
 * An annual report that an office has as a document, made a file of figures and a text (年度报告的读入): a draft without any review, in
 * which everything has its place in the document. A file that is there stays as it is.
 *
 * @param written the files that were written, relative to the project
 * @param kept those that were there
 * @param figures how many were read
 * @param chapters how many the text has
 */
public record Transcribing(List<String> written, List<String> kept, long figures, int chapters) {

    private static final String REPORTS = "content/annual/";

    /** What has nothing to do with what was read: a draft has no review yet, and is not published. */
    private static final List<Rule> OF_THE_DRAFT =
            List.of(Rule.MISSING_KEY, Rule.REVIEW_STEPS, Rule.REPORT_IN_TIME, Rule.REPORT_PARTS, Rule.SUMMARY);

    public Transcribing {
        written = List.copyOf(written);
        kept = List.copyOf(kept);
    }

    /** Takes a document in; nothing is written where it cannot be read or is of another year, and the findings say so. */
    public static Found<Optional<Transcribing>> of(Path project, int year, Path document, Instant asOf)
            throws IOException {
        List<Finding> found = new ArrayList<>();
        Optional<Incoming> incoming = Intake.read(document).into(found);
        if (incoming.isEmpty()) {
            return new Found<>(Optional.empty(), found);
        }
        Optional<Transcript> figures = Transcript.of(year, incoming.get()).into(found);
        ReportChapters text = ReportChapters.of(
                incoming.get(), figures.map(Transcript::tables).orElse(Set.of()));
        List<Finding> other = otherYear(year, incoming.get(), figures, text);
        if (!other.isEmpty()) {
            return new Found<>(Optional.empty(), other);
        }
        boolean written = incoming.get().blocks().stream().anyMatch(Paragraph.class::isInstance);
        boolean texts = text.chapters() > 0 || (figures.isPresent() && written);
        if (!texts && figures.isEmpty()) {
            return new Found<>(Optional.empty(), found);
        }
        if (!texts) {
            found.addAll(others(incoming.get(), figures.map(Transcript::tables).orElse(Set.of())));
        }
        Map<String, String> files = new TreeMap<>();
        figures.ifPresent(one -> files.put(REPORTS + year + ".yaml", one.text(year)));
        if (texts) {
            files.put(REPORTS + year + ".md", header(project, year, text, asOf) + text.text());
        }
        List<String> kept = kept(project, year);
        files.keySet().removeIf(path -> kept.stream().anyMatch(there -> there.endsWith(".md") == path.endsWith(".md")));
        kept.stream()
                .filter(path -> !path.endsWith(".md"))
                .forEach(path -> figures.ifPresent(one -> found.addAll(differing(project, year, path, one))));
        for (Map.Entry<String, String> file : files.entrySet()) {
            InPlace.make(project.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        found.addAll(checked(project, asOf, files));
        return new Found<>(
                Optional.of(new Transcribing(
                        List.copyOf(files.keySet()),
                        kept,
                        figures.map(Transcript::count).orElse(0L),
                        text.chapters())),
                found);
    }

    /** Tables that are none of the form, of a document without a text in which they would stay. */
    private static List<Finding> others(Incoming document, Set<Table> official) {
        return document.tables()
                .filter(table -> !official.contains(table))
                .map(table -> Rule.TAKEN_IN.at(
                        Place.of(document.name()),
                        new Wording(
                                table.where().zh() + " 不是法定的统计表，没有带入",
                                table.where().en() + ": no official table, left out"),
                        new Wording("需要的由人写进正文", "write into the text what is needed")))
                .toList();
    }

    private static List<String> kept(Path project, int year) {
        List<String> names = new ArrayList<>(Figures.files(year));
        names.add(year + ".md");
        return names.stream()
                .map(name -> REPORTS + name)
                .filter(path -> Files.exists(project.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** A report of one year is not made that of another. */
    private static List<Finding> otherYear(
            int year, Incoming document, Optional<Transcript> figures, ReportChapters text) {
        List<String> years = new ArrayList<>(figures.map(Transcript::years).orElse(List.of()));
        text.year().map(String::valueOf).ifPresent(years::add);
        return years.stream()
                .filter(one -> !one.equals(Integer.toString(year)))
                .limit(1)
                .map(one -> Rule.YEAR_OF_REPORT
                        .at(
                                Place.of(document.name()),
                                new Wording(
                                        "文件是 " + one + " 年的报告，命令写的是 " + year + " 年，没有写入",
                                        "it is a report on " + one + ", not on " + year + "; nothing was written"),
                                new Wording(
                                        "写 gongkai annual " + one + " --from …",
                                        "write gongkai annual " + one + " --from …"))
                        .as(Severity.ERROR))
                .toList();
    }

    /** As {@code new} writes it, and with an empty record of review: until the steps are recorded it is held back. */
    private static String header(Path project, int year, ReportChapters text, Instant asOf) throws IOException {
        String organ = Project.frame(project)
                .value()
                .map(frame -> frame.site().organ())
                .orElse("");
        String title = text.title().isEmpty() ? organ + year + "年政府信息公开工作年度报告" : text.title();
        LocalDate today = LocalDate.ofInstant(asOf, BeijingTime.ZONE);
        return ReportHeader.of(title, today);
    }

    /** Where the figures that are there already and those of the document differ. */
    private static List<Finding> differing(Path project, int year, String path, Transcript figures) {
        Optional<Figures> there;
        try {
            String typed = Files.readString(project.resolve(path), StandardCharsets.UTF_8);
            there = Figures.of(new SourceText(path, typed), year).value();
        } catch (IOException e) {
            return List.of(); // the check of the project says what is wrong with it
        }
        return there.map(one -> figures.differing(FiguresReader.read(one).value())).orElse(List.of()).stream()
                .map(one -> Rule.RECOUNT.at(
                        Place.of(path),
                        new Wording("与读到的不同：" + one, "the document differs: " + one),
                        new Wording("核对哪一个是对的，由人改正", "see which one is right, and mend it")))
                .toList();
    }

    /** What the check of the project says of the files that were written: sums, and the text against the tables. */
    private static List<Finding> checked(Path project, Instant asOf, Map<String, String> files) throws IOException {
        Baked baked = new Bake(project, asOf).check();
        return baked.findings().sorted().stream()
                .filter(one -> files.containsKey(one.place().path()))
                .filter(one -> !OF_THE_DRAFT.contains(one.rule()))
                .filter(one -> one.rule() != Rule.EMPTY_CELL) // told where it was read
                .toList();
    }
}
