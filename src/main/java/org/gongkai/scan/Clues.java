package org.gongkai.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Squeezed;

/**
 * Which of several scanners need look at a text at all (线索): those that name no clues, and those of whose clues one
 * stands in it. One walk over the text asks for the clues of all.
 */
final class Clues {

    private static final class Clue {

        private final char[] word;
        private final long scanners;

        private Clue(String word, long scanners) {
            this.word = word.toCharArray();
            this.scanners = scanners;
        }
    }

    /** Clues with the same first character, the first group without any; and which scanners ask for one of a group. */
    private final Clue[][] clues;

    private final long[] asked;
    private final char[] byFirst = new char[1 << Character.SIZE];
    private final long always;
    private final long all;

    /** @param scanners at most 64; their places in the list are the bits of {@link #in} */
    Clues(List<Scanner> scanners) {
        Map<String, Long> words = new HashMap<>();
        long unasked = 0;
        for (int i = 0; i < scanners.size(); i++) {
            List<String> named = scanners.get(i).clues();
            unasked |= named.isEmpty() ? 1L << i : 0;
            for (String word : named) {
                words.merge(word, 1L << i, (one, other) -> one | other);
            }
        }
        Map<Character, List<Clue>> groups = new HashMap<>();
        words.forEach((word, bits) -> groups.computeIfAbsent(word.charAt(0), unused -> new ArrayList<>())
                .add(new Clue(word, bits)));
        clues = new Clue[groups.size() + 1][];
        clues[0] = new Clue[0];
        asked = new long[clues.length];
        char next = 1;
        for (Map.Entry<Character, List<Clue>> group : groups.entrySet()) {
            byFirst[group.getKey()] = next;
            for (Clue clue : group.getValue()) {
                asked[next] |= clue.scanners;
            }
            clues[next++] = group.getValue().toArray(Clue[]::new);
        }
        always = unasked;
        all = scanners.size() == Long.SIZE ? -1L : (1L << scanners.size()) - 1;
    }

    /** The scanners that must look at the text, one bit each. */
    long in(Squeezed view) {
        long found = always;
        char[] chars = view.chars();
        int length = view.length();
        for (int i = 0; i < length && found != all; i++) {
            char group = byFirst[chars[i]];
            if ((asked[group] & ~found) != 0) {
                found |= at(chars, i, length, clues[group], found);
            }
        }
        return found;
    }

    private static long at(char[] chars, int i, int length, Clue[] group, long found) {
        long bits = 0;
        for (Clue clue : group) {
            if ((clue.scanners & ~found) != 0 && stands(chars, i, length, clue.word)) {
                bits |= clue.scanners;
            }
        }
        return bits;
    }

    private static boolean stands(char[] chars, int i, int length, char[] word) {
        if (i + word.length > length) {
            return false;
        }
        for (int k = 1; k < word.length; k++) {
            if (chars[i + k] != word[k]) {
                return false;
            }
        }
        return true;
    }
}
