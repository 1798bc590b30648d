package org.gongkai.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.content.Manuscript;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.Source;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict.Closed;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Published;
import org.gongkai.review.Verdict.Reason;
import org.gongkai.review.Verdict.Replaced;
import org.gongkai.review.Verdict.Withheld;

/**
 * The gate's account of all source files: each is published, replaced, closed, withheld or in error, and none is missing.
 *
 * @param verdicts one for each entry's file, by path
 * @param narratives one for the guide, if there is one, and each annual report
 */
public record Judgement(List<Verdict> verdicts, List<NarrativeVerdict> narratives) {

    /** Nothing was judged. */
    public static final Judgement NONE = new Judgement(List.of(), List.of());

    public Judgement {
        verdicts = List.copyOf(verdicts);
        narratives = List.copyOf(narratives);
    }

    /**
     * The account of all source files. Two published ones with one index number are both in error (索引号 is unique and
     * never used again); a withheld one that takes a published number is told so.
     *
     * @param sources those of the verdicts, in the same order
     */
    public static Found<Judgement> of(
            List<Source> sources, List<Verdict> verdicts, List<NarrativeVerdict> narratives, Withdrawals withdrawals) {
        List<Finding> found = new ArrayList<>(new WithdrawalCheck(withdrawals).lost(sources));
        Map<String, String> owners = new HashMap<>();
        Map<String, Verdict> errors = new HashMap<>();
        for (Verdict verdict : verdicts) {
            verdict.number().map(IndexNumber::text).ifPresent(number -> {
                String first = owners.putIfAbsent(number, verdict.path());
                if (first != null) {
                    errors.put(first, new InError(first));
                    errors.put(verdict.path(), new InError(verdict.path()));
                    Place place = verdict instanceof Published published
                            ? published.entry().place(HeaderKey.INDEX)
                            : Place.of(verdict.path());
                    found.add(duplicate(place, number, first));
                }
            });
        }
        for (int i = 0; i < sources.size(); i++) {
            if (verdicts.get(i) instanceof Withheld && sources.get(i) instanceof Manuscript withheld) {
                String number = withheld.header().text(HeaderKey.INDEX).orElse("");
                Optional.ofNullable(owners.get(number))
                        .map(owner -> duplicate(withheld.place(HeaderKey.INDEX), number, owner))
                        .ifPresent(one -> found.add(one.as(Severity.WARNING)));
            }
        }
        List<Verdict> all = verdicts.stream()
                .map(verdict -> errors.getOrDefault(verdict.path(), verdict))
                .toList();
        return new Found<>(new Judgement(all, narratives), found);
    }

    private static Finding duplicate(Place place, String number, String first) {
        return Rule.INDEX_UNIQUE.at(
                place,
                new Wording("索引号 " + number + " 已用于 " + first, "index number " + number + " is taken by " + first),
                new Wording(
                        "给其中一个编新的索引号；公开过的索引号不重用", "give one of them a new number; a published number is never reused"));
    }

    /** That published entries can be moved to another column unnoticed, in one warning for all; nothing where none can. */
    public List<Finding> columns() {
        List<String> loose = entries().stream()
                .filter(entry -> !entry.columnReviewed())
                .map(Entry::path)
                .toList();
        return loose.isEmpty() ? List.of() : List.of(SiteFindings.columnsUnknown(loose));
    }

    /** What is said of the guide, if there is one. */
    public Optional<NarrativeVerdict> guide() {
        return narratives.stream()
                .filter(one -> ManuscriptKind.of(one.source().path()) == ManuscriptKind.GUIDE)
                .findFirst();
    }

    /** Year ▸ what is said of its annual report. */
    public SortedMap<Integer, NarrativeVerdict> reports() {
        SortedMap<Integer, NarrativeVerdict> reports = new TreeMap<>();
        narratives.stream()
                .filter(one -> ManuscriptKind.of(one.source().path()) == ManuscriptKind.REPORT)
                .forEach(one -> reports.put(ManuscriptKind.year(one.source().path()), one));
        return reports;
    }

    /** The paths of all files whose text readers see. */
    public Set<String> shown() {
        Set<String> shown = new HashSet<>();
        entries().forEach(entry -> shown.add(entry.path()));
        narratives.forEach(one -> one.narrative().ifPresent(text -> shown.add(text.path())));
        return shown;
    }

    /** Whether there is nothing to account for. */
    public boolean isEmpty() {
        return verdicts.isEmpty();
    }

    /** Entries that may be published. */
    public List<Entry> entries() {
        return verdicts.stream()
                .filter(Published.class::isInstance)
                .map(verdict -> ((Published) verdict).entry())
                .toList();
    }

    /** What remains of withdrawn entries. */
    public List<Tombstone> tombstones() {
        return verdicts.stream()
                .filter(Replaced.class::isInstance)
                .map(verdict -> ((Replaced) verdict).tombstone())
                .toList();
    }

    /** What remains of entries whose public period is over, by the path of the source file. */
    public SortedMap<String, Closure> closed() {
        SortedMap<String, Closure> closed = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Closed one) {
                closed.put(one.path(), one.closure());
            }
        }
        return closed;
    }

    /** Source files withheld. */
    public List<Withheld> withheld() {
        return verdicts.stream()
                .filter(Withheld.class::isInstance)
                .map(Withheld.class::cast)
                .toList();
    }

    /** How many are withheld for this reason. */
    public long withheld(Reason reason) {
        return withheld().stream().filter(one -> one.reason() == reason).count();
    }

    /**
     * Paths and index numbers of the entries in error. Links to them are no mistake of their own: the entry says what is
     * wrong with it, and nothing is published until it is mended.
     */
    public Set<String> unsettled(List<Source> sources) {
        Set<String> errors = verdicts.stream()
                .filter(InError.class::isInstance)
                .map(Verdict::path)
                .collect(Collectors.toSet());
        Set<String> unsettled = new HashSet<>(errors);
        for (Source source : sources) {
            if (source instanceof Manuscript manuscript && errors.contains(source.path())) {
                manuscript.header().text(HeaderKey.INDEX).ifPresent(unsettled::add);
            }
        }
        return unsettled;
    }

    /** How many are in error. */
    public long inError() {
        return verdicts.stream().filter(InError.class::isInstance).count();
    }
}
