package org.gongkai.finding;

import java.io.Serializable;

/**
 * A sentence for people in the two languages of the program.
 *
 * @param zh in Chinese, the language of the offices
 * @param en in English
 */
public record Wording(String zh, String en) implements Serializable {

    /** No sentence at all. */
    public static final Wording NONE = new Wording("", "");

    /** The sentence in {@code language}. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return zh.isEmpty();
    }

    /** A language of the program's messages (界面语言). */
    public enum Language {
        ZH,
        EN
    }
}
