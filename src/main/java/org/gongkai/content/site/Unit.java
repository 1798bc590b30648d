package org.gongkai.content.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Value;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;

/**
 * A unit that publishes a budget of its own (预决算公开单位): the organ itself, or one below it (预算法实施条例 第六条).
 *
 * @param name as readers see it and as headers write it
 * @param from the first year of which its budget is to be published
 * @param until the last such year; {@link #STILL} where it goes on
 * @param place where it stands in categories.yaml
 */
public record Unit(String name, int from, int until, Place place) {

    /** The last year of a unit that exists. */
    public static final int STILL = 9999;

    private static final Pattern YEAR_FORM = Pattern.compile("20[0-9]{2}");

    static final Shape<Integer> YEAR = Shape.TEXT.as(
            text -> YEAR_FORM.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
            text -> new Wording("年度不能是“" + text + "”", "no such year: “" + text + "”"),
            new Wording("写四位数字的年份，20开头，只写数字", "write the year in four digits, 20.., and nothing else"));

    private static final Field<String> NAME = Field.needed("name", "名称", Shape.TEXT, "单位的名称，条目的 `unit` 与它一字不差");
    private static final Field<Integer> FROM = Field.of("from", "起始年度", YEAR, "从哪一年的预算、决算算起；不写则与栏目的 `since` 相同");
    private static final Field<Integer> UNTIL = Field.of("until", "截止年度", YEAR, "最后一个年度；仍在的不写");

    public static final Form FORM = new Form(NAME, FROM, UNTIL);

    /** Whether its budget of this year is to be published. */
    public boolean in(int year) {
        return from <= year && year <= until;
    }

    /** A list of names, or of mappings where a unit has years of its own; the others begin with the column's {@code since}. */
    static Found<Optional<List<Unit>>> read(List<Value> items, Optional<Integer> since) {
        List<Finding> findings = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Value item : items) {
            Optional<Unit> unit = unit(item, since).into(findings);
            if (unit.isEmpty()) {
                return new Found<>(Optional.empty(), findings);
            }
            String name = unit.get().name();
            if (!names.add(name)) {
                return item.<List<Unit>>refused(
                                new Wording("单位“" + name + "”重复", "unit “" + name + "” stands twice"),
                                new Wording("删去一个", "delete one of them"))
                        .with(findings);
            }
            units.add(unit.get());
        }
        return new Found<>(Optional.of(units), findings);
    }

    private static Found<Optional<Unit>> unit(Value item, Optional<Integer> since) {
        return item.node() instanceof Mapping
                ? FORM.<Unit>checked(one -> unit(
                                item,
                                one.need(NAME),
                                one.get(FROM).or(() -> since),
                                one.get(UNTIL).orElse(STILL)))
                        .read(item)
                : Found.onward(Shape.TEXT.read(item), name -> unit(item, name, since, STILL));
    }

    private static Found<Optional<Unit>> unit(Value item, String name, Optional<Integer> from, int until) {
        if (from.isEmpty()) {
            return item.refused(
                    new Wording("单位“" + name + "”没有起始年度", "unit “" + name + "” has no first year"),
                    new Wording(
                            "在栏目写“since: 2024”，或者在单位写“{name: …, from: 2024}”",
                            "give the category since: 2024, or the unit {name: …, from: 2024}"));
        }
        return until < from.get()
                ? item.refused(
                        new Wording("截止年度早于起始年度", "until is before from"), new Wording("核对两个年度", "check both years"))
                : Found.of(Optional.of(new Unit(name, from.get(), until, item.place())));
    }
}
