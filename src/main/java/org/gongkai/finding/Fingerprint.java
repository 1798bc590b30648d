package org.gongkai.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.hash.Hashes;

/**
 * What stays the same of a finding when lines are added above it and days go by (问题的指纹): its rule, its file, the
 * line's text and the message without its numbers; of several alike, which one it is. 32 hex digits of a SHA-256.
 */
public final class Fingerprint {

    private static final int DIGITS = 32;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Fingerprint() {}

    /** The fingerprints of sorted findings, in their order. */
    public static List<String> of(List<Finding> sorted) {
        Map<String, Integer> alike = new HashMap<>();
        List<String> prints = new ArrayList<>();
        for (Finding finding : sorted) {
            String same = same(finding);
            prints.add(hash(same + "\n" + alike.merge(same, 1, Integer::sum)));
        }
        return prints;
    }

    /** What guards the gate may stand in a line with personal data: of that line not even a hash is kept. */
    private static String same(Finding finding) {
        String line = finding.rule().gate() ? "" : finding.source().strip();
        return String.join(
                "\n",
                finding.rule().id(),
                finding.place().path(),
                NUMBER.matcher(finding.message().zh()).replaceAll("#"),
                line);
    }

    private static String hash(String text) {
        return Hashes.sha256(text).substring(0, DIGITS);
    }
}
