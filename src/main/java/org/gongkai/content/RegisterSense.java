package org.gongkai.content;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Outcome;
import org.gongkai.finding.Wording;

/** Whether what a row of the register says goes together (登记是否前后矛盾). */
final class RegisterSense {

    private final ApplicationRow row;
    private final Application application;

    RegisterSense(ApplicationRow row, Application application) {
        this.row = row;
        this.application = application;
    }

    void check() {
        Optional<LocalDate> received = Optional.of(application.received());
        row.order("correction-asked", on(Event.CORRECTION_ASKED), new Wording("收到申请", "the receipt"), received);
        row.order(
                "corrected",
                on(Event.CORRECTED),
                new Wording("告知补正", "the request for it"),
                on(Event.CORRECTION_ASKED));
        row.order("extended", on(Event.EXTENDED), new Wording("收到申请", "the receipt"), received);
        row.order("fee-asked", on(Event.FEE_ASKED), new Wording("收到申请", "the receipt"), received);
        row.order("paid", on(Event.PAID), new Wording("收费通知", "the notice of the fee"), on(Event.FEE_ASKED));
        row.order("answered", on(Event.ANSWERED), new Wording("收到申请", "the receipt"), received);
        for (Event event : Event.values()) {
            if (event != Event.ANSWERED) {
                row.order("answered", on(Event.ANSWERED), new Wording("此前的一步", "an earlier step"), on(event));
            }
        }
        for (Consultation one : application.consultations()) {
            row.order("consulted", Optional.of(one.asked()), new Wording("收到申请", "the receipt"), received);
            row.order("opinion", one.until(), new Wording("征求意见", "the request for it"), Optional.of(one.asked()));
        }
        row.needs(
                "corrected",
                on(Event.CORRECTED),
                new Wording("补正告知日期", "correction-asked"),
                on(Event.CORRECTION_ASKED));
        row.needs("paid", on(Event.PAID), new Wording("收费通知日期", "fee-asked"), on(Event.FEE_ASKED));
        row.needs("outcome", application.outcome(), new Wording("办结日期", "answered"), on(Event.ANSWERED));
        row.needs("answered", on(Event.ANSWERED), new Wording("办理结果", "outcome"), application.outcome());
        outcome(Outcome.STILL_UNCLEAR, "补正日期", "corrected", on(Event.CORRECTED));
        outcome(Outcome.NOT_CORRECTED, "补正告知日期", "correction-asked", on(Event.CORRECTION_ASKED));
        outcome(Outcome.NOT_PAID, "收费通知日期", "fee-asked", on(Event.FEE_ASKED));
    }

    private Optional<LocalDate> on(Event event) {
        return application.on(event);
    }

    private void outcome(Outcome outcome, String zh, String en, Optional<?> other) {
        if (application.outcome().filter(outcome::equals).isPresent()) {
            row.needs("outcome", application.outcome(), new Wording(zh, en), other);
        }
    }
}
