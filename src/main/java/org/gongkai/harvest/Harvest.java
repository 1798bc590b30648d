package org.gongkai.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.harvest.engine.Engine;
import org.gongkai.harvest.share.Crop;
import org.gongkai.harvest.share.Organ;
import org.gongkai.harvest.share.Share;
import org.gongkai.harvest.share.Twins;
import org.gongkai.harvest.site.DataFiles;
import org.gongkai.harvest.site.Platform;
import org.gongkai.harvest.site.Printing;
import org.gongkai.harvest.site.SearchFiles;
import org.gongkai.harvest.site.Whole;
import org.gongkai.harvest.site.WholePages;
import org.gongkai.page.Addresses;
import org.gongkai.press.release.FreshFolder;
import org.gongkai.press.release.Output;
import org.gongkai.press.release.Publication;

/**
 * Makes one site of what many organs have published (省级汇总). The work on each organ and the merge are handed to an
 * {@link Engine}; the same list gives the same bytes on every one.
 */
public final class Harvest {

    private static final String LIST = "organs";

    private final Platform platform;
    private final Engine engine;
    private final boolean audited;

    /**
     * @param audited whether sites in folders are audited with all their pages
     */
    public Harvest(Platform platform, Engine engine, boolean audited) {
        this.platform = platform;
        this.engine = engine;
        this.audited = audited;
    }

    /**
     * What came of it.
     *
     * @param organs organs whose catalogues were read
     * @param entries of all of them
     * @param findings of the audits and of the whole
     */
    public record Outcome(int organs, long entries, List<Finding> findings) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads all organs and puts the site in its place. What is wrong with one of them stops nothing.
     *
     * @param organs each code once, whatever the case of its letters
     * @throws Publication.Refused if the folder cannot be built into
     */
    public Outcome publish(List<Organ> organs, Path folder) throws IOException, Publication.Refused {
        Set<String> codes = new HashSet<>();
        organs.forEach(organ -> {
            if (!codes.add(organ.code().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("an organ twice: " + organ.code());
            }
        });
        Publication publication = Publication.open(folder);
        Outcome outcome;
        try (publication) {
            outcome = make(organs, publication.fresh());
            publication.publish();
        }
        List<Finding> all = new ArrayList<>(outcome.findings());
        all.addAll(publication.leftBehind(folder.toAbsolutePath().normalize()));
        return new Outcome(outcome.organs(), outcome.entries(), all);
    }

    private Outcome make(List<Organ> organs, Path root) throws IOException {
        Crop crop = engine.run(organs, new Gather(platform, root.toString(), audited, engine.parts())).stream()
                .reduce(Crop.NONE, Crop::merge);
        List<Share> read = crop.shares().values().stream().filter(Share::read).toList();
        Twins twins = crop.often().length == 0
                ? Twins.NONE
                : engine.run(read, new Trace(root.toString(), crop.often())).stream()
                        .reduce(Twins.NONE, Twins::merge);
        Whole whole = new Whole(platform, crop.shares(), twins.settled());
        print(whole, root);
        return new Outcome(whole.organs(), whole.entries(), findings(whole));
    }

    private void print(Whole whole, Path root) throws IOException {
        Output out = new FreshFolder(root);
        Printing printing = new Printing(platform);
        List<Crew.Task> tasks = new ArrayList<>(new WholePages(whole, out, printing).tasks());
        tasks.addAll(new DataFiles(whole, out).tasks());
        tasks.add(new SearchFiles(whole, out, printing)::write);
        for (Map.Entry<String, byte[]> asset : printing.assets().entrySet()) {
            tasks.add(() -> out.put(Addresses.asset(asset.getKey()), asset.getValue()));
        }
        new Crew(Runtime.getRuntime().availableProcessors()).together(tasks);
        SortedMap<String, String> files = new TreeMap<>(out.files());
        whole.shares().values().forEach(share -> files.putAll(share.files()));
        out.put(
                Addresses.MANIFEST,
                files.entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    /** Those of the audits, and what each organ lacks by itself and together with others. */
    private List<Finding> findings(Whole whole) {
        List<Finding> found = new ArrayList<>();
        for (Share share : whole.shares().values()) {
            found.addAll(share.findings());
            if (share.read()) {
                found.addAll(late(share));
                found.addAll(blank(share));
            }
        }
        List<Finding> twins = new ArrayList<>();
        whole.twins().forEach((number, holders) -> {
            if (!number.document() || !Twins.same(holders)) {
                twins.add(twin(number, holders));
            }
        });
        Findings.some(LIST, twins).forEach(one -> found.add(one.atMost(Severity.WARNING)));
        return found;
    }

    private static List<Finding> late(Share share) {
        int missed = share.terms().missed();
        return missed == 0
                ? List.of()
                : List.of(Rule.HARVEST_LATE.at(
                        Place.of(share.organ().code()),
                        new Wording(
                                share.organ().name() + "有 " + missed + " 条信息迟于期限公开",
                                share.organ().name() + " released " + missed + " late"),
                        Wording.NONE));
    }

    private List<Finding> blank(Share share) {
        List<String> blank = share.blank(platform.items());
        return blank.isEmpty()
                ? List.of()
                : List.of(Rule.HARVEST_BLANK.at(
                        Place.of(share.organ().code()),
                        new Wording(
                                share.organ().name() + "没有第二十条 " + String.join("、", blank) + " 的信息",
                                share.organ().name() + " has nothing of " + String.join(", ", blank)),
                        Wording.NONE));
    }

    private static Finding twin(Twins.Shared number, SortedSet<Twins.Holder> holders) {
        Twins.Holder first = holders.first();
        List<String> codes = holders.stream().map(Twins.Holder::code).distinct().toList();
        String kind = number.document() ? "文号" : "索引号";
        return Rule.HARVEST_TWIN.at(
                Place.of(first.code()),
                new Wording(
                        kind + "“" + first.written() + "”在 " + codes.size() + " 个机关的目录里：" + some(codes),
                        (number.document() ? "document" : "index") + " number “" + first.written() + "” in "
                                + codes.size() + " catalogues: " + some(codes)),
                Wording.NONE);
    }

    private static String some(List<String> codes) {
        int most = 5;
        return String.join(" ", codes.subList(0, Math.min(most, codes.size()))) + (codes.size() > most ? " …" : "");
    }
}
