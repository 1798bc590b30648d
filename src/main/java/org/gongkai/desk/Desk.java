package org.gongkai.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;
import org.gongkai.review.Digest;
import org.gongkai.review.Statement;

/**
 * Records a step of the review, or a withdrawal, in an entry's file (记录审查). Pure: it returns what is to be written. What
 * an earlier review recorded is put to the history, never erased.
 */
public final class Desk {

    private static final int SHORT = 12;
    private static final String SCHEME = "sha256:";
    private static final Wording ONLY_YAML = new Wording(
            "只能在“---”之间的 YAML 文件头中记录，请先把文件头改成 YAML", "it can only be recorded in a YAML header between “---” lines");

    private final StepRules duties;

    /** A desk at which these people work. */
    public Desk(List<Person> people) {
        this.duties = new StepRules(people);
    }

    /** What comes of a decision. */
    public sealed interface Outcome {}

    /**
     * The decision is recorded.
     *
     * @param files file names relative to the entry's folder ▸ their new text; the entry's own file among them
     * @param moves files of the earlier review, relative to the entry's folder ▸ what they are called from now on
     * @param statement what the person signs
     * @param restarted whether the text had changed, so that the earlier steps were put to the history
     */
    public record Recorded(Map<String, String> files, Map<String, String> moves, Statement statement, boolean restarted)
            implements Outcome {
        public Recorded {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
            moves = Collections.unmodifiableMap(new TreeMap<>(moves));
        }
    }

    /**
     * The text is sent back.
     *
     * @param text of the entry's file
     */
    public record SentBack(String text) implements Outcome {}

    /** The decision cannot be taken. */
    public record Refused(Wording why) implements Outcome {}

    /**
     * Whether a step that is recorded now begins a new review: the one on record is of another text, or it is finished or
     * signed over a digest of the first form, which no later step can complete.
     */
    static boolean begins(Manuscript manuscript) {
        Optional<Review> review = manuscript
                .header()
                .review()
                .filter(one -> !one.steps().isEmpty())
                .filter(one -> one.digest().isPresent());
        if (review.isEmpty()) {
            return false;
        }
        Digest standing = Digest.standing(manuscript);
        boolean signed = review.get().steps().keySet().stream()
                .anyMatch(role -> manuscript.dossier().statement(role).isPresent());
        return stale(manuscript)
                || (!standing.knowsColumn() && (signed || review.get().approved()));
    }

    /** Whether the review on record is of another text than the manuscript's. */
    static boolean stale(Manuscript manuscript) {
        String standing = Digest.standing(manuscript).text();
        return manuscript
                .header()
                .review()
                .filter(review -> !review.steps().isEmpty())
                .flatMap(Review::digest)
                .filter(reviewed -> !reviewed.text().equals(standing))
                .isPresent();
    }

