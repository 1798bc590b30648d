package org.gongkai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A document made by chance, that knows which of its words a reader sees and which are hidden; no word is in it twice. */
class MadeWords {

    private static final String DIGITS = "零一二三四五六七八九";

    private final Random random;
    private final List<String> seen = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private int made;

    MadeWords(long seed) {
        this.random = new Random(seed);
    }

    List<String> seen() {
        return seen;
    }

    List<String> unseen() {
        return unseen;
    }

    /** A new word that is not yet said to be seen or hidden. */
    String word() {
        made++;
        StringBuilder word = new StringBuilder("词");
        String.format("%04d", made).chars().forEach(c -> word.append(DIGITS.charAt(c - '0')));
        return word.toString();
    }

    String shown() {
        String word = word();
        seen.add(word);
        return word;
    }

    String hidden() {
        String word = word();
        unseen.add(word);
        return word;
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    String oneOf(List<Supplier<String>> kinds) {
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    /** From one to so many of these, one after the other. */
    String several(int most, List<Supplier<String>> kinds) {
        StringBuilder all = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            all.append(oneOf(kinds));
        }
        return all.toString();
    }
}
