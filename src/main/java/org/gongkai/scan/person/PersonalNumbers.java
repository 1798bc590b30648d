package org.gongkai.scan.person;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Numbers of persons (个人的号码): resident identity (GB 11643-1999), payment cards (ISO/IEC 7812-1), mobile telephones,
 * inmates' numbers; also with blanks, hyphens or full-width digits. Credit codes, index numbers, amounts and the organ's
 * own telephones are none.
 */
public final class PersonalNumbers implements Scanner {

    private static final int RESIDENT = 18;
    private static final int MOBILE = 11;
    private static final int SHORTEST = 6;
    private static final int REACH = 14;
    private static final WordList CARD_LABELS = Lists.words("card-label");
    private static final WordList INMATE_LABELS = Lists.words("inmate-label-of-number");
    private static final String AMOUNT_AFTER = "元万亿吨%美";
    private static final Wording MASK = new Wording(
            "删去或以“*”隐去；确须公开的，写入 waive（豁免）并说明理由",
            "remove or mask it with “*”; if it must be public, add a waiver with the reason");

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        char[] letters = view.chars();
        IdentityNumbers identities = new IdentityNumbers(text, setting, hits);
        boolean columns = text.maybeTables() && INMATE_LABELS.anywhere(view);
        for (int i = 0; i < view.length(); i++) {
            if (!Chars.digit(letters[i]) || !DigitChain.reaches(view, i, SHORTEST)) {
                continue;
            }
            DigitChain chain = new DigitChain(view, i);
            boolean address = address(text, view, i);
            if (chain.length() >= SHORTEST && !address && inmate(text, i, columns)) {
                hits.add(hit(view, chain, 0, chain.length(), Rule.PRIVATE_DATA, "罪犯编号", "inmate's number"));
            } else if (chain.length() >= SHORTEST && !address) {
                numbers(text, chain, identities, setting, hits);
            } else if (chain.length() >= RESIDENT - 1) {
                // addresses are full of numbers, but none has this check digit by chance
                identities.behind(chain, 0, false);
            }
            i = chain.end() - 1;
        }
    }

    /** Whether the digits are part of an address on the web. */
    private static boolean address(ScannedText text, Squeezed view, int i) {
        char before = view.at(i - 1);
        boolean may = before == '/' || before == '_' || before == '=' || before == '-' || Chars.latin(before);
        return may && text.verbatim().at(view.offset(i));
    }

    private static boolean inmate(ScannedText text, int at, boolean columns) {
        return NumberLabel.governs(text.squeezed(), at, INMATE_LABELS)
                || (columns && NumberLabel.heads(text, at, INMATE_LABELS));
    }

    private static void numbers(
            ScannedText text, DigitChain chain, IdentityNumbers identities, Setting setting, Hits hits) {
        boolean labelled = identities.labelled(chain);
        int from = 0;
        while (from < chain.length()) {
            int to = chain.border(from) ? identities.behind(chain, from, labelled) : from;
            to = to == from && chain.border(from) ? card(text, chain, from, setting, hits) : to;
            to = to == from && chain.border(from) ? mobile(text, chain, from, setting, hits) : to;
            from = Math.max(from + 1, to);
        }
    }

    private static int card(ScannedText text, DigitChain chain, int from, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        boolean labelled = view.preceded(chain.start(), REACH, CARD_LABELS);
        for (int length = 19; length >= 13; length--) {
            int to = from + length;
            if (to > chain.length() || !chain.border(to)) {
                continue;
            }
            String number = chain.digits(from, to);
            if (!Cards.plausible(number) || !CheckDigits.luhn(number)) {
                continue;
            }
            String grouping = chain.grouping(from, to);
            boolean whole = grouping.indexOf('-') < 0 && !grouping.isEmpty();
            boolean form =
                    whole || grouping.startsWith("4-4-4-") || grouping.startsWith("6-") || ones(grouping, length);
            boolean union = number.startsWith("62") && length >= 16;
            if (!form || !(labelled || union || whole)) {
                continue;
            }
            if ((!labelled && Serials.near(text, chain.place(from), chain.placeEnd(to)))
                    || glued(view, chain, from, to)) {
                return to;
            }
            Hit hit = hit(view, chain, from, to, Rule.PRIVATE_DATA, "银行卡号", "payment card number");
            hits.add(union || labelled || setting.masked() ? hit : hit.as(Severity.WARNING));
            return to;
        }
        return from;
    }

    /** Whether a number is only part of a longer code with letters, slashes or points. */
    private static boolean glued(Squeezed view, DigitChain chain, int from, int to) {
        char before = view.at(chain.place(from) - 1);
        char after = view.at(chain.placeEnd(to));
        boolean left =
                from == 0 && view.gap(chain.start()) == 0 && (Chars.latin(before) || "/_.=-".indexOf(before) >= 0);
        boolean right = to == chain.length()
                && view.gap(chain.end()) == 0
                && (Chars.latin(after) || after == '/' || after == '_' || after == '=' || decimal(view, chain.end()));
        return left || right;
    }

    private static boolean decimal(Squeezed view, int at) {
        return (view.at(at) == '.' || view.at(at) == ',') && Chars.digit(view.at(at + 1));
    }

    private static boolean ones(String grouping, int length) {
        return grouping.length() == 2 * length - 1;
    }

    private static int mobile(ScannedText text, DigitChain chain, int from, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        int skip = prefix(chain, from);
        int begin = from + skip;
        int to = begin + MOBILE;
        if (to > chain.length()
                || !chain.border(to)
                || chain.digits(begin, begin + 1).charAt(0) != '1'
                || chain.digits(begin + 1, begin + 2).charAt(0) < '3') {
            return from;
        }
        String grouping = chain.grouping(begin, to);
        boolean grouped = grouping.equals("3-4-4")
                || grouping.equals("4-3-4")
                || grouping.equals("3-3-5")
                || ones(grouping, MOBILE);
        boolean alone = !chain.border(begin) || begin == 0 || skip > 0 || chain.joint(begin) != chain.joint(begin + 3);
        if (!grouping.equals("11") && !(grouped && alone && chain.joint(to) != chain.joint(to - 4))) {
            return from;
        }
        String number = chain.digits(begin, to);
        boolean amount =
                (AMOUNT_AFTER.indexOf(view.at(chain.placeEnd(to))) >= 0 && !Telephones.labelled(view, chain.start()))
                        || "¥￥$".indexOf(view.at(chain.place(from) - 1)) >= 0;
        boolean serial = Serials.number(text, chain.place(from), chain.placeEnd(to));
        boolean part = (from > 0 && chain.joint(from) == '-') || view.at(chain.start() - 1) == '-';
        if (amount
                || (serial && dated(number))
                || (part && Serials.named(view, chain.start()))
                || glued(view, chain, from, to)
                || setting.contacts().contains(number)) {
            return to;
        }
        Hit hit = hit(view, chain, begin, to, Rule.PRIVATE_DATA, "手机号码", "mobile telephone number");
        Severity severity = Telephones.severity(text, chain.place(from), setting);
        hits.add(hit.as(serial && severity == Severity.BLOCK ? Severity.WARNING : severity));
        return to;
    }

    /** Whether a year stands in the number, as in many serial numbers: 135 2024 0015. */
    private static boolean dated(String number) {
        return number.startsWith("20", 3) && number.charAt(5) < '4';
    }

    /** The length of a country code 86 or 0086 before a mobile number. */
    private static int prefix(DigitChain chain, int from) {
        int left = chain.length() - from;
        if (left >= MOBILE + 4 && chain.digits(from, from + 4).equals("0086")) {
            return 4;
        }
        return left >= MOBILE + 2 && chain.digits(from, from + 2).equals("86") ? 2 : 0;
    }

    static Hit hit(Squeezed view, DigitChain chain, int from, int to, Rule rule, String zh, String en) {
        String masked = CheckDigits.masked(chain.digits(from, to));
        return Hit.of(
                rule,
                view.offset(chain.place(from)),
                view.offset(chain.placeEnd(to) - 1) + 1,
                new Wording(zh + " " + masked, en + " " + masked),
                MASK);
    }
}
