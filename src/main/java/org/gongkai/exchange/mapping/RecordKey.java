package org.gongkai.exchange.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a mapping may take from a record (取自): the keys of catalogue.json under both their names, the parts of its attachments and
 * statements, and what is known of the record itself.
 */
public enum RecordKey {
    INDEX("index", "索引号", Kind.TEXT, "索引号"),
    TITLE("title", "标题", Kind.TEXT, "名称"),
    CATEGORY("category", "栏目", Kind.TEXT, "栏目的 key，用代码表换成名称或者平台的栏目代码"),
    ITEM("item", "法定事项", Kind.TEXT, "条例第二十条的项，`20-01` 至 `20-15`"),
    REGIME("regime", "制度", Kind.TEXT, "政府信息公开、狱务公开"),
    ISSUER("issuer", "发文机关", Kind.TEXTS, "发文机关，一个或几个"),
    NUMBER("number", "发文字号", Kind.TEXT, "发文字号"),
    GENRE("genre", "体裁", Kind.TEXT, "体裁"),
    TOPIC("topic", "主题分类", Kind.TEXT, "主题分类，如 `综合政务\\政务公开`"),
    FORMED("formed", "成文日期", Kind.DAY, "生成日期"),
    RELEASED("released", "发布日期", Kind.DAY, "发布日期或者时刻"),
    CHANGED("changed", "变更日期", Kind.DAY, "变更日期"),
    DECIDED("decided", "决定日期", Kind.DAY, "决定日期"),
    VALIDITY("validity", "有效性", Kind.TEXT, "有效、已修改、部分失效、失效、废止、尚未施行"),
    EFFECTIVE("effective", "施行日期", Kind.DAY, "施行日期"),
    EXPIRES("expires", "失效日期", Kind.DAY, "失效日期"),
    SUMMARY("summary", "内容概述", Kind.TEXT, "内容概述"),
    SOURCE("source", "来源", Kind.TEXT, "转载来源"),
    ADDRESS("address", "地址", Kind.ADDRESS, "页面（撤回的、期满的是说明）的地址，相对于站点"),
    SHA256("sha256", "页面摘要", Kind.TEXT, "页面的 SHA-256"),
    DIGEST("digest", "摘要", Kind.TEXT, "审查所依据的内容的摘要"),
    REPEALS("repeals", "废止", Kind.TEXTS, "废止的文件的索引号"),
    AMENDS("amends", "修改", Kind.TEXTS, "修改的文件的索引号"),
    REPLACED_BY("replaced-by", "被替代", Kind.TEXTS, "替代它的文件的索引号"),
    INTERPRETS("interprets", "解读", Kind.TEXTS, "解读的文件的索引号"),
    ATTACHMENTS("attachments", "附件", Kind.ITEMS, "附件，每个一组，用 `fields` 说明；XML 和 JSON"),
    ATTACHMENT_FILE("attachments.file", "附件.文件名", Kind.TEXTS, "附件的文件名"),
    ATTACHMENT_TITLE("attachments.title", "附件.标题", Kind.TEXTS, "附件的标题"),
    ATTACHMENT_ADDRESS("attachments.address", "附件.地址", Kind.ADDRESSES, "附件的地址，相对于站点"),
    ATTACHMENT_BYTES("attachments.bytes", "附件.字节数", Kind.NUMBERS, "附件的字节数"),
    ATTACHMENT_SHA256("attachments.sha256", "附件.摘要", Kind.TEXTS, "附件的 SHA-256"),
    STATEMENTS("statements", "审查声明", Kind.ITEMS, "已签名的审查步骤，每步一组，用 `fields` 说明；XML 和 JSON"),
    STATEMENT_ROLE("statements.role", "审查声明.角色", Kind.TEXTS, "审查步骤"),
    STATEMENT_BY("statements.by", "审查声明.人员", Kind.TEXTS, "签名的人"),
    STATEMENT_ON("statements.on", "审查声明.日期", Kind.DAYS, "哪一天"),
    STATEMENT_ADDRESS("statements.address", "审查声明.地址", Kind.ADDRESSES, "声明的地址"),
    STATEMENT_SHA256("statements.sha256", "审查声明.摘要", Kind.TEXTS, "声明的 SHA-256"),
    STATEMENT_SIGNATURE("statements.signature", "审查声明.签名", Kind.ADDRESSES, "签名的地址"),
    STATEMENT_SM2("statements.sm2", "审查声明.国密签名", Kind.ADDRESSES, "国密签名的地址"),
    ON("on", "撤回日期", Kind.DAY, "撤回的日期，或者公开期满的日期"),
    REASON("reason", "撤回理由", Kind.TEXT, "撤回的理由"),
    STATE("state", "状态", Kind.TEXT, "公开、撤回、公开期满、不再公开"),
    CHANGE("change", "变动", Kind.TEXT, "用 `--changes` 时：new、changed、validity、withdrawn、closed、removed"),
    POSITION("position", "序号", Kind.NUMBER, "第几条，从1数起"),
    COUNT("count", "总数", Kind.NUMBER, "一共几条"),
    ORGAN("organ", "机关", Kind.TEXT, "本机关"),
    AS_OF("as-of", "截至", Kind.DAY, "目录截至的时刻"),
    SITE("site", "网址", Kind.TEXT, "站点的网址，末尾有“/”");

