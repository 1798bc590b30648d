package org.gongkai.content.header;

import java.util.List;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.site.Term;
import org.gongkai.content.site.Validity;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Shape;
import org.gongkai.finding.Wording;

/**
 * The keys of an entry's header (文件头字段), each with its English and its Chinese name: the one table that the reader,
 * the checks, the JSON Schema and the handbook are made from.
 */
public enum HeaderKey {
    TITLE(true, "title", "标题", Shape.TEXT, "标题", "the title"),
    INDEX(true, "index", "索引号", Shape.TEXT, "索引号，公开后不改、不重用", "the index number, never changed or reused"),
    CATEGORY("category", "栏目", Shape.TEXT, "栏目的 key，默认取所在文件夹", "key of a category; default: the folder"),
    FORMED(true, "formed", "成文日期", Shape.DAY, "成文（生成）日期", "date of making"),
    RELEASED(true, "released", "发布日期", Shape.MOMENT, "发布日期或时刻，此前不公开", "date or time of release"),
    CHANGED(
            "changed",
            "变更日期",
            Change.SHAPE,
            "发布后内容变更的日期，或者每次变更的日期和原因",
            "date of a change after release, or each with its reason"),
    ISSUER("issuer", "发文机关", Shape.TEXTS, "发文机关，第一个为牵头机关，默认本机关", "issuing organs, the lead first"),
    NUMBER("number", "发文字号", Shape.TEXT, "发文字号，如 示狱发〔2021〕15号", "document number"),
    GENRE("genre", "体裁", Shape.choice(Vocabulary.GENRES), "体裁，公文和政策文件必填", "kind of document; required for documents"),
    TOPIC("topic", "主题分类", Shape.TEXT, "主题分类，法定主动公开内容必填，如 综合政务\\政务公开", "topic; required in 法定主动公开内容"),
    SUMMARY(true, "summary", "内容概述", Shape.TEXT, "内容概述，20 至 300 字，不同于标题", "20–300 characters, not the title"),
    DISCLOSURE(true, "disclosure", "公开属性", Shape.choice(Vocabulary.DISCLOSURES), "公开属性", "disclosure attribute"),
    GROUNDS("grounds", "理由", Shape.TEXT, "不公开的条款和理由", "article and reason where not 主动公开"),
    RECONSIDER("reconsider", "复核日期", Shape.DAY, "不公开信息的复核日期，12 个月以内", "date to reconsider, within 12 months"),
    VALIDITY("validity", "有效性", Shape.choice(List.of(Validity.values())), "有效性，默认有效", "validity; default 有效"),
    EFFECTIVE("effective", "施行日期", Shape.DAY, "施行日期", "in force from"),
    EXPIRES("expires", "失效日期", Shape.DAY, "失效日期", "no longer in force from"),
    REPEALS("repeals", "废止", Shape.TEXTS, "本文件废止的文件的索引号", "index numbers of the documents it repeals"),
    AMENDS("amends", "修改", Shape.TEXTS, "本文件修改的文件的索引号", "index numbers of the documents it amends"),
    REPLACED_BY("replaced-by", "被替代", Shape.TEXTS, "替代本文件的文件的索引号", "index numbers of its successors"),
    INTERPRETS("interprets", "解读", Shape.TEXTS, "本文解读的文件的索引号", "index numbers of the documents it interprets"),
    SOURCE("source", "来源", Shape.TEXT, "转载来源（ContentSource）", "source of a reprint"),
    KEYWORDS("keywords", "关键词", Shape.TEXTS, "关键词（Keywords）", "page tag Keywords"),
    AUTHOR("author", "作者", Shape.TEXT, "作者或责任编辑（Author）", "page tag Author"),
    DESCRIPTION("description", "描述", Shape.TEXT, "内容摘要（Description）", "page tag Description"),
    IMAGE("image", "图片", Shape.TEXT, "正文图片（Image）", "page tag Image"),
    ATTACHMENTS("attachments", "附件", Listed.SHAPE, "附件，默认为附件夹中的全部文件", "default: all files of the attachment folder"),
    DECIDED("decided", "决定日期", Shape.DAY, "决定、签订或批复日期", "date of the decision, contract or approval"),
    CLOSES("closes", "截止日期", Shape.DAY, "公示或者征求意见的最后一天", "last day of a public notice or of asking for opinions"),
    CLOSES_AFTER(
            "closes-after",
            "公开期满",
            Term.SHAPE,
            "公布多久之后不再公开，短于栏目的期限时写",
            "how long it is public, where that is shorter than its category's term"),
    CHANNELS("channels", "渠道", Shape.choices(Vocabulary.CHANNELS), "除本网站以外还在哪些渠道公开", "where else it is made public"),
    ALSO_AT("also-at", "同时公开", AlsoAt.SHAPE, "同时公开在哪里，读者可以从页面打开", "where else it is public, with the address there"),
    LEDGER("ledger", "台账", LedgerKind.words(), "旁边的同名 .csv 是哪一种台账", "what the .csv of the same name beside it lists"),
    PROJECT("project", "项目", Shape.TEXT, "采购项目或者征求意见的事项，各阶段的信息写同一个名称", "the project; the same in all its stages"),
    STAGE("stage", "阶段", Vocabulary.STAGES, "是项目的哪个阶段，与项目同时写", "which stage of the project; goes with project"),
    BUDGET("budget", "预决算", Vocabulary.BUDGETS, "是预算还是决算，与年度同时写", "budget or final account; goes with fiscal-year"),
    FISCAL_YEAR("fiscal-year", "年度", Shape.TEXT, "预算、决算的年度，如 2026", "the year of the budget"),
    UNIT(
            "unit",
            "单位",
            Shape.TEXTS,
            "预算、决算的单位，一个或几个，默认栏目单位表中的第一个",
            "whose budget it is: units of the category's list, by default the first"),
    SAMPLE(
            "sample",
            "样本",
            Vocabulary.MARKED,
            "程序自带的示例文字，别的机关不能发布",
            "a text of the sample; no other organ may publish it"),
    WITHDRAWN("withdrawn", "撤回", Withdrawal.SHAPE, "撤回记录，撤回说明取代原页面", "a tombstone takes the page's place"),
    WAIVE("waive", "豁免", Waiver.SHAPE, "说明理由后接受的检查结果", "findings accepted with a reason"),
    NOTE("note", "备注", Shape.TEXT, "内部备注，不影响任何公开内容", "internal; never influences a published byte"),
    REVIEW("review", "审查", ReviewForm.SHAPE, "审查记录，公开的必要条件", "the review record; required to be published");

