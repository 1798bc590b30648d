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

    /**
     * The findings of a run below {@code project}, compared with the baseline where one is named.
     *
     * @param begun whether it may still be missing
     */
    Findings findings(Path project, boolean begun) throws IOException, Stopped {
        if (file == null) {
            return Findings.NONE;
        }
        if (!Files.isRegularFile(file)) {
            if (begun) {
                return Findings.NONE;
            }
            throw Stopped.usage(
                    "没有基线文件 " + file + "；用 check --baseline-write 建立",
                    "no baseline " + file + "; check --baseline-write makes one");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Found<Baseline> baseline = Baseline.read(file.toString().replace('\\', '/'), text);
        return Findings.against(baseline.value(), finding -> SourceLine.quoted(finding, project))
                .with(baseline.findings());
    }

    /** The same findings compared with the baseline that was just written. */
    Findings rewritten(Path project, Findings found) throws IOException, Stopped {
        return findings(project, false)
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
