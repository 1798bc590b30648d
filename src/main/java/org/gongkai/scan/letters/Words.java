package org.gongkai.scan.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where words begin and end (分词). Chinese is written without blanks: 内参 is a word in 《信息内参》 and none in 期内参保. A stretch
 * of Chinese is read as those words that are together the most common (unigram model, the path found by Viterbi's
 * algorithm). The list of words, words.txt, is read when a scanner first asks.
 */
public final class Words {

    private static final int LONGEST = 5;

    /** So far to each side the reading of a word is looked at. */
    private static final int REACH = 12;

    /** Ten times the decimal logarithm of the number of words in the corpus: how uncommon a word with no count is. */
    private static final int RAREST = 78;

    /** Of a word that the list does not have, and of which nothing is known but that it is one. */
    public static final int ORDINARY = 30;

    /** The lines of words.txt, sorted: each a word and, in decimal digits, how common it is. */
    private final char[] lines;

    /**
     * For each character one more than where the lines begin of words that begin with it or with a later one; 0 where nobody has
     * asked yet. Several threads may find the same.
     */
    private final int[] starts = new int[1 << Character.SIZE];

    private Words(char[] lines) {
        this.lines = lines;
    }

    private static final class Packed {
        static final Words WORDS = new Words(read());

        private static char[] read() {
            try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
                if (in == null) {
                    throw new IllegalStateException("words.txt is not packed");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).toCharArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The words of written Chinese. */
    public static Words chinese() {
        return Packed.WORDS;
    }

    /** Whether it is a word of the list. */
    public boolean has(String word) {
        return common(word.toCharArray(), 0, word.length()) >= 0;
    }

    /** Whether the characters from {@code from} to {@code to} are a word of the list, whatever stands around them. */
    public boolean has(Squeezed text, int from, int to) {
        return common(text, from, to) >= 0;
    }

    /** How common the word is, from 0 to 78, that the characters from {@code from} to {@code to} are; -1 if they are none. */
    public int common(Squeezed text, int from, int to) {
        return from < 0 || to > text.length() ? -1 : common(text.chars(), from, to);
    }

    /** Whether the characters from {@code from} to {@code to} are read as a word of the list and not as part of others. */
    public boolean stands(Squeezed text, int from, int to) {
        return stands(text, from, to, -1);
    }

    /** As {@link #stands(Squeezed, int, int, int)}, if it is a word as common as {@code like}. */
    public boolean stands(Squeezed text, int from, int to, String like) {
        return stands(text, from, to, Math.max(ORDINARY, common(like.toCharArray(), 0, like.length())));
    }

    /**
     * Whether the characters from {@code from} to {@code to} are read as a word of their own, not as the end of one word and
     * the beginning of another or as part of a longer one.
     *
     * @param common how common that word is, from 0 to 78; -1 for what the list says
     */
    public boolean stands(Squeezed text, int from, int to, int common) {
        char[] chars = text.chars();
        int first = from;
        while (first > 0 && from - first < REACH && Chars.han(chars[first - 1])) {
            first--;
        }
        int last = to;
        while (last < text.length() && last - to < REACH && Chars.han(chars[last])) {
            last++;
        }
        int[] begins = reading(chars, first, last, from, to, common);
        return begins[to - first] == from - first && passes(begins, to - first);
    }

    /** Whether a word ends before the character at {@code at} and another begins there. */
    public boolean parted(String text, int at) {
        int first = Math.max(0, at - REACH);
        int last = Math.min(text.length(), at + REACH);
        char[] chars = text.substring(first, last).toCharArray();
        return passes(reading(chars, 0, chars.length, 0, 0, -1), at - first);
    }

    private static boolean passes(int[] begins, int border) {
        int at = begins.length - 1;
        while (at > border) {
            at = begins[at];
        }
        return at == border;
    }

    /**
     * The most common words that together are the characters from {@code first} to {@code last}: for each place (from
     * {@code first} on) at which a word may end, where the last word before it begins.
     */
    private int[] reading(char[] chars, int first, int last, int from, int to, int common) {
        int length = last - first;
        int[] begins = new int[length + 1];
        int[] costs = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            costs[end] = Integer.MAX_VALUE;
            for (int begin = Math.max(0, Math.min(end - LONGEST, first + end == to ? from - first : end));
                    begin < end;
                    begin++) {
                int known = first + begin == from && first + end == to && common >= 0
                        ? common
                        : end - begin > LONGEST ? -1 : common(chars, first + begin, first + end);
                if (known < 0 && end - begin > 1) {
                    continue;
                }
                int cost = costs[begin] + RAREST - Math.max(0, known);
                if (cost < costs[end]) {
                    costs[end] = cost;
                    begins[end] = begin;
                }
            }
        }
        return begins;
    }

    /** How common the word is that stands from {@code from} to {@code to}; -1 if the list does not have it. */
    private int common(char[] chars, int from, int to) {
        if (from >= to) {
            return -1;
        }
        int low = start(chars[from]);
        int high = start(chars[from] + 1);
        while (low < high) {
            int line = lineStart((low + high) >>> 1);
            int end = line;
            int at = from;
            while (at < to && lines[end] == chars[at]) {
                end++;
                at++;
            }
            boolean ends = Chars.digit(lines[end]);
            if (at == to && ends) {
                return number(end);
            }
            if (at < to && lines[end] < chars[at]) {
                low = lineEnd(end) + 1;
            } else {
                high = line;
            }
        }
        return -1;
    }

    /** Where the lines begin of words that begin with {@code first} or with a later character. */
    private int start(int first) {
        if (first >= starts.length) {
            return lines.length;
        }
        if (starts[first] > 0) {
            return starts[first] - 1;
        }
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int line = lineStart((low + high) >>> 1);
            if (lines[line] < first) {
                low = lineEnd(line) + 1;
            } else {
                high = line;
            }
        }
        starts[first] = low + 1;
        return low;
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int at) {
        int end = at;
        while (lines[end] != '\n') {
            end++;
        }
        return end;
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; Chars.digit(lines[i]); i++) {
            number = number * 10 + lines[i] - '0';
        }
        return number;
    }
}
