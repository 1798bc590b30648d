package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.review.Verdict.Closed;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Published;
import org.gongkai.review.Verdict.Reason;
import org.gongkai.review.Verdict.Replaced;
import org.gongkai.review.Verdict.Withheld;
import org.gongkai.seal.Verifier;

/**
 * The gate (公开审查，条例 第十七条: 先审查、后公开): manuscript ▸ verdict. It fails closed: only a manuscript that was
 * approved, released and holds in every respect becomes an entry.
 */
public final class Gate {

    private final Site site;
    private final LocalDateTime asOf;
    private final Inspection inspection;

    /**
     * @param withdrawals what was withdrawn once
     * @param asOf the build's instant in Asia/Shanghai, the only clock
     * @param calendar all holiday notices that are known
     * @param verifier verifies the signatures of reviews
     * @param examinations further looks at each manuscript that is approved
     */
    public Gate(
            Site site,
            Categories categories,
            List<Person> people,
            Withdrawals withdrawals,
            LocalDateTime asOf,
            WorkingDays calendar,
            Verifier verifier,
            List<Examination> examinations) {
        this.site = site;
        this.asOf = asOf;
        this.inspection = new Inspection(site, categories, people, withdrawals, asOf, calendar, verifier, examinations);
    }

    /** The gate before everything that was read. */
    public Gate(Sources sources, LocalDateTime asOf, Verifier verifier, List<Examination> examinations) {
        this(
                sources.site(),
                sources.categories(),
                sources.people(),
                sources.withdrawals(),
                asOf,
                sources.workingDays(),
                verifier,
                examinations);
    }

    /**
     * The judgement of all that was read (审查结果).
     *
     * @param entries the verdicts on its entries ({@link #judge}), in their order
     */
    public Found<Judgement> judgement(Sources sources, List<Found<Verdict>> entries) {
        List<Finding> found = new ArrayList<>();
        List<Verdict> verdicts = Found.all(entries).into(found);
        List<NarrativeVerdict> narratives = sources.narratives().stream()
                .map(source -> narrative(source).into(found))
                .toList();
        found.addAll(site(sources.record()));
        Judgement judgement = Judgement.of(sources.entries(), verdicts, narratives, sources.withdrawals())
                .into(found);
        found.addAll(judgement.columns());
        return new Found<>(judgement, found);
    }

    /** The verdict on one source file. */
    public Found<Verdict> judge(Source source) {
        if (!(source instanceof Manuscript manuscript)) {
            return Found.of(new InError(source.path()));
        }
        Header header = manuscript.header();
        Optional<Reason> reason = withheld(header);
        if (reason.isPresent()) {
            return new Found<>(new Withheld(manuscript.path(), reason.get()), said(manuscript, reason.get()));
        }
        if (header.moment(HeaderKey.RELEASED).filter(asOf::isBefore).isPresent()) {
            // an early word to the office; nothing of it may stop or change today's release
            return new Found<>(
                    new Withheld(manuscript.path(), Reason.AWAITING_RELEASE),
                    warnings(inspection
                            .whole(manuscript, Digest.standing(manuscript))
                            .found()));
        }
        Optional<PublicPeriod> over = inspection.period(manuscript).filter(period -> period.over(asOf.toLocalDate()));
        Optional<Withdrawal> withdrawal = header.withdrawal()
                .filter(one -> !one.on().isAfter(asOf.toLocalDate()))
                .filter(one -> one.secrecy()
                        || over.filter(period -> period.over(one.on())).isEmpty());
        if (withdrawal.isPresent()) {
            return withdraw(manuscript, withdrawal.get());
        }
        return over.isPresent() ? close(manuscript, over.get()) : publish(manuscript);
    }

    private List<Finding> said(Manuscript manuscript, Reason reason) {
        return WithheldCheck.check(manuscript, reason, asOf.toLocalDate()).stream()
                .toList();
    }

    private static List<Finding> warnings(List<Finding> found) {
        return found.stream().map(finding -> finding.as(Severity.WARNING)).toList();
    }

