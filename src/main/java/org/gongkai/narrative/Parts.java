package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Parts of a whole in the text of a report (各部分与总数): their sum, their percentages and their units. */
final class Parts {

    private static final int SHOWN = 20;

    private final ReportText text;
    private final Counts counts;
    private final Shares shares;
    private final Units units;
    private final TextNotes notes;

    Parts(ReportText text, Counts counts) {
        this.text = text;
        this.counts = counts;
        this.notes = new TextNotes(text);
        this.shares = new Shares(notes);
        this.units = new Units(text.body(), counts, notes);
    }

    List<Finding> check() {
        for (Sentences.Range line : Sentences.lines(text.body())) {
            new Splits(text.body(), line, counts.loose(line)).all().forEach(this::check);
            Sentences.of(text.body(), line).forEach(units::of);
        }
        for (Split list : new LabelledLists(text.body(), counts).all()) {
            if (list.sum().compareTo(list.whole().value()) != 0) {
                sumDiffers(list);
            }
        }
        return notes.all();
    }

    private void check(Split split) {
        if (split.parts().stream().anyMatch(part -> part.count().approximate())) {
            return;
        }
        boolean shared = split.parts().stream().anyMatch(Split.Part::shared);
        if (split.impossible() && shared) {
            return; // the shares are of another number, one that is not told
        }
        int difference = split.sum().compareTo(split.whole().value());
        if ((difference > 0 && (split.listed() || split.sharesAreWhole())) || (difference < 0 && Complete.is(split))) {
            sumDiffers(split);
        }
        shares.check(split);
        units.of(split);
    }

    private void sumDiffers(Split split) {
        Count whole = split.whole();
        BigDecimal sum = split.sum();
        String terms = split.parts().stream()
                        .limit(SHOWN)
                        .map(part -> part.count().text())
                        .collect(Collectors.joining(" + "))
                + (split.parts().size() > SHOWN ? " + ……" : "");
        String by = sum.subtract(whole.value()).abs().toPlainString();
        notes.add(
                Rule.PARTS_AND_SHARES,
                whole.start(),
                new Wording(
                        "各部分之和 " + terms + " = " + sum.toPlainString() + " ≠ 总数 " + whole.text() + "，相差 " + by,
                        "the parts " + terms + " = " + sum.toPlainString() + " ≠ the whole " + whole.text()
                                + ", difference " + by),
                new Wording("核对总数和各部分；同一条只归一类", "check the whole and its parts; each item belongs to one part"));
    }
}
