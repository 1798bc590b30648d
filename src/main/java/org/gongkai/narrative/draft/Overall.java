package org.gongkai.narrative.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.narrative.draft.Material.Counted;
import org.gongkai.narrative.draft.Material.Point;
import org.gongkai.narrative.draft.WordedFigures.Item;

/** Chapter one (总体情况): five points, the counted sentences of each first, then what only a person can say. */
final class Overall {

    /** So many columns are named; the others are one number. */
    private static final int NAMED = 8;

    /** What nobody can count (只能由人写的). */
    private static final Map<Point, String> OPEN = Map.of(
            Point.DISCLOSURE, "本年主动公开的重点工作和成效；没有补充的，删去",
            Point.APPLICATIONS, "办理制度和质量方面的情况；没有补充的，删去",
            Point.MANAGEMENT, "制度建设、文件清理、动态调整等情况；没有补充的，删去",
            Point.PLATFORM, "平台建设和维护的情况；没有补充的，删去",
            Point.SUPERVISION, "考核、社会评议、责任追究的情况，没有责任追究的写明");

    private final Material material;
    private final WordedFigures numbers;

    Overall(Material material, WordedFigures numbers) {
        this.material = material;
        this.numbers = numbers;
    }

    /** Its five points, a paragraph each. */
    List<String> paragraphs() {
        return Stream.of(Point.values())
                .map(point -> point.title() + "。" + sentences(point) + Blank.of(OPEN.getOrDefault(point, "")))
                .toList();
    }

    /** What was counted for a point. */
    String sentences(Point point) {
        String own = switch (point) {
            case DISCLOSURE -> entries() + channels();
            case APPLICATIONS -> applications();
            default -> "";
        };
        return own
                + material.counts().stream()
                        .filter(one -> one.point() == point)
                        .map(Counted::sentence)
                        .collect(Collectors.joining());
    }

    /** How many entries, in which columns. */
    String entries() {
        return numbers.words("本年在政府信息公开栏目发布的条数", material.made().map(this::entries));
    }

    private String entries(Disclosures.Year made) {
        String growth = material.madeBefore()
                .map(last ->
                        WordedFigures.growth(BigDecimal.valueOf(made.total()), BigDecimal.valueOf(last.total()), "条"))
                .orElse("");
        List<Item> columns = new ArrayList<>(made.columns().stream()
                .map(column -> new Item(column.category().name(), column.count()))
                .sorted((one, other) -> other.number().compareTo(one.number()))
                .toList());
        if (columns.size() > NAMED + 1) {
            BigDecimal rest = columns.subList(NAMED, columns.size()).stream()
                    .map(Item::number)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            columns.subList(NAMED, columns.size()).clear();
            columns.add(new Item("其他栏目", rest));
        }
        String parts = columns.size() > 1 ? "其中，" + WordedFigures.shared(columns, "条") + "。" : "";
        return "本年在政府信息公开栏目发布" + made.total() + "条" + growth + "。" + parts;
    }

    /** Where else. */
    private String channels() {
        List<Item> others = material.made().map(Disclosures.Year::channels).orElse(List.of()).stream()
                .skip(1) // the site itself
                .map(channel -> new Item(channel.name(), channel.entries().size()))
                .toList();
        String listed = WordedFigures.listed(others.stream(), "条");
        return listed.isEmpty() ? "" : "除网站以外，同时在其他渠道公开的：" + listed + "。";
    }

    private String applications() {
        String total = CurrentForm.TOTAL;
        return "新收申请" + numbers.figure("r01", total, "件", "本年新收申请的件数") + numbers.growth("r01", total, "件") + "；上年结转"
                + numbers.figure(CurrentForm.CARRIED_OVER, total, "件", "上年结转的件数") + "；办结"
                + numbers.figure(CurrentForm.SUM, total, "件", "本年办结的件数") + "；结转下年度"
                + numbers.figure(CurrentForm.CARRIED_ON, total, "件", "结转下年度的件数") + "。";
    }
}