    private static boolean holds(List<Finding> found) {
        return found.stream().noneMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /** The reason to withhold a manuscript for now or for good; none where it is approved for publication. */
    private static Optional<Reason> withheld(Header header) {
        if (header.review().filter(Review::approved).isEmpty()) {
            return Optional.of(Reason.AWAITING_REVIEW);
        }
        return destined(header) ? Optional.empty() : Optional.of(Reason.NOT_PUBLIC);
    }

    /** Whether it is meant to be public, and no secrecy review on record says otherwise. */
    private static boolean destined(Header header) {
        return header.open() && header.review().filter(Review::refused).isEmpty();
    }

    /**
     * What stands in the way of a manuscript besides its review record (审前提示): the same looks at header, text and
     * attachments that it meets when it is approved.
     */
    public List<Finding> outlook(Manuscript manuscript) {
        return inspection.outlook(manuscript);
    }

    /**
     * What a check tells of a text whose review is not done (草稿提示): its outlook, as warnings, so that nothing of it may
     * stop or change a release; nothing of texts that are not to be public, or that the gate judges.
     */
    public List<Finding> draft(Source source) {
        return source instanceof Manuscript manuscript && drafted(manuscript)
                ? warnings(outlook(manuscript))
                : List.of();
    }

    /** Without a review record the guide and the reports are judged, while an entry waits. */
    private static boolean drafted(Manuscript manuscript) {
        Header header = manuscript.header();
        return destined(header)
                && withheld(header).filter(Reason.AWAITING_REVIEW::equals).isPresent()
                && (manuscript.kind() == ManuscriptKind.ENTRY || header.review().isPresent());
    }

    private Found<Verdict> publish(Manuscript manuscript) {
        Digest digest = Digest.standing(manuscript);
        SignatureCheck.Outcome checked = inspection.whole(manuscript, digest);
        Optional<Identity> identity = inspection.identity(manuscript);
        Optional<LocalDate> formed = manuscript.header().day(HeaderKey.FORMED);
        if (!holds(checked.found()) || identity.isEmpty() || formed.isEmpty()) {
            return new Found<>(new InError(manuscript.path()), checked.found());
        }
        Identity own = identity.get();
        Verdict published = new Published(new ReviewedEntry(
                manuscript,
                own.category(),
                own.index(),
                site.organ(),
                formed.get(),
                own.released(),
                inspection
                        .period(manuscript)
                        .map(PublicPeriod::last)
                        .filter(last -> !last.provisional())
                        .map(Deadline::day),
                digest.text(),
                digest.knowsColumn() || manuscript.header().has(HeaderKey.CATEGORY),
                checked.signed(),
                null));
        return new Found<>(published, checked.found());
    }

    private Found<Verdict> withdraw(Manuscript manuscript, Withdrawal withdrawal) {
        List<Finding> found = inspection.withdrawal(manuscript, withdrawal);
        Verdict verdict = inspection
                .identity(manuscript)
                .filter(own -> holds(found))
                .<Verdict>map(own -> new Replaced(new Withdrawn(
                        manuscript.path(),
                        manuscript.name(),
                        own.category(),
                        own.index(),
                        own.released(),
                        withdrawal.secrecy(),
                        withdrawal.secrecy()
                                ? Optional.empty()
                                : manuscript.header().text(HeaderKey.TITLE),
                        withdrawal.on(),
                        withdrawal.secrecy() ? Withdrawn.SECRECY : withdrawal.reason())))
                .orElse(new InError(manuscript.path()));
        return new Found<>(verdict, found);
    }

    private Found<Verdict> close(Manuscript manuscript, PublicPeriod over) {
        Verdict verdict = inspection
                .identity(manuscript)
                .map(own -> new Lapsed(
                        own.index(),
                        own.category(),
                        over.last().day(),
                        own.released().toLocalDate()))
                .<Verdict>map(closure -> new Closed(manuscript.path(), closure))
                .orElse(new InError(manuscript.path()));
        return new Found<>(verdict, inspection.closing(manuscript));
    }

    /**
     * The guide or the text of an annual report. With a review record it is held to it like an entry; without one it
     * goes out as the office's own page, and the finding says so, unless everything is to be reviewed.
     */
    public Found<NarrativeVerdict> narrative(Source source) {
        if (!(source instanceof Manuscript manuscript)) {
            return Found.of(new NarrativeVerdict.InError(source));
        }
        Header header = manuscript.header();
        Optional<Reason> reason = header.review().flatMap(record -> withheld(header));
        if (reason.isPresent()) {
            return new Found<>(new NarrativeVerdict.Kept(manuscript), said(manuscript, reason.get()));
        }
        List<Finding> found = inspection.narrative(manuscript);
        if (header.moment(HeaderKey.RELEASED).filter(asOf::isBefore).isPresent()) {
            return new Found<>(new NarrativeVerdict.Kept(manuscript), warnings(found));
        }
        Optional<LocalDate> formed = header.day(HeaderKey.FORMED);
        NarrativeVerdict verdict = holds(found) && formed.isPresent()
                ? new NarrativeVerdict.Shown(
                        manuscript,
                        new ReviewedNarrative(
                                manuscript, formed.get(), header.review().map(review -> Digest.standing(manuscript))))
                : new NarrativeVerdict.InError(manuscript);
        return new Found<>(verdict, found);
    }

    /**
     * The site's own data, templates and assets (站点审查): where everything is to be reviewed they stand under an approval
     * like an entry; where site.yaml does not say what is to be reviewed, it is told so.
     *
     * @param record content/site.md, the record of their review, if there is one
     */
    public List<Finding> site(Optional<Source> record) {
        return switch (site.reviews()) {
            case UNDECLARED -> List.of(SiteFindings.undeclared());
            case ENTRIES -> List.of();
            case EVERYTHING -> record.isEmpty() ? List.of(SiteFindings.none()) : siteRecord(record.get());
        };
    }

    private List<Finding> siteRecord(Source record) {
        if (!(record instanceof Manuscript manuscript)) {
            return List.of(); // what is wrong with it has been said
        }
        return withheld(manuscript.header()).isPresent()
                ? List.of(SiteFindings.notApproved(manuscript))
                : inspection.site(manuscript);
    }
}
