package org.gongkai.serve.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.bake.GalleyPress;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.guomi.Guomi;
import org.gongkai.journey.Moment;
import org.gongkai.review.Gate;
import org.gongkai.review.NarrativeVerdict;
import org.gongkai.review.Verdict;
import org.gongkai.scan.EntryScan;
import org.gongkai.seal.Verifier;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;

/**
 * What the gate says of one text by itself (单篇核对), at once: all that it says in a journey but what only shows between texts,
 * such as an index number that another has.
 */
final class SingleLook {

    private static final int FILES = 64;

    private final Map<String, List<Extract>> unpacked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Extract>> eldest) {
            return size() > FILES;
        }
    };

    /**
     * What is said of a text.
     *
     * @param entry the verdict on an entry; nothing for the guide or a report
     * @param narrative the verdict on those
     */
    record Said(Optional<Verdict> entry, Optional<NarrativeVerdict> narrative, List<Finding> findings) {}

    /** Looks at a text among all that was read; what was found while it was read is told too. */
    Said look(Found<Source> read, Sources around, Moment moment) {
        EntryScan scan = new EntryScan(around.site(), around.people(), moment.day(), this::unpack);
        Gate gate = new Gate(around, moment.asOf(), new Verifier(Set.of(), new Guomi()), List.of(scan));
        List<Finding> found = new ArrayList<>(read.findings());
        Source text = read.value();
        boolean entry = ManuscriptKind.of(text.path()) == ManuscriptKind.ENTRY;
        Optional<Verdict> verdict = entry ? Optional.of(gate.judge(text).into(found)) : Optional.empty();
        Optional<NarrativeVerdict> narrative =
                entry ? Optional.empty() : Optional.of(gate.narrative(text).into(found));
        found.addAll(gate.draft(text));
        return new Said(verdict, narrative, GalleyPress.dated(found, around, moment));
    }

    private List<Extract> unpack(Attachment attachment) {
        synchronized (unpacked) {
            return unpacked.computeIfAbsent(
                    attachment.sha256() + attachment.name(),
                    unused -> Unpacker.unpack(attachment.name(), attachment.file()));
        }
    }

    /** A text as it was read. */
    static Found<Source> source(String path, Found<Optional<Manuscript>> read) {
        return read.map(text -> text.<Source>map(one -> one).orElse(new Source.Broken(path)));
    }
}
