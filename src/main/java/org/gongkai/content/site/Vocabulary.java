package org.gongkai.content.site;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.PackedLines;

/** The closed lists of the norms (受控词表). */
public final class Vocabulary {

    /** 体裁 of the guide to a service (办事指南), which must tell certain things. */
    public static final String SERVICE_GUIDE = "办事指南";

    /** 体裁 of the guide to the disclosure of prison affairs (狱务公开指南), which has a page of its own kind. */
    public static final String PRISON_GUIDE = "狱务公开指南";

    /** 体裁 of a text told in pictures (图解), which are shown as wide as the page. */
    public static final String PICTURES = "图解";

    /** 体裁 of questions and answers (问答), each question a heading. */
    public static final String QUESTIONS = "问答";

    /** 体裁 of what explains a document (解读), if it names the document. */
    public static final List<String> READINGS = List.of("解读", PICTURES, QUESTIONS);

    /** 体裁: the fifteen kinds of 《党政机关公文处理工作条例》 and the kinds that such a column needs besides. */
    public static final List<String> GENRES = List.of(
            "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "解读", "图解",
            "问答", "公示", "决定书", "统计", "办事指南", "狱务公开指南", "其他");

    /** 公开属性 (条例 第十三条). */
    public static final List<String> DISCLOSURES = List.of("主动公开", "依申请公开", "不予公开");

    /** 公开渠道 besides the site itself, as the report's coded table names them (1210, 1230, 1240, 1250). */
    public static final List<String> CHANNELS = List.of("政府公报", "政务微博", "政务微信", "其他");

    /** 同时公开: the other places that an office has by custom. */
    public static final List<String> PLACES = List.of("省平台", "微信", "微博", "公报", "公共资源交易平台", "报刊");

    /** Conclusions of the secrecy review (保密审查结论). */
    public static final List<String> CONCLUSIONS = List.of("可以公开", "删减后公开", "不予公开", "报请确定");

    /** 样本: a key that only marks. */
    public static final List<String> MARKED = List.of("true", "是");

    /** 栏目标签 ColumnType (政府网站发展指引). */
    public static final List<String> COLUMN_TYPES = List.of(
            "首页", "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录", "信息公开年报", "依申请公开", "数据发布", "数据开放",
            "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈", "通知公告", "公示公告");

    /** 阶段 of a purchase, from its intention to its acceptance. */
    public static final List<String> PURCHASE = List.of("意向", "公告", "结果", "合同", "验收");

    /** 阶段 of asking the public. */
    public static final List<String> CONSULTATION = List.of("征求意见", "采纳情况");

    /** 阶段: where in its project an entry stands. */
    public static final List<String> STAGES = List.of("意向", "公告", "结果", "合同", "验收", "征求意见", "采纳情况");

    /** 预决算 (条例 第二十条第七项): the budget of a year, and its final account. */
    public static final List<String> BUDGETS = List.of("预算", "决算");

    /** 主题分类: a class, or a class and a subject joined by {@code \\}; the list is data (topics.txt). */
    public static final Set<String> TOPICS =
            Collections.unmodifiableSet(new LinkedHashSet<>(PackedLines.of(Vocabulary.class, "topics.txt")));

    private Vocabulary() {}
}
