package org.gongkai.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Finding;

/**
 * Checks a published site from outside (外部核验): its files against its manifest, its catalogue against its pages, each
 * page against the norms of government websites. Whatever the folder holds, the outcome is a list of findings.
 */
public final class Audit {

    private static final List<Check> CHECKS = List.of(
            Manifest::check,
            CatalogueCheck::check,
            ClosedCheck::check,
            CatalogueTable::check,
            DataFiles::check,
            ResidentNumbers::check,
            Counters::check,
            SearchCheck::check,
            AnnualFiles::check,
            Anchors::check,
            Reach::check,
            SiteMap::check,
            Feed::check);

    private Audit() {}

    /** Audits the site in {@code site}; the folder itself may be a symbolic link, nothing in it may. */
    public static Report folder(Path site) {
        List<Finding> found = new ArrayList<>();
        Folder folder = Folder.walk(site).into(found);
        if (folder.files().isEmpty()) {
            return new Report(found, 0, 0, 0, 0);
        }
        Addresses addresses = new Addresses(folder, Base.of(folder));
        Contents contents = Contents.read(folder, addresses).into(found);
        Catalogue catalogue = Catalogue.read(folder).into(found);
        Published published = new Published(folder, addresses, contents, catalogue);
        CHECKS.forEach(check -> found.addAll(check.check(published)));
        int links = contents.pages().values().stream().mapToInt(Page::links).sum();
        return new Report(
                found.stream().sorted().distinct().toList(),
                folder.files().size(),
                contents.pages().size(),
                catalogue.rows().size(),
                links);
    }
}
