package org.gongkai.audit;

import java.nio.file.Path;
import org.gongkai.finding.Findings;

/**
 * Checks a published site from outside (外部核验): its files against its manifest, its catalogue against its pages, each
 * page against the norms of government websites. Whatever the folder holds, the outcome is a list of findings.
 */
public final class Audit {

    private Audit() {}

    /** Audits the site in {@code site}; the folder itself may be a symbolic link, nothing in it may. */
    public static Report folder(Path site) {
        Findings findings = new Findings();
        Folder folder = Folder.walk(site, findings);
        if (folder.files().isEmpty()) {
            return new Report(findings.sorted(), 0, 0, 0, 0);
        }
        Addresses addresses = new Addresses(folder, Base.of(folder));
        Contents contents = Contents.read(folder, addresses, findings);

        Manifest.check(folder, contents, findings);
        Catalogue catalogue = Catalogue.read(folder, findings);
        new CatalogueCheck(catalogue, contents, addresses, findings).run();
        CatalogueTable.check(folder, catalogue, addresses, findings);
        DataFiles.check(folder, contents, catalogue, findings);
        ResidentNumbers.check(folder, findings);
        Counters.check(contents, catalogue, findings);
        SearchCheck.check(folder, catalogue, contents, addresses, findings);
        new AnnualFiles(folder, contents, findings).check();
        Anchors.check(contents, findings);
        Reach.check(contents, findings);
        SiteMap.check(folder, contents, addresses, findings);
        Feed.check(folder, catalogue, addresses, findings);

        int links = contents.pages().values().stream().mapToInt(Page::links).sum();
        return new Report(
                findings.sorted(),
                folder.files().size(),
                contents.pages().size(),
                catalogue.rows().size(),
                links);
    }
}
