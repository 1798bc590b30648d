package org.gongkai.narrative.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.activity.Tally;
import org.gongkai.activity.Tally.Part;
import org.gongkai.narrative.draft.Material.Counted;
import org.gongkai.narrative.draft.Material.Point;
import org.gongkai.narrative.draft.WordedFigures.Item;

/**
 * What the office registered of a year (工作台账), in sentences. What nobody registered is not told, nor what did not happen; how many
 * incidents of public opinion there were (舆情) is for the office alone.
 */
public final class Activity {

    private final Map<String, Tally> tallies;
    private final List<Counted> sentences = new ArrayList<>();

    private Activity(List<Tally> tallies) {
        this.tallies = tallies.stream()
                .collect(Collectors.toMap(Tally::key, tally -> tally, (one, same) -> one, LinkedHashMap::new));
    }

    /**
     * The sentences.
     *
     * @param coded whether the report has the table of the reports up to 2018, which tells what it has a row for
     */
    public static List<Counted> of(List<Tally> tallies, boolean coded) {
        Activity activity = new Activity(tallies.stream()
                .filter(tally -> !coded || tally.code().isEmpty())
                .toList());
        activity.disclosure();
        activity.platform();
        activity.supervision();
        return activity.sentences;
    }

    private void disclosure() {
        say(Point.DISCLOSURE, number("readings").map(n -> "公布政策解读" + n));
        say(Point.DISCLOSURE, number("incidents.answered").map(n -> "回应公众关注的热点和舆情" + n));
        say(Point.DISCLOSURE, number("briefings").map(n -> "参加或者举办新闻发布会" + n + head("briefings.head")));
        say(Point.DISCLOSURE, number("interviews").map(n -> "开展在线访谈" + n + head("interviews.head")));
        say(Point.DISCLOSURE, number("coverage").map(n -> "新闻媒体发表报道" + n + among("coverage", "媒体")));
        outlets();
    }

    private String head(String key) {
        return number(key).map(n -> "，其中主要负责同志参加" + n).orElse("");
    }

    /** {@code 国家级媒体：人民网14篇，…。}, a sentence for each level. */
    private void outlets() {
        Map<String, List<Part>> levels = parts("coverage")
                .filter(part -> !part.within().isEmpty())
                .collect(Collectors.groupingBy(Part::within, LinkedHashMap::new, Collectors.toList()));
        levels.forEach((level, outlets) ->
                sentences.add(new Counted(Point.DISCLOSURE, level + "媒体：" + listed(outlets.stream(), "", "篇") + "。")));
    }

    private void platform() {
        say(Point.PLATFORM, number("hotline").map(n -> "热线电话接听" + n + among("hotline", "")));
        say(
                Point.PLATFORM,
                number("messages")
                        .map(n -> "收到留言" + n
                                + number("messages.answered")
                                        .map(m -> "，答复" + m)
                                        .orElse("")));
        say(Point.PLATFORM, number("accounts").map(n -> "开设政务新媒体账号" + n + among("accounts", "")));
        say(Point.PLATFORM, number("new-media").map(n -> "政务新媒体发布信息" + n + among("new-media", "")));
        say(Point.PLATFORM, number("reading-points").map(n -> "设立政府信息公开查阅点" + n));
        say(Point.PLATFORM, number("open-days").map(n -> "举办开放日活动" + n + persons("open-days.persons")));
        say(Point.PLATFORM, number("receptions").map(n -> "举办接待日活动" + n + persons("receptions.persons")));
    }

    private String persons(String key) {
        return number(key).map(n -> "，" + n + "参加").orElse("");
    }

    private void supervision() {
        say(Point.SUPERVISION, number("meetings").map(n -> "召开政府信息公开工作会议" + n));
        say(
                Point.SUPERVISION,
                number("trainings")
                        .map(n -> "举办培训班" + n
                                + number("trainings.persons")
                                        .map(m -> "，接受培训" + m)
                                        .orElse("")));
        say(
                Point.SUPERVISION,
                number("staff")
                        .map(n -> "政府信息公开工作人员" + n
                                + number("staff.full-time")
                                        .map(m -> "，其中专职人员" + m)
                                        .orElse("")
                                + number("staff.part-time")
                                        .map(m -> "，兼职人员" + m)
                                        .orElse("")));
    }

    private void say(Point point, Optional<String> words) {
        words.ifPresent(one -> sentences.add(new Counted(point, one + "。")));
    }

    /** {@code 178件}; nothing where it is not known or 0. */
    private Optional<String> number(String key) {
        return Optional.ofNullable(tallies.get(key))
                .filter(tally -> tally.number() > 0)
                .map(tally -> tally.number() + tally.unit());
    }

    private Stream<Part> parts(String key) {
        return Stream.ofNullable(tallies.get(key)).flatMap(tally -> tally.parts().stream());
    }

    /** {@code ，其中查询63件，投诉19件}: its outermost parts, where there are several. */
    private String among(String key, String ending) {
        List<Part> outer = parts(key).filter(part -> part.within().isEmpty()).toList();
        return outer.size() < 2 ? "" : "，其中" + listed(outer.stream(), ending, unit(key));
    }

    private String unit(String key) {
        return Stream.ofNullable(tallies.get(key)).map(Tally::unit).findFirst().orElse("");
    }

    private static String listed(Stream<Part> parts, String ending, String unit) {
        return WordedFigures.listed(
                parts.map(part -> new Item(part.name() + ending, BigDecimal.valueOf(part.number()))), unit);
    }
}
