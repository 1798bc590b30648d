package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Split.Part;
import org.jspecify.annotations.Nullable;

/** Parts of a whole in the text of a report (各部分与总数): their sum, their percentages and their units. */
final class Parts {

    private static final Pattern REST = Pattern.compile("^(?:其他|其余|其它)");

    private final ReportText text;
    private final Shares shares;
    private final Units units;
    private final List<Finding> found = new ArrayList<>();

    Parts(ReportText text) {
        this.text = text;
        this.shares = new Shares(text);
        this.units = new Units(text);
    }

    List<Finding> check() {
        Among among = new Among(text.body());
        Sentences.@Nullable Range before = null;
        for (Sentences.Range sentence : Sentences.of(text.body())) {
            among.in(sentence, before).forEach(this::check);
            found.addAll(units.of(sentence));
            before = sentence;
        }
        for (Split list : new LabelledLists(text.body()).all()) {
            if (list.sum().compareTo(list.whole().value()) != 0) {
                found.add(sumDiffers(list));
            }
        }
        return found;
    }

    private void check(Split split) {
        List<Part> parts = split.parts();
        if (parts.stream().anyMatch(part -> part.count().approximate()) || parts.isEmpty()) {
            return;
        }
        boolean all = parts.size() > 1
                && (REST.matcher(parts.get(parts.size() - 1).count().subject()).find() || split.sharesAreWhole());
        int difference = split.sum().compareTo(split.whole().value());
        if (difference > 0 || (all && difference != 0)) {
            found.add(sumDiffers(split));
        }
        found.addAll(shares.check(split));
        found.addAll(units.of(split));
    }

    private Finding sumDiffers(Split split) {
        Count whole = split.whole();
        BigDecimal sum = split.sum();
        String terms = split.parts().stream().map(part -> part.count().text()).collect(Collectors.joining(" + "));
        String by = sum.subtract(whole.value()).abs().toPlainString();
        return text.finding(
                Rule.PARTS_AND_SHARES,
                whole.start(),
                new Wording(
                        "各部分之和 " + terms + " = " + sum.toPlainString() + " ≠ 总数 " + whole.text() + "，相差 " + by,
                        "the parts " + terms + " = " + sum.toPlainString() + " ≠ the whole " + whole.text()
                                + ", difference " + by),
                new Wording("核对总数和各部分；同一条只归一类", "check the whole and its parts; each item belongs to one part"));
    }
}
