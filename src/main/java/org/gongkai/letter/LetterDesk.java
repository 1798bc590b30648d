package org.gongkai.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Charge;
import org.gongkai.application.Clock;
import org.gongkai.application.LetterNumber;
import org.gongkai.application.Outcome;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.register.RegisterCharge;
import org.gongkai.content.register.RegisterLetters;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.Field;
import org.gongkai.finding.Wording;

/** Writes the letters on the applications of a register (拟写文书). */
public final class LetterDesk {

    /** Working days to correct an application, unless others are given: 条例 第三十条 wants a reasonable period. */
    public static final int CORRECTING = 15;

    /** From this day on the Regulation has the articles that the letters cite (国务院令第711号). */
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 5, 15);

    private final Site site;
    private final WorkingDays calendar;
    private final Clock clock;
    private final List<Application> register;

    /** Writes for this organ, by these working days; the register tells which numbers are taken. */
    public LetterDesk(Site site, WorkingDays calendar, List<Application> register) {
        this.site = site;
        this.calendar = calendar;
        this.clock = new Clock(calendar);
        this.register = List.copyOf(register);
    }

    /** A letter on one of the applications. */
    public Letter write(Application application, LetterOrder order) {
        LetterKind kind = order.kind();
        LocalDate day = day(application, order);
        List<Lack> lacks = new ArrayList<>(obstacles(application, order, day));
        if (!lacks.isEmpty()) {
            return new Letter.Refused(lacks);
        }
        int days = order.days().orElse(kind == LetterKind.CORRECTION ? CORRECTING : Clock.ANSWER);
        Application meant =
                kind == LetterKind.EXTENSION && application.on(Event.EXTENDED).isEmpty()
                        ? application.extended(day, days)
                        : application;
        Optional<LetterNumber> given = given(application, kind, day);
        Optional<LetterNumber> number = kind.series().isEmpty() ? given : given.or(() -> Optional.of(next(kind, day)));
        LetterFacts facts = new LetterFacts()
                .of(site)
                .of(meant, day, order.addressee())
                .numbered(number)
                .with("延期工作日", Integer.toString(meant.extension()))
                .with("补正期限", LetterFacts.shown(calendar.after(day, days).day()))
                .with("答复期限", LetterFacts.shown(clock.answer(meant, day).day()))
                .with(
                        "缴费期限",
                        LetterFacts.shown(calendar.after(day, Clock.PAYMENT).day()));
        application
                .charge()
                .ifPresent(charge -> charge.measure().ifPresent(measure -> facts.of(measure, charge.reduced())));
        LetterText text = new LetterText(facts).write(kind, application.outcome(), day);
        lacks.addAll(text.lacks());
        return lacks.isEmpty()
                ? new Letter.Written(
                        kind,
                        day,
                        number,
                        until(application, kind, day),
                        text.pieces(),
                        entries(application, kind, day, days, given.isPresent() ? Optional.empty() : number))
                : new Letter.Refused(lacks);
    }

    /** The day of the letter: as the register has it, as it was ordered, or today. */
    private static LocalDate day(Application application, LetterOrder order) {
        Optional<LocalDate> registered = order.kind() == LetterKind.CONSULTATION
                ? order.on()
                        .or(() -> application.consultations().stream()
                                .reduce((first, second) -> second)
                                .map(Consultation::asked))
                : order.kind().event().flatMap(application::on);
        return registered.or(order::on).orElse(order.today());
    }

    /** What stands in the way of a letter, whatever its words are. */
    private List<Lack> obstacles(Application application, LetterOrder order, LocalDate day) {
        LetterKind kind = order.kind();
        List<Lack> lacks = new ArrayList<>();
        if (!kind.series().isEmpty() && site.letters().prefix().isEmpty()) {
            lacks.add(Lack.unset("letters.prefix", "文号的代字"));
        }
        if (day.isBefore(FIRST_DAY)) {
            lacks.add(new Lack(
                    Optional.empty(),
                    new Wording(
                            "文书引用的是2019年5月15日起施行的条例", "letters cite the Regulation that is in force since 2019-05-15"),
                    new Wording("更早的文书不由程序拟写", "earlier ones are not written here")));
        }
        kind.event()
                .flatMap(application::on)
                .filter(registered ->
                        order.on().filter(on -> !on.equals(registered)).isPresent())
                .ifPresent(registered -> lacks.add(new Lack(
                        Optional.of(column(kind)),
                        new Wording("登记簿写的是 " + registered, "the register says " + registered),
                        new Wording("改正登记簿，或者不写 --on", "correct the register, or leave --on out"))));
        boolean written = given(application, kind, day).isPresent()
                || kind.event().flatMap(application::on).isPresent();
        if (!application.open() && !written && kind != LetterKind.RECEIPT && kind != LetterKind.SERVICE) {
            lacks.add(new Lack(
                    Optional.of(RegisterReader.ANSWERED),
                    new Wording("这件申请已经办结", "this application is closed"),
                    new Wording("核对编号和文书的种类", "check the number and the kind of the letter")));
        }
        if (kind == LetterKind.ANSWER && application.outcome().isEmpty()) {
            lacks.add(Lack.empty(RegisterReader.OUTCOME));
        }
        if (kind == LetterKind.SERVICE && application.correspondence().answer().isEmpty()) {
            lacks.add(Lack.empty(RegisterLetters.ANSWER_NUMBER));
        }
        if (kind == LetterKind.FEE) {
            lacks.addAll(fee(application));
        }
        return lacks;
    }

    private static List<Lack> fee(Application application) {
        Optional<Charge> charge = application.charge();
        if (charge.flatMap(Charge::measure).isEmpty()) {
            return List.of(new Lack(
                    Optional.of(RegisterCharge.PIECES),
                    new Wording("没有填“件数”或者“页数”", "neither pieces nor pages are filled in"),
                    new Wording("在登记簿这一行补上计费的件数或者页数", "fill in the items or the pages that are charged")));
        }
        return charge.flatMap(Charge::due).filter(due -> due > 0).isPresent()
                ? List.of()
                : List.of(new Lack(
                        Optional.of(RegisterCharge.PIECES),
                        new Wording("按标准不收费", "by the tables nothing is due"),
                        new Wording(
                                "核对件数、页数和减免；不收费的不发通知",
                                "check count and reduction; where nothing is due no notice is sent")));
    }

    /** The number that the register has for this letter already. */
    private Optional<LetterNumber> given(Application application, LetterKind kind, LocalDate day) {
        if (kind == LetterKind.ANSWER || kind == LetterKind.SERVICE) {
            return application.correspondence().answer();
        }
        List<LetterNumber> own = application.correspondence().others().stream()
                .filter(number -> number.series().equals(site.letters().prefix() + kind.series()))
                .toList();
        int at = kind == LetterKind.CONSULTATION
                ? application.consultations().stream()
                        .map(Consultation::asked)
                        .toList()
                        .indexOf(day)
                : 0;
        return at < 0 || at >= own.size() ? Optional.empty() : Optional.of(own.get(at));
    }

    private LetterNumber next(LetterKind kind, LocalDate day) {
        return LetterNumber.next(
                site.letters().prefix() + kind.series(),
                day.getYear(),
                register.stream()
                        .flatMap(one -> one.correspondence().numbers().stream())
                        .toList());
    }

    private Optional<Deadline> until(Application application, LetterKind kind, LocalDate day) {
        return switch (kind) {
            case ANSWER, CONSULTATION, FEE -> Optional.of(clock.answer(application, day));
            case CORRECTION -> Optional.of(clock.correction(application));
            case EXTENSION -> Optional.of(clock.extension(application, day));
            case RECEIPT, SERVICE -> Optional.empty();
        };
    }

    private static List<RegisterEntry> entries(
            Application application, LetterKind kind, LocalDate day, int days, Optional<LetterNumber> fresh) {
        List<RegisterEntry> entries = new ArrayList<>();
        boolean dated = kind == LetterKind.CONSULTATION
                ? application.consultations().stream()
                        .anyMatch(one -> one.asked().equals(day))
                : kind.event().flatMap(application::on).isPresent();
        if (!dated && !kind.series().isEmpty()) {
            entries.add(new RegisterEntry(column(kind), day.toString(), kind == LetterKind.CONSULTATION));
            if (kind == LetterKind.EXTENSION && days != Clock.ANSWER) {
                entries.add(new RegisterEntry(RegisterReader.EXTENDED_BY, Integer.toString(days), false));
            }
        }
        if (kind == LetterKind.FEE && application.charge().flatMap(Charge::fee).isEmpty()) {
            application
                    .charge()
                    .flatMap(Charge::due)
                    .ifPresent(due -> entries.add(new RegisterEntry(RegisterCharge.FEE, Long.toString(due), false)));
        }
        boolean answer = kind == LetterKind.ANSWER;
        fresh.filter(number -> !kind.series().isEmpty())
                .ifPresent(number -> entries.add(new RegisterEntry(
                        answer ? RegisterLetters.ANSWER_NUMBER : RegisterLetters.LETTERS, number.text(), !answer)));
        return entries;
    }

    /** Where the register has the day of a letter. */
    private static Field<?> column(LetterKind kind) {
        return switch (kind) {
            case CORRECTION -> RegisterReader.CORRECTION_ASKED;
            case EXTENSION -> RegisterReader.EXTENDED;
            case CONSULTATION -> RegisterReader.CONSULTED;
            case FEE -> RegisterReader.FEE_ASKED;
            case ANSWER, RECEIPT, SERVICE -> RegisterReader.ANSWERED;
        };
    }

    /** What each outcome says: its row, its articles, its remedies (答复依据一览). */
    public static Stream<List<String>> answers() {
        return Stream.of(Outcome.values())
                .map(one -> List.of(one.row(), one.wording(), LetterText.articles(one), LetterText.remedies(one)));
    }
}
