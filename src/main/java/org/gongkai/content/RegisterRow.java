package org.gongkai.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** One row of a register (登记簿的一行): its cells, read one by one, with a finding at each that cannot be read. */
class RegisterRow {

    private static final Cell NOTHING = new Cell("", 0, 0);

    private final SourceText source;
    private final Map<String, Cell> cells;
    private final Map<String, String> heads;
    private final Sink findings;
    private boolean sound = true;

    /** @param heads English head ▸ Chinese head of the columns that every such register has, {@code number} among them */
    RegisterRow(SourceText source, Map<String, Cell> cells, Map<String, String> heads, Sink findings) {
        this.source = source;
        this.cells = cells;
        this.heads = heads;
        this.findings = findings;
    }

    /** Whether nothing of it has been unreadable so far. */
    boolean sound() {
        return sound;
    }

    String text(String head) {
        return cells.getOrDefault(head, NOTHING).text();
    }

    Place place(String head) {
        Cell cell = cells.getOrDefault(head, NOTHING);
        return new Place(source.path(), cell.line(), cell.column());
    }

    /** A finding at a cell, or at the row's number where the table has no such column. */
    void add(Rule rule, String head, Wording message, Wording hint) {
        Place place = place(cells.containsKey(head) ? head : "number");
        findings.add(source.finding(rule, place.line(), place.column(), message, hint));
    }

    /** A finding at a cell that leaves the row out. */
    void unreadable(Rule rule, String head, Wording message, Wording hint) {
        sound = false;
        add(rule, head, message, hint);
    }

    String required(String head) {
        if (text(head).isEmpty()) {
            String zh = heads.getOrDefault(head, head);
            unreadable(
                    Rule.MISSING_KEY,
                    head,
                    new Wording("没有填“" + zh + "”", head + " is missing"),
                    new Wording("每一行都要填", "every row needs it"));
        }
        return text(head);
    }

    /**
     * A finding where the row's number has been seen in another row.
     *
     * @param seen number ▸ its row; takes this one
     * @param rule why a number stands once
     */
    void once(Map<String, Place> seen, Wording rule) {
        String number = text("number");
        Place earlier = number.isEmpty() ? null : seen.putIfAbsent(number, place("number"));
        if (earlier == null) {
            return;
        }
        String zh = heads.getOrDefault("number", "");
        unreadable(
                Rule.REPEATED_KEY,
                "number",
                new Wording(
                        zh + "“" + number + "”重复，已见于 " + earlier,
                        "number “" + number + "” stands at " + earlier + " too"),
                rule);
    }

    /** A finding where a day is before one that must come first. */
    void order(String head, Optional<LocalDate> later, Wording than, Optional<LocalDate> earlier) {
        if (later.isPresent() && earlier.isPresent() && later.get().isBefore(earlier.get())) {
            add(
                    Rule.REGISTER,
                    head,
                    new Wording(
                            later.get() + " 早于" + than.zh() + "的 " + earlier.get(),
                            later.get() + " is before " + than.en() + " on " + earlier.get()),
                    new Wording("核对日期", "check the dates"));
        }
    }

    /** A finding where a cell needs another that is empty. */
    void needs(String head, Optional<?> given, Wording column, Optional<?> other) {
        if (given.isPresent() && other.isEmpty()) {
            add(
                    Rule.REGISTER,
                    head,
                    new Wording("没有填“" + column.zh() + "”", column.en() + " is missing"),
                    new Wording("补上“" + column.zh() + "”，或者删去此格", "fill in " + column.en() + " or empty this cell"));
        }
    }

    /** The date in a cell; nothing where the cell is empty or, with a finding, wrong. */
    Optional<LocalDate> day(String head) {
        return text(head).isEmpty() ? Optional.empty() : day(head, text(head));
    }

    /** What a cell, or a part of it, says of a day. Excel writes 2026/3/2 whatever was typed: that is read as well. */
    Optional<LocalDate> day(String head, String written) {
        Optional<LocalDate> day = Days.day(written).or(() -> Days.meant(written).flatMap(Days::day));
        if (day.isEmpty()) {
            unreadable(
                    Rule.NO_SUCH_DATE,
                    head,
                    new Wording(
                            "没有这一天：“" + Texts.excerpt(written) + "”", "no such day: “" + Texts.excerpt(written) + "”"),
                    new Wording("写成 2026-03-02 的样子", "write 2026-03-02"));
        }
        return day;
    }

    /** A word that is none of those that may stand in the cell. */
    void unknown(String head, String written, List<String> known, String all) {
        String text = Texts.excerpt(written);
        unreadable(
                Rule.VALUE_NOT_ALLOWED,
                head,
                new Wording("“" + text + "”不在表中", "“" + text + "” is not in the list"),
                Spelling.nearest(written, known)
                        .map(word -> new Wording("是不是“" + word + "”？", "did you mean “" + word + "”?"))
                        .orElse(new Wording("可以写：" + all, "one of " + all)));
    }
}
