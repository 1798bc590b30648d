package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.bake.Order;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.BaselineOption;
import org.gongkai.cli.option.CacheOption;
import org.gongkai.cli.option.Since;
import org.gongkai.cli.option.StrictOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Progress;
import org.gongkai.cli.terminal.PurgeText;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Project;
import org.gongkai.content.site.Frame;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.journey.Moment;
import org.gongkai.office.Publishing;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.edition.Limits;
import org.gongkai.press.release.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai build}: checks everything and builds the site. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", descriptionKey = "out")
    private @Nullable Path out;

    @Mixin
    private AsOf asOf = new AsOf();

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

    @Option(names = "--precompress", descriptionKey = "precompress")
    private boolean precompress;

    @Mixin
    private StrictOption common = new StrictOption();

    @Mixin
    private CacheOption cache = new CacheOption();

    @Mixin
    private BaselineOption baseline = new BaselineOption();

    BuildCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Moment moment = asOf.moment();
        Path project = project(folder);
        Findings known = baseline.findings(project, false);
        EarlierRelease before = since == null ? null : Since.read(since, moment.instant());
        Progress progress = new Progress(printer());
        Bake bake = new Bake(project, moment, known, progress::done, cache.used());
        Path site = out == null ? bake.usualOut() : out;
        outside(project, site);
        purgeable(project, site);
        Publishing publishing;
        try {
            publishing = Publishing.of(bake, site, order(bake, before), printer()::published);
        } catch (Publication.Refused refused) {
            throw Stopped.usage(refused.wording());
        } finally {
            progress.end();
        }
        Baked baked = publishing.baked();
        Findings findings = baked.findings();
        printer().findings(findings, common.format(), project);
        BaselineOption.tell(findings, printer());
        baked.account().told(findings).forEach(printer()::say);
        if (!publishing.published()) {
            throw Stopped.findings(
                    "没有发布：请先改正以上阻断项。原有站点未改动。", "Nothing was published: mend what blocks. The old site is as it was.");
        }
        printer()
                .say(
                        Files.isSymbolicLink(site)
                                ? new Wording(
                                        "已发布到 " + site + "（链接到 " + Files.readSymbolicLink(site) + "）",
                                        "published to " + site + " (a link to " + Files.readSymbolicLink(site) + ")")
                                : new Wording("已发布到 " + site, "published to " + site));
        if (publishing.replacement().isPresent()) {
            Optional<Site> frame = Project.frame(project).value().map(Frame::site);
            new PurgeText(frame.map(Site::address).orElse(""), printer())
                    .print(publishing.replacement().get(), purge);
        }
        return Exit.DONE;
    }

    private Order order(Bake bake, @Nullable EarlierRelease before) {
        boolean copies = precompress || bake.usuallyPrecompressed();
        return new Order(common.strict(), before, earlier, releases, flush, copies, Limits.USUAL);
    }

    /** A list in content/ would be taken for content, one in the site would be published. */
    private void purgeable(Path project, Path site) throws Stopped {
        if (purge == null) {
            return;
        }
        if (purge.toAbsolutePath().normalize().startsWith(site.toAbsolutePath().normalize())) {
            throw Stopped.usage("--purge 的文件不能放在站点里", "the file of --purge cannot lie in the site");
        }
        outside(project, purge);
    }
}
