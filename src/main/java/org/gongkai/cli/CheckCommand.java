package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.content.Sources;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.history.CommitHistory;
import org.gongkai.journey.Moment;
import org.gongkai.office.Correction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai check}: the checks of a build without its output. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Option(names = "--fix", descriptionKey = "fix")
    private boolean fix;

    @Mixin
    private Common common = new Common();

    @Mixin
    private BaselineOption baseline = new BaselineOption();

    @Option(names = "--baseline-write", descriptionKey = "baselineWrite")
    private boolean write;

    CheckCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        Path project = Common.folder(folder);
        Instant instant = Common.instant(asOf, System.getenv("SOURCE_DATE_EPOCH"));
        if (!Usage.sound(project, instant, common, printer) || instant == null) {
            return Exit.USAGE;
        }
        Path file = baseline.file();
        if (write && file == null) {
            printer.say(new Wording("--baseline-write 要和 --baseline 一起用", "--baseline-write needs --baseline"));
            return Exit.USAGE;
        }
        if (!write && baseline.missing(printer)) {
            return Exit.USAGE;
        }
        if (fix) {
            (common.format() == Format.text ? printer.out() : printer.err()).print(corrected(project));
        }
        Progress progress = new Progress(printer);
        Optional<Wording> blind = Optional.empty();
        @Nullable CommitHistory history = null;
        try {
            history = CommitHistory.of(project);
        } catch (CommitHistory.Unknown unknown) {
            blind = Optional.of(unknown.why());
        }
        Moment moment =
                Moment.of(instant, Common.early(asOf, instant, Instant.now()).orElse(null));
        Baked baked = new Bake(project, moment, baseline.findings(project), progress::done).check(history);
        Findings findings = baked.findings();
        progress.end();
        printer.findings(findings, common.format(), project);
        BaselineOption.tell(findings, printer);
        Summary.print(baked.judgement(), findings, printer);
        blind.ifPresent(why -> printer.say(
                new Wording("发布日期未与版本库核对（R-35）：", "release dates were not compared with a history (R-35): "), why));
        if (write && file != null) {
            boolean written = BaselineFile.write(file, project, findings, printer);
            if (written) {
                findings = baseline.findings(project, findings);
            }
        }
        return findings.any(common.strict() ? Severity.ERROR : Severity.BLOCK) ? Exit.FINDINGS : Exit.DONE;
    }

    /** The check that follows tells what was found on the way. */
    private static String corrected(Path project) throws IOException {
        Optional<Sources> sources = Bake.sources(project).value();
        return sources.isEmpty() ? "" : Correction.run(project, sources.get());
    }
}
