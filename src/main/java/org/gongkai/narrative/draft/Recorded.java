package org.gongkai.narrative.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Clock;
import org.gongkai.application.FeeYear;
import org.gongkai.application.Handling;
import org.gongkai.catalogue.Holdings;
import org.gongkai.narrative.draft.Material.Counted;
import org.gongkai.narrative.draft.Material.Point;

/** What the site's own records say of a year (审查、撤回和登记的记录), in sentences. */
public final class Recorded {

    private final Holdings holdings;
    private final int year;
    private final List<Counted> counts = new ArrayList<>();

    private Recorded(Holdings holdings, int year) {
        this.holdings = holdings;
        this.year = year;
    }

    /** The sentences of a year; none of what is not recorded. */
    public static List<Counted> of(Holdings holdings, int year) {
        Recorded recorded = new Recorded(holdings, year);
        recorded.handled();
        recorded.reviewed();
        recorded.withdrawn();
        return recorded.counts;
    }

    private void add(Point point, String sentence) {
        counts.add(new Counted(point, sentence));
    }

    /** Whether all were answered in time, where the register knows of all. */
    private void handled() {
        List<Application> answered = holdings.sources().register().stream()
                .filter(one -> one.on(Event.ANSWERED)
                        .filter(day -> day.getYear() == year)
                        .isPresent())
                .toList();
        Handling handling = new Handling(new Clock(holdings.calendar()), holdings.today());
        if (!answered.isEmpty() && answered.stream().noneMatch(handling::lateAnswer)) {
            add(Point.APPLICATIONS, "登记的申请都在法定期限内答复。");
        }
    }

    private void reviewed() {
        holdings.catalogue()
                .disclosures()
                .year(year)
                .ifPresent(made -> add(Point.MANAGEMENT, "发布的信息逐条登记保密审查、属性审查和批准。"));
    }

    private void withdrawn() {
        long withdrawn = holdings.sources().withdrawals().rows().stream()
                .filter(row -> row.on().getYear() == year)
                .map(row -> row.index())
                .distinct()
                .count();
        if (withdrawn > 0) {
            add(Point.MANAGEMENT, "撤回已经公布的信息" + withdrawn + "条。");
        }
    }

    /** The sentence on fees for information, where the register knows of all of the year. */
    public static Optional<String> fees(Holdings holdings, int year) {
        return FeeYear.of(year, holdings.sources().register()).map(FeeYear::sentence);
    }
}
