package org.gongkai.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The units of a column of budgets (预决算公开单位) ▸ {@link Unit}. */
final class UnitsReader {

    static final KeyTable UNIT = KeyTable.of("name", "名称", "from", "起始年度", "until", "截止年度");

    private final DataFiles data;

    UnitsReader(DataFiles data) {
        this.data = data;
    }

    /** A list of names, or of mappings where a unit has years of its own; the others begin with the column's {@code since}. */
    Optional<List<Unit>> read(Node node, DataFiles.Fields column) {
        Optional<Integer> since = column.read("since", this::year);
        Optional<Sequence> list = data.mappings().sequence(node, "units");
        List<Unit> units = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node item : list.map(Sequence::items).orElse(List.of())) {
            Optional<Unit> unit = unit(item, since);
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            if (!names.add(unit.get().name())) {
                return refused(
                        item,
                        new Wording(
                                "单位“" + unit.get().name() + "”重复",
                                "unit “" + unit.get().name() + "” stands twice"),
                        new Wording("删去一个", "delete one of them"));
            }
            units.add(unit.get());
        }
        return list.map(unused -> units);
    }

    private Optional<Unit> unit(Node item, Optional<Integer> since) {
        Place place = new Place(data.source().path(), item.line(), item.column());
        Optional<String> name;
        Optional<Integer> from = since;
        int until = Unit.STILL;
        if (item instanceof Mapping) {
            Optional<DataFiles.Fields> fields = data.fields(item, "units", UNIT, "name");
            name = fields.map(one -> one.text("name")).filter(text -> !text.isEmpty());
            from = fields.flatMap(one -> one.read("from", this::year)).or(() -> since);
            until = fields.flatMap(one -> one.read("until", this::year)).orElse(Unit.STILL);
            if (name.isEmpty() || !data.sound()) {
                return Optional.empty();
            }
        } else {
            name = data.mappings().text(item, "units");
        }
        if (name.isPresent() && from.isEmpty()) {
            return refused(
                    item,
                    new Wording("单位“" + name.get() + "”没有起始年度", "unit “" + name.get() + "” has no first year"),
                    new Wording(
                            "在栏目写“since: 2024”，或者在单位写“{name: …, from: 2024}”",
                            "give the category since: 2024, or the unit {name: …, from: 2024}"));
        }
        if (from.isPresent() && until < from.get()) {
            return refused(
                    item, new Wording("截止年度早于起始年度", "until is before from"), new Wording("核对两个年度", "check both years"));
        }
        int last = until;
        int first = from.orElse(0);
        return name.map(text -> new Unit(text, first, last, place));
    }

    private Optional<Integer> year(Node node) {
        Optional<String> text = data.mappings().text(node, "since");
        return text.isPresent() && !text.get().matches("20[0-9]{2}")
                ? refused(
                        node,
                        new Wording("年度不能是“" + text.get() + "”", "no such year: “" + text.get() + "”"),
                        new Wording("写成 2024 的样子", "write it like 2024"))
                : text.map(Integer::valueOf);
    }

    private <T> Optional<T> refused(Node node, Wording message, Wording hint) {
        data.findings().add(data.source().finding(Rule.VALUE_NOT_ALLOWED, node, message, hint));
        return Optional.empty();
    }
}
