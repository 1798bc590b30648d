package org.gongkai.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.harvest.engine.Round;
import org.gongkai.harvest.reading.Gleaner;
import org.gongkai.harvest.reading.Published;
import org.gongkai.harvest.share.Crop;
import org.gongkai.harvest.share.Gleaning;
import org.gongkai.harvest.share.Organ;
import org.gongkai.harvest.share.Share;
import org.gongkai.harvest.share.Terms;
import org.gongkai.harvest.site.OrganFiles;
import org.gongkai.harvest.site.Platform;
import org.gongkai.harvest.site.Printing;
import org.jspecify.annotations.Nullable;

/**
 * The first round (采集): reads and audits what one organ has published, writes the files that hold its entries, and gives
 * its share. Its entries go no further.
 */
final class Gather implements Round<Organ, Crop> {

    private static final long serialVersionUID = 1L;
    private static final int TERM = 20;

    private final Platform platform;
    private final String out;
    private final boolean whole;
    private final int parts;

    /** Made anew on each machine. */
    private transient volatile @Nullable Printing printing;

    /**
     * @param out the folder of the site that is being made; the machines that work at it share it
     * @param whole whether sites in folders are audited with all their pages
     * @param parts in how many parts the crops are merged
     */
    Gather(Platform platform, String out, boolean whole, int parts) {
        this.platform = platform;
        this.out = out;
        this.whole = whole;
        this.parts = parts;
    }

    @Override
    public SortedMap<Integer, Crop> apply(Organ organ) throws IOException {
        Published published = Published.of(organ, whole);
        Gleaner gleaner = new Gleaner(organ, published);
        List<Gleaning> gleanings = gleaner.gleanings();
        SortedMap<String, String> files =
                published.read() ? OrganFiles.write(Path.of(out), printing(), organ, gleanings) : new TreeMap<>();
        Share share = new Share(
                organ,
                published.read(),
                gleaner.asOf(),
                gleaner.count("withdrawn"),
                gleaner.count("closed"),
                counts(gleanings),
                terms(gleanings, new WorkingDays(Notices.builtIn())),
                gleaner.reports(),
                gleaner.changes(),
                published.findings(),
                files);
        return Crop.of(share, gleanings).split(parts);
    }

    private Printing printing() {
        Printing ready = printing;
        if (ready == null) {
            ready = new Printing(platform);
            printing = ready;
        }
        return ready;
    }

    private static SortedMap<String, SortedMap<Integer, Integer>> counts(List<Gleaning> gleanings) {
        SortedMap<String, SortedMap<Integer, Integer>> counts = new TreeMap<>();
        gleanings.forEach(one ->
                counts.computeIfAbsent(one.item(), any -> new TreeMap<>()).merge(one.year(), 1, Integer::sum));
        return counts;
    }

    /** Within 20 working days after it was formed (条例 第二十六条). */
    static Terms terms(List<Gleaning> gleanings, WorkingDays days) {
        Map<String, Deadline> deadlines = new HashMap<>();
        Terms terms = Terms.NONE;
        for (Gleaning one : gleanings) {
            if (one.formed().isEmpty() || one.released().isEmpty()) {
                terms = terms.plus(new Terms(0, 0, 1));
                continue;
            }
            Deadline last = deadlines.computeIfAbsent(one.formed(), day -> days.after(LocalDate.parse(day), TERM));
            boolean kept = one.released().compareTo(last.day().toString()) <= 0;
            terms = terms.plus(
                    last.provisional() ? new Terms(0, 0, 1) : kept ? new Terms(1, 0, 0) : new Terms(0, 1, 0));
        }
        return terms;
    }

    @Override
    public Crop merge(Crop one, Crop other) {
        return one.merge(other);
    }

    @Override
    public Crop settled(Crop whole) {
        return whole.settled();
    }
}
