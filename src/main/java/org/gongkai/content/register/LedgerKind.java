package org.gongkai.content.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Days;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.InputLimits;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Shape;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Found;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
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
    COLLECTED("收费", "行政事业性收费收缴情况");

    /** How the cells are written; one may be empty. */
    private static final class Cell {

        private static final List<List<String>> COLUMNS = PackedLines.table(LedgerKind.class, "ledgers.txt");

        private static final Pattern COUNTS = Pattern.compile("[0-9]{1,6}");
        private static final Pattern YEARS = Pattern.compile("(19|20)[0-9]{2}");
        private static final Pattern AMOUNTS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

        private static final Shape<String> TEXT = of(
                Rule.VALUE_NOT_ALLOWED,
                text -> text.length() <= InputLimits.VALUE_LENGTH,
                text -> new Wording(
                        "最多 " + InputLimits.VALUE_LENGTH + " 字",
                        "at most " + InputLimits.VALUE_LENGTH + " characters"));

        private static final Shape<String> DAY =
                of(Rule.NO_SUCH_DATE, text -> Days.day(text).isPresent(), DateSpelling::dayHint);

        private static final Shape<String> COUNT =
                of(Rule.VALUE_NOT_ALLOWED, COUNTS.asMatchPredicate(), text -> new Wording("写阿拉伯数字", "write digits"));

        private static final Shape<String> YEAR = of(
                Rule.VALUE_NOT_ALLOWED,
                YEARS.asMatchPredicate(),
                text -> new Wording("写四位年份", "write a year of four digits"));

        private static final Shape<String> MONEY = of(
                Rule.VALUE_NOT_ALLOWED,
                AMOUNTS.asMatchPredicate(),
                text -> new Wording("以元为单位，写阿拉伯数字，最多两位小数，不写单位", "write yuan in digits, with two decimals at most"));

        private static Shape<String> named(String name) {
            return switch (name) {
                case "text" -> TEXT;
                case "day" -> DAY;
                case "count" -> COUNT;
                case "year" -> YEAR;
                case "money" -> MONEY;
                default -> choice(List.of(name.split("、")));
            };
        }

        private static Shape<String> choice(List<String> choices) {
            return of(
                    Rule.VALUE_NOT_ALLOWED,
                    choices::contains,
                    text -> Spelling.hint(
                            text,
                            choices,
                            new Wording("可用：" + String.join("、", choices), "one of: " + String.join(", ", choices))));
        }

        /** What does not fit is told with what to write instead. */
        private static Shape<String> of(Rule rule, Predicate<String> fits, Function<String, Wording> hint) {
            return Cells.TEXT.then((value, text) -> {
                String shown = NormalText.excerpt(text);
                return text.isEmpty() || fits.test(text)
                        ? Found.of(Optional.of(text))
                        : Found.nothing(value.finding(
                                rule,
                                new Wording(
                                        value.chinese() + "不能是“" + shown + "”",
                                        value.key() + " cannot be “" + shown + "”"),
                                hint.apply(text)));
            });
        }
    }

    private final String word;
    private final String caption;
    private final List<Field<String>> columns;

    LedgerKind(String word, String caption) {
        this.word = word;
        this.caption = caption;
        this.columns = Cell.COLUMNS.stream()
                .filter(row -> row.get(0).equals(word))
                .map(LedgerKind::column)
                .toList();
    }

    private static Field<String> column(List<String> row) {
        boolean needed = row.get(3).endsWith("!");
        String cell = row.get(3).replace("!", "");
        Wording meaning =
                row.get(4).isEmpty() ? new Wording(cell, cell.replace("、", ", ")) : new Wording(row.get(4), row.get(5));
        return new Field<>(row.get(1), row.get(2), Cell.named(cell), needed, meaning);
    }

    /** The kind of this word. */
    public static Optional<LedgerKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The words of all kinds, as the header key {@code ledger} takes them. */
    public static List<String> words() {
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
        return column.shape().equals(Cell.DAY);
    }

    /** The columns of a file. */
    public Form form() {
        return new Form(List.copyOf(columns), Map.of());
    }
}
