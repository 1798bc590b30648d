package org.gongkai.scan;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Finding;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.review.Examination;

/** The scanners at the gate, asked once about the same manuscript (记住的查验): what they find depends on nothing else. */
public final class RememberedScan implements Examination {

    /** What was found in a manuscript. */
    private record FoundThere(List<Finding> findings) {}

    private static final Codec<FoundThere> FOUND = Codec.of(FoundThere.class);

    private final EntryScan scan;
    private final Memory memory;

    public RememberedScan(EntryScan scan, Memory memory) {
        this.scan = scan;
        this.memory = memory;
    }

    /** Waivers depend on the day and on who may accept: a manuscript with any is looked at each time. */
    @Override
    public List<Finding> examine(Manuscript manuscript, Optional<Category> category) {
        if (!lasting(manuscript)) {
            return scan.examine(manuscript, category);
        }
        return memory.recall(key(manuscript, category), FOUND, () -> new FoundThere(scan.examine(manuscript, category)))
                .findings();
    }

    /** Keeps what was found for the next run, and finds nothing itself. */
    public List<Finding> spare(Manuscript manuscript, Optional<Category> category) {
        if (memory.keeps() && lasting(manuscript)) {
            memory.spare(key(manuscript, category));
        }
        return List.of();
    }

    private static boolean lasting(Manuscript manuscript) {
        return !manuscript.written().isEmpty() && manuscript.header().waivers().isEmpty();
    }

    private Key key(Manuscript manuscript, Optional<Category> category) {
        return Codec.key(
                "scan",
                manuscript.path(),
                manuscript.written(),
                files(manuscript.attachments()),
                files(manuscript.figures()),
                scan.setting(manuscript, category),
                List.copyOf(new TreeSet<>(scan.names())));
    }

    private static List<String> files(List<Attachment> files) {
        return files.stream().map(file -> file.sha256() + " " + file.name()).toList();
    }
}
