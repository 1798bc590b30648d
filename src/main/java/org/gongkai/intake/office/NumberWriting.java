package org.gongkai.intake.office;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a number of a list is written (编号格式, ECMA-376 part 1, 17.18.59). */
final class NumberWriting {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";

    /** Formats that are one sign after the other. */
    private static final Map<String, String> SIGNS = Map.of(
            "ideographTraditional", "甲乙丙丁戊己庚辛壬癸",
            "ideographZodiac", "子丑寅卯辰巳午未申酉戌亥",
            "decimalEnclosedCircle", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
            "decimalEnclosedCircleChinese", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
            "decimalEnclosedParen", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
            "decimalEnclosedFullstop", "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
            "ideographEnclosedCircle", "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉");

    private NumberWriting() {}

    /** The number in this format; nothing where the format is not known, or has no sign for it. */
    static Optional<String> of(int number, String format) {
        if (number < 0 || number > 9999) {
            return Optional.empty();
        }
        String signs = SIGNS.getOrDefault(format, "");
        if (!signs.isEmpty()) {
            return number >= 1 && number <= signs.length()
                    ? Optional.of(signs.substring(number - 1, number))
                    : Optional.empty();
        }
        String plain = Integer.toString(number);
        return switch (format) {
            case "decimal", "" -> Optional.of(plain);
            case "decimalZero" -> Optional.of(number < 10 ? "0" + plain : plain);
            case "decimalFullWidth", "decimalFullWidth2" -> Optional.of(signs(plain, "０１２３４５６７８９"));
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCountingThousand",
                    "taiwaneseCounting" -> Optional.of(counted(number, DIGITS.replace('〇', '零'), "十百千"));
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                Optional.of(counted(number, LEGAL, "拾佰仟"));
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" ->
                Optional.of(signs(plain, DIGITS));
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).map(one -> one.toLowerCase(Locale.ROOT));
            case "upperRoman" -> Optional.of(roman(number));
            case "lowerRoman" -> Optional.of(roman(number).toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private static String signs(String plain, String digits) {
        StringBuilder written = new StringBuilder();
        plain.chars().forEach(c -> written.append(digits.charAt(c - '0')));
        return written.toString();
    }

    /** 一百零五、二十、十二. */
    private static String counted(int number, String digits, String tens) {
        StringBuilder written = new StringBuilder();
        String plain = Integer.toString(number);
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            int digit = plain.charAt(i) - '0';
            int place = plain.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            written.append(gap ? digits.substring(0, 1) : "").append(digits.charAt(digit));
            written.append(place > 0 ? tens.substring(place - 1, place) : "");
            gap = false;
        }
        if (written.isEmpty()) {
            return digits.substring(0, 1);
        }
        boolean teen = number >= 10 && number < 20 && tens.startsWith("十");
        return teen ? written.substring(1) : written.toString();
    }

    /** A to Z, AA to ZZ, as Word counts on. */
    private static Optional<String> letters(int number) {
        if (number < 1 || number > 26 * 10) {
            return Optional.empty();
        }
        return Optional.of(String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                written.append(signs[i]);
                rest -= values[i];
            }
        }
        return written.toString();
    }
}
