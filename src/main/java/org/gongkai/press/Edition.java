package org.gongkai.press;

import java.util.Optional;
import java.util.SortedMap;
import org.gongkai.annual.AnnualReport;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.Site;
import org.gongkai.page.PagePlan;
import org.gongkai.review.Narrative;

/**
 * What one run of the press prints (一次印制的内容).
 *
 * @param site the organ and its website
 * @param plan pages and addresses
 * @param guide the guide's text
 * @param reports year ▸ text of the annual report
 * @param figures year ▸ its tables, where they are whole
 * @param calendar the working days
 * @param earlier the release that changes are told since, where they are wanted
 */
public record Edition(
        Site site,
        PagePlan plan,
        Optional<Narrative> guide,
        SortedMap<Integer, Narrative> reports,
        SortedMap<Integer, AnnualReport> figures,
        WorkingDays calendar,
        Optional<EarlierRelease> earlier) {

    Catalogue catalogue() {
        return plan.catalogue();
    }
}
