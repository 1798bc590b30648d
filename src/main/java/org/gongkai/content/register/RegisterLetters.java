package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Channel;
import org.gongkai.application.Correspondence;
import org.gongkai.application.Delivery;
import org.gongkai.application.LetterNumber;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Shape;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The columns of the register that tell how an application came, how it is answered and under which numbers (往来、文号). */
public final class RegisterLetters {

    private static final Pattern SEVERAL = Pattern.compile("[\\s;；、]+");
    private static final String EXAMPLE = "示公开答〔2026〕3号";

    private static final Shape<LetterNumber> NUMBER = Cells.TEXT.as(
            LetterNumber::of,
            text -> new Wording("文号“" + text + "”写法不对", "“" + text + "” is no number of a letter"),
            new Wording("写成 " + EXAMPLE + " 的样子，年份用六角括号", "write it like " + EXAMPLE));

    private static final Shape<List<LetterNumber>> NUMBERS = Cells.TEXT.as(
            RegisterLetters::several,
            text -> new Wording("文号“" + text + "”写法不对", "“" + text + "” has no numbers of letters"),
            new Wording("写成 示公开补〔2026〕1号 的样子，几个之间用分号隔开", "write them like 示公开补〔2026〕1号, with semicolons between them"));

    public static final Field<Optional<Channel>> RECEIVED_BY = Field.of(
            "received-by",
            "申请方式",
            Cells.maybe(Cells.word(Channel::of, Channel.words(), Channel.words())),
            "当面、传真、网络（电子邮件）、信函（邮寄）");
    public static final Field<Optional<Delivery>> DELIVERY = Field.of(
            "delivery",
            "提供方式",
            Cells.maybe(Cells.word(Delivery::of, Delivery.words(), Delivery.words())),
            String.join(" 或者 ", Delivery.words()));
    public static final Field<Optional<LetterNumber>> ANSWER_NUMBER =
            Field.of("answer-number", "答复文号", Cells.maybe(NUMBER), "答复书的文号，如 " + EXAMPLE + "，各件不重复");
    public static final Field<Optional<LocalDate>> DELIVERED =
            Field.of("delivered", "送达日期", Cells.maybe(Cells.DAY), "答复书送达申请人之日");
    public static final Field<List<LetterNumber>> LETTERS =
            Field.of("letters", "其他文号", NUMBERS, "补正告知书等其他文书的文号，几个之间用分号隔开");

    private final Map<LetterNumber, Place> given = new HashMap<>();

    private static Optional<List<LetterNumber>> several(String text) {
        List<LetterNumber> numbers = new ArrayList<>();
        for (String part : SEVERAL.splitAsStream(text).toList()) {
            Optional<LetterNumber> number = LetterNumber.of(part);
            if (number.isEmpty() && !part.isEmpty()) {
                return Optional.empty();
            }
            number.ifPresent(numbers::add);
        }
        return Optional.of(numbers);
    }

    /** What the cells say. */
    static Correspondence read(RegisterRow row) {
        return new Correspondence(
                row.cells().some(RECEIVED_BY),
                row.cells().some(DELIVERY),
                row.cells().some(ANSWER_NUMBER),
                row.cells().get(LETTERS).orElse(List.of()));
    }

    /** Whether they go together, and no number stands twice in the register. */
    void check(RegisterRow row, Application application) {
        Correspondence letters = application.correspondence();
        Optional<LocalDate> answered = application.on(Event.ANSWERED);
        row.needs(DELIVERED, application.on(Event.DELIVERED), RegisterReader.ANSWERED, answered);
        row.order(DELIVERED, application.on(Event.DELIVERED), new Wording("办结", "the answer"), answered);
        row.needs(ANSWER_NUMBER, letters.answer(), RegisterReader.ANSWERED, answered);
        letters.answer().ifPresent(number -> {
            once(row, ANSWER_NUMBER, number);
            answered.filter(day -> day.getYear() != number.year())
                    .ifPresent(day -> row.find(
                            Rule.LETTER_NUMBER,
                            ANSWER_NUMBER,
                            new Wording(
                                    "文号的年份是 " + number.year() + "，办结日期是 " + day,
                                    "numbered in " + number.year() + ", answered on " + day),
                            new Wording("核对文号和日期", "check the number and the date")));
        });
        letters.others().forEach(number -> once(row, LETTERS, number));
    }

    private void once(RegisterRow row, Field<?> head, LetterNumber number) {
        Place place = row.cells().at(head).place();
        Place earlier = given.putIfAbsent(number, place);
        if (earlier != null) {
            row.find(
                    Rule.LETTER_NUMBER,
                    head,
                    new Wording(
                            "文号“" + number.text() + "”重复，已见于 " + earlier,
                            "number “" + number.text() + "” stands at " + earlier + " too"),
                    new Wording("核对发出的文书，改正其中一个", "look at the letters that went out, and correct one of them"));
        }
    }
}
