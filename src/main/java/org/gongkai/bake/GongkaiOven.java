package org.gongkai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.gongkai.content.Sources;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.journey.Journey;
import org.gongkai.press.FilePlan;
import org.gongkai.press.Press;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.edition.Limits;
import org.gongkai.press.release.Companions;
import org.gongkai.press.release.FreshFolder;
import org.gongkai.press.release.LastLook;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jspecify.annotations.Nullable;

/**
 * JBake's Oven around the journey: the crawler reads, the journey makes an edition, the press prints it, and JBake's
 * rendering tools on the class path have their turn after it.
 */
final class GongkaiOven extends Oven {

    private final Workshop workshop;
    private final Journey journey;
    private final Commission commission;
    private Baked baked;

    GongkaiOven(Utensils utensils, Workshop workshop, Journey journey, Commission commission) {
        super(utensils);
        this.workshop = workshop;
        this.journey = journey;
        this.commission = commission;
        this.baked = new Baked(null, commission.before());
    }

    /** What came of it, once baked. */
    Baked baked() {
        return baked;
    }

    @Override
    public void bake() {
        EditorsCrawler crawler = workshop.crawler();
        crawler.crawl();
        Found<Optional<Sources>> read = crawler.read();
        baked = new Baked(null, commission.before().with(read.findings()));
        try {
            if (read.value().isPresent()) {
                print(read.value().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Sources sources) throws IOException {
        FreshFolder output = commission.output();
        Found<Edition> journeyed = journey.edition(sources).with(workshop.ownWords(sources));
        Edition edition = journeyed.value().since(commission.since()).within(commission.limits());
        Findings findings = baked.findings().with(journeyed.findings());
        if (output == null) {
            findings = findings.with(journey.drafts(sources));
        } else if (workshop.memory().keeps()) {
            journey.spareDrafts(sources);
        }
        List<Finding> found = new ArrayList<>();
        Press press = workshop.press(edition).into(found);
        Press.Printed printed = press.pages(output, commission.progress()).into(found);
        findings = findings.with(found);
        if (output != null && !findings.any(Severity.BLOCK)) {
            findings = findings.with(press.files(output, printed)).with(ToolRun.all(getUtensils(), output));
            if (commission.precompress()) {
                Companions.write(output, workshop.crew(), workshop.memory());
            }
            LastLook inspection = new LastLook(output);
            FilePlan planned = press.planned();
            findings = findings.with(inspection.compare(planned.pages(), planned.beside()));
            inspection.manifest();
        }
        baked = new Baked(edition, findings);
    }

    /**
     * What is to be baked (一次构建的任务).
     *
     * @param output where the site is written; nothing for a mere check
     * @param since the release that changes are told since, where they are wanted
     * @param before what was found before the journey, and the baseline
     * @param progress is told how many pages are done
     * @param precompress whether compressed copies are to stand beside the files
     * @param limits how much a file may hold
     */
    record Commission(
            @Nullable FreshFolder output,
            @Nullable EarlierRelease since,
            Findings before,
            IntConsumer progress,
            boolean precompress,
            Limits limits) {

        /** A check that prints nothing. */
        static Commission check(Findings before, IntConsumer progress) {
            return usual(null, before, progress);
        }

        /** A site by itself, without compressed copies. */
        static Commission usual(@Nullable FreshFolder output, Findings before, IntConsumer progress) {
            return new Commission(output, null, before, progress, false, Limits.USUAL);
        }
    }
}
