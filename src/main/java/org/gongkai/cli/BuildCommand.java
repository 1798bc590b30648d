package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.bake.Order;
import org.gongkai.content.Frame;
import org.gongkai.content.Project;
import org.gongkai.content.Site;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.journey.Moment;
import org.gongkai.office.Replacement;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.release.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai build}: checks everything and builds the site. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Option(names = "--since", paramLabel = "${bundle:label.catalogue}", descriptionKey = "since")
    private @Nullable Path since;

    @Option(names = "--purge", paramLabel = "${bundle:label.file}", descriptionKey = "purge")
    private @Nullable Path purge;

    @Option(names = "--earlier", descriptionKey = "earlier")
    private boolean earlier;

    @Option(names = "--releases", descriptionKey = "releases")
    private boolean releases;

    @Option(names = "--flush", descriptionKey = "flush")
    private boolean flush;

    @Mixin
    private Common common = new Common();

    @Mixin
    private BaselineOption baseline = new BaselineOption();

    BuildCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        Path project = Common.folder(folder);
        Instant instant = Common.instant(asOf, System.getenv("SOURCE_DATE_EPOCH"));
        if (!Usage.sound(project, instant, common, printer) || instant == null || baseline.missing(printer)) {
            return Exit.USAGE;
        }
        Optional<EarlierRelease> before = Optional.empty();
        if (since != null) {
            before = Since.read(since, instant, printer);
            if (before.isEmpty()) {
                return Exit.USAGE;
            }
        }
        Progress progress = new Progress(printer);
        Moment moment =
                Moment.of(instant, Common.early(asOf, instant, Instant.now()).orElse(null));
        Bake bake = new Bake(project, moment, baseline.findings(project), progress::done);
        Path site = out == null ? bake.usualOut() : out;
        if (!Usage.outside(project, site, printer) || !purgeable(project, site)) {
            return Exit.USAGE;
        }
        Baked baked;
        AtomicReference<@Nullable Replacement> replacement = new AtomicReference<>();
        try {
            baked = bake.build(site, new Order(common.strict(), before, earlier, releases, flush), new Bake.Handover() {
                @Override
                public void look(Path old, Path fresh, Baked judged) throws IOException {
                    replacement.set(Replacement.of(old, fresh, judged.judgement()));
                }

                @Override
                public void done() {
                    printer.published();
                }
            });
        } catch (Publication.Refused refused) {
            printer.say(refused.wording());
            return Exit.USAGE;
        } finally {
            progress.end();
        }
        Findings findings = baked.findings();
        boolean published = !findings.any(common.strict() ? Severity.ERROR : Severity.BLOCK);
        printer.findings(findings, common.format(), project);
        BaselineOption.tell(findings, printer);
        Summary.print(baked.judgement(), findings, printer);
        if (!published) {
            printer.say(new Wording(
                    "没有发布：请先改正以上阻断项。原有站点未改动。", "Nothing was published: mend what blocks. The old site is as it was."));
            return Exit.FINDINGS;
        }
        printer.say(
                Files.isSymbolicLink(site)
                        ? new Wording(
                                "已发布到 " + site + "（链接到 " + Files.readSymbolicLink(site) + "）",
                                "published to " + site + " (a link to " + Files.readSymbolicLink(site) + ")")
                        : new Wording("已发布到 " + site, "published to " + site));
        Replacement replaced = replacement.get();
        if (replaced != null) {
            Optional<Site> frame = Project.frame(project).value().map(Frame::site);
            new PurgeText(frame.map(Site::address).orElse(""), printer).print(replaced, purge);
        }
        return Exit.DONE;
    }

    /** A list in content/ would be taken for content, one in the site would be published. */
    private boolean purgeable(Path project, Path site) {
        if (purge == null
                || !purge.toAbsolutePath()
                        .normalize()
                        .startsWith(site.toAbsolutePath().normalize())) {
            return purge == null || Usage.outside(project, purge, printer);
        }
        printer.say(new Wording("--purge 的文件不能放在站点里", "the file of --purge cannot lie in the site"));
        return false;
    }
}
