package org.gongkai.scan.wording;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/**
 * Dates in a text (日期写法，GB/T 9704-2012 7.3.5.4): 2021年7月5日, without blanks and leading zeros, the year in full; 二〇二一年 with
 * 〇 and not with a letter. Each hint is the date as it is to be written.
 */
public final class DateWriting implements Scanner {

    @Override
    public List<String> clues() {
        return List.of("年");
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        for (WrittenDate date : dates(scanned)) {
            String right = date.right();
            for (Wording fault : date.faults()) {
                hits.add(Hit.many(
                        Rule.DATE_WRITING,
                        Severity.WARNING,
                        date.from(),
                        date.to(),
                        fault,
                        new Wording("写成 " + right, "write " + right)));
            }
        }
    }

    /** The corrections of all dates with blanks or a letter for 〇. */
    public static List<Edit> edits(ScannedText scanned) {
        List<Edit> edits = new ArrayList<>();
        dates(scanned).forEach(date -> edits.addAll(date.edits()));
        return edits;
    }

    private static List<WrittenDate> dates(ScannedText scanned) {
        List<WrittenDate> dates = new ArrayList<>();
        String text = scanned.text();
        for (int year = text.indexOf('年'); year >= 0; year = text.indexOf('年', year + 1)) {
            WrittenDate date = WrittenDate.at(text, year);
            if (!date.faults().isEmpty() && !scanned.verbatim().at(date.from())) {
                dates.add(date);
            }
        }
        return dates;
    }
}
