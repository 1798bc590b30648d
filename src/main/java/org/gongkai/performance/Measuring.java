package org.gongkai.performance;

import static org.gongkai.performance.Performance.Line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Due;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.performance.Contribution.State;
import org.gongkai.prose.Prose;
import org.gongkai.review.Verdict;
import org.jspecify.annotations.Nullable;

/** Measures the entries of a department in a year (计算). */
final class Measuring {

    private static final List<Role> STEPS =
            Role.STEPS.stream().filter(step -> step != Role.DRAFTED).toList();

    /** A text of fewer characters that names an attachment has nothing to say itself. */
    private static final int POINTER = 60;

    private static final Wording NONE_DRAFTED = new Wording("当年没有报送", "nothing was drafted in the year");

    private final Holdings holdings;
    private final WorkingDays calendar;
    private final List<Finding> findings;
    private final int year;

    @Nullable
    private final LocalDate assessed;

    /**
     * @param assessed since when it can be told whether a text was sent back; nothing where it never can
     */
    Measuring(Holdings holdings, List<Finding> findings, int year, Optional<LocalDate> assessed) {
        this.holdings = holdings;
        this.calendar = holdings.calendar();
        this.findings = List.copyOf(findings);
        this.year = year;
        this.assessed = assessed.orElse(null);
    }

    /** Whether anything of an entry counts in a year. */
    static boolean concerns(Contribution piece, int year) {
        return piece.first().on().getYear() == year || corrected(piece, year) || withdrawn(piece, year);
    }

    private static boolean corrected(Contribution piece, int year) {
        return piece.state() == State.PUBLIC
                && piece.day(HeaderKey.CHANGED)
                        .filter(day -> day.getYear() == year)
                        .isPresent();
    }

    private static boolean withdrawn(Contribution piece, int year) {
        return piece.verdict() instanceof Verdict.Replaced
                && piece.manuscript()
                        .header()
                        .withdrawal()
                        .filter(one -> one.on().getYear() == year)
                        .isPresent();
    }

