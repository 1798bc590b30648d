package org.gongkai.audit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gongkai.hanzi.Unified;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Text as the search compares it (检索用的文字), by the description of the published index: full-width letters and digits
 * as ASCII, small letters, ○ and ◯ as 〇, radicals as the characters they stand for, without blanks and punctuation.
 *
 * @param folded the text of a page
 * @param from where in it the document's own text begins
 * @param to where that ends; there is none where both are 0
 */
record SearchText(String folded, int from, int to) {

    static final SearchText NONE = new SearchText("", 0, 0);

    private static final int FULL_WIDTH = 0xFEE0;
    private static final int[] LEFT_OUT = { // first and last
        0x00, 0x2F, 0x3A, 0x40, 0x5B, 0x60, 0x7B, 0xBF, 0xD7, 0xD7, 0xF7, 0xF7, 0x2000, 0x206F, 0x2E00, 0x2E7F, 0x3000,
        0x3004, 0x3008, 0x3020, 0x3030, 0x3030, 0xFE10, 0xFE1F, 0xFE30, 0xFE6F, 0xFEFF, 0xFFFF
    };

    /** What a page shows in its main part and what its tags say. */
    static SearchText of(Element html) {
        StringBuilder folded = new StringBuilder();
        for (Element tag : html.select("meta[name]")) {
            fold(tag.attr("content"), folded);
        }
        int[] body = new int[2];
        Element main = html.selectFirst("main");
        (main == null ? html : main).filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (isNumberOfNote(node)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (node instanceof TextNode text) {
                    fold(text.getWholeText(), folded);
                } else if (isBody(node) && body[1] == 0) {
                    body[0] = folded.length();
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (isBody(node) && body[1] == 0) {
                    body[1] = folded.length();
                }
                return FilterResult.CONTINUE;
            }
        });
        return new SearchText(folded.toString(), body[0], body[1]);
    }

    private static boolean isBody(Node node) {
        return node instanceof Element element && element.hasClass("body");
    }

    /** The number of a note stands in the middle of a sentence and belongs to none. */
    private static boolean isNumberOfNote(Node node) {
        return node instanceof Element element && element.normalName().equals("sup") && element.hasClass("note");
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        fold(text, folded);
        return folded.toString();
    }

    private static void fold(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int unified = Unified.of(c);
            char whole = Character.isBmpCodePoint(unified) ? (char) unified : c;
            char plain = whole >= 0xFF01 && whole <= 0xFF5E ? (char) (whole - FULL_WIDTH) : whole;
            if (plain >= 'A' && plain <= 'Z') {
                out.append((char) (plain + 'a' - 'A'));
            } else if (plain == '\u25CB' || plain == '\u25EF') {
                out.append('\u3007');
            } else if (!isLeftOut(plain)) {
                out.append(plain);
            }
        }
    }

    private static boolean isLeftOut(char c) {
        for (int i = 0; i < LEFT_OUT.length; i += 2) {
            if (c >= LEFT_OUT[i] && c <= LEFT_OUT[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The grams of all its text, sorted. */
    int[] grams() {
        return grams(folded);
    }

    /** The grams of the document's own text, sorted. */
    int[] bodyGrams() {
        return grams(folded.substring(from, to));
    }

    /** Two neighbouring characters, and three neighbouring ASCII letters or digits; sorted, each once. */
    static int[] grams(String folded) {
        int[] grams = new int[2 * folded.length()];
        int count = 0;
        for (int i = 1; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char before = folded.charAt(i - 1);
            grams[count++] = before << 16 | c;
            if (c < 0x80 && before < 0x80 && i > 1 && folded.charAt(i - 2) < 0x80) {
                grams[count++] = folded.charAt(i - 2) << 14 | before << 7 | c;
            }
        }
        return Arrays.stream(grams, 0, count).sorted().distinct().toArray();
    }

    /** What a folded title begins with: its first and second, its fourth and third character; sorted. */
    static int[] starts(String folded) {
        return starts(folded, IntStream.of(0)).toArray();
    }

    /** What a folded title begins with, with and without words in front; sorted. */
    static int[] allStarts(String folded) {
        return starts(folded, IntStream.range(0, folded.length())).toArray();
    }

    private static IntStream starts(String folded, IntStream from) {
        return from.flatMap(at -> IntStream.concat(pair(folded, at, at + 1), pair(folded, at + 3, at + 2)))
                .sorted()
                .distinct();
    }

    private static IntStream pair(String folded, int first, int second) {
        return Math.max(first, second) < folded.length()
                ? IntStream.of(folded.charAt(first) << 16 | folded.charAt(second))
                : IntStream.empty();
    }

    /** The numbers of what is left of a folded title without the words in front. */
    static IntStream tails(String folded) {
        return IntStream.range(1, folded.length()).map(at -> whole(folded.substring(at)));
    }

    /** FNV-1a, 32 bits, over the UTF-16 units. */
    static int whole(String folded) {
        return folded.chars().reduce(0x811C9DC5, (hash, c) -> (hash ^ c) * 0x01000193);
    }

    /** What a gram looked like. */
    static String shown(int gram) {
        return gram >>> 21 == 0
                ? "" + (char) (gram >> 14) + (char) (gram >> 7 & 0x7F) + (char) (gram & 0x7F)
                : "" + (char) (gram >>> 16) + (char) (gram & 0xFFFF);
    }
}
