package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Difference;
import org.gongkai.review.NarrativeVerdict;
import org.gongkai.review.Verdict;

/**
 * Pages that show an approved text otherwise than version 0.1.0 did (显示变化): the digest holds what was approved, not what
 * became of it, so the office is told which pages to look at again.
 */
public final class ChangedPages implements Duty {

    /** Who approves a text later has long seen its page as it is now. */
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

    private static final int TOLD = 200;

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Wording> changed = new ArrayList<>();
        holdings.eachManuscript((manuscript, verdict) -> {
            if (verdict instanceof Verdict.Published) {
                add(manuscript, changed);
            }
        });
        for (NarrativeVerdict verdict : holdings.judgement().narratives()) {
            if (verdict instanceof NarrativeVerdict.Shown shown) {
                add(shown.source(), changed);
            }
        }
        return changed.isEmpty() ? List.of() : List.of(finding(changed));
    }

    private static void add(Manuscript manuscript, List<Wording> changed) {
        boolean before = manuscript
                .header()
                .review()
                .flatMap(review -> review.step(Role.APPROVED))
                .map(Step::on)
                .filter(day -> !day.isAfter(LAST))
                .isPresent();
        Set<Difference> differences = before && manuscript.extension().equals("md")
                ? manuscript.text().differences()
                : Set.of();
        if (!differences.isEmpty()) {
            String zh = differences.stream().map(one -> one.wording().zh()).collect(Collectors.joining("、"));
            String en = differences.stream().map(one -> one.wording().en()).collect(Collectors.joining(", "));
            changed.add(new Wording(manuscript.path() + "（" + zh + "）", manuscript.path() + " (" + en + ")"));
        }
    }

    private static Finding finding(List<Wording> changed) {
        String zh = changed.stream().limit(TOLD).map(Wording::zh).collect(Collectors.joining("；"));
        String en = changed.stream().limit(TOLD).map(Wording::en).collect(Collectors.joining("; "));
        int more = changed.size() - TOLD;
        return Rule.RENDERING_CHANGED.at(
                Place.of("content"),
                new Wording(
                        changed.size() + " 篇已批准的内容，摘要未变，页面的显示与 0.1.0 版不同：" + zh
                                + (more > 0 ? "；另有 " + more + " 篇" : ""),
                        changed.size() + " approved texts, unchanged, look otherwise than in version 0.1.0: " + en
                                + (more > 0 ? "; and " + more + " more" : "")),
                new Wording(
                        "逐篇看一遍页面：显示的应当是批准时的意思；没有问题的用 check --baseline-write 记入基线，以后不再提示",
                        "look at each page: it should show what was approved; if it does, check --baseline-write"
                                + " puts this into the baseline"));
    }
}
