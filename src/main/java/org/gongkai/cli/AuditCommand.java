package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gongkai.audit.Audit;
import org.gongkai.audit.Report;
import org.gongkai.audit.Sighting;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.inspect.Assessment;
import org.gongkai.inspect.FromSite;
import org.gongkai.inspect.Situation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai audit}: checks a published site from outside. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.site}", descriptionKey = "site")
    private Path site = Path.of("");

    @Mixin
    private StrictOption common = new StrictOption();

    @Option(names = "--table", paramLabel = "${bundle:label.file}", descriptionKey = "auditTable")
    private @Nullable Path table;

    @Mixin
    private YardstickOption yardstick = new YardstickOption();

    @Mixin
    private AsOf asOf = new AsOf();

    AuditCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (!Files.isDirectory(site)) {
            throw Stopped.usage("没有文件夹 " + site, "no folder " + site);
        }
        if (table == null) {
            yardstick.refuseWithoutATable();
        } else {
            AssessmentFile.of(table);
            yardstick.check();
        }
        Sighting sighting = Audit.look(site);
        Report report = sighting.report();
        Findings findings = Findings.of(report.findings());
        printer().findings(findings, common.format(), site);
        say(
                "审计：文件 " + report.files() + "，页面 " + report.pages() + "，条目 " + report.entries() + "，链接 "
                        + report.links() + "，问题 " + report.findings().size(),
                "audited " + report.files() + " files, " + report.pages() + " pages, " + report.entries() + " entries, "
                        + report.links() + " links: " + report.findings().size() + " findings");
        if (table != null) {
            LocalDate day = asOf.now().toLocalDate();
            Situation situation = FromSite.of(sighting, day, new WorkingDays(Notices.builtIn()));
            Assessment assessment = yardstick.judge(situation, this, common.format());
            AssessmentFile.of(table).write(assessment, table, printer());
        }
        return findings.any(Severity.ERROR) ? Exit.FINDINGS : Exit.DONE;
    }
}
