package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** The connections that headers declare, followed in both directions (废止、修改、替代、解读). */
final class EntryRelations {

    /** A header key with the words for its two directions. */
    private enum Kind {
        INTERPRETS(HeaderKey.INTERPRETS, "政策原文", "政策解读"),
        REPEALS(HeaderKey.REPEALS, "本文件废止的文件", "废止本文件的文件"),
        AMENDS(HeaderKey.AMENDS, "本文件修改的文件", "修改本文件的文件"),
        REPLACED_BY(HeaderKey.REPLACED_BY, "替代本文件的文件", "本文件替代的文件");

        private final HeaderKey key;
        private final String outward;
        private final String inward;

        Kind(HeaderKey key, String outward, String inward) {
            this.key = key;
            this.outward = outward;
            this.inward = inward;
        }
    }

    /** One side of the relations of one entry and kind: those that it names, or those that name it. */
    private record Side(Kind kind, boolean outward, Entry entry) {}

    private final Map<Side, Set<Entry>> sides = new LinkedHashMap<>();

    private EntryRelations() {}

    /** Those of all published entries. */
    static Found<EntryRelations> of(Named named) {
        EntryRelations relations = new EntryRelations();
        List<Finding> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Entry entry : named.entries()) {
                entry.texts(kind.key)
                        .forEach(index ->
                                relations.connect(kind, entry, index, named).ifPresent(found::add));
            }
        }
        found.addAll(relations.circles());
        return new Found<>(relations, found);
    }

    /** A later document acts on an earlier one, and a reading is later than what it reads: neither goes round. */
    private List<Finding> circles() {
        Circles acts = new Circles();
        Circles readings = new Circles();
        sides.forEach((side, others) -> {
            if (side.outward && side.kind == Kind.INTERPRETS) {
                others.forEach(other -> readings.add(side.entry, other));
            } else if (side.outward == (side.kind != Kind.REPLACED_BY)) {
                others.forEach(other -> acts.add(side.entry, other));
            }
        });
        return Stream.concat(acts.all().stream(), readings.all().stream())
                .map(EntryRelations::circle)
                .toList();
    }

    private static Finding circle(List<Entry> circle) {
        Entry first = circle.get(0);
        HeaderKey key = Arrays.stream(Kind.values())
                .map(kind -> kind.key)
                .filter(one -> !first.texts(one).isEmpty())
                .findFirst()
                .orElse(HeaderKey.INDEX);
        String way = circle.stream().map(Entry::path).collect(Collectors.joining(" → ")) + " → " + first.path();
        return Rule.RELATION.at(
                first.place(key),
                new Wording("关联成了循环：" + way, "relations in a circle: " + way),
                new Wording(
                        "后来的文件废止、修改、替代、解读在前的文件，核对各文件的 repeals、amends、replaced-by、interprets",
                        "a later document acts on an earlier one: check repeals, amends, replaced-by and interprets"));
    }

    private Optional<Finding> connect(Kind kind, Entry entry, String index, Named named) {
        Optional<Entry> other = named.find(index);
        if (other.isEmpty()) {
            return named.unsettled(index) ? Optional.empty() : Optional.of(dangling(kind, entry, index, named));
        }
        if (other.get().equals(entry)) {
            return Optional.of(Rule.RELATION.at(
                    entry.place(kind.key),
                    new Wording(kind.key.chinese() + "指向了自己", kind.key.english() + " names the entry itself"),
                    new Wording("填写另一文件的索引号", "name another entry")));
        }
        add(new Side(kind, true, entry), other.get());
        add(new Side(kind, false, other.get()), entry);
        return Optional.empty();
    }

    private static Finding dangling(Kind kind, Entry entry, String index, Named named) {
        boolean closed = named.closed(index).isPresent();
        boolean withdrawn = closed || named.tombstone(index).isPresent();
        String what = closed ? " 公开期已满" : " 已经撤回";
        Finding finding = Rule.RELATION.at(
                entry.place(kind.key),
                withdrawn
                        ? new Wording(
                                kind.key.chinese() + "的 " + index + what,
                                kind.key.english() + " names the " + (closed ? "closed " : "withdrawn ") + index)
                        : new Wording(
                                kind.key.chinese() + "的 " + index + " 不存在或没有公开",
                                kind.key.english() + " names " + index + ", which does not exist or is not public"),
                new Wording("核对索引号", "check the index number"));
        return withdrawn ? finding.as(Severity.WARNING) : finding;
    }

    private void add(Side side, Entry other) {
        sides.computeIfAbsent(side, unused -> new LinkedHashSet<>()).add(other);
    }

    private Set<Entry> others(Kind kind, boolean outward, Entry entry) {
        return sides.getOrDefault(new Side(kind, outward, entry), Set.of());
    }

    List<Relation> of(Entry entry) {
        List<Relation> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            relation(kind.outward, others(kind, true, entry)).ifPresent(all::add);
            relation(kind.inward, others(kind, false, entry)).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Relation> relation(String label, Set<Entry> others) {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Relation(
                        label, others.stream().sorted(Catalogue.ORDER).toList()));
    }

    /** The entries that repeal or replace this one. */
    Set<Entry> repealing(Entry entry) {
        Set<Entry> ending = new LinkedHashSet<>(others(Kind.REPEALS, false, entry));
        ending.addAll(others(Kind.REPLACED_BY, true, entry));
        return ending;
    }

    /** The entries that amend this one. */
    Set<Entry> amending(Entry entry) {
        return others(Kind.AMENDS, false, entry);
    }

    /** The entries that interpret this one. */
    Set<Entry> interpreting(Entry entry) {
        return others(Kind.INTERPRETS, false, entry);
    }

    /** Whether one entry names the other. */
    boolean connected(Entry one, Entry other) {
        return Arrays.stream(Kind.values())
                .anyMatch(kind -> others(kind, true, one).contains(other)
                        || others(kind, false, one).contains(other));
    }
}
