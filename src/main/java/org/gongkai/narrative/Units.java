package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Split.Part;

/** The units of a series of numbers of one kind (单位). */
final class Units {

    /** So many make a series. */
    private static final int FEW = 4;

    private final String body;
    private final Counts counts;
    private final TextNotes notes;

    Units(String body, Counts counts, TextNotes notes) {
        this.body = body;
        this.counts = counts;
        this.notes = notes;
    }

    /** The units of a series of parts, each with its percentage. */
    void of(Split split) {
        List<Part> parts = split.parts();
        if (parts.size() < FEW || !parts.stream().allMatch(Part::shared)) {
            return;
        }
        odd(parts.stream()
                .map(Part::count)
                .filter(count -> !count.unit().isEmpty())
                .toList());
    }

    /** {@code 邀请10家媒体；邀请13家媒体；邀请25名记者}: one thing, one unit. */
    void of(Sentences.Range sentence) {
        List<Sentences.Range> clauses = Sentences.clauses(body, sentence);
        List<Count> singles = new ArrayList<>();
        for (Sentences.Range clause : clauses) {
            List<Count> own = counts.in(clause);
            if (own.size() == 1 && !own.get(0).percent()) {
                singles.add(own.get(0));
            }
        }
        Map<String, Long> verbs = singles.stream()
                .filter(count -> count.subject().length() >= 2)
                .collect(Collectors.groupingBy(
                        count -> count.subject().substring(0, 2), TreeMap::new, Collectors.counting()));
        verbs.forEach((verb, times) -> {
            if (times >= FEW) {
                odd(singles.stream()
                        .filter(count -> count.subject().startsWith(verb))
                        .toList());
            }
        });
    }

    private void odd(List<Count> series) {
        Map<String, Long> units =
                series.stream().collect(Collectors.groupingBy(Count::unit, TreeMap::new, Collectors.counting()));
        String usual = units.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        if (units.size() < 2 || units.getOrDefault(usual, 0L) * 2 <= series.size()) {
            return;
        }
        series.stream()
                .filter(count -> !count.unit().equals(usual))
                .forEach(count -> notes.add(
                        Rule.UNITS,
                        count.start(),
                        new Wording(
                                "同一组数字的单位不同：这里是“" + count.unit() + "”，其他是“" + usual + "”",
                                "one series, two units: “" + count.unit() + "” here, “" + usual + "” elsewhere"),
                        new Wording("统一为“" + usual + "”，或者分开叙述", "write “" + usual + "”, or tell it apart")));
    }
}
