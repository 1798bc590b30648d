package org.gongkai.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
            column("received", "来信日期", Shape.DAY, true, "收到来信的日期", "day of receipt"),
            column("subject", "主题", Shape.TEXT, true, "来信的主题", "what it is about"),
            column("question", "来信内容", Shape.LONG, true, "来信的内容，不写来信人", "the question, without the writer's name"),
            column("office", "承办部门", Shape.TEXT, true, "承办的部门", "the office that answers"),
            column(
                    "answered",
                    "答复日期",
                    Shape.DAY,
                    false,
                    "答复的日期；还没有答复的留空",
                    "day of the answer; empty while there is none"),
            column("answer", "答复内容", Shape.LONG, false, "答复的内容", "the answer")),

    /** 工作要点任务分解表. */
    TASKS(
            "任务",
            "工作要点任务分解表",
            column("number", "序号", Shape.TEXT, true, "任务的序号", "number of the task"),
            column("task", "任务", Shape.LONG, true, "任务的内容", "the task"),
            column("lead", "牵头部门", Shape.TEXT, true, "牵头的部门", "the office that leads"),
            column("partners", "配合部门", Shape.TEXT, false, "配合的部门，用顿号分开", "offices that help"),
            column("due", "完成时限", Shape.DAY, true, "完成的最后一天", "the last day"),
            choice("state", "状态", "未开始", "进行中", "已完成"),
            column("done", "完成日期", Shape.DAY, false, "完成的日期；状态是已完成的必填", "day on which it was done")),

    /** 会见日安排. */
    VISITS(
            "会见日",
            "会见日安排",
            column("prison", "监狱", Shape.TEXT, true, "监狱的名称", "the prison"),
            column("for", "会见对象", Shape.TEXT, true, "哪些监区或者哪类罪犯", "of which wards or inmates"),
            column("days", "会见日", Shape.TEXT, true, "例如 每月第一、三周星期二", "for example 每月第一、三周星期二"),
            column("hours", "会见时间", Shape.TEXT, true, "会见的起止时间", "from when to when"),
            column("booking", "预约方式", Shape.TEXT, true, "电话、网上或者现场预约", "how to book"),
            column("note", "备注", Shape.TEXT, false, "需要说明的事项", "what else to know")),

    /** 负责人 (条例 第二十条第二项). */
    LEADERS(
            "负责人",
            "负责人信息",
            column("name", "姓名", Shape.TEXT, true, "负责人的姓名", "name"),
            column("post", "职务", Shape.TEXT, true, "职务", "post"),
            column("duties", "分工", Shape.LONG, true, "主持或者分管的工作", "what the person is in charge of"),
            column("phone", "办公电话", Shape.TEXT, false, "办公电话", "telephone of the office")),

    /** 机构设置 (条例 第二十条第二项). */
    OFFICES(
            "机构",
            "机构设置",
            column("name", "机构名称", Shape.TEXT, true, "内设机构或者直属单位的名称", "name of the office or unit"),
            choice("kind", "类别", "内设机构", "直属单位"),
            column("duties", "职责", Shape.LONG, true, "主要职责", "its duties"),
            column("head", "负责人", Shape.TEXT, false, "负责人的姓名", "who heads it"),
            column("address", "办公地址", Shape.TEXT, false, "与本机关不同的写明", "where it differs from the organ's"),
            column("phone", "联系电话", Shape.TEXT, true, "办公电话", "telephone")),

    /** 行政许可公示 (双公示). */
    LICENCES(
            "行政许可",
            "行政许可决定公示",
            column("party", "行政相对人名称", Shape.TEXT, true, "法人和其他组织的名称；自然人按规定隐去部分姓名", "to whom it is granted"),
            column("credit-code", "统一社会信用代码", Shape.TEXT, false, "自然人的留空，不写证件号码", "of an organisation only"),
            column("document", "决定文书名称", Shape.TEXT, true, "许可决定文书的名称", "name of the decision"),
            column("number", "决定文书号", Shape.TEXT, true, "许可决定文书的文号", "number of the decision"),
            choice("kind", "许可类别", "普通", "特许", "认可", "核准", "登记", "其他"),
            column("content", "许可内容", Shape.LONG, true, "许可的内容", "what is granted"),
            column("decided", "决定日期", Shape.DAY, true, "作出决定的日期", "day of the decision"),
            column("from", "有效期自", Shape.DAY, true, "许可从哪一天起有效", "first day"),
            column("until", "有效期至", Shape.DAY, false, "许可的最后一天；长期有效的留空", "last day"),
            column("organ", "许可机关", Shape.TEXT, true, "作出决定的机关", "who decided")),

    /** 行政处罚公示 (双公示). */
    PENALTIES(
            "行政处罚",
            "行政处罚决定公示",
            column("party", "行政相对人名称", Shape.TEXT, true, "法人和其他组织的名称；自然人按规定隐去部分姓名", "on whom it is imposed"),
            column("credit-code", "统一社会信用代码", Shape.TEXT, false, "自然人的留空，不写证件号码", "of an organisation only"),
            column("number", "决定书文号", Shape.TEXT, true, "处罚决定书的文号", "number of the decision"),
            column("offence", "违法行为类型", Shape.TEXT, true, "违反的规定的种类", "kind of offence"),
            column("facts", "违法事实", Shape.LONG, true, "认定的事实", "the facts"),
            column("basis", "处罚依据", Shape.LONG, true, "法律、法规、规章的条款", "by which article"),
            column("kind", "处罚类别", Shape.TEXT, true, "警告、罚款等", "kind of penalty"),
            column("content", "处罚内容", Shape.LONG, true, "处罚的内容；有金额的写明单位", "what is imposed"),
            column("decided", "决定日期", Shape.DAY, true, "作出决定的日期", "day of the decision"),
            column("shown-until", "公示截止期", Shape.DAY, false, "公示的最后一天", "last day on which it is shown"),
            column("organ", "处罚机关", Shape.TEXT, true, "作出决定的机关", "who decided")),

    /** 意见征集采纳情况. */
    OPINIONS(
            "意见",
            "意见采纳情况",
            column("number", "序号", Shape.TEXT, true, "意见的序号", "number of the opinion"),
            column("opinion", "意见", Shape.LONG, true, "意见的内容，不写提出人的姓名", "the opinion, without a name"),
            column("count", "件数", Shape.COUNT, true, "内容相同的意见有几件", "how many said so"),
            choice("adopted", "采纳情况", "采纳", "部分采纳", "未采纳"),
            column("reason", "理由", Shape.LONG, false, "没有全部采纳的必填", "required where it was not wholly adopted"));

    /** What stands in the cells of a column. */
    public enum Shape {
        TEXT,
        LONG,
        DAY,
        COUNT,
        CHOICE
    }

    /**
     * A column of a ledger.
     *
     * @param english its English head
     * @param chinese its Chinese head, which readers see
     * @param required whether no cell of it may be empty
     * @param choices the closed list of its values; empty where there is none
     * @param meaning what stands in it
     */
    public record Column(
            String english, String chinese, Shape shape, boolean required, List<String> choices, Wording meaning) {

        private static final Pattern COUNTS = Pattern.compile("[0-9]{1,6}");

        public Column {
            choices = List.copyOf(choices);
        }

        /** Whether a text may stand in its cells. */
        boolean fits(String text) {
            return switch (shape) {
                case TEXT, LONG -> text.length() <= Limits.VALUE_LENGTH;
                case DAY -> Days.day(text).isPresent();
                case COUNT -> COUNTS.matcher(text).matches();
                case CHOICE -> choices.contains(text);
            };
        }

        /** What a text that does not fit was meant to be. */
        Optional<String> meant(String text) {
            return shape == Shape.DAY ? Days.meant(text) : Spelling.nearest(text, choices);
        }

        /** What to write instead of a text that does not fit. */
        Wording expected() {
            return switch (shape) {
                case DAY -> new Wording("写成 2026-07-01 的样子", "write 2026-07-01");
                case COUNT -> new Wording("写阿拉伯数字", "write digits");
                case CHOICE -> new Wording("可用：" + String.join("、", choices), "one of: " + String.join(", ", choices));
                case TEXT, LONG ->
                    new Wording("最多 " + Limits.VALUE_LENGTH + " 字", "at most " + Limits.VALUE_LENGTH + " characters");
            };
        }

        private Field<String> field() {
            return required
                    ? Field.needed(english, chinese, Cells.TEXT, meaning.zh())
                    : Field.of(english, chinese, Cells.TEXT, meaning.zh());
        }
    }

    private final String word;
    private final String caption;
    private final List<Column> columns;

    LedgerKind(String word, String caption, Column... columns) {
        this.word = word;
        this.caption = caption;
        this.columns = List.of(columns);
    }

    private static Column column(String english, String chinese, Shape shape, boolean required, String zh, String en) {
        return new Column(english, chinese, shape, required, List.of(), new Wording(zh, en));
    }

    private static Column choice(String english, String chinese, String... choices) {
        List<String> words = List.of(choices);
        return new Column(
                english,
                chinese,
                Shape.CHOICE,
                true,
                words,
                new Wording(String.join("、", words), String.join(", ", words)));
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

    /** Its columns, in the order in which readers see them. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns of a file. */
    Form form() {
        return new Form(columns.stream().<Field<?>>map(Column::field).toList(), Map.of());
    }
}
