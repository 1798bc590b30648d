package org.gongkai.cli.option;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.finding.Baseline;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.office.SourceLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a baseline (基线); it is made or lets itself shrink, but never grows. */
public final class BaselineOption {

    @Option(names = "--baseline", paramLabel = "${bundle:label.file}", descriptionKey = "baseline")
    private @Nullable Path file;

    public boolean named() {
        return file != null;
    }

    /**
     * The findings of a run below {@code project}, compared with the baseline where one is named.
     *
     * @param begun whether it may still be missing
     */
    public Findings findings(Path project, boolean begun) throws IOException, Stopped {
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
        return Findings.against(baseline.value(), findings -> new SourceLines(project).quoted(findings))
                .with(baseline.findings());
    }

    /** The same findings compared with the baseline that was just written. */
    public Findings rewritten(Path project, Findings found) throws IOException, Stopped {
        return findings(project, false)
                .with(found.sorted().stream()
                        .filter(finding -> finding.rule() != Rule.BASELINE_SHRINKS)
                        .toList());
    }

    /** Says how many findings are known and not shown. */
    public static void tell(Findings findings, Printer printer) {
        int known = findings.sorted().size() - findings.fresh().size();
        if (known > 0) {
            printer.say(new Wording(
                    "基线中已知的问题 " + known + " 处，没有列出", known + " findings are known to the baseline and not listed"));
        }
    }

    /** Whether it was written. Where the gate blocks, not everything was looked at, and nothing is written. */
    public boolean write(Path project, Findings findings, Printer printer) throws IOException {
        Path file = requireNonNull(this.file);
        List<Finding> found = new SourceLines(project).quoted(findings.sorted());
        boolean blocked = found.stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.BLOCK && finding.rule().gate());
        if (blocked) {
            printer.say(new Wording("没有写基线：先改正以上阻断项", "no baseline was written: mend what blocks first"));
            return false;
        }
        boolean begun = !Files.exists(file);
        String text;
        long before = 0;
        if (begun) {
            text = Baseline.begin(found);
        } else {
            String old = Files.readString(file);
            before = lines(old);
            text = Baseline.read(file.toString(), old).value().shrunk(found);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        long now = lines(text);
        printer.say(
                begun
                        ? new Wording(
                                "已建立基线 " + file + "：" + now + " 处问题", "baseline " + file + ": " + now + " findings")
                        : new Wording(
                                "基线 " + file + "：保留 " + now + " 处，删去 " + (before - now) + " 处",
                                "baseline " + file + ": " + now + " findings kept, " + (before - now) + " deleted"));
        return true;
    }

    private static long lines(String text) {
        return text.lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
    }
}
