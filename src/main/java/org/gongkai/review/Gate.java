package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Categories;
import org.gongkai.content.Category;
import org.gongkai.content.Header;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.IndexNumber;
import org.gongkai.content.Manuscript;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.Person;
import org.gongkai.content.Review;
import org.gongkai.content.Site;
import org.gongkai.content.Source;
import org.gongkai.content.Withdrawal;
import org.gongkai.content.Withdrawals;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
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

    private static final List<String> OPEN = List.of("可以公开", "删减后公开");

    private final Site site;
    private final LocalDateTime asOf;
    private final WorkingDays calendar;
    private final ReviewCheck reviews;
    private final SignatureCheck signatures;
    private final FieldCheck fields;
    private final WithdrawalCheck withdrawals;
    private final List<Examination> examinations;

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
        this.calendar = calendar;
        this.reviews = new ReviewCheck(site.reviews(), people, asOf.toLocalDate());
        this.signatures = new SignatureCheck(site, people, verifier);
        this.fields = new FieldCheck(site, categories, asOf);
        this.withdrawals = new WithdrawalCheck(withdrawals);
        this.examinations = List.copyOf(examinations);
    }

    /** The verdict on one source file. */
    public Found<Verdict> judge(Source source) {
        if (!(source instanceof Manuscript manuscript)) {
            return Found.of(new InError(source.path()));
        }
        Header header = manuscript.header();
        Optional<Reason> reason = withheld(header);
        if (reason.isPresent()) {
            return new Found<>(
                    new Withheld(manuscript.path(), reason.get()), fields.withheld(manuscript, reason.get()));
        }
        if (header.moment(HeaderKey.RELEASED).filter(asOf::isBefore).isPresent()) {
            // an early word to the office; nothing of it may stop or change today's release
            return new Found<>(
                    new Withheld(manuscript.path(), Reason.AWAITING_RELEASE),
                    warnings(check(manuscript, Digest.standing(manuscript)).found()));
        }
        Optional<PublicPeriod> over = PublicPeriod.of(manuscript, fields.category(manuscript), calendar)
                .filter(period -> period.over(asOf.toLocalDate()));
        Optional<Withdrawal> withdrawal = header.withdrawal()
                .filter(one -> !one.on().isAfter(asOf.toLocalDate()))
                .filter(one -> one.secrecy()
                        || over.filter(period -> period.over(one.on())).isEmpty());
        if (withdrawal.isPresent()) {
            return withdraw(manuscript, withdrawal.get());
        }
        return over.isPresent() ? close(manuscript, over.get()) : publish(manuscript);
    }

    private static List<Finding> warnings(List<Finding> found) {
        return found.stream().map(finding -> finding.as(Severity.WARNING)).toList();
    }

    private static boolean holds(List<Finding> found) {
        return found.stream().noneMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /** The reason to withhold a manuscript for now or for good; none where it is approved for publication. */
    private static Optional<Reason> withheld(Header header) {
        Optional<Review> review = header.review();
        if (review.flatMap(record -> record.step("approved")).isEmpty()) {
            return Optional.of(Reason.AWAITING_REVIEW);
        }
        return destined(header) ? Optional.empty() : Optional.of(Reason.NOT_PUBLIC);
    }

    /** Whether it is meant to be public, and no secrecy review on record says otherwise. */
    private static boolean destined(Header header) {
        return header.open()
                && header.review()
                        .flatMap(record -> record.step("secrecy"))
                        .flatMap(Review.Step::conclusion)
                        .map(OPEN::contains)
                        .orElse(true);
    }

    /**
     * What stands in the way of a manuscript besides its review record (审前提示): the same looks at header, text and
     * attachments that it meets when it is approved.
     */
    public List<Finding> outlook(Manuscript manuscript) {
        Optional<Category> category = fields.category(manuscript);
        List<Finding> found = fields.check(manuscript, category);
        found.addAll(PublicPeriod.check(manuscript, category, calendar));
        found.addAll(examine(manuscript, category));
        return found;
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

    private SignatureCheck.Outcome check(Manuscript manuscript, Digest digest) {
        Optional<Category> category = fields.category(manuscript);
        List<Finding> found = fields.check(manuscript, category);
        found.addAll(PublicPeriod.check(manuscript, category, calendar));
        found.addAll(reviews.check(manuscript, category, digest));
        found.addAll(withdrawals.past(manuscript));
        found.addAll(examine(manuscript, category));
        SignatureCheck.Outcome signed = signatures.steps(manuscript);
        found.addAll(signed.found());
        return new SignatureCheck.Outcome(found, signed.signed());
    }

    private List<Finding> examine(Manuscript manuscript, Optional<Category> category) {
        return examinations.stream()
                .flatMap(one -> one.examine(manuscript, category).stream())
                .toList();
    }

    private Found<Verdict> publish(Manuscript manuscript) {
        Digest digest = Digest.standing(manuscript);
        SignatureCheck.Outcome checked = check(manuscript, digest);
        List<Finding> found = checked.found();
        Header header = manuscript.header();
        Optional<Category> category = fields.category(manuscript);
        Optional<IndexNumber> index = index(header);
        Optional<LocalDate> formed = header.day(HeaderKey.FORMED);
        Optional<LocalDateTime> released = header.moment(HeaderKey.RELEASED);
        if (!holds(found) || category.isEmpty() || index.isEmpty() || formed.isEmpty() || released.isEmpty()) {
            return new Found<>(new InError(manuscript.path()), found);
        }
        Verdict published = new Published(new ReviewedEntry(
                manuscript,
                category.get(),
                index.get(),
                site.organ(),
                formed.get(),
                released.get(),
                PublicPeriod.of(manuscript, category, calendar)
                        .map(PublicPeriod::last)
                        .filter(last -> !last.provisional())
                        .map(Deadline::day),
                digest.text(),
                digest.knowsColumn() || header.has(HeaderKey.CATEGORY),
                checked.signed()));
        return new Found<>(published, found);
    }

    /** Closing needs one person; what the tombstone says beyond index number and date must have been reviewed. */
    private Found<Verdict> withdraw(Manuscript manuscript, Withdrawal withdrawal) {
        List<Finding> found = reviews.withdrawal(manuscript, withdrawal);
        found.addAll(signatures.withdrawal(manuscript, withdrawal));
        if (withdrawal.secrecy()) {
            found.addAll(fields.sample(manuscript));
        } else {
            found.addAll(checkTombstone(manuscript, withdrawal));
            found.addAll(signatures.steps(manuscript).found());
        }
        found.addAll(identity(manuscript));
        Header header = manuscript.header();
        Optional<Category> category = fields.category(manuscript);
        Optional<IndexNumber> index = index(header);
        index.ifPresent(number -> found.addAll(withdrawals.remembered(manuscript, withdrawal, number)));
        Optional<LocalDateTime> released = header.moment(HeaderKey.RELEASED);
        if (!holds(found) || category.isEmpty() || index.isEmpty() || released.isEmpty()) {
            return new Found<>(new InError(manuscript.path()), found);
        }
        Verdict replaced = new Replaced(new Withdrawn(
                manuscript.path(),
                manuscript.name(),
                category.get(),
                index.get(),
                released.get(),
                withdrawal.secrecy(),
                withdrawal.secrecy() ? Optional.empty() : header.text(HeaderKey.TITLE),
                withdrawal.on(),
                withdrawal.secrecy() ? Withdrawn.SECRECY : withdrawal.reason()));
        return new Found<>(replaced, found);
    }

    /** What remains under any circumstances must be sound: column, index number and day of release. */
    private List<Finding> identity(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>();
        Header header = manuscript.header();
        if (fields.category(manuscript).isEmpty()) {
            found.add(fields.unknownCategory(manuscript));
        }
        if (!header.has(HeaderKey.INDEX)) {
            found.add(FieldCheck.missing(manuscript, HeaderKey.INDEX));
        }
        found.addAll(fields.index(manuscript));
        if (header.moment(HeaderKey.RELEASED).isEmpty()) {
            found.add(FieldCheck.missing(manuscript, HeaderKey.RELEASED));
        }
        return found;
    }

    private Optional<IndexNumber> index(Header header) {
        return header.text(HeaderKey.INDEX).flatMap(site.indexPattern()::parse);
    }

    /** A period that ends must not hold up the site: only what remains is asked for, not whether the rest still holds. */
    private Found<Verdict> close(Manuscript manuscript, PublicPeriod over) {
        List<Finding> found = identity(manuscript);
        found.addAll(ReviewCheck.closing(manuscript));
        Header header = manuscript.header();
        Optional<Category> category = fields.category(manuscript);
        Optional<IndexNumber> index = index(header);
        Optional<LocalDateTime> released = header.moment(HeaderKey.RELEASED);
        if (category.isEmpty() || index.isEmpty() || released.isEmpty()) {
            return new Found<>(new InError(manuscript.path()), found);
        }
        Verdict closed = new Closed(
                manuscript.path(),
                new Lapsed(
                        index.get(),
                        category.get(),
                        over.last().day(),
                        released.get().toLocalDate()));
        return new Found<>(closed, found);
    }

    /** What should not have been in the text must not hold up its withdrawal: only title and reason are still shown. */
    private List<Finding> checkTombstone(Manuscript manuscript, Withdrawal withdrawal) {
        Optional<Category> category = fields.category(manuscript);
        List<Finding> found = new ArrayList<>();
        for (Finding one : fields.check(manuscript, category)) {
            found.add(one.rule() == Rule.CHANGE_UNDATED ? one.as(Severity.WARNING) : one); // its text is shown no more
        }
        found.addAll(reviews.check(manuscript, category, Digest.standing(manuscript)));
        int title = manuscript.header().line(HeaderKey.TITLE);
        for (Finding one : examine(manuscript, category)) {
            boolean shown = one.place().line() == title || one.place().line() == withdrawal.line();
            found.add(shown || one.severity() != Severity.BLOCK ? one : one.as(Severity.WARNING));
        }
        return found;
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
        boolean reviewed = header.review().isPresent();
        Optional<Reason> reason = reviewed ? withheld(header) : Optional.empty();
        if (reason.isPresent()) {
            return new Found<>(new NarrativeVerdict.Kept(manuscript), fields.withheld(manuscript, reason.get()));
        }
        List<Finding> found = new ArrayList<>(outlook(manuscript));
        if (reviewed) {
            found.addAll(reviews.check(manuscript, Optional.empty(), Digest.standing(manuscript)));
            found.addAll(signatures.steps(manuscript).found());
        } else {
            found.add(reviews.none(manuscript));
        }
        if (header.moment(HeaderKey.RELEASED).filter(asOf::isBefore).isPresent()) {
            return new Found<>(new NarrativeVerdict.Kept(manuscript), warnings(found));
        }
        Optional<LocalDate> formed = header.day(HeaderKey.FORMED);
        NarrativeVerdict verdict = holds(found) && formed.isPresent()
                ? new NarrativeVerdict.Shown(manuscript, new ReviewedNarrative(manuscript, formed.get()))
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
        if (withheld(manuscript.header()).isPresent()) {
            return List.of(SiteFindings.notApproved(manuscript));
        }
        List<Finding> found = new ArrayList<>(fields.check(manuscript, Optional.empty()));
        found.addAll(reviews.check(manuscript, Optional.empty(), Digest.standing(manuscript)));
        found.addAll(signatures.steps(manuscript).found());
        return found;
    }

    /**
     * The account of all source files. Two published ones with one index number are both in error (索引号 is unique and
     * never used again); a withheld one that takes a published number is told so.
     */
    public Found<Judgement> account(List<Source> sources, List<Verdict> verdicts, List<NarrativeVerdict> narratives) {
        List<Finding> found = new ArrayList<>(withdrawals.lost(sources));
        Map<String, String> owners = new HashMap<>();
        Map<String, Verdict> errors = new HashMap<>();
        for (Verdict verdict : verdicts) {
            number(verdict).ifPresent(number -> {
                String first = owners.putIfAbsent(number, verdict.path());
                if (first != null) {
                    errors.put(first, new InError(first));
                    errors.put(verdict.path(), new InError(verdict.path()));
                    Place place = verdict instanceof Published published
                            ? published.entry().place(HeaderKey.INDEX)
                            : Place.of(verdict.path());
                    found.add(duplicate(place, number, first));
                }
            });
        }
        for (int i = 0; i < sources.size(); i++) {
            if (verdicts.get(i) instanceof Withheld && sources.get(i) instanceof Manuscript withheld) {
                withheld.header()
                        .text(HeaderKey.INDEX)
                        .filter(owners::containsKey)
                        .ifPresent(number -> found.add(duplicate(
                                        FieldCheck.place(withheld, HeaderKey.INDEX),
                                        number,
                                        owners.getOrDefault(number, ""))
                                .as(Severity.WARNING)));
            }
        }
        Judgement judgement = new Judgement(
                verdicts.stream()
                        .map(verdict -> errors.getOrDefault(verdict.path(), verdict))
                        .toList(),
                narratives);
        return new Found<>(judgement, found);
    }

    /** That published entries can be moved to another column unnoticed, in one warning for all; nothing where none can. */
    public static List<Finding> columns(Judgement judgement) {
        List<String> loose = judgement.entries().stream()
                .filter(entry -> !entry.columnReviewed())
                .map(Entry::path)
                .toList();
        return loose.isEmpty() ? List.of() : List.of(SiteFindings.columnsUnknown(loose));
    }

    private static Optional<String> number(Verdict verdict) {
        if (verdict instanceof Published published) {
            return Optional.of(published.entry().index().text());
        }
        if (verdict instanceof Closed closed) {
            return Optional.of(closed.closure().index().text());
        }
        return verdict instanceof Replaced replaced
                ? Optional.of(replaced.tombstone().index().text())
                : Optional.empty();
    }

    private static Finding duplicate(Place place, String number, String first) {
        return Finding.of(
                Rule.INDEX_UNIQUE,
                place,
                new Wording("索引号 " + number + " 已用于 " + first, "index number " + number + " is taken by " + first),
                new Wording(
                        "给其中一个编新的索引号；公开过的索引号不重用", "give one of them a new number; a published number is never reused"));
    }
}
