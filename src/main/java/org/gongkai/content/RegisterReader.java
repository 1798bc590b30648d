package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.application.Applicant;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Outcome;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Place;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** {@code applications/<year>.csv} ▸ the applications that were received in that year (依申请公开登记簿). Never published. */
final class RegisterReader {

    /** The columns that every register has. */
    static final Map<String, String> HEADS = new LinkedHashMap<>();

    /** The columns that it may have besides. */
    static final Map<String, String> OTHERS = new LinkedHashMap<>();

    private static final Map<Event, String> EVENTS = new EnumMap<>(Event.class);

    static {
        HEADS.put("number", "编号");
        HEADS.put("received", "收到日期");
        HEADS.put("applicant", "申请人类别");
        HEADS.put("answered", "办结日期");
        HEADS.put("outcome", "办理结果");
        OTHERS.put("subject", "申请内容");
        OTHERS.put("correction-asked", "补正告知日期");
        OTHERS.put("corrected", "补正日期");
        OTHERS.put("consulted", "征求意见日期");
        OTHERS.put("opinion", "意见收到日期");
        OTHERS.put("extended", "延期告知日期");
        OTHERS.put("extended-by", "延期工作日");
        OTHERS.put("fee-asked", "收费通知日期");
        OTHERS.put("paid", "缴费日期");
        OTHERS.put("note", "备注");
        EVENTS.put(Event.CORRECTION_ASKED, "correction-asked");
        EVENTS.put(Event.CORRECTED, "corrected");
        EVENTS.put(Event.EXTENDED, "extended");
        EVENTS.put(Event.FEE_ASKED, "fee-asked");
        EVENTS.put(Event.PAID, "paid");
        EVENTS.put(Event.ANSWERED, "answered");
    }

    private final Sink findings;
    private final List<Application> applications = new ArrayList<>();
    private final Map<String, Place> numbers = new HashMap<>();

    RegisterReader(Sink findings) {
        this.findings = findings;
    }

    /** All that was read, in the order of the files and their rows. */
    List<Application> applications() {
        return List.copyOf(applications);
    }

    /** Reads the register of a year; a row that cannot be understood is a finding and left out. */
    void read(SourceText source, int year) {
        DataTable.read(source, HEADS, OTHERS, findings).orElse(List.of()).forEach(row -> row(source, year, row));
    }

    private void row(SourceText source, int year, Map<String, Cell> cells) {
        ApplicationRow row = new ApplicationRow(source, cells, findings);
        String number = row.required("number");
        Optional<LocalDate> received = row.day("received");
        received.filter(day -> day.getYear() != year).ifPresent(day -> row.otherYear(day.getYear(), year));
        if (received.isEmpty() && row.text("received").isEmpty()) {
            row.required("received");
        }
        Optional<Applicant> applicant = row.applicant();
        Optional<Outcome> outcome = row.outcome();
        Map<Event, LocalDate> events = new EnumMap<>(Event.class);
        EVENTS.forEach((event, head) -> row.day(head).ifPresent(day -> events.put(event, day)));
        List<Consultation> consultations = row.consultations();
        int extension = row.extension();
        row.once(numbers, new Wording("每件申请一个编号，各年不重复", "one number for each application, over all years"));
        if (!row.sound() || received.isEmpty() || applicant.isEmpty()) {
            return; // the findings say why
        }
        Application application = new Application(
                row.place("number"),
                number,
                received.get(),
                applicant.get(),
                events,
                consultations,
                extension,
                outcome,
                row.text("subject"));
        new RegisterSense(row, application).check();
        applications.add(application);
    }
}
