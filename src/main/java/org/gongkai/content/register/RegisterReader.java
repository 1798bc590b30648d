package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.application.Applicant;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Charge;
import org.gongkai.application.Clock;
import org.gongkai.application.Outcome;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code applications/<year>.csv} ▸ the applications that were received in that year (依申请公开登记簿). Never published. */
public final class RegisterReader {

    private static final Pattern FEWER_DAYS = Pattern.compile("[1-9]|1[0-9]|20");
    private static final Shape<Applicant> APPLICANTS = Cells.word(Applicant::of, Applicant.words(), Applicant.words());
    private static final Shape<Outcome> OUTCOMES = Cells.word(
            Outcome::of,
            Outcome.words(),
            Stream.of(Outcome.values()).map(Outcome::label).toList());

    public static final Field<String> NUMBER = Field.needed("number", "编号", Cells.filled(Cells.TEXT), "各年不重复");
    public static final Field<LocalDate> RECEIVED =
            Field.needed("received", "收到日期", Cells.filled(Cells.DAY), "按条例第三十一条确定的收到之日，须在文件名的年份之内");
    private static final Field<Applicant> APPLICANT =
            Field.needed("applicant", "申请人类别", Cells.filled(APPLICANTS), String.join("、", Applicant.words()));
    public static final Field<Optional<LocalDate>> ANSWERED =
            Field.needed("answered", "办结日期", Cells.maybe(Cells.DAY), "没有办结的空着");
    public static final Field<Optional<Outcome>> OUTCOME =
            Field.needed("outcome", "办理结果", Cells.maybe(OUTCOMES), "见下文");
    public static final Field<String> SUBJECT = Field.of("subject", "申请内容", Cells.TEXT, "几个字，列清单时用");
    public static final Field<Optional<LocalDate>> CORRECTION_ASKED =
            Field.of("correction-asked", "补正告知日期", Cells.maybe(Cells.DAY), "");
    public static final Field<Optional<LocalDate>> CORRECTED =
            Field.of("corrected", "补正日期", Cells.maybe(Cells.DAY), "收到补正的申请之日，答复期限从此日重新起算");
    public static final Field<List<LocalDate>> CONSULTED =
            Field.of("consulted", "征求意见日期", Cells.DAYS, "第三方或者其他机关收到征求意见书之日；几次征求的，日期之间用分号隔开");
    static final Field<List<LocalDate>> OPINION = Field.of("opinion", "意见收到日期", Cells.DAYS, "依次对应前一列");
    public static final Field<Optional<LocalDate>> EXTENDED =
            Field.of("extended", "延期告知日期", Cells.maybe(Cells.DAY), "须在原期限届满之前");
    public static final Field<String> EXTENDED_BY = Field.of("extended-by", "延期工作日", Cells.TEXT, "1 至 20，不写为 20");
    public static final Field<Optional<LocalDate>> FEE_ASKED =
            Field.of("fee-asked", "收费通知日期", Cells.maybe(Cells.DAY), "申请人收到收费通知之日");
    public static final Field<Optional<LocalDate>> PAID = Field.of("paid", "缴费日期", Cells.maybe(Cells.DAY), "");
    private static final Field<String> NOTE = Field.of("note", "备注", Cells.TEXT, "");

    private static final Wording NAMELESS = new Wording(
            "登记簿不写申请人的姓名和联系方式：编号对应存档的申请材料", "the register names nobody: the number leads to the files of the office");

    public static final Form FORM = new Form(
            List.of(
                    NUMBER,
                    RECEIVED,
                    APPLICANT,
                    ANSWERED,
                    OUTCOME,
                    SUBJECT,
                    RegisterLetters.RECEIVED_BY,
                    CORRECTION_ASKED,
                    CORRECTED,
                    CONSULTED,
                    OPINION,
                    EXTENDED,
                    EXTENDED_BY,
                    RegisterCharge.PIECES,
                    RegisterCharge.PAGES,
                    RegisterCharge.REDUCED,
                    RegisterCharge.FEE,
                    FEE_ASKED,
                    PAID,
                    RegisterLetters.DELIVERY,
                    RegisterLetters.ANSWER_NUMBER,
                    RegisterLetters.DELIVERED,
                    RegisterLetters.LETTERS,
                    NOTE),
            Stream.of(
                            "姓名", "申请人", "申请人姓名", "名称", "证件号码", "身份证号", "联系电话", "电话", "地址", "联系地址", "电子邮箱", "name",
                            "address", "phone")
                    .collect(Collectors.toMap(word -> word, word -> NAMELESS)));

