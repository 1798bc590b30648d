package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.application.Dispute;
import org.gongkai.application.Dispute.Kind;
import org.gongkai.application.Dispute.Result;
import org.gongkai.application.Dispute.Settlement;
import org.gongkai.application.Disputes;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** {@code applications/disputes-<year>.csv} ▸ the cases of that year (复议诉讼登记簿). Never published. */
final class DisputeReader {

    /** The columns that every register has. */
    static final Map<String, String> HEADS = new LinkedHashMap<>();

    /** The columns that it may have besides. */
    static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        HEADS.put("number", "案号");
        HEADS.put("kind", "类别");
        HEADS.put("received", "收到日期");
        HEADS.put("settled", "审结日期");
        HEADS.put("result", "结果");
        OTHERS.put("reconsideration", "复议案号");
        OTHERS.put("application", "申请编号");
        OTHERS.put("subject", "事由");
        OTHERS.put("note", "备注");
    }

    private final Sink findings;
    private final TreeSet<Integer> years = new TreeSet<>();
    private final List<Dispute> cases = new ArrayList<>();
    private final Map<String, Place> numbers = new HashMap<>();
    private final List<DisputeRow> after = new ArrayList<>();

    DisputeReader(Sink findings) {
        this.findings = findings;
    }

    /** All that was read. Call it when every register has been read. */
    Disputes disputes() {
        after.forEach(row -> row.reconsidered(cases));
        return new Disputes(years, cases);
    }

    /**
     * Reads the register of a year, the earliest first; a row that cannot be understood is a finding and left out.
     */
    void read(SourceText source, int year) {
        years.add(year);
        DataTable.read(source, HEADS, OTHERS, findings)
                .orElse(List.of())
                .forEach(cells -> row(new DisputeRow(source, cells, findings), year));
    }

    private void row(DisputeRow row, int year) {
        String number = row.required("number");
        Optional<Kind> kind = row.kind();
        Optional<LocalDate> received = row.required("received").isEmpty() ? Optional.empty() : row.day("received");
        received.filter(day -> day.getYear() > year || (day.getYear() < year && years.first() < year))
                .ifPresent(day -> row.otherYear(day.getYear(), year, years.first()));
        Optional<LocalDate> settled = row.day("settled");
        Optional<Result> result = row.result();
        row.once(numbers, new Wording("一案一行，跨年的不重复登记", "one row for each case, in the register of the year it came"));
        if (!row.sound() || received.isEmpty() || kind.isEmpty()) {
            return; // the findings say why
        }
        row.order("settled", settled, new Wording("收到", "the receipt"), received);
        row.needs("settled", settled, new Wording("结果", "result"), result);
        row.needs("result", result, new Wording("审结日期", "settled"), settled);
        if (!row.text("reconsideration").isEmpty()) {
            after.add(row);
        }
        Optional<Settlement> end = settled.flatMap(day -> result.map(how -> new Settlement(day, how)));
        cases.add(new Dispute(row.place("number"), number, kind.get(), received.get(), end));
    }

    /** One row of the register (复议诉讼登记簿的一行). */
    private static final class DisputeRow extends RegisterRow {

        DisputeRow(SourceText source, Map<String, Cell> cells, Sink findings) {
            super(source, cells, HEADS, findings);
        }

        void otherYear(int year, int file, int first) {
            String home = "disputes-" + Math.max(year, first) + ".csv";
            unreadable(
                    Rule.VALUE_NOT_ALLOWED,
                    "received",
                    new Wording("不是 " + file + " 年收到的案件", "not received in " + file),
                    new Wording("移到 " + home + "；跨年审理的仍在收到的那一年", "move it to " + home + ", whenever it is settled"));
        }

        Optional<Kind> kind() {
            String written = required("kind");
            Optional<Kind> kind = Kind.of(written);
            if (kind.isEmpty() && !written.isEmpty()) {
                unknown("kind", written, Kind.words(), String.join("、", Kind.words()));
            }
            return kind;
        }

        /** The result; nothing where the case is open. */
        Optional<Result> result() {
            String written = text("result");
            Optional<Result> result = Result.of(written);
            if (result.isEmpty() && !written.isEmpty() && !written.equals(Dispute.OPEN)) {
                List<String> words = new ArrayList<>(Result.words());
                words.add(Dispute.OPEN);
                unknown("result", written, words, String.join("、", words));
            }
            return result;
        }

        /** Whether the reconsideration that it names is in the register, and this is a suit after it. */
        void reconsidered(List<Dispute> cases) {
            String number = text("reconsideration");
            boolean found = cases.stream()
                    .anyMatch(one ->
                            one.kind() == Kind.RECONSIDERATION && one.number().equals(number));
            boolean suit = Kind.of(text("kind"))
                    .filter(Kind.SUIT_AFTER_RECONSIDERATION::equals)
                    .isPresent();
            if (!suit) {
                add(
                        Rule.REGISTER,
                        "kind",
                        new Wording("写了复议案号，类别不是“复议后起诉”", "it names a reconsideration, but is no suit after one"),
                        new Wording("改正类别，或者删去复议案号", "correct the kind, or empty “reconsideration”"));
            } else if (!found) {
                add(
                        Rule.REGISTER,
                        "reconsideration",
                        new Wording(
                                "登记簿中没有这件行政复议：“" + Texts.excerpt(number) + "”",
                                "no such reconsideration here: “" + Texts.excerpt(number) + "”"),
                        new Wording(
                                "核对案号；复议没有登记的，此格空着",
                                "check the number; leave it empty if the reconsideration is not registered"));
            }
        }
    }
}
