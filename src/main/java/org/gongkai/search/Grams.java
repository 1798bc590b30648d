package org.gongkai.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Collects the grams of one entry: every two neighbouring characters of its folded text (二元组), and every three
 * neighbouring ASCII letters or digits, since pairs of digits tell no number from another. A gram is an int: two UTF-16
 * units side by side, or three times seven bits, which is less than any pair. One collector serves one thread.
 */
public final class Grams {

    private static final int FIRST_SIZE = 1 << 12;
    private static final int GOLDEN = 0x9E3779B1; // 2^32 divided by the golden ratio (Fibonacci hashing)
    private static final int ASCII = 0x80;

    private static final String NOTE = "<sup class=\"note\">";
    private static final String END_OF_NOTE = "</sup>";

    private int[] table = new int[FIRST_SIZE];
    private int shift = 20;
    private int[] found = new int[FIRST_SIZE / 2];
    private int count;
    private int before;
    private int last;

    /** The different grams of some texts, in no order; no gram goes over from one text to the next. */
    public int[] of(Iterable<String> texts) {
        texts.forEach(this::text);
        return take();
    }

    /**
     * The same, with a text in HTML before them: what stands in tags and character references is passed over, and so are
     * the numbers of notes, which stand in the middle of a sentence.
     */
    public int[] of(String html, Iterable<String> texts) {
        boolean tag = false;
        int length = html.length();
        for (int i = 0; i < length; i++) {
            char c = html.charAt(i);
            if (tag) {
                tag = c != '>';
            } else if (c == '<') {
                int note = html.startsWith(NOTE, i) ? html.indexOf(END_OF_NOTE, i) : -1;
                i = Math.max(i, note);
                tag = true;
            } else if (c == '&') {
                i = Math.max(i, html.indexOf(';', i)); // they stand for punctuation only
            } else {
                add(Folding.fold(c));
            }
        }
        pause();
        return of(texts);
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(Folding.fold(text.charAt(i)));
        }
        pause();
    }

    private void pause() {
        before = 0;
        last = 0;
    }

    private void add(char c) {
        if (c == 0) {
            return;
        }
        if (last != 0) {
            put(pair(last, c));
            if (c < ASCII && last < ASCII && before != 0 && before < ASCII) {
                put(triple(before, last, c));
            }
        }
        before = last;
        last = c;
    }

    static int pair(int first, int second) {
        return first << 16 | second;
    }

    static int triple(int first, int second, int third) {
        return first << 14 | second << 7 | third;
    }

    private void put(int gram) {
        int mask = table.length - 1;
        int at = (gram * GOLDEN) >>> shift;
        while (table[at] != 0) { // 0 is no gram
            if (table[at] == gram) {
                return;
            }
            at = (at + 1) & mask;
        }
        table[at] = gram;
        found[count] = gram;
        count++;
        if (count == found.length) {
            grow();
        }
    }

    private void grow() {
        int[] all = Arrays.copyOf(found, count);
        table = new int[table.length * 2];
        shift--;
        found = new int[table.length / 2];
        count = 0;
        for (int gram : all) {
            put(gram);
        }
    }

    private int[] take() {
        int[] all = Arrays.copyOf(found, count);
        if (table.length > FIRST_SIZE * 16) { // one long text does not make all after it slow
            table = new int[FIRST_SIZE];
            shift = 20;
            found = new int[FIRST_SIZE / 2];
        } else {
            Arrays.fill(table, 0);
        }
        count = 0;
        pause();
        return all;
    }

    /** The number that a whole folded text goes by: FNV-1a, 32 bits, over its UTF-16 units. */
    public static int whole(String folded) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    /** What folded texts begin with, as grams, each once: first and second character; fourth and third, to tell them apart. */
    public static int[] starts(Stream<String> folded) {
        return folded.flatMapToInt(text -> IntStream.concat(
                        text.length() < 2 ? IntStream.empty() : IntStream.of(pair(text.charAt(0), text.charAt(1))),
                        text.length() < 4 ? IntStream.empty() : IntStream.of(pair(text.charAt(3), text.charAt(2)))))
                .distinct()
                .toArray();
    }

    /** The shard of a gram, of 2 to the power of {@code bits}. */
    static int shard(int gram, int bits) {
        return bits == 0 ? 0 : (gram * GOLDEN) >>> (32 - bits);
    }
}