    static final Map<Event, Field<Optional<LocalDate>>> EVENTS = new EnumMap<>(Map.of(
            Event.CORRECTION_ASKED, CORRECTION_ASKED,
            Event.CORRECTED, CORRECTED,
            Event.EXTENDED, EXTENDED,
            Event.FEE_ASKED, FEE_ASKED,
            Event.PAID, PAID,
            Event.ANSWERED, ANSWERED,
            Event.DELIVERED, RegisterLetters.DELIVERED));

    private final Map<String, Place> numbers = new HashMap<>();
    private final RegisterLetters letters = new RegisterLetters();

    private RegisterReader() {}

    /** The registers of all years, in the order of the years and their rows; a row that cannot be understood is left out. */
    public static Found<List<Application>> read(SortedMap<Integer, SourceText> registers) {
        return RegisterRow.each(registers, FORM, new RegisterReader()::row);
    }

    private Found<Optional<Application>> row(RegisterRow row, int year) {
        Values cells = row.cells();
        cells.get(RECEIVED)
                .map(LocalDate::getYear)
                .filter(other -> other != year)
                .ifPresent(other -> row.refuse(
                        Rule.VALUE_NOT_ALLOWED,
                        RECEIVED,
                        new Wording("不是 " + year + " 年收到的申请", "not received in " + year),
                        new Wording(
                                "移到 " + other + ".csv；跨年办理的仍在收到的那一年",
                                "move it to " + other + ".csv, whenever it is answered")));
        Map<Event, LocalDate> events = new EnumMap<>(Event.class);
        EVENTS.forEach((event, head) -> cells.some(head).ifPresent(day -> events.put(event, day)));
        List<Consultation> consultations = consultations(row);
        int extension = extension(row);
        Optional<Charge> charge = RegisterCharge.read(row);
        row.once(NUMBER, numbers, new Wording("每件申请一个编号，各年不重复", "one number for each application, over all years"));
        if (!cells.sound()) {
            return row.found(Optional.empty());
        }
        Application application = new Application(
                cells.at(NUMBER).place(),
                cells.need(NUMBER),
                cells.need(RECEIVED),
                cells.need(APPLICANT),
                events,
                consultations,
                extension,
                cells.some(OUTCOME),
                cells.text(SUBJECT),
                charge,
                RegisterLetters.read(row));
        new RegisterSense(row, application).check();
        new RegisterCharge(row, application).check();
        letters.check(row, application);
        return row.found(Optional.of(application));
    }

    /** Working days by which the period was extended: 20 unless it says fewer. */
    private static int extension(RegisterRow row) {
        String written = row.cells().text(EXTENDED_BY);
        boolean extended = row.cells().get(EXTENDED).filter(Optional::isEmpty).isEmpty()
                && row.cells().written(EXTENDED) != null;
        if (written.isEmpty()) {
            return extended ? Clock.ANSWER : 0;
        }
        if (extended && FEWER_DAYS.matcher(written).matches()) {
            return Integer.parseInt(written);
        }
        row.refuse(
                Rule.VALUE_NOT_ALLOWED,
                EXTENDED_BY,
                extended
                        ? new Wording("延期应为 1 至 20 个工作日", "an extension is 1 to 20 working days")
                        : new Wording("写了延期工作日，没有写延期告知日期", "an extension without its date"),
                extended
                        ? new Wording("只写数字；条例第三十三条规定不超过20个工作日", "a number, at most 20")
                        : new Wording("写上告知申请人的日期", "write when the applicant was told"));
        return 0;
    }

    /** The opinions asked for: several dates in one cell belong in pairs to those of the other. */
    private static List<Consultation> consultations(RegisterRow row) {
        List<LocalDate> asked = row.cells().get(CONSULTED).orElse(List.of());
        List<LocalDate> came = row.cells().get(OPINION).orElse(List.of());
        if (came.size() > asked.size()) {
            row.refuse(
                    Rule.VALUE_NOT_ALLOWED,
                    OPINION,
                    new Wording("收到的意见比征求的多", "more opinions than were asked for"),
                    new Wording("补上征求意见的日期；几次征求的，日期之间用分号隔开", "write when each was asked for, dates joined by ;"));
        }
        List<Consultation> all = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            all.add(new Consultation(asked.get(i), i < came.size() ? Optional.of(came.get(i)) : Optional.empty()));
        }
        return all;
    }
}
