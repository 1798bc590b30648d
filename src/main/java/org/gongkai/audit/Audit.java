package org.gongkai.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;

/**
 * Checks a published site from outside (外部核验): its files against its manifest, its catalogue against its pages, each
 * page against the norms of government websites. Whatever the folder holds, the outcome is a list of findings.
 */
public final class Audit {

    private static final List<Function<AuditedSite, SiteCheck>> ALWAYS = List.of(
            Manifest::new,
            CompressedCopies::new,
            CatalogueTable::new,
            AnnualFiles::new,
            Reach::new,
            SiteMap::new,
            Feed::new,
            RedirectRules::new);
    private static final List<Function<AuditedSite, SiteCheck>> WITH_A_CATALOGUE =
            List.of(CatalogueCheck::new, ClosedCheck::new, ExportCheck::new, Counters::new);

    private Audit() {}

    /** Audits the site in {@code site}; the folder itself may be a symbolic link, nothing in it may. */
    public static Report folder(Path site) {
        return look(site).report();
    }

    /** Audits it as {@link #folder} does, and tells as well what a visitor sees of it. */
    public static Sighting look(Path site) {
        List<Finding> found = new ArrayList<>();
        Folder folder = Folder.walk(site).into(found);
        if (folder.files().isEmpty()) {
            return Sighting.nothing(new Report(found, 0, 0, 0, 0));
        }
        AddressResolver addresses = new AddressResolver(folder, Base.of(folder).orElse(null));
        Contents contents = Contents.read(folder, addresses).into(found);
        PublishedCatalogue catalogue = PublishedCatalogue.read(folder).into(found);
        AuditedSite published = new AuditedSite(folder, addresses, contents, catalogue);
        found.addAll(ResidentNumbers.check(published));
        Stream.concat(ALWAYS.stream(), catalogue.present() ? WITH_A_CATALOGUE.stream() : Stream.empty())
                .forEach(check -> found.addAll(check.apply(published).findings()));
        int links =
                contents.pages().values().stream().mapToInt(PageRecord::links).sum();
        Report report = new Report(
                found.stream().sorted().distinct().toList(),
                folder.files().size(),
                contents.pages().size(),
                catalogue.rows().size(),
                links);
        return Sighting.of(published, report);
    }
}
