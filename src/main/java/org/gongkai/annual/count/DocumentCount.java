package org.gongkai.annual.count;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.site.Article20;
import org.gongkai.review.Entry;

/** Normative documents of the catalogue ▸ what table 二 says of them (T2-4). */
final class DocumentCount {

    private static final String DOCUMENTS = "行政规范性文件";

    private final Catalogue catalogue;

    DocumentCount(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void count(int year, List<CountedFigure> known) {
        LocalDate last = LocalDate.of(year, 12, 31);
        List<Entry> all = catalogue.entries().stream()
                .filter(Catalogue::normative)
                .filter(entry -> !entry.formed().isAfter(last))
                .toList();
        if (all.isEmpty() || closed()) {
            return; // documents of that time stand elsewhere, or no longer anywhere
        }
        List<Entry> made =
                all.stream().filter(entry -> entry.formed().getYear() == year).toList();
        List<Entry> ended = all.stream()
                .filter(entry -> catalogue.standing(entry).ended())
                .filter(entry -> !since(entry).isAfter(last))
                .toList();
        List<Entry> repealed =
                ended.stream().filter(entry -> since(entry).getYear() == year).toList();
        Set<Entry> over = new HashSet<>(ended);
        List<Entry> inForce =
                all.stream().filter(entry -> !over.contains(entry)).toList();
        documents("本年制发件数", made, known);
        if (ended.stream().noneMatch(entry -> since(entry).equals(LocalDate.MIN))) {
            documents("本年废止件数", repealed, known);
        }
        documents("现行有效件数", inForce, known);
    }

    private boolean closed() {
        return catalogue.closed().stream()
                .anyMatch(closure -> closure.category().item() == Article20.RULES);
    }

    /** The day on which a document ended; long ago where nobody says when. */
    private LocalDate since(Entry entry) {
        return catalogue.standing(entry).since().orElse(LocalDate.MIN);
    }

    private static void documents(String column, List<Entry> entries, List<CountedFigure> known) {
        known.add(new CountedFigure(
                DOCUMENTS,
                column,
                DOCUMENTS,
                CountedFigure.Source.CATALOGUE,
                entries.stream().map(Entry::path).toList()));
    }
}
