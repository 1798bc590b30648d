package org.gongkai.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Addresses;

/** What lies on a site that nothing in its source gives (多出的文件): files, and folders that are empty. */
final class Leftovers {

    private static final String MANIFEST_SIGNATURE = Addresses.MANIFEST.path() + ".sig";

    private Leftovers() {}

    /** @param made paths of what was built again */
    static List<Finding> of(SiteContents site, Set<String> made) {
        List<Finding> found = new ArrayList<>();
        Set<String> places = new TreeSet<>(Set.of(""));
        for (String path : made) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                places.add(path.substring(0, slash));
            }
        }
        for (String path : site.files().keySet()) {
            boolean copy = path.endsWith(".gz") && made.contains(path.substring(0, path.length() - ".gz".length()));
            if (!made.contains(path) && !copy && !path.equals(MANIFEST_SIGNATURE)) {
                found.add(extra(path, new Wording("来源没有给出这个文件", "the source does not give this file")));
            }
        }
        site.folders().stream()
                .filter(path -> !places.contains(path))
                .forEach(path ->
                        found.add(extra(path, new Wording("来源没有给出这个文件夹", "the source does not give this folder"))));
        return found;
    }

    private static Finding extra(String path, Wording message) {
        return Finding.of(
                Rule.REBUILT,
                Place.of(path),
                message,
                new Wording("旧文件或外来文件请删除", "remove what is left over or foreign"));
    }
}
