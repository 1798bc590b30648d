package org.gongkai.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.application.Application;
import org.gongkai.application.Clock;
import org.gongkai.application.Handling;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.Margin;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.AlsoDue;
import org.gongkai.catalogue.Due;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.register.DatedDuty;
import org.gongkai.content.register.Duties;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.review.PublicPeriod;

/** What the office has to do by when (限期事项). Nothing of it is published. */
public final class Agenda {

    private final Sources sources;
    private final WorkingDays calendar;
    private final LocalDate today;
    private final List<Item> items = new ArrayList<>();

    /** Months before its public period is over that the office is told. */
    private static final int CLOSING = 3;

    private Agenda(Sources sources, LocalDate today) {
        this.sources = sources;
        this.calendar = sources.workingDays();
        this.today = today;
    }

    /** What is to be done (事项). */
    public enum Kind {
        PUBLISH("公开", "publish", "条例 第二十六条"),
        RELEASE("到期发布", "release", "条例 第二十六条"),
        RECONSIDER("复核不公开", "reconsider", "条例 第十八条"),
        REPORT("发布年度报告", "annual report", "条例 第四十九条"),
        CLOSE("公开期满", "close", "栏目的公开期满（closes-after）"),
        ALSO_AT("同时公开", "publish elsewhere too", "栏目的同时公开（also-at）"),
        TASK("完成任务", "task", "工作要点任务分解表"),
        DUTY("履职", "duty", ""),
        CORRECTION("告知补正", "ask for a correction", "条例 第三十条"),
        OPINION("收取第三方意见", "opinion of a third party", "条例 第三十二条"),
        PAYMENT("申请人缴费", "payment by the applicant", "国办函〔2020〕109号"),
        ANSWER("答复申请", "answer an application", "条例 第三十三条");

        private final String zh;
        private final String en;
        private final String basis;

        Kind(String zh, String en, String basis) {
            this.zh = zh;
            this.en = en;
            this.basis = basis;
        }

        /** In words. */
        public org.gongkai.finding.Wording wording() {
            return new org.gongkai.finding.Wording(zh, en);
        }

        /** Whether it is a step of an application (依申请公开). */
        public boolean ofApplication() {
            return compareTo(CORRECTION) >= 0;
        }

        /** The article that sets the day, where it is the same for all. */
        String basis() {
            return basis;
        }
    }

    /**
     * One thing to do.
     *
     * @param path the file that it is about; of an application with its number, {@code content/applications/2026.csv#2026-003}
     * @param title of what it is about
     * @param basis what sets the day
     * @param margin how today stands to its last day
     */
    public record Item(Kind kind, String path, String title, String basis, Margin margin) {
        /** The last day. */
        public Deadline deadline() {
            return margin.deadline();
        }
    }

    /**
     * How the applications stand (依申请公开办理情况).
     *
     * @param received all of the register
     * @param open those that are being handled
     * @param waiting those of them that wait for the applicant's correction
     * @param late those of them whose answer is late
     * @param answeredLate the numbers of those that were answered late
     */
    public record Applications(int received, int open, int waiting, int late, List<String> answeredLate) {}

    /** What is to be done, and how the applications stand. */
    public record Work(List<Item> items, Applications applications) {}

    /** Whether the register of applications cannot be read as a whole: the row that is missing may be the one that is late. */
    public static boolean blind(Findings findings) {
        return findings.sorted().stream()
                .anyMatch(finding -> finding.severity() == Severity.BLOCK
                        && finding.place().path().startsWith("content/applications/"));
    }

    /** All that is to be done of what was read, the most urgent first. */
    public static Work of(Sources sources, LocalDate today) {
        Agenda agenda = new Agenda(sources, today);
        return new Work(agenda.items(), agenda.applications());
    }

    private Applications applications() {
        Handling handling = new Handling(new Clock(calendar), today);
        List<Application> late =
                sources.register().stream().filter(handling::lateAnswer).toList();
        return new Applications(
                sources.register().size(),
                (int) sources.register().stream().filter(Application::open).count(),
                (int) sources.register().stream()
                        .filter(one -> one.open() && one.uncorrected())
                        .count(),
                (int) late.stream().filter(Application::open).count(),
                late.stream()
                        .filter(one -> !one.open())
                        .map(Application::number)
                        .toList());
    }

