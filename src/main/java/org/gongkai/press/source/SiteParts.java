package org.gongkai.press.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.content.register.Figures;
import org.gongkai.content.register.Redirects;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.hash.Hashes;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.export.AnnualExport;
import org.gongkai.press.export.Changes;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.Theme;
import org.gongkai.review.Narrative;

/**
 * {@code release/source/site.zip}: what a site is built from besides its entries (条目以外的来源), each where it lies in a
 * project folder; and what no project folder holds: {@code gone.json}, what is left of entries that are gone,
 * {@code since.json}, as much of an earlier catalogue as changes.json tells, {@code settings.json}, and
 * {@code assets.sha256}, the hashes of the project's own assets, which lie on the site.
 */
public final class SiteParts {

    public static final String SITE = "content/site.yaml";
    public static final String CATEGORIES = "content/categories.yaml";
    public static final String REDIRECTS = Redirects.FILE;
    public static final String CALENDAR = "content/calendar/";
    public static final String ANNUAL = "content/annual/";
    public static final String GONE = "gone.json";
    public static final String SINCE = "since.json";
    public static final String SETTINGS = "settings.json";
    public static final String ASSETS = "assets.sha256";
    public static final String TEMPLATES = "templates/";

    private final Edition edition;
    private final Theme theme;
    private final Origin origin;

    SiteParts(Edition edition, Theme theme, Origin origin) {
        this.edition = edition;
        this.theme = theme;
        this.origin = origin;
    }

    /** Name ▸ bytes. */
    SortedMap<String, byte[]> of(Output out, Set<String> linked) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        put(parts, SITE, PublicData.site(edition.site()));
        put(
                parts,
                CATEGORIES,
                PublicData.categories(edition.catalogue().categories().roots()));
        PublicData.calendar(edition.holdings().sources().calendar())
                .forEach((name, text) -> put(parts, CALENDAR + name, text));
        if (!edition.plan().moves().isEmpty()) {
            put(parts, REDIRECTS, PublicData.redirects(edition.plan().moves()));
        }
        edition.guide().ifPresent(guide -> narrative(parts, guide));
        edition.reports().values().forEach(report -> narrative(parts, report));
        for (Figures figures : edition.holdings().sources().figures()) {
            AnnualReport report = edition.figures().get(figures.year());
            if (report != null) {
                figures(parts, figures, report);
            }
        }
        put(parts, GONE, new Remains(edition, linked).text());
        EarlierRelease earlier = edition.earlier();
        if (earlier != null) {
            put(parts, SINCE, new Changes(edition, earlier, out).basis().text());
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("column-rows", origin.columnRows());
        settings.put("templates", origin.templates());
        put(parts, SETTINGS, PublicData.text(settings));
        StringBuilder assets = new StringBuilder();
        theme.ownAssets()
                .forEach((name, bytes) -> assets.append(Hashes.sha256(bytes))
                        .append("  ")
                        .append(Addresses.asset(name).path())
                        .append('\n'));
        put(parts, ASSETS, assets.toString());
        theme.ownTemplates().forEach((name, bytes) -> parts.put(TEMPLATES + name, bytes));
        return parts;
    }

    /** A CSV as a text is read: without byte-order mark, with {@code \\n} line ends. */
    private static String plain(String csv) {
        return NormalText.canonical(csv.replace("\uFEFF", "").replace("\r\n", "\n"));
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, SourceArchives.utf8(text));
    }

    private static void narrative(Map<String, byte[]> parts, Narrative text) {
        parts.put(text.path(), SourceArchives.text(text.publicHeader(), text.body()));
        text.digestText().ifPresent(digest -> put(parts, text.path() + SourceArchives.DIGEST, digest));
    }

    /**
     * The figures of a report that is shown: as the digest covers them where every word of them is of the tables; where the
     * office may have written more, the tables alone.
     */
    private static void figures(Map<String, byte[]> parts, Figures figures, AnnualReport report) {
        figures.published()
                .ifPresentOrElse(
                        text -> put(parts, figures.path(), text),
                        () -> put(parts, ANNUAL + figures.year() + ".csv", plain(AnnualExport.csv(report))));
    }
}
