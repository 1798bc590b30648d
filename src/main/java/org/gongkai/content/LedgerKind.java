package org.gongkai.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/**
 * What a ledger lists (台账种类), and its columns: the one table that the reader, the pages and the handbook are made
 * from. Every column may be headed in English or in Chinese.
 */
public enum LedgerKind {
    /** 咨询与信箱 (国办秘函〔2019〕19号: 互动回应). */
    LETTERS(
            "信件",
            "公众来信和答复",
            needed("received", "来信日期", Cell.DAY, "收到来信的日期", "day of receipt"),
            needed("subject", "主题", Cell.TEXT, "来信的主题", "what it is about"),
            needed("question", "来信内容", Cell.TEXT, "来信的内容，不写来信人", "the question, without the writer's name"),
            needed("office", "承办部门", Cell.TEXT, "承办的部门", "the office that answers"),
            maybe("answered", "答复日期", Cell.DAY, "答复的日期；还没有答复的留空", "day of the answer; empty while there is none"),
            maybe("answer", "答复内容", Cell.TEXT, "答复的内容", "the answer")),

    /** 工作要点任务分解表. */
    TASKS(
            "任务",
            "工作要点任务分解表",
            needed("number", "序号", Cell.TEXT, "任务的序号", "number of the task"),
            needed("task", "任务", Cell.TEXT, "任务的内容", "the task"),
            needed("lead", "牵头部门", Cell.TEXT, "牵头的部门", "the office that leads"),
            maybe("partners", "配合部门", Cell.TEXT, "配合的部门，用顿号分开", "offices that help"),
            needed("due", "完成时限", Cell.DAY, "完成的最后一天", "the last day"),
            choice("state", "状态", "未开始", "进行中", "已完成"),
            maybe("done", "完成日期", Cell.DAY, "完成的日期；状态是已完成的必填", "day on which it was done")),

    /** 会见日安排. */
    VISITS(
            "会见日",
            "会见日安排",
            needed("prison", "监狱", Cell.TEXT, "监狱的名称", "the prison"),
            needed("for", "会见对象", Cell.TEXT, "哪些监区或者哪类罪犯", "of which wards or inmates"),
            needed("days", "会见日", Cell.TEXT, "例如 每月第一、三周星期二", "for example 每月第一、三周星期二"),
            needed("hours", "会见时间", Cell.TEXT, "会见的起止时间", "from when to when"),
            needed("booking", "预约方式", Cell.TEXT, "电话、网上或者现场预约", "how to book"),
            maybe("note", "备注", Cell.TEXT, "需要说明的事项", "what else to know")),

    /** 负责人 (条例 第二十条第二项). */
    LEADERS(
            "负责人",
            "负责人信息",
            needed("name", "姓名", Cell.TEXT, "负责人的姓名", "name"),
            needed("post", "职务", Cell.TEXT, "职务", "post"),
            needed("duties", "分工", Cell.TEXT, "主持或者分管的工作", "what the person is in charge of"),
            maybe("phone", "办公电话", Cell.TEXT, "办公电话", "telephone of the office")),

    /** 机构设置 (条例 第二十条第二项). */
    OFFICES(
            "机构",
            "机构设置",
            needed("name", "机构名称", Cell.TEXT, "内设机构或者直属单位的名称", "name of the office or unit"),
            choice("kind", "类别", "内设机构", "直属单位"),
            needed("duties", "职责", Cell.TEXT, "主要职责", "its duties"),
            maybe("head", "负责人", Cell.TEXT, "负责人的姓名", "who heads it"),
            maybe("address", "办公地址", Cell.TEXT, "与本机关不同的写明", "where it differs from the organ's"),
            needed("phone", "联系电话", Cell.TEXT, "办公电话", "telephone")),

    /** 行政许可公示 (双公示). */
    LICENCES(
            "行政许可",
            "行政许可决定公示",
            needed("party", "行政相对人名称", Cell.TEXT, "法人和其他组织的名称；自然人按规定隐去部分姓名", "to whom it is granted"),
            maybe("credit-code", "统一社会信用代码", Cell.TEXT, "自然人的留空，不写证件号码", "of an organisation only"),
            needed("document", "决定文书名称", Cell.TEXT, "许可决定文书的名称", "name of the decision"),
            needed("number", "决定文书号", Cell.TEXT, "许可决定文书的文号", "number of the decision"),
            choice("kind", "许可类别", "普通", "特许", "认可", "核准", "登记", "其他"),
            needed("content", "许可内容", Cell.TEXT, "许可的内容", "what is granted"),
            needed("decided", "决定日期", Cell.DAY, "作出决定的日期", "day of the decision"),
            needed("from", "有效期自", Cell.DAY, "许可从哪一天起有效", "first day"),
            maybe("until", "有效期至", Cell.DAY, "许可的最后一天；长期有效的留空", "last day"),
            needed("organ", "许可机关", Cell.TEXT, "作出决定的机关", "who decided")),

