package org.gongkai.application;

import java.util.List;
import java.util.Optional;
import org.gongkai.application.Application.Event;

/**
 * The fees of one year by the register (信息处理费的收取情况), which chapter six of the annual report tells. In yuan.
 *
 * @param notices how many notices of a fee applicants received in the year (发出收费通知件数)
 * @param asked what they ask for together (通知金额)
 * @param reduced by how much they were reduced together (减免金额)
 * @param payments how many fees were paid in the year (实际收取件数)
 * @param received what they come to (实际收取金额)
 */
public record FeeYear(int year, int notices, long asked, long reduced, int payments, long received) {

    /**
     * The fees of a year; nothing where the register has no application of that year, or a notice of which it does not say
     * what it asks for.
     *
     * @param register the applications of all years
     */
    public static Optional<FeeYear> of(int year, List<Application> register) {
        List<Application> asked = in(year, Event.FEE_ASKED, register);
        List<Application> paid = in(year, Event.PAID, register);
        boolean kept = register.stream().anyMatch(one -> one.received().getYear() == year);
        boolean told = asked.stream().allMatch(FeeYear::told) && paid.stream().allMatch(FeeYear::told);
        return kept && told
                ? Optional.of(new FeeYear(
                        year,
                        asked.size(),
                        sum(asked),
                        asked.stream()
                                .flatMap(one -> one.charge().stream())
                                .mapToLong(Charge::reduced)
                                .sum(),
                        paid.size(),
                        sum(paid)))
                : Optional.empty();
    }

    private static List<Application> in(int year, Event event, List<Application> register) {
        return register.stream()
                .filter(one ->
                        one.on(event).filter(day -> day.getYear() == year).isPresent())
                .toList();
    }

    private static boolean told(Application application) {
        return application.charge().flatMap(Charge::amount).isPresent();
    }

    private static long sum(List<Application> some) {
        return some.stream()
                .flatMap(one -> one.charge().flatMap(Charge::amount).stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Whether there was none. */
    public boolean none() {
        return notices == 0 && payments == 0;
    }

    /** The sentence of chapter six. */
    public String sentence() {
        String notice = "依据《政府信息公开信息处理费管理办法》，" + year + "年发出收费通知" + notices + "件";
        return none()
                ? notice + "，实际收取信息处理费0元。"
                : notice + "，通知金额" + asked + "元" + (reduced > 0 ? "（已减免" + reduced + "元）" : "") + "；实际收取" + payments
                        + "件，信息处理费" + received + "元。";
    }
}
