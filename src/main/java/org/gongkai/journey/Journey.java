package org.gongkai.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Holdings;
import org.gongkai.catalogue.Unsettled;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Site;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.memory.Memory;
import org.gongkai.narrative.ReportYear;
import org.gongkai.narrative.ReportYears;
import org.gongkai.page.OldSite;
import org.gongkai.page.PagePlan;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.edition.Limits;
import org.gongkai.review.Examination;
import org.gongkai.review.Gate;
import org.gongkai.review.Judgement;
import org.gongkai.review.Verdict;
import org.gongkai.scan.EntryScan;
import org.gongkai.scan.RememberedScan;
import org.gongkai.seal.Verifier;
import org.gongkai.unpack.Unpacker;

/**
 * The journey of all that was read to an edition (从内容到版面), as of one instant: gate ▸ catalogue ▸ duties ▸ annual reports
 * ▸ plan. What judges a whole project starts from it.
 */
public final class Journey {

    private final Moment moment;
    private final Verifier verifier;
    private final Memory memory;
    private final Crew crew;
    private final int columnRows;

    /**
     * @param moment as of which everything is judged
     * @param verifier verifies the signatures of reviews
     * @param memory of what was found in texts before
     * @param crew looks at the texts
     * @param columnRows rows of a column page
     */
    public Journey(Moment moment, Verifier verifier, Memory memory, Crew crew, int columnRows) {
        this.moment = moment;
        this.verifier = verifier;
        this.memory = memory;
        this.crew = crew;
        this.columnRows = columnRows;
    }

    /** All stations one after the other. */
    public Found<Edition> edition(Sources sources) {
        List<Finding> found = new ArrayList<>();
        Judgement judgement = judge(sources).into(found);
        found.addAll(moment.early(sources, judgement));
        Holdings holdings = holdings(sources, judgement, moment).into(found);
        found.addAll(OfficeDuties.check(holdings, crew));
        return new Found<>(laidOut(holdings, columnRows).into(found), found);
    }

    /**
     * The stations behind the gate and the duties, of what was judged and published elsewhere: whoever builds a site again has
     * neither reviews nor registers.
     *
     * @param columnRows rows of a column page
     */
    public static Found<Edition> again(Sources sources, Judgement judgement, Moment moment, int columnRows) {
        return holdings(sources, judgement, moment).then(holdings -> laidOut(holdings, columnRows));
    }

    private static Found<Edition> laidOut(Holdings holdings, int columnRows) {
        List<Finding> found = new ArrayList<>();
        SortedMap<Integer, ReportYear> reports = ReportYears.of(holdings).into(found);
        PagePlan plan = PagePlan.of(
                        holdings.catalogue(),
                        shown(reports),
                        holdings.site().topics(),
                        columnRows,
                        old(holdings.sources()))
                .into(found);
        return new Found<>(new Edition(holdings, reports, plan, null, Limits.USUAL), found);
    }

    private static OldSite old(Sources sources) {
        if (sources.redirects().rows().isEmpty()) {
            return OldSite.NONE;
        }
        Set<String> held = new HashSet<>();
        for (Source text : sources.texts()) {
            held.add(text.path());
            if (text instanceof Manuscript manuscript) {
                manuscript.header().text(HeaderKey.INDEX).ifPresent(held::add);
            }
        }
        return OldSite.of(sources.redirects(), sources.site(), held);
    }

    /** The gate: every text has its verdict. */
    private Found<Judgement> judge(Sources sources) {
        Gate gate = gate(sources);
        List<Finding> found = new ArrayList<>();
        Judgement judgement = gate.judgement(sources, crew.each(sources.entries(), gate::judge, Journey::givenUp))
                .into(found);
        if (judgement.inError() > 0
                && found.stream().noneMatch(one -> one.severity() == Severity.BLOCK)
                && sources.entries().stream().noneMatch(Source.Broken.class::isInstance)) {
            throw new IllegalStateException("an entry is in error, and nothing says why");
        }
        return new Found<>(judgement, found);
    }

    private Gate gate(Sources sources) {
        return gate(sources, examinations(sources.site(), sources.people(), moment.day(), memory));
    }

    private Gate gate(Sources sources, List<Examination> examinations) {
        return new Gate(sources, moment.asOf(), verifier, examinations);
    }

    /** The looks at a manuscript with which the gate is built (查验), as of a day. */
    public static List<Examination> examinations(Site site, List<Person> people, LocalDate day, Memory memory) {
        return List.of(new RememberedScan(scan(site, people, day), memory));
    }

    /** The same looks at files beside a text that cannot be read itself; {@code folder} ends with a slash. */
    public static List<Finding> examined(
            Site site, List<Person> people, LocalDate day, String folder, List<Attachment> files) {
        return scan(site, people, day).alone(folder, files);
    }

    private static EntryScan scan(Site site, List<Person> people, LocalDate day) {
        return new EntryScan(site, people, day, attachment -> Unpacker.unpack(attachment.name(), attachment.file()));
    }

    private static Found<Holdings> holdings(Sources sources, Judgement judgement, Moment moment) {
        Set<String> unlinked = new HashSet<>(judgement.unsettled(sources.entries()));
        unlinked.addAll(sources.absent());
        return Catalogue.of(sources.categories(), judgement, unlinked, moment.asOf())
                .map(catalogue -> new Holdings(
                        sources,
                        judgement,
                        catalogue,
                        Unsettled.of(sources.entries(), judgement, sources.categories()),
                        sources.workingDays()));
    }

    private static Set<Integer> shown(SortedMap<Integer, ReportYear> reports) {
        return reports.values().stream()
                .filter(one -> one.shown().isPresent())
                .map(ReportYear::year)
                .collect(Collectors.toSet());
    }

    /** Keeps what an earlier check found in those texts for the next one; a release does not ask. */
    public void spareDrafts(Sources sources) {
        Gate gate = gate(
                sources,
                List.of(new RememberedScan(scan(sources.site(), sources.people(), moment.day()), memory)::spare));
        sources.texts().forEach(gate::draft);
    }

    /** What a check tells of the texts whose review is not done (草稿提示); a release has enough to say of what it publishes. */
    public List<Finding> drafts(Sources sources) {
        Gate gate = gate(sources);
        List<Finding> found = new ArrayList<>();
        crew.each(
                        sources.texts(),
                        gate::draft,
                        source -> List.of(tooDeep(source).as(Severity.WARNING)))
                .forEach(found::addAll);
        return found;
    }

    /** An entry that the gate could not judge stops the release like any other in error. */
    private static Found<Verdict> givenUp(Source source) {
        return new Found<>(new Verdict.InError(source.path()), List.of(tooDeep(source)));
    }

    private static Finding tooDeep(Source source) {
        return Finding.of(
                Rule.OVER_THE_LIMIT,
                Place.of(source.path()),
                new Wording("嵌套太深，无法审查核对", "nested too deep to be judged"),
                new Wording("简化该条目", "simplify the entry"));
    }
}
