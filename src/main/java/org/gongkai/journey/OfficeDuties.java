package org.gongkai.journey;

import java.util.List;
import org.gongkai.activity.ActivityDuties;
import org.gongkai.application.Clock;
import org.gongkai.application.Handling;
import org.gongkai.catalogue.AttachmentTitles;
import org.gongkai.catalogue.BudgetDuties;
import org.gongkai.catalogue.ChangedPages;
import org.gongkai.catalogue.ColumnDuties;
import org.gongkai.catalogue.DatedDuties;
import org.gongkai.catalogue.Duty;
import org.gongkai.catalogue.GenreTexts;
import org.gongkai.catalogue.GuideDuties;
import org.gongkai.catalogue.Holdings;
import org.gongkai.catalogue.ItemDuties;
import org.gongkai.catalogue.LedgerDuties;
import org.gongkai.catalogue.OwnColumn;
import org.gongkai.catalogue.Periods;
import org.gongkai.catalogue.ProjectDuties;
import org.gongkai.catalogue.ReadingTime;
import org.gongkai.catalogue.Readings;
import org.gongkai.catalogue.RecordingTexts;
import org.gongkai.catalogue.SameEverywhere;
import org.gongkai.catalogue.StatutoryItems;
import org.gongkai.catalogue.StepHolders;
import org.gongkai.catalogue.Timeliness;
import org.gongkai.catalogue.Topics;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.narrative.ContactDuties;
import org.gongkai.narrative.Guide;
import org.gongkai.scan.RegisterScan;

/** All duties of the office (履职检查): a new one is a class and a line here. */
final class OfficeDuties {

    private static final List<Duty> ALL = List.of(
            new Timeliness(),
            OfficeDuties::applications,
            new ColumnDuties(),
            new StatutoryItems(),
            new StepHolders(),
            new Readings(),
            new ReadingTime(),
            new SameEverywhere(),
            new OwnColumn(),
            new LedgerDuties(),
            new ActivityDuties(),
            OfficeDuties::persons,
            new ItemDuties(),
            new ProjectDuties(),
            new BudgetDuties(),
            new GuideDuties(),
            new Periods(),
            new Topics(),
            new RecordingTexts(),
            new GenreTexts(),
            new AttachmentTitles(),
            new Guide(),
            new ContactDuties(),
            new ChangedPages(),
            new DatedDuties());

    private OfficeDuties() {}

    static List<Finding> check(Holdings holdings, Crew crew) {
        return crew
                .each(ALL, duty -> duty.check(holdings), duty -> {
                    throw new StackOverflowError();
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Nobody is named in the registers of the office, whoever they count. */
    private static List<Finding> persons(Holdings holdings) {
        return new RegisterScan(holdings.site()).check(holdings.sources().registers());
    }

    /** The register of applications knows nothing of what is published. */
    private static List<Finding> applications(Holdings holdings) {
        return new Handling(new Clock(holdings.calendar()), holdings.today())
                .check(holdings.sources().register());
    }
}