    /** All figures of these entries. */
    List<Line> lines(List<Contribution> all) {
        List<Contribution> mine =
                all.stream().filter(one -> one.first().on().getYear() == year).toList();
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                Measure.SUBMITTED,
                new MeasuredFigure.Count(mine.stream()
                        .map(one -> one.with(
                                one.first().by() + " " + one.first().on(),
                                one.first().by() + " " + one.first().on()))
                        .toList())));
        for (State state : State.values()) {
            lines.add(line(Measure.valueOf(state.name()), new MeasuredFigure.Count(in(mine, state))));
        }
        lines.add(line(
                Measure.PUBLIC_RATE,
                new MeasuredFigure.Share(
                        in(mine, State.PUBLIC),
                        in(mine, State.NOT_PUBLIC),
                        mine.isEmpty() ? NONE_DRAFTED : new Wording("还没有审查结论", "nothing is decided yet"))));
        lines.add(line(Measure.TIMELY, timely(mine)));
        STEPS.forEach(step -> firstPass(mine, step).ifPresent(lines::add));
        STEPS.forEach(step -> days(mine, step).ifPresent(lines::add));
        lines.add(line(
                Measure.CORRECTED,
                count(
                        all,
                        one -> corrected(one, year),
                        one -> one.day(HeaderKey.CHANGED).map(day -> one.with("变更 " + day, "changed " + day)))));
        lines.add(line(
                Measure.WITHDRAWN,
                count(
                        all,
                        one -> withdrawn(one, year),
                        one -> one.manuscript()
                                .header()
                                .withdrawal()
                                .map(Measuring::told)
                                .map(told -> one.with(told.zh(), told.en())))));
        lines.add(line(Measure.ERRORS, left(mine, severity -> severity.compareTo(Severity.WARNING) < 0)));
        lines.add(line(Measure.WARNINGS, left(mine, Severity.WARNING::equals)));
        lines.add(line(Measure.FULL_TEXT, fullText(mine)));
        return lines;
    }

    private static Wording told(Withdrawal withdrawal) {
        return new Wording("撤回 " + withdrawal.on(), "withdrawn " + withdrawal.on());
    }

    private static Line line(Measure measure, MeasuredFigure figure) {
        return new Line(measure, Optional.empty(), figure);
    }

    private interface Telling {
        Optional<Evidence> of(Contribution piece);
    }

    private static MeasuredFigure count(List<Contribution> all, Predicate<Contribution> which, Telling telling) {
        return new MeasuredFigure.Count(all.stream()
                .filter(which)
                .flatMap(one -> telling.of(one).stream())
                .toList());
    }

    private static List<Evidence> in(List<Contribution> pieces, State state) {
        return pieces.stream()
                .filter(one -> one.state() == state)
                .map(Measuring::fate)
                .toList();
    }

    /** What became of it, a little more closely than its state. */
    private static Evidence fate(Contribution piece) {
        Optional<Review.Returned> back = piece.review().flatMap(Review::unanswered);
        String released = piece.day(HeaderKey.RELEASED).map(LocalDate::toString).orElse("");
        if (piece.state() == State.WAITING && back.isPresent()) {
            return piece.with(
                    "退回：" + back.get().reason(), "sent back: " + back.get().reason());
        }
        if (piece.verdict() instanceof Verdict.Replaced) {
            return piece.with("公开后撤回", "withdrawn since");
        }
        if (piece.verdict() instanceof Verdict.Closed) {
            return piece.with("公开期满", "its public period is over");
        }
        return piece.state() == State.PUBLIC || piece.state() == State.SCHEDULED
                ? piece.with("发布 " + released, "released " + released)
                : piece.with("", "");
    }

    /** Public within the term, or not; what has no term, or still has time, is not counted. */
    private MeasuredFigure timely(List<Contribution> mine) {
        List<Evidence> good = new ArrayList<>();
        List<Evidence> bad = new ArrayList<>();
        for (Contribution piece : mine) {
            Optional<Category> category =
                    piece.manuscript().category(holdings.catalogue().categories());
            boolean decided = piece.state() == State.PUBLIC || piece.state() == State.SCHEDULED;
            Optional<LocalDate> released = piece.day(HeaderKey.RELEASED).filter(day -> decided);
            Optional<Deadline> due = (decided
                            ? Due.ofMaking(piece.manuscript(), category, calendar)
                            : Due.of(piece.manuscript(), category, calendar))
                    .map(Due::deadline)
                    .filter(deadline -> !deadline.provisional());
            if (category.isEmpty() || due.isEmpty() || !(decided || piece.state() == State.WAITING)) {
                continue;
            }
            LocalDate last = due.get().day();
            LocalDate end = released.orElse(holdings.today());
            Wording late = calendar.margin(end, due.get()).amount();
            if (end.isAfter(last)) {
                bad.add(piece.with(
                        "期限 " + last + "，" + (decided ? "发布 " + end : "尚未公开") + "，超过 " + late.zh(),
                        "due " + last + ", " + (decided ? "released " + end : "not yet public") + ", " + late.en()
                                + " late"));
            } else if (piece.state() == State.PUBLIC) {
                good.add(piece.with("期限 " + last + "，发布 " + end, "due " + last + ", released " + end));
            }
        }
        return new MeasuredFigure.Share(
                good, bad, mine.isEmpty() ? NONE_DRAFTED : new Wording("没有到了期限的稿件", "nothing was due"));
    }

    private Optional<Line> firstPass(List<Contribution> mine, Role step) {
        List<Contribution> came = mine.stream()
                .filter(one -> one.review().flatMap(review -> review.step(step)).isPresent()
                        || !one.returned(step).isEmpty())
                .toList();
        if (came.isEmpty()) {
            return Optional.empty();
        }
        List<Contribution> known = came.stream()
                .filter(one -> assessed != null && !one.first().on().isBefore(assessed))
                .toList();
        if (known.isEmpty()) {
            return Optional.of(new Line(Measure.FIRST_PASS, Optional.of(step), new MeasuredFigure.Unknown(unknown())));
        }
        List<Evidence> good = new ArrayList<>();
        List<Evidence> bad = new ArrayList<>();
        for (Contribution piece : known) {
            List<Review.Returned> back = piece.returned(step);
            if (back.isEmpty()) {
                good.add(piece.with("没有退回", "never sent back"));
            } else {
                Review.Returned last = back.get(back.size() - 1);
                bad.add(piece.with(
                        "退回 " + back.size() + " 次，最近 " + last.on() + "：" + last.reason(),
                        "sent back " + back.size() + " times, last on " + last.on() + ": " + last.reason()));
            }
        }
        return Optional.of(
                new Line(Measure.FIRST_PASS, Optional.of(step), new MeasuredFigure.Share(good, bad, Wording.NONE)));
    }

    private Wording unknown() {
        LocalDate since = assessed;
        return since == null
                ? new Wording("没有退回记录", "no return is on record")
                : new Wording(since + " 起才有退回记录", "returns are on record since " + since);
    }

    private Optional<Line> days(List<Contribution> mine, Role step) {
        List<Integer> days = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        boolean any = false;
        for (Contribution piece : mine) {
            Optional<LocalDate> end =
                    piece.review().flatMap(review -> review.step(step)).map(Step::on);
            Optional<LocalDate> start = piece.review().flatMap(review -> before(review, step));
            any |= end.isPresent();
            if (end.isPresent()
                    && start.isPresent()
                    && !end.get().isBefore(start.get())
                    && calendar.known(start.get())
                    && calendar.known(end.get())) {
                int took = calendar.margin(start.get(), new Deadline(end.get(), false))
                        .workingDays();
                days.add(took);
                evidence.add(piece.with(
                        took + " 个工作日（" + start.get() + " 至 " + end.get() + "）",
                        took + " working days (" + start.get() + " to " + end.get() + ")"));
            }
        }
        return any
                ? Optional.of(new Line(
                        Measure.DAYS,
                        Optional.of(step),
                        new MeasuredFigure.Span(
                                days,
                                evidence,
                                new Wording("缺少前面的步骤或者放假通知", "steps before it, or a holiday notice, are missing"))))
                : Optional.empty();
    }

    /** The day on which the steps before a step were done. */
    private static Optional<LocalDate> before(Review review, Role step) {
        Stream<Role> earlier = switch (step) {
            case APPROVED -> Stream.of(Role.DRAFTED, Role.DEPARTMENT, Role.SECRECY, Role.ATTRIBUTE);
            case APPROVED_BY_LEADER -> Stream.of(Role.APPROVED);
            default -> Stream.of(Role.DRAFTED);
        };
        return earlier.flatMap(role -> review.step(role).stream()).map(Step::on).max(Comparator.naturalOrder());
    }

    private MeasuredFigure left(List<Contribution> mine, Predicate<Severity> which) {
        Map<String, Contribution> named = new HashMap<>();
        mine.forEach(piece -> named.put(Contribution.stem(piece.manuscript().path()), piece));
        return new MeasuredFigure.Count(findings.stream()
                .filter(finding -> which.test(finding.severity()))
                .flatMap(finding -> Optional.ofNullable(
                        named.get(Contribution.stem(finding.place().path())))
                        .map(piece -> piece.with(
                                finding.rule().id() + " " + finding.message().zh(),
                                finding.rule().id() + " " + finding.message().en()))
                        .stream())
                .toList());
    }

    private static MeasuredFigure fullText(List<Contribution> mine) {
        List<Evidence> good = new ArrayList<>();
        List<Evidence> bad = new ArrayList<>();
        mine.stream().filter(one -> one.verdict() instanceof Verdict.Published).forEach(piece -> {
            String text = Prose.plainText(piece.manuscript().body()).replaceAll("\\s+", "");
            boolean pointer = !piece.manuscript().attachments().isEmpty()
                    && text.length() < POINTER
                    && (text.isEmpty() || text.contains("附件"));
            if (pointer || text.isEmpty()) {
                bad.add(piece.with(
                        "正文 " + text.length() + " 字，内容在附件中", text.length() + " characters beside attachments"));
            } else {
                good.add(piece.with("正文 " + text.length() + " 字", text.length() + " characters"));
            }
        });
        return new MeasuredFigure.Share(
                good, bad, mine.isEmpty() ? NONE_DRAFTED : new Wording("没有公开的稿件", "nothing is public"));
    }
}
