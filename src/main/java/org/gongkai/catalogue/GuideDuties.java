package org.gongkai.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/**
 * Whether guides tell what they must (指南的必备内容): each part is looked for where readers look for it, in headings, in
 * cells of tables, and before a colon.
 */
public final class GuideDuties implements Duty {

    /** 国办秘函〔2019〕19号, 服务不实用: the elements of the guide to a service. */
    private static final List<Part> SERVICE = List.of(
            new Part("事项名称", "名称", "事项"),
            new Part("设定依据", "依据"),
            new Part("申请条件", "条件", "对象"),
            new Part("办理材料", "材料"),
            new Part("办理地点", "地点", "地址"),
            new Part("办理时间", "时间"),
            new Part("联系电话", "电话", "联系方式"),
            new Part("办理流程", "流程", "程序"),
            new Part("办理时限", "时限", "期限"),
            new Part("收费", "收费", "费用"));

    /** 司发〔2015〕7号: what is told to everybody; remembered and not read, so never more than a warning. */
    private static final List<Part> PRISON = List.of(
            new Part("监狱的性质、任务和职权", "职权"),
            new Part("罪犯的权利和义务", "权利"),
            new Part("监狱人民警察的职责和纪律", "警察"),
            new Part("收监和释放", "收监", "释放"),
            new Part("考核和奖惩", "考核", "考评", "奖惩"),
            new Part("分级处遇", "处遇"),
            new Part("减刑、假释、暂予监外执行", "减刑"),
            new Part("会见和通信", "会见"),
            new Part("离监探亲", "探亲"),
            new Part("生活和卫生", "生活", "卫生"),
            new Part("劳动和教育", "劳动", "教育"),
            new Part("申诉、控告和检举", "申诉", "控告"),
            new Part("监督和举报", "监督", "举报"));

    private static final int LONGEST_LABEL = 16;

    /** What must be told, and the words of which one announces it. */
    private record Part(String name, List<String> words) {
        Part(String name, String... words) {
            this(name, List.of(words));
        }

        boolean in(String labels) {
            return words.stream().anyMatch(labels::contains);
        }
    }

    @Override
    public List<Finding> check(Holdings holdings) {
        return holdings.catalogue().entries().stream()
                .flatMap(entry -> check(entry).stream())
                .toList();
    }

    private static Optional<Finding> check(Entry entry) {
        if (entry.genre().equals(Vocabulary.PRISON_GUIDE)) {
            return check(entry, PRISON, Rule.PRISON_GUIDE, HeaderKey.GENRE);
        }
        return entry.genre().equals(Vocabulary.SERVICE_GUIDE) || entry.title().endsWith(Vocabulary.SERVICE_GUIDE)
                ? check(entry, SERVICE, Rule.SERVICE_GUIDE, HeaderKey.TITLE)
                : Optional.empty();
    }

    private static Optional<Finding> check(Entry entry, List<Part> parts, Rule rule, HeaderKey at) {
        String labels = labels(entry.body());
        List<String> missing =
                parts.stream().filter(part -> !part.in(labels)).map(Part::name).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        rule,
                        entry.place(at),
                        new Wording(
                                "没有说明：" + String.join("、", missing), "does not tell: " + String.join(", ", missing)),
                        new Wording(
                                "用小标题、表格或者“名称：”写明；不适用的也写明，例如“收费：不收费”",
                                "say it under a heading, in a table or after “label：”, also that it does not apply")));
    }

    /** Headings, cells, and what stands before colons. */
    private static String labels(String body) {
        return body.lines()
                .map(line -> line.startsWith("#") || line.contains("|") ? line : beforeColons(line))
                .collect(Collectors.joining("\n"));
    }

    private static String beforeColons(String line) {
        StringBuilder labels = new StringBuilder();
        for (int colon = line.indexOf('：'); colon >= 0; colon = line.indexOf('：', colon + 1)) {
            labels.append(line, Math.max(0, colon - LONGEST_LABEL), colon).append('\n');
        }
        return labels.toString();
    }
}
