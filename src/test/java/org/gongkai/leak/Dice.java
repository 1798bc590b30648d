package org.gongkai.leak;

import java.util.List;
import java.util.Random;

/** Chance from a seed. */
final class Dice {

    private static final List<String> PIECES = List.of(
            "监",
            "狱",
            "公",
            "开",
            "办",
            "法",
            "通",
            "知",
            "规",
            "定",
            "é",
            "😀",
            "𩸽",
            "<b>",
            "&",
            "\"",
            "'",
            "\\",
            "|",
            "#",
            "A",
            "7",
            "（",
            "〔",
            "{{",
            "${env:HOME}",
            "。",
            "，");

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in {@code times}. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Any characters, marks of HTML, Markdown and templates among them. */
    String words(int most) {
        StringBuilder words = new StringBuilder("文");
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            words.append(of(PIECES));
        }
        return words.append("字").append(random.nextInt(1000)).toString();
    }
}
