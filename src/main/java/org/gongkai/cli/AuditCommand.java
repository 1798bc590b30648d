package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.audit.Audit;
import org.gongkai.audit.Report;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai audit}: checks a published site from outside. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.site}", descriptionKey = "site")
    private Path site = Path.of("");

    @Mixin
    private StrictOption common = new StrictOption();

    AuditCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (!Files.isDirectory(site)) {
            throw Stopped.usage("没有文件夹 " + site, "no folder " + site);
        }
        Report report = Audit.folder(site);
        Findings findings = Findings.of(report.findings());
        printer().findings(findings, common.format(), site);
        say(
                "审计：文件 " + report.files() + "，页面 " + report.pages() + "，条目 " + report.entries() + "，链接 "
                        + report.links() + "，问题 " + report.findings().size(),
                "audited " + report.files() + " files, " + report.pages() + " pages, " + report.entries() + " entries, "
                        + report.links() + " links: " + report.findings().size() + " findings");
        return findings.any(Severity.ERROR) ? Exit.FINDINGS : Exit.DONE;
    }
}
