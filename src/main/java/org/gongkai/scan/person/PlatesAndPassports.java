package org.gongkai.scan.person;

import java.util.List;
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

/** Number plates of cars (机动车号牌，GA 36) and passports (护照号码): of a person where names are masked, elsewhere worth a look. */
public final class PlatesAndPassports implements Scanner {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final int PLATE = 5;
    private static final int ELECTRIC = 6;
    private static final int PASSPORT = 8;
    private static final int NEAR = 8;
    private static final WordList PASSPORT_LABELS = Lists.words("permit-label");
    private static final WordList VEHICLES = Lists.words("vehicle");
    private static final Wording HINT = new Wording("属于个人的，删去或隐去", "remove or mask it if it is a person's");

    @Override
    public List<String> clues() {
        return Chars.CAPITALS;
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            char c = view.at(i);
            if (Chars.han(c)) {
                plate(view, i, c, setting, hits);
            } else if (c >= 'A' && c <= 'Z' && Chars.digit(view.at(i + 2))) {
                passport(view, i, c, setting, hits);
            }
        }
    }

    private static void plate(Squeezed view, int i, char province, Setting setting, Hits hits) {
        char city = view.at(i + 1);
        if (city < 'A' || city > 'Z' || city == 'I' || PROVINCES.indexOf(province) < 0) {
            return;
        }
        int from = i + 2;
        from += "·•.-・".indexOf(view.at(from)) >= 0 ? 1 : 0;
        int to = from;
        int digits = 0;
        while (plain(view.at(to)) && to - from <= ELECTRIC) {
            digits += Chars.digit(view.at(to)) ? 1 : 0;
            to++;
        }
        int length = to - from;
        boolean special = length == PLATE - 1 && "警学挂试超领".indexOf(view.at(to)) >= 0;
        boolean plate = digits >= 2 && (length == PLATE || length == ELECTRIC || special);
        if (plate && !serial(view, i, to)) {
            hits.add(hit(view, i, to, "车牌号码", "number plate").as(setting.masked() ? Severity.BLOCK : Severity.WARNING));
        }
    }

    /** Whether a label, or 号 behind it, says that this is the number of something else than a car. */
    private static boolean serial(Squeezed view, int i, int to) {
        return (Serials.labelled(view, i) || view.at(to) == '号') && !view.preceded(i, NEAR, VEHICLES);
    }

    private static boolean plain(char c) {
        return Chars.digit(c) || (c >= 'A' && c <= 'Z' && c != 'I' && c != 'O');
    }

    private static void passport(Squeezed view, int i, char first, Setting setting, Hits hits) {
        int to = i + 1;
        while (Chars.digit(view.at(to)) || (to == i + 1 && view.at(to) >= 'A' && view.at(to) <= 'Z')) {
            to++;
        }
        boolean form = to - i == PASSPORT + 1 && "EGDSPHKMCWLT".indexOf(first) >= 0;
        char before = view.at(i - 1);
        if (!form
                || Chars.latin(before)
                || Chars.digit(before)
                || "/-_.=".indexOf(before) >= 0
                || Chars.latin(view.at(to))) {
            return;
        }
        boolean labelled = view.preceded(i, 12, PASSPORT_LABELS);
        if (labelled || (setting.masked() && (first == 'E' || first == 'G') && !serial(view, i, to))) {
            hits.add(hit(view, i, to, "护照号码", "passport number"));
        }
    }

    private static Hit hit(Squeezed view, int from, int to, String zh, String en) {
        String shown = view.part(from, from + 3) + "***";
        return view.hit(Rule.PRIVATE_DATA, from, to, new Wording(zh + " " + shown, en + " " + shown), HINT);
    }
}
