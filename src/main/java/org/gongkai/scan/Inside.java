package org.gongkai.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Setting;
import org.gongkai.unpack.inventory.Extract;

/**
 * The inside of one attachment (附件内部): all its text behind one another, for the scanners, and what stands in it that
 * readers do not see. Every finding names the page, the cell or the member.
 */
final class Inside implements Positions {

    /** So much of the evidence is quoted in a message. */
    private static final int QUOTED = 60;

    private static final String BETWEEN = "\n\n";
    private static final Wording WHOLE = new Wording("附件", "attachment");
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{3})[0-9]{6,}([0-9][0-9Xx])");

    private final String path;
    private final List<Extract> found;
    private final int[] starts;
    private final ScannedText text;

    /** @param path of the attachment inside the project */
    Inside(String path, List<Extract> found) {
        this.path = path;
        this.found = List.copyOf(found);
        this.starts = new int[found.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(found.get(i).text()).append(BETWEEN);
        }
        this.text = new ScannedText(all.toString(), Kind.EMBEDDED, this, WorkbookTables.of(this.found, starts));
    }

    /** The findings, less what the waivers accept. */
    List<Finding> findings(Setting setting, Predicate<String> own, Waivers.Use use) {
        List<Finding> findings =
                new ArrayList<>(Scanners.findings(text, use.remaining(text, Scanners.hits(text, setting))));
        Map<Trait, List<Hit>> traits = new TreeMap<>(Comparator.comparingInt(Trait.ALL::indexOf));
        for (int i = 0; i < starts.length; i++) {
            Extract one = found.get(i);
            if (!(one instanceof Extract.Named named && (own.test(named.text()) || GenericAuthor.is(named.text())))) {
                int from = starts[i];
                Trait.of(one)
                        .ifPresent(trait -> traits.computeIfAbsent(trait, unused -> new ArrayList<>())
                                .add(trait.hit(from, from + one.text().length(), quote(one.text()))));
            }
        }
        traits.values().forEach(hits -> findings.addAll(Scanners.findings(text, use.remaining(text, hits))));
        return findings;
    }

    @Override
    public Place at(int offset) {
        return Place.of(path);
    }

    @Override
    public Wording within(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        Wording where = found.get(at >= 0 ? at : Math.max(0, -at - 2)).where();
        return where.isEmpty() ? WHOLE : where;
    }

    /** The beginning of the evidence; numbers as long as a person's are masked, as the scanners do. */
    private static String quote(String evidence) {
        String line =
                LONG_NUMBER.matcher(evidence.strip().replaceAll("\\s+", " ")).replaceAll("$1****$2");
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
