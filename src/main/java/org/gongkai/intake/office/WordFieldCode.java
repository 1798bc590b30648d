package org.gongkai.intake.office;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field shows that has no result of its own (没有结果的域, ECMA-376 part 1, 17.16): a sign in a circle and words with their
 * sound are formulas (EQ) in Word and WPS.
 *
 * @param words that are seen in its place
 * @param lost what its code says and the words do not, or ""
 * @param spoken whether that is a pronunciation
 */
record WordFieldCode(String words, String lost, boolean spoken) {

    /** Fields that are there to be seen nowhere, or only on paper. */
    private static final Set<String> UNSEEN = Set.of(
            "",
            "XE",
            "TC",
            "TA",
            "RD",
            "SET",
            "ASK",
            "PRIVATE",
            "ADVANCE",
            "PAGE",
            "NUMPAGES",
            "SECTIONPAGES",
            "NEXT",
            "TOC",
            "INDEX",
            "PRINT",
            "DATA",
            "SKIPIF",
            "NEXTIF",
            "BIDIOUTLINE");

    private static final Pattern CIRCLED =
            Pattern.compile("\\\\o ?\\\\ac ?\\( ?[○〇◯] ?[,，;] ?([0-9]{1,2}|[一二三四五六七八九十]) ?\\)");
    private static final Pattern SPOKEN =
            Pattern.compile("\\\\o ?(?:\\\\a[lcrd])? ?\\( ?\\\\s ?\\\\up ?[0-9]+ ?\\(([^()]*)\\) ?[,，;] ?([^()]*)\\)");
    private static final Pattern FRACTION = Pattern.compile("\\\\f ?\\(([^()\\\\]*)[,，;]([^()\\\\]*)\\)");
    private static final String NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String CHINESE = "一二三四五六七八九十";
    private static final String CHINESE_CIRCLED = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";

    /** What a code without a result shows. */
    static WordFieldCode of(String code) {
        String bare = code.strip();
        String kind = bare.replaceFirst("[\\s\\\\].*", "").toUpperCase(Locale.ROOT);
        if (UNSEEN.contains(kind)) {
            return new WordFieldCode("", "", false);
        }
        return kind.equals("EQ") ? formula(bare) : new WordFieldCode("", bare, false);
    }

    private static WordFieldCode formula(String code) {
        Matcher circled = CIRCLED.matcher(code);
        if (circled.find()) {
            String inner = circled.group(1);
            int chinese = CHINESE.indexOf(inner);
            int number = chinese < 0 ? Integer.parseInt(inner) : 0;
            if (chinese >= 0 || (number > 0 && number <= NUMBERS.length())) {
                return new WordFieldCode(
                        String.valueOf(chinese >= 0 ? CHINESE_CIRCLED.charAt(chinese) : NUMBERS.charAt(number - 1)),
                        "",
                        false);
            }
        }
        Matcher spoken = SPOKEN.matcher(code);
        if (spoken.find()) {
            return new WordFieldCode(spoken.group(2), spoken.group(1), true);
        }
        Matcher fraction = FRACTION.matcher(code);
        return fraction.find()
                ? new WordFieldCode(
                        fraction.group(1).strip() + "/" + fraction.group(2).strip(), code, false)
                : new WordFieldCode("", code, false);
    }
}