    private List<Item> items() {
        for (Source source : sources.entries()) {
            if (source instanceof Manuscript manuscript
                    && manuscript.header().withdrawal().isEmpty()) {
                entry(manuscript);
            }
        }
        sources.duties().answered(sources.registers()).forEach(this::duty);
        sources.register().stream().filter(Application::open).forEach(this::application);
        int year = today.getYear() - 1;
        if (!sources.annual().containsKey(year)) {
            add(
                    Kind.REPORT,
                    "content/annual/" + year + ".md",
                    year + "年政府信息公开工作年度报告",
                    new Deadline(sources.site().reports().lastDay(year), false));
        }
        items.sort(Comparator.comparing((Item item) -> item.deadline().day())
                .thenComparing(Item::path)
                .thenComparing(Item::kind));
        return List.copyOf(items);
    }

    private void entry(Manuscript manuscript) {
        String title = manuscript.header().text(HeaderKey.TITLE).orElse("");
        if (!manuscript.header().open()) {
            manuscript
                    .header()
                    .day(HeaderKey.RECONSIDER)
                    .ifPresent(day -> add(Kind.RECONSIDER, manuscript.path(), title, new Deadline(day, false)));
            return;
        }
        if (manuscript.header().review().filter(Review::refused).isEmpty()) {
            manuscript.ledger().value().ifPresent(ledger -> tasks(manuscript, ledger));
        }
        boolean approved = manuscript.header().review().filter(Review::approved).isPresent();
        Optional<LocalDate> released =
                manuscript.header().day(HeaderKey.RELEASED).filter(today::isBefore);
        Optional<Category> category = manuscript.category(sources.categories());
        if (approved) {
            PublicPeriod.of(manuscript, category, calendar)
                    .filter(period -> !period.over(today))
                    .map(PublicPeriod::last)
                    .filter(last -> !last.day().minusMonths(CLOSING).isAfter(today))
                    .ifPresent(last -> add(Kind.CLOSE, manuscript.path(), title, last));
            AlsoDue.of(manuscript, sources.categories(), sources.site(), calendar, today)
                    .filter(also -> !also.missing().isEmpty())
                    .ifPresent(also -> add(
                            Kind.ALSO_AT,
                            manuscript.path(),
                            title + "（" + String.join("、", also.missing()) + "）",
                            also.deadline()));
            released.ifPresent(day -> add(Kind.RELEASE, manuscript.path(), title, new Deadline(day, false)));
            return;
        }
        Due.of(manuscript, category, calendar)
                .ifPresent(due -> add(Kind.PUBLISH, manuscript.path(), title, due.deadline()));
    }

    /** The tasks of a ledger, public or still under review, that are not done, each with the office that leads. */
    private void tasks(Manuscript manuscript, Ledger ledger) {
        if (ledger.kind() != LedgerKind.TASKS) {
            return;
        }
        for (Ledger.Row row : ledger.rows()) {
            if (row.text("done").isEmpty()) {
                row.day("due")
                        .ifPresent(day -> add(
                                Kind.TASK,
                                manuscript.path() + "#" + row.text("number"),
                                row.text("lead") + "：" + row.text("task"),
                                new Deadline(day, false)));
            }
        }
    }

    private void duty(DatedDuty duty) {
        for (DatedDuty.Period period : duty.open(today)) {
            add(
                    Kind.DUTY,
                    Duties.FILE + "#" + duty.name() + "-" + period.first(),
                    duty.name() + "（" + period.name().zh() + "）",
                    duty.basis(),
                    new Deadline(period.due(), false));
        }
    }

    /** The steps of an application that is being handled; none while it waits for the applicant's correction. */
    private void application(Application application) {
        if (application.uncorrected()) {
            return;
        }
        Clock clock = new Clock(calendar);
        String path = application.place().path() + "#" + application.number();
        String title = application.subject().isEmpty() ? application.number() : application.subject();
        if (application.unpaid()) {
            clock.payment(application).ifPresent(day -> add(Kind.PAYMENT, path, title, day));
            return;
        }
        add(Kind.ANSWER, path, title, clock.answer(application, today));
        Deadline correction = clock.correction(application);
        if (application.on(Application.Event.CORRECTION_ASKED).isEmpty() && !today.isAfter(correction.day())) {
            add(Kind.CORRECTION, path, title, correction);
        }
        application.consultations().stream()
                .filter(one -> one.until().isEmpty())
                .forEach(one -> add(Kind.OPINION, path, title, clock.opinion(one)));
    }

    private void add(Kind kind, String path, String title, Deadline deadline) {
        add(kind, path, title, kind.basis(), deadline);
    }

    private void add(Kind kind, String path, String title, String basis, Deadline deadline) {
        items.add(new Item(kind, path, title, basis, calendar.margin(today, deadline)));
    }
}
