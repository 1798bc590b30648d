package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

    @Option(names = "--mirror", paramLabel = "${bundle:label.folder}", descriptionKey = "mirror")
    private @Nullable Path mirror;

    @Option(names = "--cacert", paramLabel = "${bundle:label.file}", descriptionKey = "cacert")
    private @Nullable Path cacert;

    @Mixin
    private StrictOption common = new StrictOption();

    AuditCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (SiteAddress.is(site)) {
            return address();
        }
        if (mirror != null || cacert != null) {
            throw Stopped.usage("--mirror、--cacert 只用于网址", "--mirror and --cacert are for an address only");
        }
        Path path = path(site);
        if (Files.isDirectory(path)) {
            return tell(Audit.folder(path), path);
        }
        if (SiteArchive.is(site) && Files.isRegularFile(path)) {
            return archive(path);
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

    private int archive(Path archive) throws IOException {
        try (WorkFolder work = new WorkFolder()) {
            List<Finding> found = new ArrayList<>();
            Optional<Path> folder = Unpacked.into(work.path(), archive).into(found);
            Report report = folder.isPresent() ? Audit.folder(folder.get()) : new Report(List.of(), 0, 0, 0, 0);
            found.addAll(report.findings());
            return tell(
                    new Report(found, report.files(), report.pages(), report.entries(), report.links()),
                    folder.orElse(work.path()));
        }
    }

    private int address() throws IOException, Stopped {
        SiteAddress address =
                SiteAddress.of(site).orElseThrow(() -> Stopped.usage("不是网址：" + site, "no address: " + site));
        try (WorkFolder work = new WorkFolder();
                Mirror files = Mirror.open(mirror == null ? work.path() : mirror, address)) {
            SSLContext trusted = cacert == null ? null : Authorities.of(cacert);
            Client client = new Client(ServedAudit.NAME, FetchLimits.USUAL, trusted);
            return tell(ServedAudit.of(address, client, files, Audit::folder), files.site());
        } catch (Unobtainable e) {
            throw Stopped.usage(e.why());
        }
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
