package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Checked;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.BaselineOption;
import org.gongkai.cli.option.CacheOption;
import org.gongkai.cli.option.StrictOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Progress;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Sources;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.history.AwaitedHistory;
import org.gongkai.journey.Moment;
import org.gongkai.office.Correction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai check}: the checks of a build without its output. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(names = "--fix", descriptionKey = "fix")
    private boolean fix;

    @Option(names = "--only", paramLabel = "${bundle:label.entry}", descriptionKey = "fixOnly")
    private List<String> only = new ArrayList<>();

    @Mixin
    private StrictOption common = new StrictOption();

    @Mixin
    private CacheOption cache = new CacheOption();

    @Mixin
    private BaselineOption baseline = new BaselineOption();

    @Option(names = "--baseline-write", descriptionKey = "baselineWrite")
    private boolean write;

    CheckCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Moment moment = asOf.moment();
        Path project = project(folder);
        if (write && !baseline.named()) {
            throw Stopped.usage("--baseline-write 要和 --baseline 一起用", "--baseline-write needs --baseline");
        }
        Findings known = baseline.findings(project, write);
        if (!only.isEmpty() && !fix) {
            throw Stopped.usage("--only 要和 --fix 一起用", "--only needs --fix");
        }
        if (fix) {
            correct(project);
        }
        Progress progress = new Progress(printer());
        Checked checked =
                new Bake(project, moment, known, progress::done, cache.used()).check(AwaitedHistory.of(project));
        Findings findings = checked.findings();
        progress.end();
        printer().findings(findings, common.format(), project);
        BaselineOption.tell(findings, printer());
        checked.account().told(findings).forEach(printer()::say);
        checked.undated()
                .ifPresent(why -> printer()
                        .say(
                                new Wording(
                                        "发布日期未与版本库核对（R-35）：",
                                        "release dates were not compared with a history (R-35): "),
                                why));
        if (write && baseline.write(project, findings, printer())) {
            findings = baseline.rewritten(project, findings);
        }
        return findings.any(common.blocking()) ? Exit.FINDINGS : Exit.DONE;
    }

    /** The check that follows tells what was found on the way. */
    private void correct(Path project) throws IOException {
        Optional<Sources> sources = Bake.sources(project).value();
        if (sources.isEmpty()) {
            return;
        }
        Correction correction = Correction.run(project, sources.get(), only);
        (common.format() == FindingFormat.text ? printer().out() : printer().err()).print(correction.diff());
        int reviewed = correction.reviewed().size();
        if (reviewed > 0) {
            String first = correction.reviewed().get(0);
            say(
                    "已经审查，没有更正：" + first + (reviewed == 1 ? "" : " 等 " + reviewed + " 件"),
                    "reviewed and not corrected: " + first + (reviewed == 1 ? "" : " and " + (reviewed - 1) + " more"));
        }
    }
}
