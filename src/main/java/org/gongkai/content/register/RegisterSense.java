package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Outcome;
import org.gongkai.content.yaml.Field;
import org.gongkai.finding.Wording;

/** Whether what a row of the register says goes together (登记是否前后矛盾). */
record RegisterSense(RegisterRow row, Application application) {

    void check() {
        Optional<LocalDate> received = Optional.of(application.received());
        Wording receipt = new Wording("收到申请", "the receipt");
        Wording request = new Wording("告知补正", "the request for it");
        Wording notice = new Wording("收费通知", "the notice of the fee");
        order(Event.CORRECTION_ASKED, receipt, received);
        order(Event.CORRECTED, request, on(Event.CORRECTION_ASKED));
        order(Event.EXTENDED, receipt, received);
        order(Event.FEE_ASKED, receipt, received);
        order(Event.PAID, notice, on(Event.FEE_ASKED));
        order(Event.ANSWERED, receipt, received);
        for (Event event : Event.values()) {
            if (event != Event.ANSWERED && event != Event.DELIVERED) {
                order(Event.ANSWERED, new Wording("此前的一步", "an earlier step"), on(event));
            }
        }
        for (Consultation one : application.consultations()) {
            row.order(RegisterReader.CONSULTED, Optional.of(one.asked()), receipt, received);
            row.order(
                    RegisterReader.OPINION,
                    one.until(),
                    new Wording("征求意见", "the request for it"),
                    Optional.of(one.asked()));
        }
        Field<?> outcome = RegisterReader.OUTCOME;
        needs(head(Event.CORRECTED), on(Event.CORRECTED), Event.CORRECTION_ASKED);
        needs(head(Event.PAID), on(Event.PAID), Event.FEE_ASKED);
        needs(outcome, application.outcome(), Event.ANSWERED);
        row.needs(head(Event.ANSWERED), on(Event.ANSWERED), outcome, application.outcome());
        needs(outcome, application.outcome().filter(Outcome.STILL_UNCLEAR::equals), Event.CORRECTED);
        needs(outcome, application.outcome().filter(Outcome.NOT_CORRECTED::equals), Event.CORRECTION_ASKED);
        needs(outcome, application.outcome().filter(Outcome.NOT_PAID::equals), Event.FEE_ASKED);
    }

    private Optional<LocalDate> on(Event event) {
        return application.on(event);
    }

    private static Field<?> head(Event event) {
        return RegisterReader.EVENTS.getOrDefault(event, RegisterReader.ANSWERED);
    }

    private void order(Event event, Wording than, Optional<LocalDate> earlier) {
        row.order(head(event), on(event), than, earlier);
    }

    private void needs(Field<?> head, Optional<?> given, Event event) {
        row.needs(head, given, head(event), on(event));
    }
}
