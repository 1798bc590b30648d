package org.gongkai.content.site;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.finding.Wording;

/**
 * What an organ's own standing asks of its annual report (年度报告的编制要求): a setting, not to be told from a name.
 *
 * @param kind of the organ
 * @param due another last day than that of its kind, where a superior asks for one
 * @param rules whether it has the power to make rules (规章制定权)
 */
public record ReportTerms(Kind kind, Optional<MonthDay> due, boolean rules) {

    /** Of whom nothing is said. */
    public static final ReportTerms UNDECLARED = new ReportTerms(Kind.UNDECLARED, Optional.empty(), false);

    /** Before the revision of 2019 all had until March. */
    private static final int FIRST_REVISED = 2019;

    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:-|月)([0-9]{1,2})日?");

    /** Who reports, and by when (条例 第四十九条). */
    public enum Kind {
        /** 县级以上人民政府, which reports on the whole of its area. */
        GOVERNMENT("government", "人民政府", 3),
        /** A department of a government, a township, an organization with powers by law. */
        DEPARTMENT("department", "部门", 1),
        /** Nobody has said so: as a department. */
        UNDECLARED("", "", 1);

        private final String english;
        private final String chinese;
        private final MonthDay due;

        Kind(String english, String chinese, int month) {
            this.english = english;
            this.chinese = chinese;
            this.due = MonthDay.of(month, 31);
        }

        private static Kind of(String word) {
            return word.equals(GOVERNMENT.english) || word.equals(GOVERNMENT.chinese) ? GOVERNMENT : DEPARTMENT;
        }
    }

    private static final Field<Kind> KIND = Field.of(
            "kind",
            "类别",
            Shape.choice(Stream.of(Kind.GOVERNMENT, Kind.DEPARTMENT)
                            .flatMap(kind -> Stream.of(kind.english, kind.chinese))
                            .toList())
                    .map(Kind::of),
            "机关的类别：government（人民政府，县级以上，3月31日前公布本级政府的报告）、department（部门，1月31日前；乡镇、街道、授权组织也写这个，默认）");
    private static final Field<MonthDay> DUE = Field.of(
            "due",
            "期限",
            Shape.NAME.as(
                    ReportTerms::day,
                    text -> new Wording("期限应为月和日", "due must be a month and a day"),
                    new Wording("写成 01-31 或者 1月31日 的样子", "like 01-31")),
            "每年公布上年度报告的最后一天，如 `01-20`；默认由类别决定，上级要求更早的写在这里");
    private static final Field<Boolean> RULES = Field.of(
            "rules",
            "规章制定权",
            Shape.choice(List.of("true", "false", "是", "否")).map(Vocabulary.MARKED::contains),
            "是否有规章制定权；默认没有，制发规章的件数不是 0 时提醒（R-75）");
    public static final Form FORM = new Form(KIND, DUE, RULES);

    static final Shape<ReportTerms> SHAPE = FORM.shape(values -> new ReportTerms(
            values.get(KIND).orElse(Kind.UNDECLARED),
            values.get(DUE),
            values.get(RULES).orElse(false)));

    private static Optional<MonthDay> day(String text) {
        Matcher day = DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        try {
            return day.matches()
                    ? Optional.of(MonthDay.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 31 April
        }
    }

    /** The last day on which the report on {@code year} may be published. */
    public LocalDate lastDay(int year) {
        return year < FIRST_REVISED
                ? Kind.GOVERNMENT.due.atYear(year + 1)
                : due.orElse(kind.due).atYear(year + 1);
    }
}
