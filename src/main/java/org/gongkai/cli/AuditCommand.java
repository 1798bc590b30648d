package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.gongkai.audit.Report;
import org.gongkai.audit.served.ServedAudit;
import org.gongkai.bake.Bake;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.StrictOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.crew.Crew;
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
import org.gongkai.guomi.Guomi;
import org.gongkai.inspect.Assessment;
import org.gongkai.inspect.FromSite;
import org.gongkai.inspect.Situation;
import org.gongkai.rebuild.Rebuild;
import org.gongkai.rebuild.WholeAudit;
import org.gongkai.seal.Verifier;
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

    @Option(names = "--roster", paramLabel = "${bundle:label.file}", descriptionKey = "roster")
    private @Nullable Path roster;

    @Option(names = "--against", paramLabel = "${bundle:label.site}", descriptionKey = "against")
    private @Nullable Path against;

    @Option(names = "--table", paramLabel = "${bundle:label.file}", descriptionKey = "auditTable")
    private @Nullable Path table;

    @Mixin
    private YardstickOption yardstick = new YardstickOption();

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
        if (table == null) {
            yardstick.refuseWithoutATable();
        } else {
            AssessmentFile.of(table);
            yardstick.check();
        }
        if (foreign && (roster != null || against != null || table != null)) {
            throw Stopped.usage(
                    "--roster、--against、--table 只用于本程序发布的站点",
                    "--roster, --against and --table are for sites of this program only");
        }
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

    private int archive(Path archive, LocalDate today) throws IOException, Stopped {
        try (WorkFolder work = new WorkFolder()) {
            List<Finding> found = new ArrayList<>();
            Optional<Path> folder = Unpacked.into(work.path(), archive).into(found);
            return folder.isPresent()
                    ? folder(folder.get(), found, today)
                    : tell(new Report(found, 0, 0, 0, 0), null, work.path(), today);
        }
    }

    /** @param found what was found on the way to the folder */
    private int folder(Path folder, List<Finding> found, LocalDate today) throws IOException, Stopped {
        if (foreign) {
            return tell(Survey.folder(folder, today), found, folder);
        }
        WholeAudit whole = whole(folder);
        List<Finding> all = new ArrayList<>(found);
        all.addAll(whole.findings());
        return tell(whole.seen().report().with(all), whole, folder, today);
    }

    private WholeAudit whole(Path folder) throws IOException {
        return WholeAudit.of(
                folder,
                Bake.program(),
                new Crew(Runtime.getRuntime().availableProcessors()),
                new Verifier(Set.of(), new Guomi()),
                roster == null ? null : Files.readString(roster));
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
            AtomicReference<WholeAudit> whole = new AtomicReference<>();
            Report report = ServedAudit.of(address, client, files, folder -> {
                WholeAudit one = whole(folder);
                whole.set(one);
                return one.seen().report().with(one.findings());
            });
            return tell(report, whole.get(), files.site(), today);
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

    /** @param whole nothing where there was no folder to look at */
    private int tell(Report report, @Nullable WholeAudit whole, Path root, LocalDate today)
            throws IOException, Stopped {
        List<Finding> all = new ArrayList<>(report.findings());
        if (against != null && whole != null) {
            all.addAll(WholeAudit.against(against, root));
        }
        Findings findings = Findings.of(all);
        printer().findings(findings, common.format(), root);
        Rebuild.Outcome again = whole == null ? Rebuild.Outcome.NONE : whole.rebuilt();
        printer().say(WholeAudit.told(report, again, findings.sorted().size()));
        if (table != null && whole != null) {
            Situation situation = FromSite.of(whole.seen(), today, new WorkingDays(Notices.builtIn()));
            Assessment assessment = yardstick.judge(situation, this, common.format());
            AssessmentFile.of(table).write(assessment, table, printer());
        }
        return findings.any(Severity.ERROR) ? Exit.FINDINGS : Exit.DONE;
    }
}
