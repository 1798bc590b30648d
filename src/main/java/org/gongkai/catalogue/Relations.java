package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** The connections that headers declare, followed in both directions (废止、修改、替代、解读). */
final class Relations {

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

    private final Map<Kind, Map<Entry, List<Entry>>> outward = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<Entry, List<Entry>>> inward = new EnumMap<>(Kind.class);

    private Relations() {
        for (Kind kind : Kind.values()) {
            outward.put(kind, new HashMap<>());
            inward.put(kind, new HashMap<>());
        }
    }

    /** Those of all published entries. */
    static Found<Relations> of(Named named) {
        Relations relations = new Relations();
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
        for (Kind kind : Kind.values()) {
            outward.getOrDefault(kind, Map.of())
                    .forEach((from, others) -> others.forEach(to -> {
                        switch (kind) {
                            case INTERPRETS -> readings.add(from, to);
                            case REPLACED_BY -> acts.add(to, from);
                            default -> acts.add(from, to);
                        }
                    }));
        }
        return Stream.concat(acts.all().stream(), readings.all().stream())
                .map(Relations::circle)
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
        return Finding.of(
                Rule.RELATION,
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
            return Optional.of(Finding.of(
                    Rule.RELATION,
                    entry.place(kind.key),
                    new Wording(kind.key.chinese() + "指向了自己", kind.key.english() + " names the entry itself"),
                    new Wording("填写另一文件的索引号", "name another entry")));
        }
        add(outward, kind, entry, other.get());
        add(inward, kind, other.get(), entry);
        return Optional.empty();
    }

    private static Finding dangling(Kind kind, Entry entry, String index, Named named) {
        boolean closed = named.closed(index).isPresent();
        boolean withdrawn = closed || named.tombstone(index).isPresent();
        String what = closed ? " 公开期已满" : " 已经撤回";
        Finding finding = Finding.of(
                Rule.RELATION,
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

    private static void add(Map<Kind, Map<Entry, List<Entry>>> graph, Kind kind, Entry from, Entry to) {
        List<Entry> others = graph.getOrDefault(kind, Map.of()).get(from);
        if (others == null) {
            others = new ArrayList<>();
            graph.getOrDefault(kind, new HashMap<>()).put(from, others);
        }
        if (!others.contains(to)) {
            others.add(to);
        }
    }

    List<Relation> of(Entry entry) {
        List<Relation> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            relation(kind.outward, outward, kind, entry).ifPresent(all::add);
            relation(kind.inward, inward, kind, entry).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Relation> relation(
            String label, Map<Kind, Map<Entry, List<Entry>>> graph, Kind kind, Entry entry) {
        List<Entry> others = others(graph, kind, entry);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Relation(
                        label, others.stream().sorted(Catalogue.ORDER).toList()));
    }

    private static List<Entry> others(Map<Kind, Map<Entry, List<Entry>>> graph, Kind kind, Entry entry) {
        return graph.getOrDefault(kind, Map.of()).getOrDefault(entry, List.of());
    }

    /** The entries that repeal or replace this one. */
    List<Entry> repealing(Entry entry) {
        List<Entry> repealing = others(inward, Kind.REPEALS, entry);
        List<Entry> replacing = others(outward, Kind.REPLACED_BY, entry);
        if (replacing.isEmpty()) {
            return repealing;
        }
        List<Entry> ending = new ArrayList<>(repealing);
        replacing.stream().filter(other -> !ending.contains(other)).forEach(ending::add);
        return ending;
    }

    /** The entries that amend this one. */
    List<Entry> amending(Entry entry) {
        return others(inward, Kind.AMENDS, entry);
    }

    /** The entries that interpret this one. */
    List<Entry> interpreting(Entry entry) {
        return others(inward, Kind.INTERPRETS, entry);
    }

    /** Whether one entry names the other. */
    boolean connected(Entry one, Entry other) {
        return Arrays.stream(Kind.values())
                .anyMatch(kind -> others(outward, kind, one).contains(other)
                        || others(inward, kind, one).contains(other));
    }
}
