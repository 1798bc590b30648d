package org.gongkai.narrative.draft;

import java.util.List;
import java.util.Optional;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.content.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * What a report is drafted from (起草的材料).
 *
 * @param site whose report it is
 * @param figures of the year, as far as they are known
 * @param before those of the year before, where there is a report
 * @param made the entries made public in the year, where there are any
 * @param madeBefore those of the year before
 * @param counts what the site itself knows besides
 * @param fees the sentence on fees for information (信息处理费); nothing where the year's are not known
 */
public record Material(
        Site site,
        AnnualReport figures,
        @Nullable AnnualReport before,
        Optional<Disclosures.Year> made,
        Optional<Disclosures.Year> madeBefore,
        List<Counted> counts,
        Optional<String> fees) {

    /** Copies the counts. */
    public Material {
        counts = List.copyOf(counts);
    }

    /** The year reported on. */
    int year() {
        return figures.year();
    }

    /** Where in the report a sentence belongs: one of the five points of chapter one. */
    public enum Point {
        DISCLOSURE("（一）主动公开"),
        APPLICATIONS("（二）依申请公开"),
        MANAGEMENT("（三）政府信息管理"),
        PLATFORM("（四）政府信息公开平台建设"),
        SUPERVISION("（五）监督保障");

        private final String title;

        Point(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * Something that was counted, in words.
     *
     * @param sentence a whole sentence with its full stop
     */
    public record Counted(Point point, String sentence) {}
}
