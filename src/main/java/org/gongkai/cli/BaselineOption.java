package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.finding.Baseline;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a baseline (基线). */
final class BaselineOption {

    @Option(names = "--baseline", paramLabel = "${bundle:label.file}", descriptionKey = "baseline")
    private @Nullable Path file;

    @Nullable
    Path file() {
        return file;
    }

    /** Whether a baseline is named that is not there. */
    boolean missing(Printer printer) {
        boolean missing = file != null && !Files.isRegularFile(file);
        if (missing) {
            printer.say(new Wording(
                    "没有基线文件 " + file + "；用 check --baseline-write 建立",
                    "no baseline " + file + "; check --baseline-write makes one"));
        }
        return missing;
    }

    /** The findings of a run below {@code project}, compared with the baseline where one is there. */
    Findings findings(Path project) throws IOException {
        if (file == null || !Files.isRegularFile(file)) {
            return Findings.NONE;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Found<Baseline> baseline = Baseline.read(file.toString().replace('\\', '/'), text);
        return Findings.against(baseline.value(), finding -> SourceLine.of(finding, project))
                .with(baseline.findings());
    }

    /** The same findings compared with the baseline that was just written. */
    Findings findings(Path project, Findings found) throws IOException {
        return findings(project)
                .with(found.sorted().stream()
                        .filter(finding -> finding.rule() != Rule.BASELINE_SHRINKS)
                        .toList());
    }

    /** Says how many findings are known and not shown. */
    static void tell(Findings findings, Printer printer) {
        int known = findings.sorted().size() - findings.fresh().size();
        if (known > 0) {
            printer.say(new Wording(
                    "基线中已知的问题 " + known + " 处，没有列出", known + " findings are known to the baseline and not listed"));
        }
    }
}
