package org.gongkai.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.Judged;
import org.gongkai.TestSite;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.review.Entry;

/** The catalogue of a test site on a day. */
record Catalogued(Catalogue catalogue, Findings findings) {

    static Catalogued of(TestSite site, Path folder, String day) throws IOException {
        Judged judged = Judged.at(site.write(folder), LocalDate.parse(day).atStartOfDay());
        List<Finding> found = new ArrayList<>(judged.findings());
        Catalogue catalogue = Catalogue.of(
                        judged.sources().categories(),
                        judged.judgement(),
                        Set.of(),
                        LocalDate.parse(day).atStartOfDay())
                .into(found);
        return new Catalogued(catalogue, Findings.of(found));
    }

    static String number(int serial) {
        return "736916951/2021-%06d".formatted(serial);
    }

    Entry entry(int serial) {
        return catalogue.find(number(serial)).orElseThrow(() -> new AssertionError(findings.sorted()));
    }

    Standing standing(int serial) {
        return catalogue.standing(entry(serial));
    }

    /** {@code label: serial serial}, one for each relation. */
    List<String> relations(int serial) {
        return catalogue.relations(entry(serial)).stream()
                .map(one -> one.label() + ":"
                        + String.join(
                                "",
                                one.others().stream()
                                        .map(other -> " " + other.index().serial())
                                        .toList()))
                .toList();
    }

    List<String> shown() {
        return findings.sorted().stream()
                .map(one -> one.rule().id() + " " + one.severity().key() + " " + one.place() + " "
                        + one.message().en())
                .toList();
    }
}
