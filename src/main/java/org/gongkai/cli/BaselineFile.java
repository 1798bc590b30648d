package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.finding.Baseline;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** Makes a baseline, or lets it shrink (建立、缩减基线); it never grows. */
final class BaselineFile {

    private BaselineFile() {}

    /** Whether it was written. Where the gate blocks, not everything was looked at, and nothing is written. */
    static boolean write(Path file, Path project, Findings findings, Printer printer) throws IOException {
        List<Finding> found = findings.sorted().stream()
                .map(finding -> SourceLine.quoted(finding, project))
                .toList();
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