    private final Field<?> field;

    HeaderKey(String english, String chinese, List<String> choices, String zh, String en) {
        this(english, chinese, Shape.choice(choices), zh, en);
    }

    HeaderKey(String english, String chinese, Shape<?> shape, String zh, String en) {
        this(false, english, chinese, shape, zh, en);
    }

    HeaderKey(boolean needed, String english, String chinese, Shape<?> shape, String zh, String en) {
        this.field = new Field<>(english, chinese, shape, needed, new Wording(zh, en));
    }

    /** What a form knows of the key. */
    Field<?> field() {
        return field;
    }

    /** The English name, under which the digest knows the key. */
    public String english() {
        return field.english();
    }

    /** The Chinese name. */
    public String chinese() {
        return field.chinese();
    }

    /** Whether a published entry must have it (是否必填). */
    public boolean needed() {
        return field.needed();
    }

    /** The form of its value. */
    public Shape<?> shape() {
        return field.shape();
    }

    /** What it means. */
    public Wording meaning() {
        return field.meaning();
    }

    /**
     * Whether its texts are the office's own words and may reach a reader: all that is no date and of no closed list, but
     * the note and the waivers, which stay inside. Whatever is added here is looked at before it goes out.
     */
    public boolean worded() {
        return field.shape().worded() && this != NOTE;
    }

    /** Whom a key's value can reach (读者、机关或者另有保护). */
    public enum Reach {
        /** Readers: the digest's line {@code meta} covers it. */
        READERS,
        /** The office only: the digest's line {@code office} covers it. */
        OFFICE,
        /** It is no part of what is reviewed. */
        ASIDE
    }

    /** Whom its value can reach. */
    public Reach reach() {
        return switch (this) {
            case WAIVE, GROUNDS, RECONSIDER -> Reach.OFFICE;
            case REVIEW, NOTE, WITHDRAWN, CHANNELS -> Reach.ASIDE;
            default -> Reach.READERS;
        };
    }

    /** Whether the digest of the first form covers it. */
    public boolean coveredAtFirst() {
        return reach() != Reach.ASIDE || this == CHANNELS;
    }
}
