package org.gongkai.bake;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Judgement;
import org.gongkai.review.Verdict.Reason;
import org.gongkai.review.Verdict.Withheld;

/**
 * What became of the source files (来源清点): sources = published + withdrawn + closed + withheld + in error.
 *
 * @param withheld those that stay inside, and why
 */
public record Account(int sources, int published, int withdrawn, int closed, List<Withheld> withheld, long inError) {

    /** The account of a judgement. */
    static Account of(Judgement judgement) {
        return new Account(
                judgement.verdicts().size(),
                judgement.entries().size(),
                judgement.tombstones().size(),
                judgement.closed().size(),
                judgement.withheld(),
                judgement.inError());
    }

    /** In words: the sum, and each that is withheld; that it was not taken yet where something blocks so early. */
    public List<Wording> told(Findings findings) {
        if (sources == 0 && findings.any(Severity.BLOCK)) {
            return List.of(new Wording("条目尚未清点：先改正以上问题", "the entries are not counted yet: mend these findings first"));
        }
        List<Wording> told = new ArrayList<>();
        told.add(sum());
        withheld.stream()
                .map(one -> new Wording(
                        "  " + one.reason().wording().zh() + "  " + one.path(),
                        "  " + one.reason().wording().en() + "  " + one.path()))
                .forEach(told::add);
        return told;
    }

    private Wording sum() {
        StringBuilder zh = new StringBuilder("来源 " + sources + " = 公开 " + published + " + 撤回 " + withdrawn
                + (closed > 0 ? " + 期满 " + closed : "") + " + 不发布 " + withheld.size() + " + 有误 " + inError);
        StringBuilder en = new StringBuilder("sources " + sources + " = published " + published + " + withdrawn "
                + withdrawn + (closed > 0 ? " + closed " + closed : "") + " + withheld " + withheld.size()
                + " + in error " + inError);
        if (!withheld.isEmpty()) {
            zh.append("；不发布：");
            en.append("; withheld:");
            for (Reason reason : Reason.values()) {
                long count =
                        withheld.stream().filter(one -> one.reason() == reason).count();
                zh.append(reason == Reason.AWAITING_REVIEW ? "" : "，")
                        .append(reason.wording().zh())
                        .append(' ')
                        .append(count);
                en.append(reason == Reason.AWAITING_REVIEW ? " " : ", ")
                        .append(reason.wording().en())
                        .append(' ')
                        .append(count);
            }
        }
        return new Wording(zh.toString(), en.toString());
    }
}
