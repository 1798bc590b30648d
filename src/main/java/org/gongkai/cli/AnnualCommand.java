package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.activity.Tally;
import org.gongkai.annual.count.CountedFigure;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.office.Transcribing;
import org.gongkai.office.Yearly;
import org.gongkai.press.release.FileTree;
import org.gongkai.sheet.OfficePage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai annual}: the figures of an annual report, counted by the site itself or taken from a document. */
@Command(name = "annual", mixinStandardHelpOptions = true)
final class AnnualCommand extends ShownCommand {

    /** The first year of which there is a report (政府信息公开条例 2008年5月1日起施行). */
    private static final int FIRST_REPORT = 2008;

    private static final int LAST = 9998;

    @Parameters(index = "0", paramLabel = "${bundle:label.year}", descriptionKey = "year")
    private int year;

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--from", paramLabel = "${bundle:label.file}", descriptionKey = "from")
    private @Nullable Path from;

    @Option(names = "--html", paramLabel = "${bundle:label.file}", descriptionKey = "annualHtml")
    private @Nullable Path html;

    @Option(names = "--docx", paramLabel = "${bundle:label.file}", descriptionKey = "annualDocx")
    private @Nullable Path docx;

    @Option(names = "--fill", descriptionKey = "annualFill")
    private boolean fill;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption common = new FormatOption();

    AnnualCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Instant instant = asOf.instant();
        Path project = project(folder);
        if (year < FIRST_REPORT || year > LAST) {
            throw Stopped.usage("年度报告从 " + FIRST_REPORT + " 年开始", "there are annual reports since " + FIRST_REPORT);
        }
        if (from != null) {
            return transcribe(project, from, instant);
        }
        Found<Optional<Yearly>> drafted = Yearly.of(project, year, instant, fill);
        Yearly yearly = read(drafted, common.format(), project);
        yearly.disclosures().ifPresent(counts -> printer().say(made(counts)));
        if (html != null) {
            write(project, html, yearly.page().map(OfficePage::html).orElse("").getBytes(StandardCharsets.UTF_8));
            say("写好 " + html + "：本年和上年对照，供编制时用，不要公布", "wrote " + html + ": this year beside last year, to work with");
        }
        if (docx != null) {
            write(project, docx, yearly.paper().docx());
            say("写好 " + docx + "：照公文格式排好的报告，供送审和报送", "wrote " + docx + ": the report in its official form, to hand in");
        }
        if (!yearly.written().isEmpty()) {
            CountedFigure.told(yearly.known()).forEach(printer().out()::println);
        }
        yearly.tallies().stream().map(Tally::told).forEach(printer().out()::println);
        printer().out().flush();
        List<Finding> found = drafted.findings();
        printer().findings(Findings.of(found), common.format(), project);
        int known = yearly.known().size();
        if (yearly.written().contains(yearly.figures())) {
            say(
                    "写好 " + yearly.figures() + "：填了 " + known + " 个数字和可以算出的总计，其余写着“待填”",
                    "wrote " + yearly.figures() + ": " + known + " figures and their totals; the others say 待填");
        }
        if (yearly.written().contains(yearly.text())) {
            say(
                    "写好 " + yearly.text() + "：各章的草稿，没有审查；写着“【待写：……】”的由人写",
                    "wrote " + yearly.text() + ": a draft of the chapters; where it says 【待写：…】 somebody has to write");
        }
        if (yearly.written().isEmpty()) {
            say(
                    yearly.figures() + "、" + yearly.text() + " 已有，没有改动；站点知道其中 " + known + " 个数字，检查结果 " + found.size()
                            + " 条",
                    yearly.figures() + " and " + yearly.text() + " are there and stay as they are; the site knows "
                            + known + " of the figures, findings: " + found.size());
        }
        return found.isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    /** Writes a file for the office, which is no part of the project. */
    private void write(Path project, Path file, byte[] bytes) throws IOException, Stopped {
        outside(project, file);
        FileTree.around(file);
        Files.write(file, bytes);
    }

    /** Makes the files of the year out of a report that the office has as a document. */
    private int transcribe(Path project, Path document, Instant instant) throws IOException, Stopped {
        if (!Files.isRegularFile(document)) {
            throw Stopped.usage("没有这个文件：" + document, "no such file: " + document);
        }
        Found<Optional<Transcribing>> found = Transcribing.of(project, year, document, instant);
        printer().findings(Findings.of(found.findings()), common.format(), project);
        if (found.value().isEmpty()) {
            throw Stopped.findings("没有写入任何文件", "nothing was written");
        }
        Transcribing made = found.value().get();
        String written = String.join("、", made.written());
        if (!made.written().isEmpty()) {
            say(
                    "写好 " + written + "：数字 " + made.figures() + " 个，章 " + made.chapters() + " 个；是没有审查的草稿，出处写在每行后面",
                    "wrote " + written + ": " + made.figures() + " figures, " + made.chapters()
                            + " chapters; a draft without review, with the place of each row");
        }
        if (!made.kept().isEmpty()) {
            String kept = String.join("、", made.kept());
            say(kept + " 已有，没有改动；要用读到的，先把它移开再读一次", kept + ": there already, not changed; move it away to read it anew");
        }
        boolean clean = found.findings().stream().allMatch(one -> one.severity() == Severity.INFO);
        return clean && !made.written().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    /** {@code 2025年主动公开 26 条；按栏目：规范性文件 2、…；按渠道：…；按月：1月 3、…}. */
    private Wording made(Disclosures.Year counts) {
        String columns = counts.columns().stream()
                .map(column -> column.category().name() + " " + column.count())
                .collect(Collectors.joining("、"));
        String channels = counts.channels().stream()
                .map(channel -> channel.name() + " " + channel.entries().size())
                .collect(Collectors.joining("、"));
        String months = IntStream.range(0, counts.months().size())
                .mapToObj(month -> (month + 1) + "月 " + counts.months().get(month))
                .collect(Collectors.joining("、"));
        return new Wording(
                year + "年主动公开 " + counts.total() + " 条（不含狱务公开）；按栏目：" + columns
                        + (channels.isEmpty() ? "" : "；按渠道：" + channels) + "；按月：" + months,
                "made public in " + year + ": " + counts.total() + "; by column: " + columns
                        + (channels.isEmpty() ? "" : "; by channel: " + channels) + "; by month: " + months);
    }
}
