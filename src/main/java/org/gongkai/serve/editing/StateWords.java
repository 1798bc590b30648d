package org.gongkai.serve.editing;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.Review;
import org.gongkai.review.Judgement;
import org.gongkai.review.NarrativeVerdict;
import org.gongkai.review.Verdict;

/** How the texts of a project stand, each in one word (文稿状态). */
final class StateWords {

    static final String PUBLIC = "已公开";
    static final String WAITING = "待审";
    static final String DRAFT = "草稿";
    static final String RETURNED = "退回";
    static final String WRONG = "有错";

    private final Map<String, String> words = new HashMap<>();

    StateWords(Sources sources, Judgement judgement) {
        judgement.verdicts().forEach(one -> words.put(one.path(), word(one)));
        judgement.narratives().forEach(one -> words.put(one.source().path(), word(one)));
        for (Source source : sources.texts()) {
            if (source instanceof Manuscript text && of(text.path()).equals(WAITING)) {
                words.put(text.path(), inside(text));
            }
        }
    }

    /** The word for a text; that of mistakes for one on which nobody judged. */
    String of(String path) {
        return words.getOrDefault(path, WRONG);
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Withheld withheld) {
            return withheld.reason().wording().zh();
        }
        if (verdict instanceof Verdict.Replaced) {
            return "已撤回";
        }
        if (verdict instanceof Verdict.Closed) {
            return "已到期";
        }
        return verdict instanceof Verdict.Published ? PUBLIC : WRONG;
    }

    private static String word(NarrativeVerdict verdict) {
        if (verdict.narrative().isPresent()) {
            return PUBLIC;
        }
        return verdict instanceof NarrativeVerdict.Kept ? WAITING : WRONG;
    }

    /** A text that is not approved: nobody has begun with it, it was sent back, or it waits. */
    private static String inside(Manuscript text) {
        return text.header()
                .review()
                .map(review -> review.unanswered().isPresent() ? RETURNED : begun(review))
                .orElse(DRAFT);
    }

    private static String begun(Review review) {
        return review.steps().isEmpty() ? DRAFT : WAITING;
    }
}
