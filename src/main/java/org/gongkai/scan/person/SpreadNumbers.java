package org.gongkai.scan.person;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.Tables.Cell;
import org.gongkai.scan.letters.Tables.Row;
import org.gongkai.scan.letters.WordList;

/**
 * Numbers of persons in pieces (拆开写的号码): over the cells, rows and paragraphs of a table, over lines and links, between
 * points, slashes and underscores, in Chinese or circled digits. Tables are full of digits that read on by chance, so a
 * resident number must have its check character, its place and its day, and a telephone its label.
 */
public final class SpreadNumbers implements Scanner {

    private static final int RESIDENT = 18;
    private static final int MOBILE = 11;
    private static final int REACH = 14;
    private static final WordList RESIDENT_LABELS = Lists.words("resident-label");
    private static final Wording RESIDENT_HINT = new Wording(
            "分开写的数字合起来是一个居民身份号码：删去或以“*”隐去",
            "read together the digits are a resident identity number: remove or mask it with “*”");
    private static final Wording MOBILE_HINT = new Wording(
            "分开写的数字合起来是一个手机号码：删去或以“*”隐去",
            "read together the digits are a mobile telephone number: remove or mask it with “*”");

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        SpreadDigits whole = digits(text, setting, false, hits);
        whole.walk(0, view.length());
        whole.end();
        if (whole.enough() && text.maybeTables()) {
            text.tables().forEach(table -> table(text, table, setting, hits));
        }
    }

    /** The digits of a text in one order of reading. */
    private record Reading(ScannedText text, Setting setting, SpreadDigits digits, boolean telephones) {
        Squeezed view() {
            return text.squeezed();
        }
    }

    private static void numbers(Reading reading, Hits hits) {
        SpreadDigits digits = reading.digits();
        for (int from = 0; from + RESIDENT <= digits.length(); ) {
            boolean found = digits.border(from) && resident(reading, from, hits);
            from += found ? RESIDENT : 1;
        }
        mobile(reading, hits);
    }

    /** The columns of a table, and the columns for telephones side by side; of a workbook the rows as well. */
    private static void table(ScannedText text, List<Row> table, Setting setting, Hits hits) {
        List<String> heading = table.get(0).texts();
        for (Row row : text.kind() == ScannedText.Kind.EMBEDDED ? table : List.<Row>of()) {
            SpreadDigits along = digits(text, setting, false, hits);
            for (int at = 0; at < row.cells().size(); at++) {
                cell(text, row, at, along);
            }
            along.end();
        }
        int columns = table.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            boolean telephone = column < heading.size() && Telephones.label(heading.get(column));
            SpreadDigits down = digits(text, setting, telephone, hits);
            for (Row row : table) {
                cell(text, row, column, down);
            }
            down.end();
            int last = column;
            while (telephone && last + 1 < heading.size() && Telephones.label(heading.get(last + 1))) {
                last++;
            }
            for (Row row : last > column ? table.subList(1, table.size()) : List.<Row>of()) {
                SpreadDigits across = digits(text, setting, true, hits);
                for (int at = column; at <= last; at++) {
                    cell(text, row, at, across);
                }
                across.end();
            }
        }
    }

    private static SpreadDigits digits(ScannedText text, Setting setting, boolean telephones, Hits hits) {
        return new SpreadDigits(
                text.squeezed(), MOBILE, digits -> numbers(new Reading(text, setting, digits, telephones), hits));
    }

    private static void cell(ScannedText text, Row row, int column, SpreadDigits digits) {
        if (column < row.cells().size()) {
            Squeezed view = text.squeezed();
            Cell cell = row.cells().get(column);
            digits.walk(view.index(cell.from()), view.index(cell.to()));
            digits.cell();
        }
    }

    private static boolean resident(Reading reading, int from, Hits hits) {
        SpreadDigits digits = reading.digits();
        int to = from + RESIDENT;
        if (!digits.border(to) || !born(digits, from)) {
            return false;
        }
        String number = digits.part(from, to);
        if (number.indexOf('X') < RESIDENT - 1 && number.indexOf('X') >= 0) {
            return false;
        }
        Squeezed view = reading.view();
        boolean labelled = view.preceded(digits.place(0), REACH, RESIDENT_LABELS);
        NumberShape shape = NumberShape.of(digits, from, to);
        return CheckDigits.resident(number)
                && (labelled ? shape.oneNumber() : shape.likely())
                && !amount(view, digits.place(to - 1))
                && (labelled || !Serials.number(reading.text(), digits.place(from), digits.place(to - 1) + 1))
                && tell(reading, from, to, Rule.RESIDENT_ID, "居民身份号码", "resident identity number", hits);
    }

    /** Whether a place and a day of birth of people alive stands where it does in a resident number: a look that costs little. */
    private static boolean born(SpreadDigits digits, int from) {
        char century = digits.at(from + 6);
        char hundred = digits.at(from + 7);
        char month = digits.at(from + 10);
        boolean year =
                (century == '1' && hundred == '9') || (century == '2' && hundred == '0' && digits.at(from + 8) < '3');
        return year && month <= '1' && digits.at(from + 12) <= '3' && digits.at(from) != '0' && place(digits, from);
    }

    /** Prefectures 19 and 20 are in 广东 alone and have no counties: elsewhere a year stands there (GB/T 2260). */
    private static boolean place(SpreadDigits digits, int from) {
        String place = digits.part(from, from + 6);
        boolean year = place.startsWith("19", 2) || place.startsWith("20", 2);
        return year ? place.equals("441900") || place.equals("442000") : !place.startsWith("00", 2);
    }

    private static void mobile(Reading reading, Hits hits) {
        SpreadDigits digits = reading.digits();
        int from = prefix(digits);
        int to = from + MOBILE;
        if (to > digits.length() || !digits.border(to) || digits.at(from) != '1' || digits.at(from + 1) < '3') {
            return;
        }
        Squeezed view = reading.view();
        NumberShape shape = NumberShape.of(digits, from, to);
        if (shape.pieces() == 1 && Chars.digit(view.at(digits.place(from)))) {
            return; // it is whole, and has been looked at
        }
        boolean label = reading.telephones() || Telephones.labelled(view, digits.place(0));
        boolean broken = from == 0 && to == digits.length() && shape.brokenLine();
        if ((!(label && shape.telephone()) && !broken) || digits.part(from, to).indexOf('X') >= 0) {
            return;
        }
        if (!amount(view, digits.place(to - 1)) && !reading.setting().contacts().contains(digits.part(from, to))) {
            tell(reading, from, to, Rule.PRIVATE_DATA, "手机号码", "mobile telephone number", hits);
        }
    }

    private static int prefix(SpreadDigits digits) {
        int left = digits.length();
        return left >= MOBILE + 4 && digits.part(0, 4).equals("0086")
                ? 4
                : left >= MOBILE + 2 && digits.part(0, 2).equals("86") ? 2 : 0;
    }

    private static boolean amount(Squeezed view, int last) {
        char next = view.at(last + 1);
        return "元万亿吨%件个人次年月日".indexOf(next) >= 0 || (Chars.latin(next) && view.gap(last + 1) == 0);
    }

    private static boolean tell(Reading reading, int from, int to, Rule rule, String zh, String en, Hits hits) {
        Squeezed view = reading.view();
        SpreadDigits digits = reading.digits();
        int first = view.offset(digits.place(from));
        int end = view.end(digits.place(to - 1) + 1);
        if (hits.told(rule, first, end)) {
            return true;
        }
        String masked = CheckDigits.masked(digits.part(from, to));
        boolean mobile = rule == Rule.PRIVATE_DATA;
        Hit hit = Hit.of(
                rule,
                first,
                end,
                new Wording("分开写的" + zh + " " + masked, en + " in pieces " + masked),
                mobile ? MOBILE_HINT : RESIDENT_HINT);
        hits.add(mobile ? hit.as(Telephones.severity(reading.text(), digits.place(from), reading.setting())) : hit);
        return true;
    }
}
