package org.gongkai.content.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Wording;

/**
 * What a ledger lists (台账种类), and its columns: the one table that the reader, the pages and the handbook are made
 * from. Every column may be headed in English or in Chinese.
 */
public enum LedgerKind {
    /** 咨询与信箱 (国办秘函〔2019〕19号: 互动回应). */
    LETTERS("信件", "公众来信和答复"),

    /** 工作要点任务分解表. */
    TASKS("任务", "工作要点任务分解表"),

    /** 会见日安排. */
    VISITS("会见日", "会见日安排"),

    /** 负责人 (条例 第二十条第二项). */
    LEADERS("负责人", "负责人信息"),

    /** 机构设置 (条例 第二十条第二项). */
    OFFICES("机构", "机构设置"),

    /** 行政许可公示 (双公示). */
    LICENCES("行政许可", "行政许可决定公示"),

    /** 行政处罚公示 (双公示). */
    PENALTIES("行政处罚", "行政处罚决定公示"),

    /** 意见征集采纳情况. */
    OPINIONS("意见", "意见采纳情况"),

    /** 权责清单和许可、处罚、强制、收费、服务等事项的清单 (条例 第二十条第五、六、八项). */
    ITEMS("事项", "事项清单"),

    /** 行政事业性收费的年度收缴金额 (国办公开办函〔2021〕30号, table two). */
    COLLECTED("收费", "行政事业性收费收缴情况"),

    /** 狱务公开服务热线. */
    HOTLINE("热线", "热线接听情况", Stand.BOTH, Span.YEAR),

    /** 网站留言、局长信箱, counted by month. */
    MESSAGES("留言", "留言和答复的件数", Stand.BOTH, Span.YEAR),

    /** 政务舆情回应 (国办发〔2016〕61号). */
    INCIDENTS("舆情", "政务舆情和回应", Stand.OFFICE, Span.YEAR),

    /** 新闻媒体的报道. */
    COVERAGE("媒体报道", "媒体报道情况", Stand.BOTH, Span.YEAR),

    /** 新闻发布会. */
    BRIEFINGS("新闻发布会", "新闻发布会", Stand.BOTH, Span.YEAR),

    /** 政府网站在线访谈. */
    INTERVIEWS("在线访谈", "在线访谈", Stand.BOTH, Span.YEAR),

    /** 政府信息公开工作会议. */
    MEETINGS("会议", "政府信息公开工作会议", Stand.BOTH, Span.YEAR),

    /** 政府信息公开业务培训. */
    TRAININGS("培训", "政府信息公开业务培训", Stand.BOTH, Span.YEAR),

    /** 监狱开放日、领导接待日. */
    OPEN_DAYS("开放日", "开放日和接待日", Stand.BOTH, Span.YEAR),

    /** 政务新媒体的账号 (国办发〔2018〕123号). */
    ACCOUNTS("新媒体账号", "政务新媒体账号", Stand.ENTRY, Span.STATE),

    /** 政务新媒体各月的发布情况. */
    NEW_MEDIA("新媒体", "政务新媒体发布情况", Stand.BOTH, Span.YEAR),

    /** 政府信息公开工作的机构和人员. */
    STAFF("机构人员", "政府信息公开工作机构和人员", Stand.BOTH, Span.STATE),

    /** 政府信息查阅场所 (条例 第二十五条). */
    READING_POINTS("查阅点", "政府信息查阅点", Stand.ENTRY, Span.STATE);

    /** Where a file of a kind may lie (台账的位置). */
    public enum Stand {
        /** Beside an entry, with which it is reviewed and published. */
        ENTRY,
        /** In content/registers/, which is never published. */
        OFFICE,
        /** Either. */
        BOTH
    }

    /** Of which days a file of the office's folder tells. */
    private enum Span {
        /** Of what happened in its year. */
        YEAR,
        /** Of what has been so since, at the end of its year. */
        STATE
    }

    private final String word;
    private final String caption;
    private final Stand stand;
    private final Span span;
    private final List<Field<String>> columns;

    LedgerKind(String word, String caption) {
        this(word, caption, Stand.ENTRY, Span.YEAR);
    }

    LedgerKind(String word, String caption, Stand stand, Span span) {
        this.word = word;
        this.caption = caption;
        this.stand = stand;
        this.span = span;
        this.columns = Packed.COLUMNS.stream()
                .filter(row -> row.get(0).equals(word))
                .map(LedgerKind::column)
                .toList();
    }

    /** The file of all columns. */
    private static final class Packed {
        private static final List<List<String>> COLUMNS = PackedLines.table(LedgerKind.class, "ledgers.txt");
    }

    private static Field<String> column(List<String> row) {
        boolean needed = row.get(3).endsWith("!");
        String cell = row.get(3).replace("!", "");
        String words = cell.replace("*", "");
        Wording meaning = row.get(4).isEmpty()
                ? new Wording(words, words.replace("、", ", "))
                : new Wording(row.get(4), row.get(5));
        return new Field<>(row.get(1), row.get(2), LedgerCell.named(cell), needed, meaning);
    }

    /** The kind that may lie beside an entry and has this word. */
    public static Optional<LedgerKind> named(String word) {
        return beside().filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The words of all kinds that may lie beside an entry, as the header key {@code ledger} takes them. */
    public static List<String> words() {
        return beside().map(LedgerKind::word).toList();
    }

    private static Stream<LedgerKind> beside() {
        return Arrays.stream(values()).filter(kind -> kind.stand != Stand.OFFICE);
    }

    /** Where a file of it may lie. */
    public Stand stand() {
        return stand;
    }

    /** Whether a file of the office's folder tells what was so at the end of its year, and not what happened in it. */
    public boolean state() {
        return span == Span.STATE;
    }

    /** What the header calls it, {@code 信件}. */
    public String word() {
        return word;
    }

    /** Its English name, as the names of files and commands take it too, {@code open-days}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What readers see above it. */
    public String caption() {
        return caption;
    }

    /** Its columns, in the order in which readers see them; no cell of one that is needed may be empty. */
    public List<Field<String>> columns() {
        return columns;
    }

    /** The column that says when: a day or a month. */
    public Optional<Field<String>> time() {
        return columns.stream()
                .filter(column -> column.needed() && LedgerCell.time(column.shape()))
                .findFirst();
    }

    /** Whether days stand in a column. */
    public static boolean dated(Field<?> column) {
        return LedgerCell.day(column.shape());
    }

    /** Whether days or months stand in a column. */
    static boolean timed(Field<?> column) {
        return LedgerCell.time(column.shape());
    }

    /** Whether numbers of something stand in a column. */
    public static boolean counted(Field<?> column) {
        return LedgerCell.count(column.shape());
    }

    /** The columns of a file. */
    public Form form() {
        return new Form(List.copyOf(columns), Map.of());
    }
}
