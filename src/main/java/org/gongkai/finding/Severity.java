package org.gongkai.finding;

import java.util.Locale;

/** How much a finding weighs (严重程度), from the heaviest to the lightest. */
public enum Severity {
    /** Nothing is published (阻断). */
    BLOCK("阻断"),
    /** Must be mended, but the release goes out (错误), as with a late publication. */
    ERROR("错误"),
    /** Should be looked at (警告). */
    WARNING("警告"),
    /** Worth knowing (提示). */
    INFO("提示");

    private final String zh;

    Severity(String zh) {
        this.zh = zh;
    }

    /** The word of the machine-readable formats: {@code block}, {@code error}, {@code warning}, {@code info}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for people. */
    public Wording wording() {
        return new Wording(zh, key());
    }
}
