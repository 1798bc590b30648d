package org.gongkai.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.exchange.mapping.PlatformMapping;
import org.gongkai.exchange.release.PublishedRecord;
import org.gongkai.exchange.release.PublishedRecords;
import org.gongkai.exchange.release.RecordKind;
import org.gongkai.exchange.text.EncodedText;
import org.gongkai.exchange.text.Facts;
import org.gongkai.exchange.text.PlatformText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** Writes the records of a release as a platform takes them (交换), one after the other: none but the present one is in memory. */
public final class Exchange {

    /** So many findings are kept; of the rest only the number. */
    private static final int MOST = 10_000;

    private final PlatformMapping mapping;
    private final PlatformText text;
    private final Sink sink;
    private final List<Finding> findings = new ArrayList<>();
    private long more;
    private long records;
    private long files;
    private @Nullable OutputStream out;
    private @Nullable EncodedText file;

    /**
     * What was written.
     *
     * @param left changes of kinds that the mapping does not want: the platform is not told of them
     */
    public record Written(long records, long files, long left) {}

    private Exchange(PlatformMapping mapping, Facts facts, Sink sink) {
        this.mapping = mapping;
        this.text = new PlatformText(mapping, facts);
        this.sink = sink;
    }

    /**
     * Writes all records that the mapping wants.
     *
     * @return how many; with findings, what was written is not to be used
     */
    public static Found<Written> write(PublishedRecords records, PlatformMapping mapping, Sink sink)
            throws IOException {
        long[] count = {-1};
        if (mapping.counted()) {
            count[0] = 0;
            records.each(mapping.records(), one -> count[0]++); // what is wrong is told when they are written
        }
        String site = mapping.site().isEmpty() ? records.site() : mapping.site();
        Exchange exchange = new Exchange(mapping, new Facts(records.organ(), records.asOf(), site, count[0]), sink);
        long[] left = {0};
        if (records.ofChanges()) {
            Set<RecordKind> others = EnumSet.allOf(RecordKind.class);
            others.removeAll(mapping.records());
            records.each(others, one -> left[0]++);
        }
        return exchange.all(records, left[0]);
    }

    private Found<Written> all(PublishedRecords source, long left) throws IOException {
        found(text.before().findings());
        try {
            List<Finding> broken = source.each(mapping.records(), this::record);
            if (files == 0) {
                open();
            }
            end();
            found(broken);
        } finally {
            if (out != null) {
                out.close();
            }
        }
        if (more > 0) {
            findings.add(Rule.OVER_THE_LIMIT.at(
                    Place.of(mapping.path()),
                    new Wording("另有 " + more + " 处问题没有列出", more + " further findings are not listed"),
                    new Wording("先改正列出的各处", "mend those that are listed first")));
        }
        return new Found<>(new Written(records, files, left), findings);
    }

    private void record(PublishedRecord record) throws IOException {
        boolean full = mapping.most() > 0 && records > 0 && records % mapping.most() == 0;
        if (full) {
            end();
        }
        EncodedText to = file == null ? open() : file;
        if (records > 0 && !full) {
            to.write(text.between());
        }
        records++;
        Found<String> one = text.record(record, records);
        found(one.findings());
        to.write(one.value());
    }

    private EncodedText open() throws IOException {
        out = new BufferedOutputStream(sink.next(), 1 << 16);
        files++;
        EncodedText opened = new EncodedText(mapping, out);
        opened.write(text.before().value());
        file = opened;
        return opened;
    }

    private void end() throws IOException {
        if (file != null && out != null) {
            file.write(text.after());
            out.close();
        }
        file = null;
        out = null;
    }

    private void found(List<Finding> some) {
        int room = Math.min(some.size(), MOST - findings.size());
        findings.addAll(some.subList(0, room));
        more += some.size() - room;
    }
}
