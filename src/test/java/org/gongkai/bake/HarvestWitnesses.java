package org.gongkai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.Run;
import org.gongkai.harvest.PublishedOrgan;

/** Rules of what many organs have published together: once broken and once sound. */
final class HarvestWitnesses {

    private static final int ITEMS = 15;

    private HarvestWitnesses() {}

    static Map<String, Witnesses.Witness> all() {
        return Map.of(
                "G-122",
                (folder, broken) -> harvest(folder, organ(folder, "2026-03-20", ITEMS), broken ? "nowhere" : "one"),
                "G-123",
                (folder, broken) -> {
                    new PublishedOrgan(folder.resolve("two"), "two")
                            .entry(broken ? "1/1" : "2/1", "another", "20-01", "", "2026-03-02", "2026-03-20")
                            .write();
                    return harvest(folder, organ(folder, "2026-03-20", ITEMS), "one");
                },
                "G-124",
                (folder, broken) -> harvest(folder, organ(folder, broken ? "2026-04-20" : "2026-03-20", ITEMS), "one"),
                "G-125",
                (folder, broken) -> harvest(folder, organ(folder, "2026-03-20", broken ? ITEMS - 1 : ITEMS), "one"));
    }

    /** An organ with something of so many items. */
    private static PublishedOrgan organ(Path folder, String released, int items) {
        PublishedOrgan organ = new PublishedOrgan(folder.resolve("one"), "one");
        for (int i = 1; i <= items; i++) {
            organ.entry("1/" + i, "title " + i, "20-%02d".formatted(i), "", "2026-03-02", released);
        }
        return organ;
    }

    private static List<String> harvest(Path folder, PublishedOrgan organ, String where) throws IOException {
        organ.write();
        boolean two = Files.exists(folder.resolve("two"));
        Files.writeString(
                folder.resolve("organs.csv"),
                "code,name,where\none,one," + where + "\n" + (two ? "two,two,two\n" : ""));
        Run run = Run.of(
                folder,
                "harvest",
                folder.resolve("organs.csv").toString(),
                "--out",
                folder.resolve("site").toString(),
                "--as-of",
                "2026-11-22");
        return Pattern.compile("[RG]-[0-9]+")
                .matcher(run.out())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
