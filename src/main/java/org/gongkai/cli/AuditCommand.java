package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.audit.Audit;
import org.gongkai.audit.Report;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai audit}: checks a published site from outside. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", paramLabel = "${bundle:label.site}", descriptionKey = "site")
    private Path site = Path.of("");

    @Mixin
    private Common common = new Common();

    AuditCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        if (!Usage.language(common, printer)) {
            return Exit.USAGE;
        }
        if (!Files.isDirectory(site)) {
            printer.say(new Wording("没有文件夹 " + site, "no folder " + site));
            return Exit.USAGE;
        }
        Report report = Audit.folder(site);
        Findings findings = Findings.of(report.findings());
        printer.findings(findings, common.format(), site);
        printer.say(new Wording(
                "审计：文件 " + report.files() + "，页面 " + report.pages() + "，条目 " + report.entries() + "，链接 "
                        + report.links() + "，问题 " + report.findings().size(),
                "audited " + report.files() + " files, " + report.pages() + " pages, " + report.entries() + " entries, "
                        + report.links() + " links: " + report.findings().size() + " findings"));
        return findings.any(Severity.ERROR) ? Exit.FINDINGS : Exit.DONE;
    }
}
