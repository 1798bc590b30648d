package org.gongkai.serve.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Order;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.guomi.Guomi;
import org.gongkai.journey.Moment;
import org.gongkai.office.DiskFailure;
import org.gongkai.office.Publishing;
import org.gongkai.press.edition.Limits;
import org.gongkai.press.release.Publication;
import org.gongkai.rebuild.WholeAudit;
import org.gongkai.seal.Verifier;
import org.gongkai.serve.state.FindingLine;

/**
 * The build that runs behind the pages of the desk (后台构建): one at a time, whoever looks on. A build that ends in the middle
 * leaves the old site, as that of the command does.
 */
final class Works {

    /** As often as this the pages are told of a build. */
    private static final int TOLD = 100;

    private static final int STACK = 16 << 20; // texts may nest

    private final Path project;
    private final Consumer<String> tell;
    private volatile Stage stage = new Idle();

    /** @param tell is told how far it is: {@code pages/total}, {@code audit}, {@code done} */
    Works(Path project, Consumer<String> tell) {
        this.project = project;
        this.tell = tell;
    }

    /** How far it is. */
    sealed interface Stage {}

    /** Nothing was built since the desk was opened. */
    record Idle() implements Stage {}

    /** Pages are made; {@code total} is 0 where it is not known. */
    record Building(int pages, int total) implements Stage {}

    /** The new site stands, and is looked at from outside. */
    record Auditing() implements Stage {}

    /**
     * It is over.
     *
     * @param published whether a new site stands
     * @param said in words
     * @param account of the source files, the sum
     * @param blocking what stands in the way, where nothing was published
     * @param audit what the audit says of the new site; empty where there was none
     * @param audited what it found
     */
    record Finished(
            boolean published,
            String said,
            String account,
            List<FindingLine> blocking,
            String audit,
            List<FindingLine> audited)
            implements Stage {}

    Stage stage() {
        return stage;
    }

    /** Begins a build, unless one runs. */
    synchronized void begin(Moment moment, int total) {
        if (stage instanceof Building || stage instanceof Auditing) {
            return;
        }
        stage = new Building(0, total);
        Thread thread = new Thread(null, () -> run(moment, total), "build", STACK);
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Moment moment, int total) {
        Finished finished = failed("程序出错，详情见启动工作台的终端");
        try {
            finished = build(moment, total);
        } catch (Publication.Refused refused) {
            finished = failed(refused.wording().zh());
        } catch (IOException e) {
            finished = failed("读写失败：" + DiskFailure.told(e).zh());
        } catch (UncheckedIOException e) {
            finished = failed("读写失败：" + DiskFailure.told(e).zh());
        } finally {
            stage = finished;
            tell.accept("done");
        }
    }

    private static Finished failed(String why) {
        return new Finished(false, "没有发布：" + why, "", List.of(), "", List.of());
    }

    private Finished build(Moment moment, int total) throws IOException, Publication.Refused {
        int step = Math.max(1, total / TOLD);
        Bake bake = new Bake(
                project,
                moment,
                Findings.NONE,
                pages -> {
                    if (pages % step == 0) {
                        stage = new Building(pages, total);
                        tell.accept(pages + "/" + total);
                    }
                },
                true);
        Path site = bake.usualOut();
        Order order = new Order(false, null, false, false, false, bake.usuallyPrecompressed(), Limits.USUAL);
        Publishing publishing = Publishing.of(bake, site, order, () -> {});
        Findings findings = publishing.baked().findings();
        String account = publishing.baked().account().told(findings).get(0).zh();
        if (!publishing.published()) {
            return new Finished(
                    false,
                    "没有发布：请先改正阻断项。原有站点未改动。",
                    account,
                    FindingLine.of(
                            project,
                            findings.sorted().stream()
                                    .filter(one -> one.severity() == Severity.BLOCK)
                                    .toList()),
                    "",
                    List.of());
        }
        stage = new Auditing();
        tell.accept("audit");
        WholeAudit audit = audit(site);
        return new Finished(
                true, "已发布到 " + site, account, List.of(), audit.told().zh(), FindingLine.of(site, audit.findings()));
    }

    private static WholeAudit audit(Path site) throws IOException {
        return WholeAudit.of(
                site,
                Bake.program(),
                new Crew(Runtime.getRuntime().availableProcessors()),
                new Verifier(Set.of(), new Guomi()),
                null);
    }
}
