package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;
import org.gongkai.office.Yearly;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai annual}: the figures of an annual report that the site counts itself. */
@Command(name = "annual", mixinStandardHelpOptions = true)
final class AnnualCommand implements Callable<Integer> {

    /** The first year of the form that can be filled. */
    private static final int FIRST = 2021;

    private static final int LAST = 9998;

    private final Printer printer;

    @Parameters(index = "0", paramLabel = "${bundle:label.year}", descriptionKey = "year")
    private int year;

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Mixin
    private FormatOption common = new FormatOption();

    AnnualCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        Path project = Common.folder(folder);
        Instant instant = Common.instant(asOf, System.getenv("SOURCE_DATE_EPOCH"));
        if (!Usage.sound(project, instant, common, printer) || instant == null) {
            return Exit.USAGE;
        }
        if (year < FIRST || year > LAST) {
            printer.say(new Wording(
                    "只能编制 " + FIRST + " 年及以后的统计数据（国办公开办函〔2021〕30号的格式）",
                    "figures are drafted for " + FIRST + " and later, in the form of 2021"));
            return Exit.USAGE;
        }
        Found<Optional<Yearly>> counted = Yearly.of(project, year, instant);
        Findings findings = Findings.of(counted.findings());
        Optional<Yearly> yearly = counted.value();
        if (yearly.isEmpty()) {
            printer.findings(findings, common.format(), project);
            return Exit.FINDINGS;
        }
        yearly.get().disclosures().ifPresent(counts -> printer.say(made(counts)));
        if (yearly.get().fresh()) {
            yearly.get().known().forEach(known -> printer.out().println(known.told()));
            printer.out().flush();
            printer.say(new Wording(
                    "写好 " + yearly.get().path() + "：填了 " + yearly.get().known().size() + " 个数字和可以算出的总计，其余写着“待填”",
                    "wrote " + yearly.get().path() + ": " + yearly.get().known().size()
                            + " figures and their totals; the others say 待填"));
            return Exit.DONE;
        }
        printer.findings(findings, common.format(), project);
        printer.say(new Wording(
                yearly.get().path() + " 已有，没有改动；站点知道其中 "
                        + yearly.get().known().size() + " 个数字，检查结果 "
                        + findings.sorted().size() + " 条",
                yearly.get().path() + " is there and stays as it is; the site knows "
                        + yearly.get().known().size() + " of its figures, findings: "
                        + findings.sorted().size()));
        return findings.sorted().isEmpty() ? Exit.DONE : Exit.FINDINGS;
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
