package org.gongkai.application;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Place;

/**
 * One application for information as the register has it (政府信息公开申请). Who the applicant is stands in the office's own
 * files, not here (个人信息保护法 第六条).
 *
 * @param place its row in the register
 * @param number its number in the register (编号)
 * @param received the day of receipt (收到之日；条例 第三十一条)
 * @param applicant the kind of the applicant
 * @param events on which day what happened
 * @param consultations opinions asked for
 * @param extension working days by which the period was extended, at most 20; 0 where it was not
 * @param outcome what became of it; nothing while it is handled
 * @param subject what was asked for, in a few words; may be empty
 * @param charge what is charged for it; nothing where nobody thinks of a fee
 * @param correspondence by which ways it came and is answered, and the numbers of the letters
 */
public record Application(
        Place place,
        String number,
        LocalDate received,
        Applicant applicant,
        Map<Event, LocalDate> events,
        List<Consultation> consultations,
        int extension,
        Optional<Outcome> outcome,
        String subject,
        Optional<Charge> charge,
        Correspondence correspondence) {

    public Application {
        events = Map.copyOf(events);
        consultations = List.copyOf(consultations);
    }

    /** What happens at most once in the handling of an application. */
    public enum Event {
        /** The applicant was told what to correct (补正告知；条例 第三十条). */
        CORRECTION_ASKED,
        /** The corrected application came (补正). */
        CORRECTED,
        /** The applicant was told that the answer takes longer (延期告知；条例 第三十三条). */
        EXTENDED,
        /** The applicant received the notice of a fee (收费通知). */
        FEE_ASKED,
        /** The fee was paid (缴费). */
        PAID,
        /** The application was answered or closed (办结). */
        ANSWERED,
        /** The answer reached the applicant (送达). */
        DELIVERED
    }

    /**
     * An opinion asked for (征求第三方或者其他机关意见；条例 第三十二条、第三十四条).
     *
     * @param asked the day on which the letter was received
     * @param until the day on which the opinion came; nothing while it is awaited
     */
    public record Consultation(LocalDate asked, Optional<LocalDate> until) {}

    /** The same, extended on this day by so many working days. */
    public Application extended(LocalDate day, int workingDays) {
        Map<Event, LocalDate> more = new EnumMap<>(Event.class);
        more.putAll(events);
        more.put(Event.EXTENDED, day);
        return new Application(
                place,
                number,
                received,
                applicant,
                more,
                consultations,
                workingDays,
                outcome,
                subject,
                charge,
                correspondence);
    }

    /** The day of an event, if it has happened. */
    public Optional<LocalDate> on(Event event) {
        return Optional.ofNullable(events.get(event));
    }

    /** Whether the correction that was asked for has not come: no period runs (条例 第三十条). */
    public boolean uncorrected() {
        return events.containsKey(Event.CORRECTION_ASKED) && !events.containsKey(Event.CORRECTED);
    }

    /** Whether the fee that was asked for is not paid: only the period of payment runs. */
    public boolean unpaid() {
        return events.containsKey(Event.FEE_ASKED) && !events.containsKey(Event.PAID);
    }

    /** Whether it is still being handled. */
    public boolean open() {
        return !events.containsKey(Event.ANSWERED);
    }
}
