package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** One row of a register (登记簿的一行): what its cells say, and whether that goes together. */
final class RegisterRow {

    private final Values cells;
    private final List<Finding> findings = new ArrayList<>();

    RegisterRow(Found<Values> row) {
        this.cells = row.into(findings);
    }

    /** What {@code reader} makes of the rows of all years; a row of which it makes nothing is left out. */
    static <T> Found<List<T>> each(
            SortedMap<Integer, SourceText> registers,
            Form form,
            BiFunction<RegisterRow, Integer, Found<Optional<T>>> reader) {
        List<Finding> findings = new ArrayList<>();
        List<T> read = new ArrayList<>();
        registers.forEach((year, source) -> DataTable.read(source, form).into(findings).orElse(List.of()).stream()
                .map(RegisterRow::new)
                .forEach(row -> reader.apply(row, year).into(findings).ifPresent(read::add)));
        return new Found<>(read, findings);
    }

    /** What the cells say. */
    Values cells() {
        return cells;
    }

    /** What was made of the row, with all that was found in it. */
    <T> Found<T> found(T made) {
        return new Found<>(made, findings);
    }

    /** A finding at a cell, or at the row where the table has no such column, that leaves the row out. */
    void refuse(Rule rule, Field<?> head, Wording message, Wording hint) {
        cells.unsound();
        find(rule, head, message, hint);
    }

    /** A finding at a cell, or at the row where the table has no such column. */
    void find(Rule rule, Field<?> head, Wording message, Wording hint) {
        findings.add(cells.at(head).finding(rule, message, hint));
    }

    /**
     * A finding where the row's number has been seen in another row.
     *
     * @param seen number ▸ its row; takes this one
     * @param rule why a number stands once
     */
    void once(Field<String> head, Map<String, Place> seen, Wording rule) {
        String number = cells.text(head);
        Place earlier = number.isEmpty()
                ? null
                : seen.putIfAbsent(number, cells.at(head).place());
        if (earlier != null) {
            refuse(
                    Rule.REPEATED_KEY,
                    head,
                    new Wording(
                            head.chinese() + "“" + number + "”重复，已见于 " + earlier,
                            "number “" + number + "” stands at " + earlier + " too"),
                    rule);
        }
    }

    /** A finding where a day is before one that must come first. */
    void order(Field<?> head, Optional<LocalDate> later, Wording than, Optional<LocalDate> earlier) {
        if (later.isPresent() && earlier.isPresent() && later.get().isBefore(earlier.get())) {
            findings.add(cells.at(head)
                    .finding(
                            Rule.REGISTER,
                            new Wording(
                                    later.get() + " 早于" + than.zh() + "的 " + earlier.get(),
                                    later.get() + " is before " + than.en() + " on " + earlier.get()),
                            new Wording("核对日期", "check the dates")));
        }
    }

    /** A finding where a cell needs another that is empty. */
    void needs(Field<?> head, Optional<?> given, Field<?> other, Optional<?> needed) {
        if (given.isPresent() && needed.isEmpty()) {
            String zh = other.chinese();
            String en = other.english();
            findings.add(cells.at(head)
                    .finding(
                            Rule.REGISTER,
                            new Wording("没有填“" + zh + "”", en + " is missing"),
                            new Wording("补上“" + zh + "”，或者删去此格", "fill in " + en + " or empty this cell")));
        }
    }
}
