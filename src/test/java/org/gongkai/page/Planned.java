package org.gongkai.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.Judged;
import org.gongkai.TestSite;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.review.Entry;

/** The plan of a test site as of 1 December 2021. */
record Planned(PagePlan plan, Findings findings) {

    static Planned of(TestSite site, Path folder, int rows) throws IOException {
        LocalDateTime asOf = LocalDateTime.parse("2021-12-01T00:00:00");
        Judged judged = Judged.at(site.write(folder), asOf);
        List<Finding> findings = new ArrayList<>(judged.findings());
        Catalogue catalogue = Catalogue.of(judged.sources().categories(), judged.judgement(), Set.of(), asOf)
                .into(findings);
        PagePlan plan = PagePlan.of(catalogue, Set.of(2020), List.of(), rows).into(findings);
        return new Planned(plan, Findings.of(findings));
    }

    Entry entry(int serial) {
        return plan.catalogue().find("736916951/2021-%06d".formatted(serial)).orElseThrow();
    }

    List<String> paths() {
        return plan.pages().stream().map(page -> page.address().path()).toList();
    }

    List<String> shown() {
        return findings.sorted().stream()
                .map(one -> one.rule().id() + " " + one.place().path() + " "
                        + one.message().en())
                .toList();
    }
}
