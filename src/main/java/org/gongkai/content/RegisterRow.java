package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.application.Applicant;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Clock;
import org.gongkai.application.Outcome;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** One row of the register: its cells, read one by one, with a finding at each that cannot be read. */
final class RegisterRow {

    private static final Cell NOTHING = new Cell("", 0, 0);
    private static final Pattern SEVERAL = Pattern.compile("[\\s;；、]+");

    private final SourceText source;
    private final Map<String, Cell> cells;
    private final Findings findings;
    private boolean sound = true;

    RegisterRow(SourceText source, Map<String, Cell> cells, Findings findings) {
        this.source = source;
        this.cells = cells;
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

    private void unreadable(Rule rule, String head, Wording message, Wording hint) {
        sound = false;
        add(rule, head, message, hint);
    }

    String required(String head) {
        if (text(head).isEmpty()) {
            String zh = RegisterReader.HEADS.getOrDefault(head, head);
            unreadable(
                    Rule.MISSING_KEY,
                    head,
                    new Wording("没有填“" + zh + "”", head + " is missing"),
                    new Wording("每一行都要填", "every row needs it"));
        }
        return text(head);
    }

    void otherYear(int year, int file) {
        unreadable(
                Rule.VALUE_NOT_ALLOWED,
                "received",
                new Wording("不是 " + file + " 年收到的申请", "not received in " + file),
                new Wording(
                        "移到 " + year + ".csv；跨年办理的仍在收到的那一年", "move it to " + year + ".csv, whenever it is answered"));
    }

    void twice(String number, Place earlier) {
        unreadable(
                Rule.REPEATED_KEY,
                "number",
                new Wording(
                        "编号“" + number + "”重复，已见于 " + earlier, "number “" + number + "” stands at " + earlier + " too"),
                new Wording("每件申请一个编号，各年不重复", "one number for each application, over all years"));
    }

    /** The date in a cell; nothing where the cell is empty or, with a finding, wrong. */
    Optional<LocalDate> day(String head) {
        return text(head).isEmpty() ? Optional.empty() : day(head, text(head));
    }

    /** Excel writes 2026/3/2 whatever was typed: that is read as well. */
    private Optional<LocalDate> day(String head, String written) {
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

    Optional<Applicant> applicant() {
        String written = required("applicant");
        Optional<Applicant> applicant = Applicant.of(written);
        if (applicant.isEmpty() && !written.isEmpty()) {
            unknown("applicant", written, Applicant.words(), String.join("、", Applicant.words()));
        }
        return applicant;
    }

    Optional<Outcome> outcome() {
        String written = text("outcome");
        Optional<Outcome> outcome = Outcome.of(written);
        if (outcome.isEmpty() && !written.isEmpty()) {
            String labels = String.join(
                    "、", Stream.of(Outcome.values()).map(Outcome::label).toList());
            unknown("outcome", written, Outcome.words(), labels);
        }
        return outcome;
    }

    private void unknown(String head, String written, List<String> known, String all) {
        String text = Texts.excerpt(written);
        unreadable(
                Rule.VALUE_NOT_ALLOWED,
                head,
                new Wording("“" + text + "”不在表中", "“" + text + "” is not in the list"),
                Spelling.nearest(written, known)
                        .map(word -> new Wording("是不是“" + word + "”？", "did you mean “" + word + "”?"))
                        .orElse(new Wording("可以写：" + all, "one of " + all)));
    }

    /** Working days by which the period was extended: 20 unless it says fewer. */
    int extension() {
        String written = text("extended-by");
        boolean extended = !text("extended").isEmpty();
        if (written.isEmpty()) {
            return extended ? Clock.ANSWER : 0;
        }
        if (!extended || !written.matches("[1-9]|1[0-9]|20")) {
            unreadable(
                    Rule.VALUE_NOT_ALLOWED,
                    "extended-by",
                    extended
                            ? new Wording("延期应为 1 至 20 个工作日", "an extension is 1 to 20 working days")
                            : new Wording("写了延期工作日，没有写延期告知日期", "an extension without its date"),
                    extended
                            ? new Wording("只写数字；条例第三十三条规定不超过20个工作日", "a number, at most 20")
                            : new Wording("写上告知申请人的日期", "write when the applicant was told"));
            return 0;
        }
        return Integer.parseInt(written);
    }

    /** The opinions asked for: several dates in one cell belong in pairs to those of the other. */
    List<Consultation> consultations() {
        List<LocalDate> asked = days("consulted");
        List<LocalDate> came = days("opinion");
        if (came.size() > asked.size()) {
            unreadable(
                    Rule.VALUE_NOT_ALLOWED,
                    "opinion",
                    new Wording("收到的意见比征求的多", "more opinions than were asked for"),
                    new Wording("补上征求意见的日期；几次征求的，日期之间用分号隔开", "write when each was asked for, dates joined by ;"));
            return List.of();
        }
        List<Consultation> all = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            all.add(new Consultation(asked.get(i), i < came.size() ? Optional.of(came.get(i)) : Optional.empty()));
        }
        return all;
    }

    private List<LocalDate> days(String head) {
        return SEVERAL.splitAsStream(text(head))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> day(head, part).stream())
                .toList();
    }
}
