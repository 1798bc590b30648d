package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.json.JsonException;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.review.Entry;
import org.gongkai.review.Judgement;

/**
 * A new site in the place of an old one (新旧站点的差别), by the two manifests: what a server or a network that keeps copies
 * has to forget.
 *
 * @param vanished index numbers of the entries that were public and are no more: withdrawn, closed, or taken out
 * @param purge the files that are gone or other ones
 */
public record Replacement(List<String> vanished, PurgeList purge) {

    /**
     * Compares them.
     *
     * @param judgement on the entries of the new site
     */
    public static Replacement of(Path before, Path after, Judgement judgement) throws IOException {
        SiteFolder old = SiteFolder.in(before);
        Map<String, String> now = SiteFolder.in(after).manifest();
        List<String> gone = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        old.manifest().forEach((file, hash) -> {
            String other = now.get(file);
            if (other == null) {
                gone.add(file);
            } else if (!other.equals(hash)) {
                changed.add(file);
            }
        });
        Set<String> stones = judgement.tombstones().stream()
                .map(stone -> Addresses.tombstone(stone).path())
                .collect(Collectors.toSet());
        boolean fewer = gone.stream().anyMatch(file -> file.endsWith(".html"))
                || changed.stream().anyMatch(stones::contains);
        return new Replacement(
                fewer ? vanished(old, judgement) : List.of(),
                new PurgeList(
                        old.withCopies(gone), old.withCopies(changed), List.of(), PurgeList.Basis.BUILT_AND_SEARCHED));
    }

    private static List<String> vanished(SiteFolder old, Judgement judgement) throws IOException {
        String catalogue = Addresses.CATALOGUE_JSON.path();
        if (!old.files().contains(catalogue)) {
            return List.of();
        }
        Optional<EarlierRelease> earlier;
        try {
            earlier = EarlierRelease.parse(old.read(catalogue));
        } catch (JsonException e) {
            earlier = Optional.empty(); // somebody wrote into the site: the manifests still say what is other
        }
        Set<String> numbers =
                new TreeSet<>(earlier.map(release -> release.entries().keySet()).orElse(Set.of()));
        judgement.entries().stream().map(Entry::index).forEach(index -> numbers.remove(index.text()));
        return List.copyOf(numbers);
    }
}
