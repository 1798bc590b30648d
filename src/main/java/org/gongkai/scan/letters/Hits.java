package org.gongkai.scan.letters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * What the scanners found in one text (命中清单). A text made of nothing but faults does not fill the memory: beyond the limit
 * hits are only counted, and if one of those blocks, the limit itself does.
 */
public final class Hits {

    private static final int LIMIT = 5000;

    private final List<Hit> hits = new ArrayList<>();
    private final Map<Rule, BitSet> blocked = new EnumMap<>(Rule.class);
    private int dropped;
    private boolean droppedBlock;

    public void add(Hit hit) {
        if (hits.size() < LIMIT) {
            hits.add(hit);
            if (hit.severity() == Severity.BLOCK) {
                blocked.computeIfAbsent(hit.rule(), unused -> new BitSet()).set(hit.from(), hit.to());
            }
        } else {
            dropped++;
            droppedBlock |= hit.severity() == Severity.BLOCK;
        }
    }

    /** Whether a hit of the rule that blocks has been added for any of these characters. */
    public boolean told(Rule rule, int from, int to) {
        BitSet told = blocked.get(rule);
        int first = told == null ? -1 : told.nextSetBit(from);
        return first >= 0 && first < to;
    }

    /** Whether a heavier hit of the same rule says it already. */
    private boolean covered(Hit hit) {
        BitSet covered = blocked.get(hit.rule());
        return covered != null && covered.nextClearBit(hit.from()) >= hit.to() && hit.to() > hit.from();
    }

    /** All hits, and behind them a word on those beyond the limit. */
    public List<Hit> list() {
        List<Hit> list = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.severity() == Severity.BLOCK || !covered(hit)) {
                list.add(hit);
            }
        }
        if (dropped > 0) {
            Wording message = new Wording("检查结果太多，另有 " + dropped + " 处未列出", dropped + " more findings are not listed");
            Wording hint = new Wording("先改正已列出的", "mend those that are listed first");
            list.add(Hit.of(Rule.OVER_THE_LIMIT, 0, 0, message, hint)
                    .as(droppedBlock ? Severity.BLOCK : Severity.WARNING));
        }
        return list;
    }
}
