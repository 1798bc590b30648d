package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.review.Entry;

/** What is published on each item (事项的办理结果): the decisions that name its code. */
public final class ItemUses {

    /** The ledgers of decisions, and the kind of item that each is about. */
    static final Map<LedgerKind, ItemKind> DECISIONS =
            Map.of(LedgerKind.LICENCES, ItemKind.LICENCE, LedgerKind.PENALTIES, ItemKind.PENALTY);

    /**
     * The decisions on an item.
     *
     * @param numbers theirs, each once
     * @param entries in which they stand, the newest first
     */
    private record Decided(Set<String> numbers, Set<Entry> entries) {}

    private final Map<String, Decided> decisions = new LinkedHashMap<>();

    ItemUses(List<Entry> entries) {
        for (Entry entry : entries) {
            entry.ledger()
                    .filter(ledger -> DECISIONS.containsKey(ledger.kind()))
                    .ifPresent(ledger -> ledger.rows().forEach(row -> add(entry, row)));
        }
    }

    private void add(Entry entry, Ledger.Row row) {
        String code = row.text("item");
        if (!code.isEmpty()) {
            Decided decided = decisions.computeIfAbsent(
                    code, unused -> new Decided(new LinkedHashSet<>(), new LinkedHashSet<>()));
            decided.numbers().add(row.text("number"));
            decided.entries().add(entry);
        }
    }

    /** How many decisions on the item of this code are published, each number once. */
    public int count(String code) {
        Decided decided = decisions.get(code);
        return decided == null ? 0 : decided.numbers().size();
    }

    /** The entries in which they stand, the newest first. */
    public List<Entry> entries(String code) {
        Decided decided = decisions.get(code);
        return decided == null ? List.of() : new ArrayList<>(decided.entries());
    }
}
