package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.application.Applicant;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Clock;
import org.gongkai.application.Outcome;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** One row of the register of applications (依申请公开登记簿的一行). */
final class ApplicationRow extends RegisterRow {

    private static final Pattern SEVERAL = Pattern.compile("[\\s;；、]+");

    ApplicationRow(SourceText source, Map<String, Cell> cells, Sink findings) {
        super(source, cells, RegisterReader.HEADS, findings);
    }

    void otherYear(int year, int file) {
        unreadable(
                Rule.VALUE_NOT_ALLOWED,
                "received",
                new Wording("不是 " + file + " 年收到的申请", "not received in " + file),
                new Wording(
                        "移到 " + year + ".csv；跨年办理的仍在收到的那一年", "move it to " + year + ".csv, whenever it is answered"));
    }

    Optional<Applicant> applicant() {
        String written = required("applicant");
        Optional<Applicant> applicant = Applicant.of(written);
        if (applicant.isEmpty() && !written.isEmpty()) {
            unknown("applicant", written, Applicant.words(), String.join("、", Applicant.words()));
        }
        return applicant;
    }

    Optional<Outcome> outcome() {
        String written = text("outcome");
        Optional<Outcome> outcome = Outcome.of(written);
        if (outcome.isEmpty() && !written.isEmpty()) {
            String labels = String.join(
                    "、", Stream.of(Outcome.values()).map(Outcome::label).toList());
            unknown("outcome", written, Outcome.words(), labels);
        }
        return outcome;
    }

    /** Working days by which the period was extended: 20 unless it says fewer. */
    int extension() {
        String written = text("extended-by");
        boolean extended = !text("extended").isEmpty();
        if (written.isEmpty()) {
            return extended ? Clock.ANSWER : 0;
        }
        if (!extended || !written.matches("[1-9]|1[0-9]|20")) {
            unreadable(
                    Rule.VALUE_NOT_ALLOWED,
                    "extended-by",
                    extended
                            ? new Wording("延期应为 1 至 20 个工作日", "an extension is 1 to 20 working days")
                            : new Wording("写了延期工作日，没有写延期告知日期", "an extension without its date"),
                    extended
                            ? new Wording("只写数字；条例第三十三条规定不超过20个工作日", "a number, at most 20")
                            : new Wording("写上告知申请人的日期", "write when the applicant was told"));
            return 0;
        }
        return Integer.parseInt(written);
    }

    /** The opinions asked for: several dates in one cell belong in pairs to those of the other. */
    List<Consultation> consultations() {
        List<LocalDate> asked = days("consulted");
        List<LocalDate> came = days("opinion");
        if (came.size() > asked.size()) {
            unreadable(
                    Rule.VALUE_NOT_ALLOWED,
                    "opinion",
                    new Wording("收到的意见比征求的多", "more opinions than were asked for"),
                    new Wording("补上征求意见的日期；几次征求的，日期之间用分号隔开", "write when each was asked for, dates joined by ;"));
            return List.of();
        }
        List<Consultation> all = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            all.add(new Consultation(asked.get(i), i < came.size() ? Optional.of(came.get(i)) : Optional.empty()));
        }
        return all;
    }

    private List<LocalDate> days(String head) {
        return SEVERAL.splitAsStream(text(head))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> day(head, part).stream())
                .toList();
    }
}
