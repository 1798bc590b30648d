package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.content.yaml.Days;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.InputLimits;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** How the cells of a ledger are written (台账的单元格); one may be empty. What is read is the text in its one spelling. */
final class LedgerCell {

    /** At the end of a list of words of which one cell may have several. */
    private static final String SEVERAL = "*";

    private static final Pattern COUNTS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YEARS = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern AMOUNTS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{1,1000}");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-年/.](?:0?([1-9])|(1[0-2]))月?");
    private static final Pattern JOINTS = Pattern.compile("[；;、，,]\\s*");

    private static final Shape<String> TEXT = of(
            Rule.VALUE_NOT_ALLOWED,
            text -> Optional.of(text).filter(one -> one.length() <= InputLimits.VALUE_LENGTH),
            text -> new Wording(
                    "最多 " + InputLimits.VALUE_LENGTH + " 字", "at most " + InputLimits.VALUE_LENGTH + " characters"),
            Schemas.text());

    private static final Shape<String> DAY = of(
            Rule.NO_SUCH_DATE,
            text -> Optional.of(text).filter(one -> Days.day(one).isPresent()),
            DateSpelling::dayHint,
            Schemas.day());

    /** As office programs write it, too: 2026/3/2. */
    private static final Shape<String> DATE =
            of(Rule.NO_SUCH_DATE, LedgerCell::date, DateSpelling::dayHint, Schemas.day());

    private static final Shape<String> MONTHS = of(
            Rule.NO_SUCH_DATE,
            LedgerCell::month,
            text -> new Wording("按“年-月”写，例如 2026-03", "write year-month, 2026-03"),
            Schemas.pattern("^[0-9]{4}-[0-9]{2}$"));

    private static final Shape<String> WHEN = of(
            Rule.NO_SUCH_DATE,
            text -> date(text).or(() -> month(text)),
            text -> new Wording(
                    "写日期（2026-03-02）；只知道月份的写月份（2026-03）", "write a day (2026-03-02), or its month alone (2026-03)"),
            Schemas.pattern("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"));

    private static final Shape<String> COUNT = of(
            Rule.VALUE_NOT_ALLOWED,
            text -> Optional.of(text).filter(COUNTS.asMatchPredicate()),
            LedgerCell::countHint,
            Schemas.pattern("^[0-9]{1,9}$"));

    private static final Shape<String> YEAR = of(
            Rule.VALUE_NOT_ALLOWED,
            text -> Optional.of(text).filter(YEARS.asMatchPredicate()),
            text -> new Wording("写四位年份", "write a year of four digits"),
            Schemas.pattern("^(19|20)[0-9]{2}$"));

    private static final Shape<String> MONEY = of(
            Rule.VALUE_NOT_ALLOWED,
            text -> Optional.of(text).filter(AMOUNTS.asMatchPredicate()),
            text -> new Wording("以元为单位，写阿拉伯数字，最多两位小数，不写单位", "write yuan in digits, with two decimals at most"),
            Schemas.pattern("^[0-9]{1,12}(\\.[0-9]{1,2})?$"));

    private static final Shape<String> ADDRESS = of(
            Rule.VALUE_NOT_ALLOWED,
            text -> Optional.of(text).filter(LINK.asMatchPredicate()),
            text -> new Wording("写完整的网址，以 https:// 开头", "write a whole address that begins with https://"),
            Schemas.pattern("^https?://.+$"));

    private LedgerCell() {}

    /** The shape of this name, or of a closed list of words. */
    static Shape<String> named(String name) {
        return switch (name) {
            case "text" -> TEXT;
            case "day" -> DAY;
            case "date" -> DATE;
            case "month" -> MONTHS;
            case "when" -> WHEN;
            case "count" -> COUNT;
            case "year" -> YEAR;
            case "money" -> MONEY;
            case "link" -> ADDRESS;
            default -> name.endsWith(SEVERAL) ? choices(words(name)) : choice(words(name));
        };
    }

    private static List<String> words(String name) {
        return List.of(name.replace(SEVERAL, "").split("、"));
    }

    /** Whether it is a day, and nothing but a day. */
    static boolean day(Shape<?> shape) {
        return shape.equals(DAY) || shape.equals(DATE);
    }

    /** Whether it says when something was: a day, a month. */
    static boolean time(Shape<?> shape) {
        return day(shape) || shape.equals(MONTHS) || shape.equals(WHEN);
    }

    /** Whether it is a number of something. */
    static boolean count(Shape<?> shape) {
        return shape.equals(COUNT);
    }

    /** The one spelling of what stands in a cell of a column; nothing where it cannot stand there. */
    static Optional<String> spelled(Field<?> column, String text) {
        Value cell = new Value(new SourceText("", ""), column.english(), column.chinese(), new Node.Scalar(text, 1, 1));
        return column.shape().read(cell).value().map(Object::toString);
    }

    private static Optional<String> date(String text) {
        return Days.day(text).map(LocalDate::toString).or(() -> Days.meant(text));
    }

    /** Excel makes the first day of it. */
    private static Optional<String> month(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            String number = month.group(2) == null ? month.group(3) : "0" + month.group(2);
            return Optional.of(month.group(1) + "-" + number);
        }
        return date(text).filter(day -> day.endsWith("-01")).map(day -> day.substring(0, 7));
    }

    private static Wording countHint(String text) {
        return text.startsWith("#")
                ? new Wording("公式算出的是错误值，先改正公式", "the formula gives an error: mend it first")
                : new Wording("写阿拉伯数字", "write digits");
    }

    private static Shape<String> choice(List<String> choices) {
        return of(
                Rule.VALUE_NOT_ALLOWED,
                text -> Optional.of(text).filter(choices::contains),
                text -> listed(text, choices, ""),
                Schemas.choice(choices));
    }

    /** One or several, written with a mark between them. */
    private static Shape<String> choices(List<String> choices) {
        return of(
                Rule.VALUE_NOT_ALLOWED,
                text -> Optional.of(Arrays.stream(JOINTS.split(text)).distinct().toList())
                        .filter(choices::containsAll)
                        .map(words -> choices.stream().filter(words::contains).collect(Collectors.joining("、"))),
                text -> listed(text, choices, "；几种的用顿号隔开"),
                Schemas.text());
    }

    /** Of two words of one character each is as near as the other. */
    private static Wording listed(String text, List<String> choices, String more) {
        Wording all = new Wording("可用：" + String.join("、", choices) + more, "one of: " + String.join(", ", choices));
        return text.length() > 1 ? Spelling.hint(text, choices, all) : all;
    }

    /** @param reading the text in its one spelling; what has none is told with what to write instead */
    private static Shape<String> of(
            Rule rule,
            Function<String, Optional<String>> reading,
            Function<String, Wording> hint,
            Map<String, Object> schema) {
        return Cells.TEXT
                .then((value, text) -> {
                    Optional<String> read = text.isEmpty() ? Optional.of("") : reading.apply(text);
                    String shown = NormalText.excerpt(text);
                    return read.isPresent()
                            ? Found.of(read)
                            : Found.<String>nothing(value.finding(
                                    rule,
                                    new Wording(
                                            value.chinese() + "不能是“" + shown + "”",
                                            value.key() + " cannot be “" + shown + "”"),
                                    hint.apply(text)));
                })
                .told("", schema);
    }
}
