package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.bake.Bake;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.press.EarlierRelease;
import org.gongkai.press.Publication;
import org.gongkai.review.Judgement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai build}: checks everything and builds the site. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Option(names = "--since", paramLabel = "${bundle:label.catalogue}", descriptionKey = "since")
    private @Nullable Path since;

    @Mixin
    private Common common = new Common();

    @Mixin
    private BaselineOption baseline = new BaselineOption();

    BuildCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        Path project = Common.folder(folder);
        Instant instant = Common.instant(asOf, System.getenv("SOURCE_DATE_EPOCH"));
        if (!Usage.sound(project, instant, common, printer) || instant == null || baseline.missing(printer)) {
            return Exit.USAGE;
        }
        Optional<EarlierRelease> earlier = Optional.empty();
        if (since != null) {
            earlier = Since.read(since, instant, printer);
            if (earlier.isEmpty()) {
                return Exit.USAGE;
            }
        }
        Findings findings = baseline.findings(project);
        Progress progress = new Progress(printer);
        Bake bake = new Bake(project, instant, findings, progress::done);
        Path site = out == null ? bake.usualOut() : out;
        if (!Usage.outside(project, site, printer)) {
            return Exit.USAGE;
        }
        Judgement judgement;
        try {
            judgement = bake.build(site, common.strict(), earlier);
        } catch (Publication.Refused refused) {
            printer.say(refused.wording());
            return Exit.USAGE;
        } finally {
            progress.end();
        }
        printer.findings(findings, common.format(), project);
        BaselineOption.tell(findings, printer);
        Summary.print(judgement, findings, printer);
        if (findings.any(common.strict() ? Severity.ERROR : Severity.BLOCK)) {
            printer.say(new Wording(
                    "没有发布：请先改正以上阻断项。原有站点未改动。", "Nothing was published: mend what blocks. The old site is as it was."));
            return Exit.FINDINGS;
        }
        printer.say(new Wording("已发布到 " + site, "published to " + site));
        return Exit.DONE;
    }
}
