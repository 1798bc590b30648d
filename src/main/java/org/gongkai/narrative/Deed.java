package org.gongkai.narrative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a report speaks of what an office counts (台账所记之事的说法): the sentence names the matter, the words at the number what of it
 * is counted.
 *
 * @param key of the tally
 * @param matter words that a sentence must have before the number
 * @param named words right before the number, joined to those right behind its unit by {@code |}
 * @param units of the number
 */
record Deed(String key, Pattern matter, Pattern named, Set<String> units) {

    private static final Set<String> CALLS = Set.of("个", "次", "条", "件", "人次", "起");
    private static final Set<String> PIECES = Set.of("篇", "条", "次", "件");
    private static final Set<String> TIMES = Set.of("次", "场", "个", "期", "起", "场次");
    private static final Set<String> PEOPLE = Set.of("人次", "人", "名", "件次");

    private static final List<Deed> ALL = List.of(
            of("hotline", "热线", "(?:接听|受理|接到|解答|接受|处理)[^|]*\\||\\|(?:来电|电话)", CALLS),
            of("messages.answered", "留言|信箱", "(?:答复|回复|办结|解答|办理)[^|]*\\|", CALLS),
            of("messages", "留言|信箱", "(?:收到|受理|接收|留言)[^|]*\\|", CALLS),
            of("incidents.answered", "舆情|热点", "回应[^|]*\\|", Set.of("件", "起", "条", "次")),
            of("incidents.grave", "舆情|负面信息", "(?:重大|较大)[^|]*\\||\\|[^|]*重大", Set.of("件", "起", "条", "次")),
            of("incidents", "舆情|负面信息", "(?:发现|监测到?|处置)[^|]*\\|", Set.of("件", "起", "条", "次")),
            of("coverage", "媒体", "(?:报道|发表|刊发|刊播|刊登)[^|]*\\||\\|报道", PIECES),
            of("briefings.head", "新闻发布会", "负责(?:同志|人)[^|]*\\|", TIMES),
            of("briefings", "新闻发布会", "新闻发布会(?:共|共计)?\\|", TIMES),
            of("interviews.head", "在线访谈", "负责(?:同志|人)[^|]*\\|", TIMES),
            of("interviews", "在线访谈", "在线访谈(?:共|共计)?\\|", TIMES),
            of("meetings", "(?:政府信息|政务|狱务)公开[^，；。]*会|领导小组会议|专题会", "会议?(?:共|共计)?\\|", TIMES),
            of("trainings.persons", "培训", "(?:参加|培训|参训|受训|人员|干部|民警)[^|]*\\|", PEOPLE),
            of("trainings", "培训", "培训[班会]?(?:共|共计)?\\||\\|培训班?", TIMES),
            of("open-days.persons", "开放日", "(?:参加|参观|邀请|接待)[^|]*\\|", PEOPLE),
            of("open-days", "开放日", "开放日(?:活动)?(?:共|共计)?\\|", TIMES),
            of("receptions.persons", "接待日", "接待[^|]*\\|", PEOPLE),
            of("receptions", "接待日", "接待日(?:活动)?(?:共|共计)?\\|", TIMES),
            of("new-media", "新媒体", "(?:发布|推送|发)[^|]*\\|", PIECES),
            of("accounts", "新媒体", "(?:新媒体)?账号(?:共|共计)?\\||\\|(?:政务)?(?:新媒体)?账号", Set.of("个")),
            of("staff.full-time", "专职", "专职(?:工作)?(?:人员)?\\||\\|专职", Set.of("人", "名")),
            of("staff.part-time", "兼职", "兼职(?:工作)?(?:人员)?\\||\\|兼职", Set.of("人", "名")),
            of("reading-points", "查阅", "查阅(?:点|场所|中心|室)(?:共|共计)?\\||\\|(?:政府信息)?(?:公开)?查阅", Set.of("个")),
            of("readings", "解读", "政策解读(?:稿件|材料|信息|文章)?(?:共|共计)?\\||\\|政策解读", PIECES));

    private static Deed of(String key, String matter, String named, Set<String> units) {
        return new Deed(key, Pattern.compile(matter), Pattern.compile(named), units);
    }

    /** What a number counts, by the words of its sentence before it and those around it; nothing where they do not say it. */
    static Optional<Deed> of(String before, Count count) {
        String around = count.subject() + "|" + count.behind();
        return ALL.stream()
                .filter(deed -> deed.units.contains(count.unit())
                        && deed.matter.matcher(before + count.behind()).find()
                        && deed.named.matcher(around).find())
                .findFirst();
    }

    /** That of a tally, whose parts are told in the same units. */
    static Optional<Deed> of(String key) {
        return ALL.stream().filter(deed -> deed.key.equals(key)).findFirst();
    }

    /** Whether a sentence speaks of the matter. */
    boolean in(String words) {
        return matter.matcher(words).find();
    }
}
