package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.gongkai.audit.Audit;
import org.gongkai.audit.Report;
import org.gongkai.audit.served.ServedAudit;
import org.gongkai.fetch.Authorities;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.FetchLimits;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.fetch.SiteArchive;
import org.gongkai.fetch.Unobtainable;
import org.gongkai.fetch.Unpacked;
import org.gongkai.fetch.WorkFolder;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.survey.Appraisal;
import org.gongkai.survey.Survey;
import org.gongkai.survey.SurveyReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai audit}: checks a published site from outside, in a folder, an archive or at its address. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.site}", descriptionKey = "site")
    private String site = "";

    @Option(names = "--foreign", descriptionKey = "foreign")
    private boolean foreign;

    @Option(names = "--mirror", paramLabel = "${bundle:label.folder}", descriptionKey = "mirror")
    private @Nullable Path mirror;

    @Option(names = "--cacert", paramLabel = "${bundle:label.file}", descriptionKey = "cacert")
    private @Nullable Path cacert;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private StrictOption common = new StrictOption();

    AuditCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        LocalDate today = asOf.now().toLocalDate();
        if (SiteAddress.is(site)) {
            return address(today);
        }
        if (mirror != null || cacert != null) {
            throw Stopped.usage("--mirror、--cacert 只用于网址", "--mirror and --cacert are for an address only");
        }
        Path path = path(site);
        if (Files.isDirectory(path)) {
            return folder(path, List.of(), today);
        }
        if (SiteArchive.is(site) && Files.isRegularFile(path)) {
            return archive(path, today);
        }
        throw Stopped.usage("没有文件夹或者压缩包 " + site, "no folder or archive " + site);
    }

    private static Path path(String typed) throws Stopped {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw Stopped.usage("不是路径：" + typed, "no path: " + typed);
        }
    }

    private int archive(Path archive, LocalDate today) throws IOException {
        try (WorkFolder work = new WorkFolder()) {
            List<Finding> found = new ArrayList<>();
            Optional<Path> folder = Unpacked.into(work.path(), archive).into(found);
            return folder.isPresent()
                    ? folder(folder.get(), found, today)
                    : tell(new Report(found, 0, 0, 0, 0), work.path());
        }
    }

    /** @param found what was found on the way to the folder */
    private int folder(Path folder, List<Finding> found, LocalDate today) throws IOException {
        if (foreign) {
            return tell(Survey.folder(folder, today), found, folder);
        }
        Report report = Audit.folder(folder);
        List<Finding> all = new ArrayList<>(found);
        all.addAll(report.findings());
        return tell(new Report(all, report.files(), report.pages(), report.entries(), report.links()), folder);
    }

    private int address(LocalDate today) throws IOException, Stopped {
        SiteAddress address =
                SiteAddress.of(site).orElseThrow(() -> Stopped.usage("不是网址：" + site, "no address: " + site));
        try (WorkFolder work = new WorkFolder();
                Mirror files = Mirror.open(mirror == null ? work.path() : mirror, address)) {
            SSLContext trusted = cacert == null ? null : Authorities.of(cacert);
            if (foreign) {
                Client client = new Client(Survey.NAME, Survey.LIMITS, trusted);
                return tell(Survey.address(address, client, files, today), List.of(), files.site());
            }
            Client client = new Client(ServedAudit.NAME, FetchLimits.USUAL, trusted);
            return tell(ServedAudit.of(address, client, files, Audit::folder), files.site());
        } catch (Unobtainable e) {
            throw Stopped.usage(e.why());
        }
    }

    private int tell(SurveyReport report, List<Finding> found, Path root) {
        Findings findings = Findings.of(report.findings()).with(found);
        printer().findings(findings, common.format(), root);
        for (Appraisal one : report.appraisals()) {
            printer()
                    .say(
                            new Wording(
                                    one.verdict().wording().zh() + "："
                                            + one.what().zh(),
                                    one.verdict().wording().en() + ": "
                                            + one.what().en()),
                            new Wording(
                                    "（" + one.evidence().zh() + "）",
                                    " (" + one.evidence().en() + ")"));
        }
        say(
                "普查：文件 " + report.files() + "，页面 " + report.pages() + "，问题 "
                        + findings.sorted().size(),
                "surveyed " + report.files() + " files, " + report.pages() + " pages: "
                        + findings.sorted().size() + " findings");
        return findings.any(Severity.ERROR) ? Exit.FINDINGS : Exit.DONE;
    }

    private int tell(Report report, Path root) {
        Findings findings = Findings.of(report.findings());
        printer().findings(findings, common.format(), root);
        say(
                "审计：文件 " + report.files() + "，页面 " + report.pages() + "，条目 " + report.entries() + "，链接 "
                        + report.links() + "，问题 " + report.findings().size(),
                "audited " + report.files() + " files, " + report.pages() + " pages, " + report.entries() + " entries, "
                        + report.links() + " links: " + report.findings().size() + " findings");
        return findings.any(Severity.ERROR) ? Exit.FINDINGS : Exit.DONE;
    }
}
