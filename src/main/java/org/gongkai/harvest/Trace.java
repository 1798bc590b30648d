package org.gongkai.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.harvest.engine.Round;
import org.gongkai.harvest.share.Gleaning;
import org.gongkai.harvest.share.GleaningLine;
import org.gongkai.harvest.share.Share;
import org.gongkai.harvest.share.Twins;
import org.gongkai.json.JsonException;
import org.gongkai.page.HarvestAddresses;

/**
 * The second round (查重): who has the numbers that several catalogues seem to have. It reads the lines that the first wrote,
 * and compares numbers as they are, so that a chance of the first round is no finding.
 */
final class Trace implements Round<Share, Twins> {

    private static final long serialVersionUID = 1L;

    private final String out;
    private final long[] often;

    /**
     * @param out the folder of the site that is being made
     * @param often keys of these numbers, sorted
     */
    Trace(String out, long[] often) {
        this.out = out;
        this.often = often.clone();
    }

    @Override
    public SortedMap<Integer, Twins> apply(Share share) throws IOException {
        List<Gleaning> gleanings = new ArrayList<>();
        for (int year : share.years().keySet()) {
            String path = HarvestAddresses.lines(share.organ().code(), year).path();
            for (String line : Files.readAllLines(Path.of(out).resolve(path))) {
                try {
                    gleanings.add(GleaningLine.read(line));
                } catch (JsonException e) {
                    throw new IOException(path + ": " + e.getMessage(), e); // we wrote it
                }
            }
        }
        SortedMap<Integer, Twins> twins = new TreeMap<>();
        twins.put(0, Twins.of(share.organ().code(), gleanings, often));
        return twins;
    }

    @Override
    public Twins merge(Twins one, Twins other) {
        return one.merge(other);
    }

    @Override
    public Twins settled(Twins whole) {
        return whole;
    }
}
