package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.register.DatedDuty.Every;
import org.gongkai.content.register.DatedDuty.LastDay;
import org.gongkai.content.yaml.Days;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** duties.yaml ▸ {@link Duties}. */
public final class DutiesReader {

    /** A leap year: the day exists in some year. */
    private static final int LEAP = 2024;

    private static final int LONGEST_MONTH = 31;
    private static final Pattern DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
    private static final Pattern MONTH = Pattern.compile("([1-9]|1[0-2])月?");

    private static final Field<String> NAME = Field.needed("name", "事项", Shape.NAME, "做什么，如 政务公开专题会议；不重复");
    private static final Field<Every> EVERY = Field.needed(
            "every",
            "周期",
            Shape.NAME.as(
                    DutiesReader::every,
                    text -> new Wording("没有“" + text + "”这个周期", "no such period: “" + text + "”"),
                    new Wording("写 year（年）或者 quarter（季度）", "write year or quarter")),
            "`year`（年）或者 `quarter`（季度）");
    private static final Field<LastDay> BY = Field.needed(
            "by",
            "期限",
            Shape.<LastDay>of(DutiesReader::last),
            "每一期的最后一天：`月-日`，如 `11-30`，或者只写月（到月底）；按季度的，月是季度中的第几个月，1 至 3");
    private static final Field<String> BASIS = Field.of("basis", "依据", Shape.NAME, "依据，如 工作要点的名称");
    private static final Field<LocalDate> SINCE =
            Field.of("since", "起", Shape.DAY, "从哪一天所在的一期起算；不写的，从第一次完成所在的一期，没有完成过的从现在的一期");
    private static final Field<String> MEETING =
            Field.of("meeting", "会议", Shape.NAME, "工作台账“会议”（第十六章）的类别，如 专题会议：登记了这一类会议的那一期就算完成");
    private static final Field<List<LocalDate>> DONE =
            Field.of("done", "完成", Shape.list(Shape.DAY), "完成的日期，一次一项；在哪一期之内就算完成了哪一期");

    /** The keys of a duty. */
    public static final Form DUTY = new Form(NAME, EVERY, BY, BASIS, SINCE, MEETING, DONE);

    private static final Field<List<DatedDuty>> DATED =
            Field.of("duties", "履职", Shape.list(DUTY.checked(DutiesReader::duty)), "履职事项，见下");
    private static final Field<LocalDate> RETURNS =
            Field.of("returns-since", "退回记录起", Shape.DAY, "从哪一天起每次退回都有记录，以前拟稿的不评定合格率");

    /** The keys of the file. */
    public static final Form FORM = new Form(DATED, RETURNS);

    private DutiesReader() {}

    /** The whole file; nothing where it cannot be read. */
    public static Found<Optional<Duties>> read(SourceText source) {
        return Found.onward(
                YamlReader.read(source),
                root -> FORM.checked(DutiesReader::duties).read(Value.root(source, "duties.yaml", root)));
    }

    private static Found<Optional<Duties>> duties(Values values) {
        List<DatedDuty> all = values.get(DATED).orElse(List.of());
        Set<String> names = new HashSet<>();
        List<Finding> twice = new ArrayList<>();
        for (DatedDuty duty : all) {
            if (!names.add(duty.name())) {
                twice.add(values.at(DATED)
                        .finding(
                                Rule.VALUE_NOT_ALLOWED,
                                new Wording("事项“" + duty.name() + "”写了两次", "“" + duty.name() + "” stands there twice"),
                                new Wording("合为一项，完成的日期写在一起", "make one of them, with all the days in done")));
            }
        }
        return new Found<>(
                twice.isEmpty() ? Optional.of(new Duties(all, values.get(RETURNS))) : Optional.empty(), twice);
    }

    private static Found<Optional<DatedDuty>> duty(Values values) {
        Every every = values.need(EVERY);
        LastDay by = values.need(BY);
        if (by.month() > every.months()) {
            Value value = values.at(BY);
            return value.refused(
                    new Wording("一个季度只有三个月，没有第 " + by.month() + " 个月", "a quarter has three months, not " + by.month()),
                    new Wording("写季度中的第几个月，如 3 或者 03-20", "write which month of the quarter, like 3 or 03-20"));
        }
        return Found.of(Optional.of(new DatedDuty(
                values.need(NAME),
                every,
                by,
                values.text(BASIS),
                values.get(SINCE),
                values.text(MEETING),
                values.get(DONE).orElse(List.of()),
                values.place())));
    }

    private static Optional<Every> every(String text) {
        return Arrays.stream(Every.values())
                .filter(one -> one.toString().equals(text) || one.chinese().equals(text))
                .findFirst();
    }

    private static Found<Optional<LastDay>> last(Value value) {
        return Found.onward(Shape.NAME.read(value), text -> {
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return Found.of(Optional.of(new LastDay(Integer.parseInt(month.group(1)), LONGEST_MONTH)));
            }
            Matcher day = DAY.matcher(text);
            return day.matches() && Days.day(LEAP + "-" + text).isPresent()
                    ? Found.of(Optional.of(new LastDay(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)))))
                    : Found.nothing(value.finding(
                            Rule.NO_SUCH_DATE,
                            new Wording(
                                    "没有“" + NormalText.excerpt(text) + "”这一天",
                                    "no such day of a year: “" + NormalText.excerpt(text) + "”"),
                            new Wording(
                                    "写成 11-30（月-日），或者只写月，如 12", "write it like 11-30, or the month alone, like 12")));
        });
    }
}
