package org.gongkai.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an office has anything of a statutory item (有无此类事项). */
public enum Having {
    SOME("有", "y", "yes"),
    NONE("无", "没有", "n", "no"),
    UNDECIDED("以后", "以后再定", "l", "later");

    private final List<String> words;

    Having(String... words) {
        this.words = List.of(words);
    }

    /** What was meant by a word, in either language. */
    public static Optional<Having> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.words.contains(plain)).findFirst();
    }

    /** The word for it. */
    public String word() {
        return words.get(0);
    }
}
