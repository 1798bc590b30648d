package org.gongkai.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.seal.Verifier;

/** All that is looked at in a manuscript (审查): it says what is wrong, and the gate decides what follows. */
final class Inspection {

    private final Site site;
    private final Categories categories;
    private final WorkingDays calendar;
    private final FieldCheck fields;
    private final ReviewCheck reviews;
    private final ReturnCheck returns;
    private final SignatureCheck signatures;
    private final WithdrawalCheck withdrawals;
    private final List<Examination> examinations;

    Inspection(
            Site site,
            Categories categories,
            List<Person> people,
            Withdrawals withdrawals,
            LocalDateTime asOf,
            WorkingDays calendar,
            Verifier verifier,
            List<Examination> examinations) {
        this.site = site;
        this.categories = categories;
        this.calendar = calendar;
        this.fields = new FieldCheck(site, categories, asOf.toLocalDate());
        this.reviews = new ReviewCheck(site.reviews(), people, asOf.toLocalDate());
        this.returns = new ReturnCheck(people, asOf.toLocalDate());
        this.signatures = new SignatureCheck(site, people, verifier);
        this.withdrawals = new WithdrawalCheck(withdrawals);
        this.examinations = List.copyOf(examinations);
    }

    /** What the manuscript is under any circumstances; nothing where that is unsound. */
    Optional<Identity> identity(Manuscript manuscript) {
        return Identity.of(manuscript, manuscript.category(categories), site.indexPattern());
    }

    Optional<PublicPeriod> period(Manuscript manuscript) {
        return PublicPeriod.of(manuscript, manuscript.category(categories), calendar);
    }

    /** What stands in the way besides the review record: header, text and attachments. */
    List<Finding> outlook(Manuscript manuscript) {
        Optional<Category> category = manuscript.category(categories);
        List<Finding> found = new ArrayList<>(fields.check(manuscript, category));
        found.addAll(PublicPeriod.check(manuscript, category, calendar));
        found.addAll(examine(manuscript, category));
        found.addAll(returns.check(manuscript));
        return found;
    }

    private List<Finding> examine(Manuscript manuscript, Optional<Category> category) {
        return examinations.stream()
                .flatMap(one -> one.examine(manuscript, category).stream())
                .toList();
    }

    /** Everything that an entry is held to before it is published, and the steps of its review that are signed. */
    SignatureCheck.Outcome whole(Manuscript manuscript, Digest digest) {
        List<Finding> found = outlook(manuscript);
        found.addAll(reviews.check(manuscript, manuscript.category(categories), digest));
        found.addAll(withdrawals.past(manuscript));
        SignatureCheck.Outcome signed = signatures.steps(manuscript);
        found.addAll(signed.found());
        return new SignatureCheck.Outcome(found, signed.signed());
    }

    /** The review record of a text over what stands there now, and its signatures. */
    private List<Finding> recorded(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>(
                reviews.check(manuscript, manuscript.category(categories), Digest.standing(manuscript)));
        found.addAll(signatures.steps(manuscript).found());
        return found;
    }

    /** Closing needs one person; what the tombstone says beyond index number and date must have been reviewed. */
    List<Finding> withdrawal(Manuscript manuscript, Withdrawal withdrawal) {
        List<Finding> found = new ArrayList<>(signatures.withdrawal(manuscript, withdrawal));
        reviews.withdrawal(withdrawal).ifPresent(found::add);
        if (withdrawal.secrecy()) {
            fields.sample(manuscript).ifPresent(found::add);
        } else {
            found.addAll(tombstone(manuscript, withdrawal));
            found.addAll(recorded(manuscript));
        }
        found.addAll(fields.identity(manuscript));
        Identity.index(manuscript, site.indexPattern())
                .ifPresent(number -> found.addAll(withdrawals.remembered(manuscript, withdrawal, number)));
        return found;
    }

    /** What should not have been in the text must not hold up its withdrawal: only title and reason are still shown. */
    private List<Finding> tombstone(Manuscript manuscript, Withdrawal withdrawal) {
        Optional<Category> category = manuscript.category(categories);
        List<Finding> found = new ArrayList<>();
        for (Finding one : fields.check(manuscript, category)) {
            found.add(one.rule() == Rule.CHANGE_UNDATED ? one.as(Severity.WARNING) : one); // its text is shown no more
        }
        int title = manuscript.place(HeaderKey.TITLE).line();
        for (Finding one : examine(manuscript, category)) {
            int line = one.place().line();
            boolean shown = line == title || line == withdrawal.place().line();
            found.add(shown || one.severity() != Severity.BLOCK ? one : one.as(Severity.WARNING));
        }
        return found;
    }

    /** A period that ends must not hold up the site: only what remains is asked for, not whether the rest still holds. */
    List<Finding> closing(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>(fields.identity(manuscript));
        DigestCheck.closing(manuscript).ifPresent(found::add);
        return found;
    }

    /** The guide or the text of an annual report: with a review record like an entry, without one told so. */
    List<Finding> narrative(Manuscript manuscript) {
        List<Finding> found = outlook(manuscript);
        if (manuscript.header().review().isPresent()) {
            found.addAll(recorded(manuscript));
        } else {
            found.add(reviews.none(manuscript));
        }
        return found;
    }

    /** The record of the review of the site's own data. */
    List<Finding> site(Manuscript record) {
        List<Finding> found = new ArrayList<>(fields.check(record, Optional.empty()));
        found.addAll(recorded(record));
        return found;
    }
}
