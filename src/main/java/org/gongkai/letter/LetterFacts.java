package org.gongkai.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.application.Applicant;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Channel;
import org.gongkai.application.Charge;
import org.gongkai.application.Clock;
import org.gongkai.application.Delivery;
import org.gongkai.application.LetterNumber;
import org.gongkai.content.register.RegisterCharge;
import org.gongkai.content.register.RegisterLetters;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.Field;

/** What the placeholders of the letters stand for (文书中的要素): of each its words, or what is lacking for it. */
final class LetterFacts {

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Lack> lacks = new HashMap<>();

    /** What a placeholder stands for; nothing where that is lacking. */
    Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** Why there are no words for a placeholder; nothing is known of one that is no name at all. */
    Optional<Lack> lack(String name) {
        return Optional.ofNullable(lacks.get(name));
    }

    LetterFacts with(String name, String word) {
        words.put(name, word);
        return this;
    }

    private void put(String name, Optional<String> word, Lack lack) {
        word.filter(text -> !text.isEmpty())
                .ifPresentOrElse(text -> words.put(name, text), () -> lacks.put(name, lack));
    }

    private void put(Field<?> column, Optional<String> word) {
        put(column.chinese(), word, Lack.empty(column));
    }

    /** All that site.yaml says. */
    LetterFacts of(Site site) {
        with("机关", site.organ());
        with("工作机构", site.office().name());
        put("地址", Optional.of(site.office().address()), Lack.unset("office.address", "办公地址"));
        put("电话", Optional.of(site.office().phone()), Lack.unset("office.phone", "联系电话"));
        put("复议机关", Optional.of(site.letters().reconsideration()), Lack.unset("letters.reconsideration", "行政复议机关"));
        put("缴费方式", Optional.of(sentence(site.letters().payment())), Lack.unset("letters.payment", "缴费方式"));
        return with(
                "法院",
                site.letters().court().isEmpty() ? "有管辖权的人民法院" : site.letters().court());
    }

    /** All that the register says, and the day of the letter. */
    LetterFacts of(Application application, LocalDate day, Addressee addressee) {
        with("您", application.applicant() == Applicant.PERSON ? "您" : "贵单位");
        with("申请人", addressee.name());
        with("收件人", addressee.name());
        if (!addressee.address().isEmpty()) {
            with("收件地址", addressee.address());
        }
        with("编号", application.number());
        with("收到日期", shown(application.received()));
        with("成文日期", shown(day));
        put(RegisterReader.SUBJECT, Optional.of(application.subject()));
        put(RegisterReader.CORRECTION_ASKED, date(application, Event.CORRECTION_ASKED));
        put(RegisterReader.CORRECTED, date(application, Event.CORRECTED));
        put(RegisterReader.EXTENDED, date(application, Event.EXTENDED));
        put(RegisterReader.FEE_ASKED, date(application, Event.FEE_ASKED));
        put(RegisterReader.PAID, date(application, Event.PAID));
        put(
                RegisterReader.CONSULTED,
                application.consultations().stream()
                        .reduce((first, second) -> second)
                        .map(last -> shown(last.asked())));
        put(RegisterLetters.RECEIVED_BY, application.correspondence().channel().map(Channel::wording));
        put(RegisterLetters.DELIVERY, application.correspondence().delivery().map(Delivery::wording));
        put(RegisterCharge.FEE, application.charge().flatMap(Charge::amount).map(yuan -> Long.toString(yuan)));
        with("意见工作日", Integer.toString(Clock.OPINION));
        with("补正工作日", Integer.toString(Clock.CORRECTION));
        return with("缴费工作日", Integer.toString(Clock.PAYMENT));
    }

    /** The fee by the tables. */
    LetterFacts of(Charge.Measure measure, long reduced) {
        with("计费方式", measure.table().unit().equals("件") ? "按件计收" : "按量计收");
        with("数量", measure.text());
        with("标准金额", Long.toString(measure.full()));
        with("应缴金额", Long.toString(Math.max(0, measure.full() - reduced)));
        return reduced > 0 ? with("减免金额", Long.toString(reduced)) : this;
    }

    LetterFacts numbered(Optional<LetterNumber> number) {
        number.ifPresent(one -> with("文号", one.text()));
        return this;
    }

    /** {@code 2026年3月2日}. */
    static String shown(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static Optional<String> date(Application application, Event event) {
        return application.on(event).map(LetterFacts::shown);
    }

    private static String sentence(String text) {
        return text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    }
}
