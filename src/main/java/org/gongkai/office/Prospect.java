package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.json.JsonException;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Entry;

/**
 * What a release would change for readers (发布前的对照), entry by entry, by the catalogue of the site that stands.
 *
 * @param standing as of when that was released; nothing where no site of this program stands
 * @param added entries that it does not have
 * @param changed entries of which it has another text
 * @param gone entries that would be public no more
 */
public record Prospect(Optional<OffsetDateTime> standing, List<Item> added, List<Item> changed, List<Item> gone) {

    public Prospect {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /**
     * An entry.
     *
     * @param path of its file; empty where it is gone
     */
    public record Item(String index, String title, String path) {}

    /** Compares what would be published with the site in a folder, which need not exist. */
    public static Prospect of(Path site, Edition edition) throws IOException {
        Optional<EarlierRelease> earlier = standing(site);
        Map<String, Map<?, ?>> before =
                new TreeMap<>(earlier.map(EarlierRelease::entries).orElse(Map.of()));
        List<Item> added = new ArrayList<>();
        List<Item> changed = new ArrayList<>();
        for (Entry entry : edition.catalogue().entries()) {
            Item item = new Item(entry.index().text(), entry.title(), entry.path());
            Map<?, ?> record = before.remove(item.index());
            if (record == null) {
                added.add(item);
            } else if (!entry.digest().equals(record.get("digest"))) {
                changed.add(item);
            }
        }
        List<Item> gone = before.entrySet().stream()
                .map(one ->
                        new Item(one.getKey(), one.getValue().get("title") instanceof String title ? title : "", ""))
                .toList();
        return new Prospect(earlier.map(EarlierRelease::instant), added, changed, gone);
    }

    private static Optional<EarlierRelease> standing(Path site) throws IOException {
        SiteFolder folder = SiteFolder.in(site);
        String catalogue = Addresses.CATALOGUE_JSON.path();
        if (!folder.files().contains(catalogue)) {
            return Optional.empty();
        }
        try {
            return EarlierRelease.parse(folder.read(catalogue));
        } catch (JsonException e) {
            return Optional.empty(); // somebody wrote into the site: all counts as new, as with a folder of others
        }
    }
}
