package org.gongkai.inspect;

import java.util.List;
import org.gongkai.finding.Wording;

/** Judges of what visitors find on the site's own pages (按页面判断). */
final class PageJudges {

    private PageJudges() {}

    static JudgeAnswer block(Indicator indicator, Situation situation) {
        String name = indicator.criterion().block();
        String place = situation.blocks().get(name);
        if (place != null) {
            return JudgeAnswer.pass(
                    new Wording("有“" + name + "”", "“" + name + "” is there"),
                    List.of(new Proof(place, new Wording(name, name))));
        }
        return situation.whole()
                ? JudgeAnswer.fail("没有“" + name + "”", "there is no “" + name + "”")
                : JudgeAnswer.unseen("没有看到“" + name + "”", "“" + name + "” is not seen");
    }

    /** Words that are not seen may stand elsewhere in the website. */
    static JudgeAnswer shows(Indicator indicator, Situation situation) {
        Criterion criterion = indicator.criterion();
        ShownPage page = situation.pages().get(criterion.page());
        if (page == null) {
            return JudgeAnswer.unseen(
                    "没有看到这一页（" + criterion.page() + "）", "no such page is seen (" + criterion.page() + ")");
        }
        Proof proof = new Proof(page.path(), Wording.NONE);
        if (criterion.words().isEmpty()) {
            return JudgeAnswer.pass(new Wording("有这一页", "the page is there"), List.of(proof));
        }
        return page.words().answer(words -> {
            List<String> missing = criterion.words().stream()
                    .filter(word -> !words.contains(word))
                    .toList();
            return missing.isEmpty()
                    ? JudgeAnswer.pass(
                            new Wording(
                                    "页面上有：" + String.join("、", criterion.words()),
                                    "the page shows: " + String.join(", ", criterion.words())),
                            List.of(proof))
                    : new JudgeAnswer(
                            Ruling.NOT_ASSESSABLE,
                            null,
                            new Wording(
                                    "页面上没有看到：" + String.join("、", missing),
                                    "not seen on the page: " + String.join(", ", missing)),
                            List.of(proof));
        });
    }

    static JudgeAnswer some(Indicator indicator, Situation situation) {
        Extent over = indicator.criterion().over();
        Integer count = over == null ? null : situation.amounts().get(over);
        if (over == null || count == null || count == 0) {
            return JudgeAnswer.unseen("本栏目没有，可能在网站的其他栏目", "not in this column, but it may be elsewhere in the website");
        }
        return JudgeAnswer.pass(over.counted(count), List.of());
    }

    static JudgeAnswer domain(Indicator indicator, Situation situation) {
        return situation
                .domain()
                .answer(domain -> domain.endsWith(".gov.cn")
                        ? JudgeAnswer.pass(domain, domain)
                        : JudgeAnswer.fail(
                                "域名“" + domain + "”不以 .gov.cn 结尾",
                                "the domain “" + domain + "” does not end in .gov.cn"));
    }

    static JudgeAnswer answers(Indicator indicator, Situation situation) {
        Integer letters = situation.amounts().get(Extent.LETTERS);
        return letters != null && letters == 0
                ? JudgeAnswer.unseen(Extent.LETTERS.none())
                : situation
                        .answered()
                        .answer(newest ->
                                ColumnJudges.updated(indicator, situation, newest.orElse(null), "答复", "answered"));
    }
}
