package org.gongkai.survey;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.content.site.Article20;
import org.gongkai.finding.Wording;

/**
 * By which names columns go (栏目名称): the blocks of the platform (国办公开办函〔2019〕61号) and the items of 条例 第二十条.
 */
final class Names {

    /** What is looked for. */
    record Sought(String key, Wording wording, Pattern names) {}

    private static final int LONGEST = 30;

    /** The blocks, in their order. */
    static final List<Sought> BLOCKS = List.of(
            block("1", "政府信息公开指南", "guide", "(?:政府)?信息公开指南|公开指南"),
            block("2", "政府信息公开制度", "rules of disclosure", "(?:政府)?信息公开制度|公开制度|(?:政府)?信息公开规定"),
            block("3", "法定主动公开内容", "statutory content", "法定主动公开(?:内容|信息|目录)?|主动公开内容"),
            block("4", "政府信息公开年报", "annual reports", ".*(?:公开年报|公开(?:工作)?年度报告|年度报告)"),
            block("5", "依申请公开", "on application", "依申请公开.*|政府信息公开申请|公开申请"));

    private static final Map<Article20, String> ITEM_NAMES = Map.ofEntries(
            Map.entry(Article20.RULES, ".*(?:规范性文件|规章|法规|政策文件|行政法规).*"),
            Map.entry(Article20.ORGAN, ".*(?:机构职能|机关职能|机构设置|机构概况|机关简介|内设机构|领导(?:信息|介绍|简介|分工|之窗)|机构信息).*"),
            Map.entry(Article20.PLANS, ".*规划.*"),
            Map.entry(Article20.STATISTICS, ".*统计.*"),
            Map.entry(Article20.LICENCES, ".*(?:行政许可|对外管理服务|办事指南).*"),
            Map.entry(Article20.PENALTIES, ".*(?:行政处罚|行政强制|处罚强制).*"),
            Map.entry(Article20.BUDGETS, ".*(?:预算|决算|财政信息|财政资金).*"),
            Map.entry(Article20.FEES, ".*收费.*"),
            Map.entry(Article20.PURCHASES, ".*采购.*"),
            Map.entry(Article20.CONSTRUCTION, ".*重大(?:建设)?项目.*"),
            Map.entry(Article20.WELFARE, ".*(?:扶贫|乡村振兴|教育|医疗|社会保障|社保|就业|民生).*"),
            Map.entry(Article20.EMERGENCIES, ".*(?:应急|突发|预警).*"),
            Map.entry(Article20.SUPERVISION, ".*(?:监督检查|环境保护|公共卫生|安全生产|食品药品|产品质量|双随机).*"),
            Map.entry(Article20.RECRUITMENT, ".*(?:招考|招录|招聘|公务员).*"),
            Map.entry(Article20.OTHERS, ".*(?:其他法定|其他应当|其他主动|其它法定|其他信息|其他公开).*"));

    /** The items, in their order. */
    static final List<Sought> ITEMS = java.util.Arrays.stream(Article20.values())
            .map(one -> new Sought(
                    one.code(),
                    new Wording("条例第二十条" + one.cited() + " " + one.text(), "article 20 item " + one.code()),
                    Pattern.compile(ITEM_NAMES.getOrDefault(one, one.text()))))
            .toList();

    private Names() {}

    private static Sought block(String number, String zh, String en, String names) {
        return new Sought(
                "61-" + number, new Wording("板块 " + zh, "block " + zh + " (" + en + ")"), Pattern.compile(names));
    }

    /** Adds what a short text of a link or a heading names. */
    static void in(String words, NavigableMap<String, String> names) {
        String plain = words.replaceAll("[\\s\\u3000\\u00a0>»·•：:]+", "");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return;
        }
        BLOCKS.forEach(one -> named(one, plain, names));
        ITEMS.forEach(one -> named(one, plain, names));
    }

    private static void named(Sought sought, String plain, NavigableMap<String, String> names) {
        if (!names.containsKey(sought.key()) && sought.names().matcher(plain).matches()) {
            names.put(sought.key(), plain);
        }
    }

    static NavigableMap<String, String> none() {
        return new TreeMap<>();
    }
}
