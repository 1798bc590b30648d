package org.gongkai.scan;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Setting;
import org.gongkai.unpack.inventory.Extract;

/**
 * The scanners over what is public already, of whoever it is (已公开内容的查验): marks of classification and personal data,
 * what would have stopped a release. Nothing is known of the organ, and nothing stops any more: these are errors. Pure,
 * and safe for several threads.
 */
public final class PublicScan {

    private PublicScan() {}

    /** The words of a page. */
    public static List<Finding> text(String path, String words) {
        return told(Scanners.scan(new ScannedText(words, Kind.EMBEDDED, Positions.file(path))).stream());
    }

    /** What an attachment holds. */
    public static List<Finding> inside(String path, List<Extract> found) {
        return told(new Inside(path, found)
                .findings(Setting.PUBLIC, any -> false, new Waivers.Use(path, List.of())).stream());
    }

    private static List<Finding> told(Stream<Finding> found) {
        return found.filter(one -> one.severity() == Severity.BLOCK)
                .map(one -> one.as(Severity.ERROR))
                .toList();
    }
}
