package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.gongkai.audit.Audit;
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
import org.gongkai.history.AwaitedHistory;
import org.gongkai.inspect.Assessment;
import org.gongkai.inspect.AssessmentText;
import org.gongkai.inspect.FromProject;
import org.gongkai.inspect.FromSite;
import org.gongkai.inspect.Ruling;
import org.gongkai.inspect.Situation;
import org.gongkai.journey.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai inspect}: the office's own table of indicators, before a release. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--site", paramLabel = "${bundle:label.site}", descriptionKey = "inspectSite")
    private @Nullable Path site;

    @Mixin
    private YardstickOption yardstick = new YardstickOption();

    @Option(names = "--html", paramLabel = "${bundle:label.file}", descriptionKey = "inspectHtml")
    private @Nullable Path html;

    @Option(names = "--xlsx", paramLabel = "${bundle:label.file}", descriptionKey = "inspectXlsx")
    private @Nullable Path xlsx;

    @Option(names = "--json", paramLabel = "${bundle:label.file}", descriptionKey = "inspectJson")
    private @Nullable Path json;

    @Mixin
    private CacheOption cache = new CacheOption();

    InspectCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Moment moment = asOf.moment();
        Path project = project(folder);
        Map<AssessmentFile, Path> files = files();
        Stopped.checkAll(yardstick::check, this::checkSite, () -> {
            for (Path file : files.values()) {
                outside(project, file);
            }
        });
        Progress progress = new Progress(printer());
        AwaitedHistory history = AwaitedHistory.of(project);
        Baked baked = new Bake(project, moment, Findings.NONE, progress::done, cache.used()).judged(history);
        progress.end();
        if (baked.edition() == null) {
            printer().findings(baked.findings(), FindingFormat.text, project);
            return Exit.FINDINGS;
        }
        Situation inside = FromProject.of(
                baked.edition(), baked.findings(), history.unknown().isEmpty());
        Situation whole =
                site == null ? inside : inside.and(FromSite.of(Audit.look(site), inside.day(), inside.calendar()));
        Assessment assessment = yardstick.judge(whole, this, FindingFormat.text);
        print(AssessmentText.of(assessment, printer().language()));
        printer().say(assessment.conclusion());
        if (!assessment.changes().isEmpty()) {
            printer().say(assessment.changes());
        }
        for (Map.Entry<AssessmentFile, Path> file : files.entrySet()) {
            file.getKey().write(assessment, file.getValue(), printer());
        }
        return assessment.tally().of(Ruling.FAIL) > 0 ? Exit.FINDINGS : Exit.DONE;
    }

    private Map<AssessmentFile, Path> files() {
        Map<AssessmentFile, Path> files = new EnumMap<>(AssessmentFile.class);
        if (html != null) {
            files.put(AssessmentFile.HTML, html);
        }
        if (xlsx != null) {
            files.put(AssessmentFile.XLSX, xlsx);
        }
        if (json != null) {
            files.put(AssessmentFile.JSON, json);
        }
        return files;
    }

    private void checkSite() throws Stopped {
        if (site != null && !Files.isDirectory(site)) {
            throw Stopped.usage("没有文件夹 " + site, "no folder " + site);
        }
    }
}
