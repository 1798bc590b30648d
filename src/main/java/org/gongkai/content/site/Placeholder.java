package org.gongkai.content.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Addresses and numbers that stand for real ones in samples and forms (占位的地址和号码): nobody is reached by them. */
public final class Placeholder {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)(?<![a-z0-9-])example\\.(?:com|net|org|cn"
            + "|(?:gov|com|org|net|edu|ac)\\.cn)(?![a-z0-9-])" // RFC 2606 and its like
            + "|(?<![0-9])0[0-9]{2,3}[-—–  ]0[0-9]{6,7}(?![0-9])" // no local number begins with 0
            + "|(?<![0-9])0[0-9]{2,3}[-—–  ]1234567(?:8)?(?![0-9])"
            + "|(?<![0-9#/.,-])0{6,}(?![0-9.])"
            + "|示例[省市县区]"
            + "|(?<![A-Za-z0-9])[Xx×＊]{3,4}[-—–－ ]?[Xx×＊]{7,8}(?![A-Za-z0-9×])" // a telephone yet to be filled in
            + "|(?<=(?<!家庭|户籍|居住)地址[：:]) ?(?:××|XX|xx|＊＊)[省市县区]");

    /** A text without any of these has none: some codes look like a number too. */
    private static final List<String> CLUES = List.of("000000", "123456", "示例", "xample.", "××", "XX", "xx", "＊＊");

    private Placeholder() {}

    /**
     * Where one stands first in a text.
     *
     * @param line of the text, from 0
     * @param column in code points, from 1
     */
    public record Hit(String words, int line, int column) {

        private static Hit of(String text, String words, int at) {
            int start = text.lastIndexOf('\n', at - 1) + 1;
            int line = (int)
                    text.substring(0, start).chars().filter(c -> c == '\n').count();
            return new Hit(words, line, text.codePointCount(start, at) + 1);
        }

        /** That it stands in a text which begins at {@code place}. */
        public Finding finding(Place place) {
            return Finding.of(
                    Rule.PLACEHOLDER,
                    new Place(place.path(), place.line() + line, line == 0 ? column + place.column() - 1 : column),
                    new Wording("“" + words + "”是占位的地址或者号码", "“" + words + "” only stands for an address or number"),
                    new Wording("换成本机关真实的地址、电话", "write the organ's own"));
        }
    }

    /** The first of each that stands in a text which begins at {@code place}. */
    public static List<Finding> in(String text, Place place) {
        return in(text).stream().map(hit -> hit.finding(place)).toList();
    }

    /** The first of each in a text. */
    public static List<Hit> in(String text) {
        char[] letters = text.toCharArray();
        Map<String, Integer> first = new LinkedHashMap<>();
        Matcher matcher = null;
        for (int i = 0; i < letters.length; i++) {
            if (begins(letters, i)) {
                matcher = matcher == null ? matcher(text) : matcher;
                if (matcher.region(i, letters.length).lookingAt()) {
                    first.putIfAbsent(matcher.group(), i);
                    i = matcher.end() - 1;
                }
            }
        }
        if (first.isEmpty() || CLUES.stream().noneMatch(text::contains)) {
            return List.of();
        }
        return first.entrySet().stream()
                .map(hit -> Hit.of(text, hit.getKey(), hit.getValue()))
                .toList();
    }

    /** Looks behind and beyond the region that it is asked for. */
    private static Matcher matcher(String text) {
        return PLACEHOLDER.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether one may begin here: the pattern is asked at few places, not at every character. */
    private static boolean begins(char[] letters, int at) {
        return switch (letters[at]) {
            case 'e', 'E' -> at + 1 < letters.length && (letters[at + 1] | ' ') == 'x';
            case ' ' -> at > 0 && (letters[at - 1] == '：' || letters[at - 1] == ':');
            case '0', '示', 'X', 'x', '×', '＊' -> true;
            default -> false;
        };
    }
}
