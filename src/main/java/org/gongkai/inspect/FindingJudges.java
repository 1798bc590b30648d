package org.gongkai.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** Judges by what a check or an audit found (按检查结果判断). */
final class FindingJudges {

    private FindingJudges() {}

    /** Counts what weighs as much as its rule does; where the rules were not looked for, a page may show it. */
    static JudgeAnswer findings(Indicator indicator, Situation situation) {
        Criterion criterion = indicator.criterion();
        Optional<List<Finding>> found = situation.of(criterion.rules());
        if (found.isEmpty()) {
            return criterion.page().isEmpty()
                    ? notLookedFor(criterion, situation)
                    : PageJudges.shows(indicator, situation);
        }
        return counted(found.get(), criterion, situation);
    }

    static JudgeAnswer counted(List<Finding> found, Criterion criterion, Situation situation) {
        List<Finding> heavy = found.stream()
                .filter(one -> one.severity().compareTo(one.rule().severity()) <= 0)
                .toList();
        Extent over = criterion.over();
        Integer looked = over == null ? null : situation.amounts().get(over);
        if (over != null && looked != null && looked == 0 && heavy.isEmpty()) {
            return JudgeAnswer.unseen(over.none());
        }
        return JudgeAnswer.counted(
                heavy.size(),
                criterion.limit(),
                evidence(heavy.size(), found.size() - heavy.size(), criterion, looked(over, looked)),
                heavy.stream().map(Proof::of).toList());
    }

    private static Wording looked(@Nullable Extent over, @Nullable Integer count) {
        return over == null || count == null ? new Wording("全部内容", "everything") : over.counted(count);
    }

    private static Wording evidence(int heavy, int mild, Criterion criterion, Wording looked) {
        String rules = ids(criterion.rules());
        String also = mild == 0 ? "" : "，另有提醒 " + mild + " 处";
        String alsoEn = mild == 0 ? "" : ", and " + mild + " milder ones";
        return heavy == 0
                ? new Wording(
                        "检查了" + looked.zh() + "，没有发现 " + rules + " 所列的问题" + also,
                        "looked at " + looked.en() + ": no findings of " + rules + alsoEn)
                : new Wording(
                        "检查了" + looked.zh() + "，发现 " + rules + " 所列的问题 " + heavy + " 处" + also,
                        "looked at " + looked.en() + ": " + heavy + " findings of " + rules + alsoEn);
    }

    private static JudgeAnswer notLookedFor(Criterion criterion, Situation situation) {
        String rules = ids(situation.notLookedFor(criterion.rules()).toList());
        return JudgeAnswer.unseen(
                "从" + situation.from().zh() + "看不到 " + rules + " 所列的问题",
                rules + " cannot be looked for from " + situation.from().en());
    }

    private static String ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.joining(" "));
    }
}