    /** 行政处罚公示 (双公示). */
    PENALTIES(
            "行政处罚",
            "行政处罚决定公示",
            needed("party", "行政相对人名称", Cell.TEXT, "法人和其他组织的名称；自然人按规定隐去部分姓名", "on whom it is imposed"),
            maybe("credit-code", "统一社会信用代码", Cell.TEXT, "自然人的留空，不写证件号码", "of an organisation only"),
            needed("number", "决定书文号", Cell.TEXT, "处罚决定书的文号", "number of the decision"),
            needed("offence", "违法行为类型", Cell.TEXT, "违反的规定的种类", "kind of offence"),
            needed("facts", "违法事实", Cell.TEXT, "认定的事实", "the facts"),
            needed("basis", "处罚依据", Cell.TEXT, "法律、法规、规章的条款", "by which article"),
            needed("kind", "处罚类别", Cell.TEXT, "警告、罚款等", "kind of penalty"),
            needed("content", "处罚内容", Cell.TEXT, "处罚的内容；有金额的写明单位", "what is imposed"),
            needed("decided", "决定日期", Cell.DAY, "作出决定的日期", "day of the decision"),
            maybe("shown-until", "公示截止期", Cell.DAY, "公示的最后一天", "last day on which it is shown"),
            needed("organ", "处罚机关", Cell.TEXT, "作出决定的机关", "who decided")),

    /** 意见征集采纳情况. */
    OPINIONS(
            "意见",
            "意见采纳情况",
            needed("number", "序号", Cell.TEXT, "意见的序号", "number of the opinion"),
            needed("opinion", "意见", Cell.TEXT, "意见的内容，不写提出人的姓名", "the opinion, without a name"),
            needed("count", "件数", Cell.COUNT, "内容相同的意见有几件", "how many said so"),
            choice("adopted", "采纳情况", "采纳", "部分采纳", "未采纳"),
            maybe("reason", "理由", Cell.TEXT, "没有全部采纳的必填", "required where it was not wholly adopted"));

    /** How the cells are written; one may be empty. */
    private static final class Cell {

        private static final Pattern COUNTS = Pattern.compile("[0-9]{1,6}");

        private static final Shape<String> TEXT = of(
                Rule.VALUE_NOT_ALLOWED,
                text -> text.length() <= InputLimits.VALUE_LENGTH,
                text -> Optional.empty(),
                new Wording(
                        "最多 " + InputLimits.VALUE_LENGTH + " 字",
                        "at most " + InputLimits.VALUE_LENGTH + " characters"));

        private static final Shape<String> DAY = of(
                Rule.NO_SUCH_DATE,
                text -> Days.day(text).isPresent(),
                Days::meant,
                new Wording("写成 2026-07-01 的样子", "write 2026-07-01"));

        private static final Shape<String> COUNT = of(
                Rule.VALUE_NOT_ALLOWED,
                COUNTS.asMatchPredicate(),
                text -> Optional.empty(),
                new Wording("写阿拉伯数字", "write digits"));

        private static Shape<String> choice(List<String> choices) {
            return of(
                    Rule.VALUE_NOT_ALLOWED,
                    choices::contains,
                    text -> Spelling.nearest(text, choices),
                    new Wording("可用：" + String.join("、", choices), "one of: " + String.join(", ", choices)));
        }

        /** What does not fit is told with what was perhaps meant, else with what to write instead. */
        private static Shape<String> of(
                Rule rule, Predicate<String> fits, Function<String, Optional<String>> meant, Wording expected) {
            return Cells.TEXT.then((value, text) -> {
                String shown = NormalText.excerpt(text);
                return text.isEmpty() || fits.test(text)
                        ? Found.of(Optional.of(text))
                        : Found.nothing(value.finding(
                                rule,
                                new Wording(
                                        value.chinese() + "不能是“" + shown + "”",
                                        value.key() + " cannot be “" + shown + "”"),
                                Spelling.hint(meant.apply(text), expected)));
            });
        }
    }

    private final String word;
    private final String caption;
    private final List<Field<String>> columns;

    @SafeVarargs
    LedgerKind(String word, String caption, Field<String>... columns) {
        this.word = word;
        this.caption = caption;
        this.columns = List.of(columns);
    }

    private static Field<String> needed(String english, String chinese, Shape<String> cell, String zh, String en) {
        return new Field<>(english, chinese, cell, true, new Wording(zh, en));
    }

    private static Field<String> maybe(String english, String chinese, Shape<String> cell, String zh, String en) {
        return new Field<>(english, chinese, cell, false, new Wording(zh, en));
    }

    private static Field<String> choice(String english, String chinese, String... choices) {
        Shape<String> cell = Cell.choice(List.of(choices));
        return needed(english, chinese, cell, String.join("、", choices), String.join(", ", choices));
    }

    /** The kind of this word. */
    static Optional<LedgerKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The words of all kinds, as the header key {@code ledger} takes them. */
    static List<String> words() {
        return Arrays.stream(values()).map(LedgerKind::word).toList();
    }

    /** What the header calls it, {@code 信件}. */
    public String word() {
        return word;
    }

    /** What readers see above it. */
    public String caption() {
        return caption;
    }

    /** Its columns, in the order in which readers see them; no cell of one that is needed may be empty. */
    public List<Field<String>> columns() {
        return columns;
    }

    /** Whether days stand in a column. */
    public static boolean dated(Field<String> column) {
        return column.shape() == Cell.DAY;
    }

    /** The columns of a file. */
    Form form() {
        return new Form(List.copyOf(columns), Map.of());
    }
}
