package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.bake.Bake;
import org.gongkai.content.Manuscript;
import org.gongkai.hash.Hashes;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.release.Publication;

/**
 * What has to be purged from servers, caches and search engines once an entry is no longer public (须清除的文件): relative
 * paths, sorted. It is computed from the files themselves, so that no kind of file can be forgotten: the site is built with
 * the entry and without it, and what differs has a trace of it; and the folder that is published is searched.
 *
 * @param gone files that are not there any more without the entry
 * @param changed files that are other ones without it
 * @param kept files that name it and stay as they are, for people to look at: the words of other entries
 * @param basis how this is known
 */
public record PurgeList(List<String> gone, List<String> changed, List<String> kept, Basis basis) {

    /** How a list is known. */
    public enum Basis {
        /** Built with and without the entry, and looked for in the published folder. */
        BUILT_AND_SEARCHED,
        /** Built with and without the entry; there is no published folder. */
        BUILT,
        /** The project does not build: looked for in the published folder alone. */
        SEARCHED,
        /** The project does not build, and there is no published folder. */
        UNKNOWN
    }

    /**
     * The list for an entry.
     *
     * @param site the folder that is published; it need not exist
     */
    static PurgeList of(Withdrawing withdrawing, Path site) throws IOException, Publication.Refused {
        Manuscript entry = withdrawing.entry();
        Address page = withdrawing.page();
        Path project = withdrawing.filing().project();
        Optional<Map<String, String>> without =
                Bake.trial(project, withdrawing.now(), sources -> sources.without(entry));
        Optional<Map<String, String>> with = without.isEmpty()
                ? Optional.empty()
                : Bake.trial(project, withdrawing.now(), sources -> sources.with(entry));
        boolean built = with.filter(files -> files.containsKey(page.path())).isPresent();
        SiteFolder published = SiteFolder.in(site);
        NavigableSet<String> named = new TreeSet<>();
        NavigableSet<String> kept = new TreeSet<>();
        Map<String, String> after = without.orElse(Map.of());
        if (built) {
            with.orElse(Map.of()).forEach((file, hash) -> {
                if (!hash.equals(after.get(file))) {
                    named.add(file);
                }
            });
            named.add(Addresses.SOURCE.path()); // it has what is left of the entry
        }
        Marks own = Marks.own(entry, page);
        Marks shared = Marks.shared(entry);
        for (String file : published.files()) {
            boolean stone = file.equals(withdrawing.stone().path()); // where the site was built again since
            if (published.copy(file) || named.contains(file) || stone) {
                continue;
            }
            byte[] bytes = published.read(file);
            boolean blind = !built && Marks.opaque(bytes) && !foreign(file);
            boolean found = own.in(bytes)
                    || file.startsWith(Marks.stem(page) + ".")
                    || (!after.containsKey(file) && shared.in(bytes)); // others' pages have like names of their own
            if (found || blind) {
                boolean same = Hashes.sha256(bytes).equals(after.get(file));
                if (!same) {
                    named.add(file);
                } else if (found) {
                    kept.add(file);
                }
            }
        }
        boolean there = !published.files().isEmpty();
        return new PurgeList(
                published.withCopies(named.stream()
                        .filter(file -> gone(file, after, without.isPresent(), page))
                        .toList()),
                published.withCopies(named.stream()
                        .filter(file -> !gone(file, after, without.isPresent(), page))
                        .toList()),
                List.copyOf(kept),
                built ? (there ? Basis.BUILT_AND_SEARCHED : Basis.BUILT) : there ? Basis.SEARCHED : Basis.UNKNOWN);
    }

    private static boolean gone(String file, Map<String, String> after, boolean known, Address page) {
        return known
                ? !after.containsKey(file) && !file.equals(Addresses.MANIFEST.path())
                : file.startsWith(Marks.stem(page) + ".");
    }

    /** Whether a file that cannot be read belongs to the theme or to some entry: then it has no trace of others. */
    private static boolean foreign(String file) {
        return file.startsWith("assets/") || file.contains(".files/");
    }
}
