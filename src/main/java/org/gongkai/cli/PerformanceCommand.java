package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.CacheOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Progress;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.history.AwaitedHistory;
import org.gongkai.journey.Moment;
import org.gongkai.performance.Performance;
import org.gongkai.performance.PerformanceJson;
import org.gongkai.performance.PerformancePage;
import org.gongkai.performance.PerformanceSheet;
import org.gongkai.performance.PerformanceText;
import org.gongkai.press.release.FileTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai performance}: what the office measures of its departments. Nothing of it is published. */
@Command(name = "performance", mixinStandardHelpOptions = true)
final class PerformanceCommand extends ShownCommand {

    /** The first year of which anything can be measured (政府信息公开条例 2008年5月1日起施行). */
    private static final int FIRST = 2008;

    private static final int LAST = 9998;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "performanceYear")
    private @Nullable Integer year;

    @Option(names = "--department", paramLabel = "${bundle:label.office}", descriptionKey = "department")
    private String department = "";

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--html", paramLabel = "${bundle:label.file}", descriptionKey = "performanceHtml")
    private @Nullable Path html;

    @Option(names = "--xlsx", paramLabel = "${bundle:label.file}", descriptionKey = "performanceXlsx")
    private @Nullable Path xlsx;

    @Option(names = "--json", paramLabel = "${bundle:label.file}", descriptionKey = "performanceJson")
    private @Nullable Path json;

    @Mixin
    private CacheOption cache = new CacheOption();

    PerformanceCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Moment moment = asOf.moment();
        Path project = project(folder);
        int measured = year == null ? asOf.now().getYear() : year;
        Stopped.checkAll(
                () -> {
                    if (measured < FIRST || measured > LAST) {
                        throw Stopped.usage("--year 从 " + FIRST + " 年开始", "--year begins with " + FIRST);
                    }
                },
                () -> {
                    for (Path file : Stream.of(html, xlsx, json)
                            .flatMap(Stream::ofNullable)
                            .toList()) {
                        notPublished(project, file);
                    }
                });
        Progress progress = new Progress(printer());
        Baked baked = new Bake(project, moment, Findings.NONE, progress::done, cache.used())
                .judged(AwaitedHistory.of(project));
        progress.end();
        if (baked.edition() == null) {
            printer().findings(baked.findings(), FindingFormat.text, project);
            return Exit.FINDINGS;
        }
        Performance all =
                Performance.of(baked.edition().holdings(), baked.findings().sorted(), measured);
        Performance table = department.isEmpty() ? all : only(all);
        print(PerformanceText.of(table, printer().language()));
        if (!PerformanceText.undrafted(table).isEmpty()) {
            printer().say(PerformanceText.undrafted(table));
        }
        for (Map.Entry<Path, byte[]> file : files(table, printer().language()).entrySet()) {
            FileTree.around(file.getKey().toAbsolutePath().normalize());
            Files.write(file.getKey(), file.getValue());
            printer().say(new Wording("已写入 " + file.getKey(), "wrote " + file.getKey()));
        }
        return Exit.DONE;
    }

    private Performance only(Performance all) throws Stopped {
        String known = all.departments().stream().map(one -> one.name().zh()).collect(Collectors.joining("、"));
        return all.only(department)
                .orElseThrow(() -> Stopped.usage(
                        "没有“" + department + "”这个处室；有 " + known,
                        "no such office: “" + department + "”; known: " + known));
    }

    /** A site would publish what stands in content/, templates/ or assets/; this is private. */
    private static void notPublished(Path project, Path file) throws Stopped {
        Path target = file.toAbsolutePath().normalize();
        for (String name : List.of("content", "templates", "assets")) {
            if (target.startsWith(project.resolve(name).toAbsolutePath().normalize())) {
                throw Stopped.usage(
                        "考核表是内部资料，不能写到 " + name + "/ 里：" + file,
                        "the table is private and cannot go into " + name + "/: " + file);
            }
        }
    }

    private Map<Path, byte[]> files(Performance table, Language language) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (html != null) {
            files.put(html, PerformancePage.of(table, language).html().getBytes(StandardCharsets.UTF_8));
        }
        if (xlsx != null) {
            files.put(xlsx, PerformanceSheet.of(table, language));
        }
        if (json != null) {
            files.put(json, PerformanceJson.of(table).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
