package org.gongkai.scan;

import java.util.List;
import java.util.Optional;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;

/**
 * What is said of each kind of thing that stands in an attachment unseen (附件特征): the rule, the fault, what to do. The
 * list is data: traits.txt.
 */
record Trait(String kind, Rule rule, Wording message, Wording hint) {

    /** In the order in which they are told. */
    static final List<Trait> ALL = PackedLines.table(Trait.class, "traits.txt").stream()
            .map(row -> new Trait(
                    row.get(0),
                    Rule.valueOf(row.get(1)),
                    new Wording(row.get(2), row.get(3)),
                    new Wording(accepted(row.get(4), "、"), accepted(row.get(5), ", "))))
            .toList();

    private static String accepted(String hint, String comma) {
        return hint.replace("{accepted}", String.join(comma, Unpacker.accepted()));
    }

    /** The trait of something found; text that readers see has none. */
    static Optional<Trait> of(Extract found) {
        String kind = found instanceof Extract.Named named
                ? named.person() ? "PERSON" : "ORGANISATION"
                : found instanceof Extract.Trace trace ? trace.kind().name() : "";
        return kind.isEmpty() ? Optional.empty() : Optional.of(named(kind));
    }

    private static Trait named(String kind) {
        return ALL.stream()
                .filter(trait -> trait.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is said of " + kind));
    }

    /** Told with the evidence; empty evidence is not quoted. */
    Hit hit(int from, int to, String evidence) {
        String quote = evidence.isEmpty() ? "" : "“" + evidence + "”";
        String space = quote.isEmpty() ? "" : " ";
        return Hit.of(rule, from, to, new Wording(message.zh() + quote, message.en() + space + quote), hint);
    }
}