    /** What its values are. */
    public enum Kind {
        TEXT,
        TEXTS,
        DAY,
        DAYS,
        ADDRESS,
        ADDRESSES,
        NUMBER,
        NUMBERS,
        ITEMS;

        /** Whether a record may have several. */
        public boolean several() {
            return this == TEXTS || this == DAYS || this == ADDRESSES || this == NUMBERS || this == ITEMS;
        }

        /** Whether they are days or instants. */
        public boolean dated() {
            return this == DAY || this == DAYS;
        }

        /** Whether they are addresses relative to the site. */
        public boolean address() {
            return this == ADDRESS || this == ADDRESSES;
        }

        /** Whether they are whole numbers. */
        public boolean number() {
            return this == NUMBER || this == NUMBERS;
        }
    }

    private final String english;
    private final String chinese;
    private final Kind kind;
    private final String meaning;

    RecordKey(String english, String chinese, Kind kind, String meaning) {
        this.english = english;
        this.chinese = chinese;
        this.kind = kind;
        this.meaning = meaning;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    public Kind kind() {
        return kind;
    }

    /** What it means, in Chinese. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is a part of an attachment or a statement. */
    boolean part() {
        return english.indexOf('.') > 0;
    }

    /** What stands under it in its attachment or statement; of a record's own key, that. */
    public String last() {
        return english.substring(english.indexOf('.') + 1);
    }

    /** What it is a part of; a record's own key, of itself. */
    public String first() {
        return part() ? english.substring(0, english.indexOf('.')) : english;
    }

    /** The key of this name, in either language. */
    static Optional<RecordKey> named(String name) {
        return Arrays.stream(values())
                .filter(key -> key.english.equals(name) || key.chinese.equals(name))
                .findFirst();
    }

    /** The part of this name of an attachment or a statement. */
    Optional<RecordKey> part(String name) {
        return named(english + "." + name).or(() -> named(chinese + "." + name));
    }

    /** All names, in both languages. */
    static List<String> names() {
        return Arrays.stream(values())
                .flatMap(key -> Stream.of(key.english, key.chinese))
                .toList();
    }

    /** All names of parts, in both languages, each once. */
    static List<String> partNames() {
        return Stream.of(ATTACHMENTS, STATEMENTS)
                .flatMap(key -> key.parts().stream())
                .distinct()
                .toList();
    }

    /** The names of its parts, in both languages. */
    List<String> parts() {
        return Arrays.stream(values())
                .filter(key -> key.part() && key.first().equals(english))
                .flatMap(key -> Stream.of(key.last(), key.chinese.substring(key.chinese.indexOf('.') + 1)))
                .toList();
    }
}