    /** Records a decision over a manuscript as it stands. */
    public Outcome record(Manuscript manuscript, Optional<Category> category, Papers papers, Decision decision) {
        Digest digest = Digest.of(manuscript);
        Optional<Review> present = manuscript.header().review();
        boolean restart = begins(manuscript);
        Optional<Review> base = restart ? Optional.empty() : present;
        Optional<Wording> refusal = ReturnRules.refusal(
                        present, Digest.standing(manuscript).text(), decision)
                .or(() -> duties.refusal(base, category, decision));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Step step = new Step(
                decision.role(),
                decision.by(),
                decision.on(),
                decision.conclusion(),
                decision.basis(),
                Place.of(manuscript.path()));
        Map<Role, Step> steps = new TreeMap<>(base.map(Review::steps).orElse(Map.of()));
        boolean again = steps.put(step.role(), step) != null;
        steps.values()
                .removeIf(other -> StepRules.before(other.role(), category).contains(step.role())
                        && other.on().isBefore(step.on()));
        Optional<String> form = decision.form().or(() -> present.flatMap(Review::form));
        String block = new ReviewText(
                        form,
                        List.copyOf(steps.values()),
                        present.map(Review::returned).orElse(List.of()),
                        digest.text())
                .header();
        Optional<String> changed = edited(papers, HeaderKey.REVIEW, block);
        if (changed.isEmpty()) {
            return new Refused(ONLY_YAML);
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(papers.fileName(), changed.get());
        Map<String, String> moves = new LinkedHashMap<>();
        if (present.isPresent() && (restart || again)) {
            files.put(papers.folder() + "history.yaml", papers.history() + archived(present.get(), decision));
            String reviewed = present.get().digest().map(Review.Written::text).orElse(digest.text());
            present.get().steps().keySet().stream()
                    .filter(role -> restart || role == step.role() || !steps.containsKey(role))
                    .forEach(role -> archive(papers, role, reviewed, moves));
        }
        if (decision.role() == Role.APPROVED) {
            String copy = papers.folder() + "approved-" + brief(digest.text());
            files.put(copy + ".md", changed.get());
            files.put(copy + ".digest", digest.statement());
        }
        Statement statement = Statement.of(manuscript, step, Optional.of(digest.text()));
        return new Recorded(files, moves, statement, restart);
    }

    /** Records that a text goes back to its drafter (退回): its record grows by that, and nothing is taken away. */
    public Outcome sendBack(Manuscript manuscript, Optional<Category> category, Papers papers, SendingBack back) {
        Optional<Review> present = manuscript.header().review();
        Optional<Wording> refusal = ReturnRules.refusal(present, begins(manuscript), category, back)
                .or(() -> duties.notTheirs(back.step(), back.by(), back.on()));
        if (present.isEmpty() || refusal.isPresent()) {
            return new Refused(refusal.orElse(ReturnRules.NOTHING_DRAFTED));
        }
        List<Returned> returned = new ArrayList<>(present.get().returned());
        returned.add(new Returned(
                back.by(),
                back.on(),
                back.step(),
                back.reason(),
                Optional.of(Digest.standing(manuscript).text()),
                Place.of(manuscript.path())));
        String block = new ReviewText(
                        present.get().form(),
                        List.copyOf(present.get().steps().values()),
                        returned,
                        present.get().digest().map(Review.Written::text).orElse(""))
                .header();
        return edited(papers, HeaderKey.REVIEW, block)
                .<Outcome>map(SentBack::new)
                .orElseGet(() -> new Refused(ONLY_YAML));
    }

    /** Records the withdrawal of a manuscript: closing needs one person (保守国家秘密法 第三十四条). */
    public Outcome withdraw(Manuscript manuscript, Papers papers, Withdrawal withdrawal) {
        if (manuscript.header().withdrawal().isPresent()) {
            return new Refused(new Wording("已经撤回过", "it is withdrawn already"));
        }
        Optional<Wording> refusal = duties.notTheirs(Role.WITHDRAW, withdrawal.by(), withdrawal.on());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        String block = "withdrawn: {on: " + withdrawal.on() + ", by: " + YamlText.of(withdrawal.by()) + ", reason: "
                + YamlText.of(withdrawal.reason()) + ", secrecy: " + withdrawal.secrecy() + "}\n";
        Optional<String> changed = edited(papers, HeaderKey.WITHDRAWN, block);
        return changed.<Outcome>map(text -> new Recorded(
                        Map.of(papers.fileName(), text), Map.of(), Statement.of(manuscript, withdrawal), false))
                .orElseGet(() -> new Refused(ONLY_YAML));
    }

    private static Optional<String> edited(Papers papers, HeaderKey key, String block) {
        return new HeaderEdit(papers.text()).with(List.of(key.english(), key.chinese()), block);
    }

    private static String archived(Review present, Decision decision) {
        String digest = present.digest().map(Review.Written::text).orElse("");
        return new ReviewText(present.form(), List.copyOf(present.steps().values()), List.of(), digest)
                .item(decision.on());
    }

    /** The statement of a step that no longer stands keeps its signatures under another name. */
    private static void archive(Papers papers, Role role, String digest, Map<String, String> moves) {
        String name = role + "-" + brief(digest);
        String free = name;
        for (int i = 2; papers.kept().contains(free + ".statement"); i++) {
            free = name + "-" + i;
        }
        for (String ending : List.of(".statement", ".statement.sig", ".statement.sm2")) {
            if (papers.kept().contains(role + ending)) {
                moves.put(papers.folder() + role + ending, papers.folder() + free + ending);
            }
        }
    }

    private static String brief(String digest) {
        return digest.substring(SCHEME.length(), SCHEME.length() + SHORT);
    }
}
