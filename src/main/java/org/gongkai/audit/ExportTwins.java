package org.gongkai.audit;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Every record of the catalogue has an index number of its own (索引号唯一): R-20. */
final class ExportTwins extends SiteCheck {

    ExportTwins(AuditedSite site) {
        super(site, Rule.INDEX_UNIQUE, Wording.NONE);
    }

    @Override
    void run() {
        Set<String> seen = new HashSet<>();
        catalogue
                .records()
                .filter(one -> !seen.add(one.index()))
                .forEach(one -> note(one.place(), "索引号重复：" + one.index(), "index number used twice: " + one.index()));
    }
}
