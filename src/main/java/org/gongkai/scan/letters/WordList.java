package org.gongkai.scan.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A list of words (词表), looked up at every character at the price of one bit for those at which none begins. */
public final class WordList {

    private static final int LONGEST = 6;

    private final long[] firsts = new long[1024];
    private final Map<Character, String[]> words = new HashMap<>();

    private WordList() {}

    public static WordList of(String... words) {
        return of(Arrays.asList(words));
    }

    public static WordList of(Collection<String> words) {
        WordList list = new WordList();
        Map<Character, List<String>> byFirst = new HashMap<>();
        for (String word : words) {
            char first = word.charAt(0);
            list.firsts[first >> 6] |= 1L << first;
            byFirst.computeIfAbsent(first, unused -> new ArrayList<>()).add(word);
        }
        byFirst.forEach((first, same) -> {
            same.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            list.words.put(first, same.toArray(String[]::new));
        });
        return list;
    }

    /** The words of several lists, as one list. */
    public static WordList union(WordList... lists) {
        return of(all(lists));
    }

    /** The words of several lists, each once. */
    public static List<String> all(WordList... lists) {
        Set<String> all = new TreeSet<>();
        for (WordList list : lists) {
            list.words.values().forEach(same -> all.addAll(Arrays.asList(same)));
        }
        return List.copyOf(all);
    }

    private boolean begins(char c) {
        return (firsts[c >> 6] & (1L << c)) != 0;
    }

    /** Whether one of the words stands anywhere in the text. */
    public boolean anywhere(Squeezed text) {
        return anywhere(text, 0, text.length());
    }

    /** Whether one of the words begins from {@code from} on before {@code to}. */
    public boolean anywhere(Squeezed text, int from, int to) {
        char[] letters = text.chars();
        for (int i = from; i < to; i++) {
            if (begins(letters[i]) && !at(text, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The longest word at {@code i}; empty if there is none. */
    public String at(Squeezed text, int i) {
        char c = text.at(i);
        if (!begins(c)) {
            return "";
        }
        for (String word : words.getOrDefault(c, new String[0])) {
            if (text.has(i, word)) {
                return word;
            }
        }
        return "";
    }

    /** The length of the longest word at {@code i}; 0 if there is none. */
    public int length(Squeezed text, int i) {
        return begins(text.at(i)) ? at(text, i).length() : 0;
    }

    /** Whether one of the words, of at most six characters, ends before the character at {@code i}. */
    public boolean endsAt(Squeezed text, int i) {
        return startOf(text, i) >= 0;
    }

    /** Where the word, of at most six characters, begins that ends before the character at {@code i}; -1 if none does. */
    public int startOf(Squeezed text, int i) {
        for (int start = i - 1; start >= Math.max(0, i - LONGEST); start--) {
            if (length(text, start) == i - start) {
                return start;
            }
        }
        return -1;
    }

    /** The longest word at {@code i} of a text as written; empty if there is none. */
    public String at(String text, int i) {
        char c = text.charAt(i);
        if (!begins(c)) {
            return "";
        }
        for (String word : words.getOrDefault(c, new String[0])) {
            if (text.startsWith(word, i)) {
                return word;
            }
        }
        return "";
    }
}
