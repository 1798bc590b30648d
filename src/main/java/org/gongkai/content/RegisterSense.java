package org.gongkai.content;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Outcome;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Whether what a row of the register says goes together (登记是否前后矛盾). */
final class RegisterSense {

    private final RegisterRow row;
    private final Application application;

    RegisterSense(RegisterRow row, Application application) {
        this.row = row;
        this.application = application;
    }

    void check() {
        Optional<LocalDate> received = Optional.of(application.received());
        order("correction-asked", on(Event.CORRECTION_ASKED), "收到申请", "the receipt", received);
        order("corrected", on(Event.CORRECTED), "告知补正", "the request for it", on(Event.CORRECTION_ASKED));
        order("extended", on(Event.EXTENDED), "收到申请", "the receipt", received);
        order("fee-asked", on(Event.FEE_ASKED), "收到申请", "the receipt", received);
        order("paid", on(Event.PAID), "收费通知", "the notice of the fee", on(Event.FEE_ASKED));
        order("answered", on(Event.ANSWERED), "收到申请", "the receipt", received);
        for (Event event : Event.values()) {
            if (event != Event.ANSWERED) {
                order("answered", on(Event.ANSWERED), "此前的一步", "an earlier step", on(event));
            }
        }
        for (Consultation one : application.consultations()) {
            order("consulted", Optional.of(one.asked()), "收到申请", "the receipt", received);
            order("opinion", one.until(), "征求意见", "the request for it", Optional.of(one.asked()));
        }
        needs("corrected", on(Event.CORRECTED), "补正告知日期", "correction-asked", on(Event.CORRECTION_ASKED));
        needs("paid", on(Event.PAID), "收费通知日期", "fee-asked", on(Event.FEE_ASKED));
        needs("outcome", application.outcome(), "办结日期", "answered", on(Event.ANSWERED));
        needs("answered", on(Event.ANSWERED), "办理结果", "outcome", application.outcome());
        outcome(Outcome.STILL_UNCLEAR, "补正日期", "corrected", on(Event.CORRECTED));
        outcome(Outcome.NOT_CORRECTED, "补正告知日期", "correction-asked", on(Event.CORRECTION_ASKED));
        outcome(Outcome.NOT_PAID, "收费通知日期", "fee-asked", on(Event.FEE_ASKED));
    }

    private Optional<LocalDate> on(Event event) {
        return application.on(event);
    }

    private void order(
            String head, Optional<LocalDate> later, String than, String thanEn, Optional<LocalDate> earlier) {
        if (later.isPresent() && earlier.isPresent() && later.get().isBefore(earlier.get())) {
            row.add(
                    Rule.REGISTER,
                    head,
                    new Wording(
                            later.get() + " 早于" + than + "的 " + earlier.get(),
                            later.get() + " is before " + thanEn + " on " + earlier.get()),
                    new Wording("核对日期", "check the dates"));
        }
    }

    private void needs(String head, Optional<?> given, String zh, String en, Optional<?> other) {
        if (given.isPresent() && other.isEmpty()) {
            row.add(
                    Rule.REGISTER,
                    head,
                    new Wording("没有填“" + zh + "”", en + " is missing"),
                    new Wording("补上“" + zh + "”，或者删去此格", "fill in " + en + " or empty this cell"));
        }
    }

    private void outcome(Outcome outcome, String zh, String en, Optional<?> other) {
        if (application.outcome().filter(outcome::equals).isPresent()) {
            needs("outcome", application.outcome(), zh, en, other);
        }
    }
}
