package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.application.Dispute;
import org.gongkai.application.Dispute.Kind;
import org.gongkai.application.Dispute.Result;
import org.gongkai.application.Dispute.Settlement;
import org.gongkai.application.Disputes;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code applications/disputes-<year>.csv} ▸ the cases of that year (复议诉讼登记簿). Never published. */
public final class DisputeReader {

    private static final List<String> RESULTS =
            Stream.concat(Result.words().stream(), Stream.of(Dispute.OPEN)).toList();

    private static final Field<String> NUMBER = Field.needed("number", "案号", Cells.filled(Cells.TEXT), "各年不重复");
    private static final Field<Kind> KIND = Field.needed(
            "kind", "类别", Cells.filled(Cells.word(Kind::of, Kind.words(), Kind.words())), "行政复议、未经复议直接起诉（直接起诉）、复议后起诉");
    private static final Field<LocalDate> RECEIVED =
            Field.needed("received", "收到日期", Cells.filled(Cells.DAY), "收到行政复议答复通知书、应诉通知书之日");
    private static final Field<Optional<LocalDate>> SETTLED =
            Field.needed("settled", "审结日期", Cells.maybe(Cells.DAY), "没有审结的空着");
    private static final Field<Optional<Result>> RESULT = Field.needed(
            "result",
            "结果",
            Cells.maybe(Cells.word(Result::of, RESULTS, RESULTS), Dispute.OPEN),
            "结果维持（维持）、结果纠正（纠正）、其他结果（其他）；没有审结的空着，或者写尚未审结");
    private static final Field<String> RECONSIDERATION =
            Field.of("reconsideration", "复议案号", Cells.TEXT, "复议后起诉的，写登记簿中那件行政复议的案号；没有登记的空着");
    private static final Field<String> APPLICATION = Field.of("application", "申请编号", Cells.TEXT, "由哪件申请引起");
    private static final Field<String> SUBJECT = Field.of("subject", "事由", Cells.TEXT, "");
    private static final Field<String> NOTE = Field.of("note", "备注", Cells.TEXT, "");

    public static final Form FORM =
            new Form(NUMBER, KIND, RECEIVED, SETTLED, RESULT, RECONSIDERATION, APPLICATION, SUBJECT, NOTE);

    private final int first;
    private final Map<String, Place> numbers = new HashMap<>();
    private final List<Values> after = new ArrayList<>();

    private DisputeReader(int first) {
        this.first = first;
    }

    /** The registers of all years; a row that cannot be understood is a finding and left out. */
    public static Found<Disputes> read(SortedMap<Integer, SourceText> registers) {
        DisputeReader reader = new DisputeReader(registers.isEmpty() ? 0 : registers.firstKey());
        List<Finding> findings = new ArrayList<>();
        List<Dispute> cases = RegisterRow.each(registers, FORM, reader::row).into(findings);
        reader.after.forEach(cells -> reconsidered(cells, cases).ifPresent(findings::add));
        return new Found<>(new Disputes(new TreeSet<>(registers.keySet()), cases), findings);
    }

    private Found<Optional<Dispute>> row(RegisterRow row, int year) {
        Values cells = row.cells();
        cells.get(RECEIVED)
                .map(LocalDate::getYear)
                .filter(other -> other > year || (other < year && first < year))
                .ifPresent(other -> otherYear(row, Math.max(other, first), year));
        row.once(
                NUMBER,
                numbers,
                new Wording("一案一行，跨年的不重复登记", "one row for each case, in the register of the year it came"));
        if (!cells.sound()) {
            return row.found(Optional.empty());
        }
        LocalDate received = cells.need(RECEIVED);
        Optional<LocalDate> settled = cells.some(SETTLED);
        Optional<Result> result = cells.some(RESULT);
        row.order(SETTLED, settled, new Wording("收到", "the receipt"), Optional.of(received));
        row.needs(SETTLED, settled, RESULT, result);
        row.needs(RESULT, result, SETTLED, settled);
        if (!cells.text(RECONSIDERATION).isEmpty()) {
            after.add(cells);
        }
        Optional<Settlement> end = settled.flatMap(day -> result.map(how -> new Settlement(day, how)));
        return row.found(Optional.of(
                new Dispute(cells.at(NUMBER).place(), cells.need(NUMBER), cells.need(KIND), received, end)));
    }

    private static void otherYear(RegisterRow row, int home, int year) {
        row.refuse(
                Rule.VALUE_NOT_ALLOWED,
                RECEIVED,
                new Wording("不是 " + year + " 年收到的案件", "not received in " + year),
                new Wording(
                        "移到 disputes-" + home + ".csv；跨年审理的仍在收到的那一年",
                        "move it to disputes-" + home + ".csv, whenever it is settled"));
    }

    /** Whether a case is no suit after a reconsideration, or the one that it names is not in the register. */
    private static Optional<Finding> reconsidered(Values cells, List<Dispute> cases) {
        String number = cells.text(RECONSIDERATION);
        if (cells.need(KIND) != Kind.SUIT_AFTER_RECONSIDERATION) {
            return Optional.of(cells.at(KIND)
                    .finding(
                            Rule.REGISTER,
                            new Wording("写了复议案号，类别不是“复议后起诉”", "it names a reconsideration, but is no suit after one"),
                            new Wording("改正类别，或者删去复议案号", "correct the kind, or empty “reconsideration”")));
        }
        boolean found = cases.stream()
                .anyMatch(one ->
                        one.kind() == Kind.RECONSIDERATION && one.number().equals(number));
        return found
                ? Optional.empty()
                : Optional.of(cells.at(RECONSIDERATION)
                        .finding(
                                Rule.REGISTER,
                                new Wording(
                                        "登记簿中没有这件行政复议：“" + NormalText.excerpt(number) + "”",
                                        "no such reconsideration here: “" + NormalText.excerpt(number) + "”"),
                                new Wording(
                                        "核对案号；复议没有登记的，此格空着",
                                        "check the number; leave it empty if the reconsideration is not registered")));
    }
}
