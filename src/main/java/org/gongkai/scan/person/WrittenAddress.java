package org.gongkai.scan.person;

import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/** An address as it is written (地址): regions, a street or village, and numbers; no words between. */
final class WrittenAddress {

    private static final int REACH = 48;
    private static final int DWELLING = 4;
    private static final WordList OFFICES = Lists.words("office-in-address");
    private static final WordList DWELLINGS = Lists.words("dwelling");
    private static final WordList BEHIND = Lists.words("behind-address");
    private static final WordList NO_HOUSE = Lists.words("no-house-number");
    private static final WordList UNITS = WordList.of("号", "室", "组", "栋", "幢", "户", "单元", "号楼", "號", "組", "棟", "戶");
    private static final String REGIONS = "省市县区旗州縣區";
    private static final String PLACES = REGIONS + "镇乡街路村巷道屯弄鎮鄉";
    private static final String BETWEEN = ":为系是在于|(“";

    private WrittenAddress() {}

    /**
     * Behind the house number, room or group of the address that begins at {@code from}, or behind the last of several; 0
     * where there is none, or it is an office's.
     *
     * @param whole whether a city or county must be named, and a street or a village in it
     */
    static int behind(Squeezed view, int from, boolean whole) {
        int at = from;
        while (BETWEEN.indexOf(view.at(at)) >= 0) {
            at++;
        }
        boolean place = false;
        boolean region = !whole;
        int end = 0;
        for (int i = at; i < at + REACH && part(view.at(i)) && BEHIND.length(view, i) == 0; i++) {
            if (office(view, i)) {
                return 0;
            }
            region |= REGIONS.indexOf(view.at(i)) >= 0;
            place |= PLACES.indexOf(view.at(i)) >= 0;
            int unit = place && region && i > at + 1 ? unit(view, i) : 0;
            end = unit > 0 ? i + unit : end;
        }
        return end;
    }

    private static boolean part(char c) {
        return Chars.han(c) || Chars.digit(c) || Chars.latin(c) || c == '-' || c == '#' || c == '·';
    }

    /** Whether an office is named at {@code i}, and not a street or block of dwellings by its name. */
    private static boolean office(Squeezed view, int i) {
        int length = OFFICES.length(view, i);
        int to = Math.min(view.length(), i + length + DWELLING);
        return length > 0 && !DWELLINGS.anywhere(view, i + length, to);
    }

    /** The length of 号, 室, 组 behind a number that is a house's; 0 if there is none. */
    private static int unit(Squeezed view, int i) {
        int unit = UNITS.length(view, i);
        int first = i;
        while (unit > 0 && number(view.at(first - 1))) {
            first--;
        }
        boolean other = first == i || view.at(first - 1) == '第' || NO_HOUSE.length(view, i + unit) > 0;
        return other || office(view, i + unit) ? 0 : unit;
    }

    /** Whether the address names a street or a village, and in it a flat, a room or a group. */
    static boolean flat(Squeezed view, int from, int end) {
        boolean street = false;
        int numbers = 0;
        for (int i = from; i < end; i++) {
            street |= "路街道巷弄村屯镇乡苑园鎮鄉".indexOf(view.at(i)) >= 0 || view.has(i, "小区");
            numbers += "号室户组栋幢单元號組".indexOf(view.at(i)) >= 0 && number(view.at(i - 1)) ? 1 : 0;
        }
        return street && numbers > 0 && ("室户组組".indexOf(view.at(end - 1)) >= 0 || numbers > 1);
    }

    private static boolean number(char c) {
        return Chars.digit(c) || "一二三四五六七八九十甲乙丙丁".indexOf(c) >= 0;
    }
}
