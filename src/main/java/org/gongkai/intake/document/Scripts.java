package org.gongkai.intake.document;

import java.util.Optional;

/** Words that stand above or below the line (上标、下标), by characters that mean the same: m², CO₂. */
public final class Scripts {

    private static final String PLAIN = "0123456789+-=()ni−";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ⁻";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ₋";

    /** Signs that call a note, and mean the same wherever they stand. */
    private static final String SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳*＊※†‡°®™〔〕[]【】，。、；：（）";

    private Scripts() {}

    /** The same above the line; nothing where there are no such characters for it. */
    public static Optional<String> raised(String words) {
        return set(words, RAISED);
    }

    /** The same below the line. */
    public static Optional<String> lowered(String words) {
        return set(words, LOWERED);
    }

    private static Optional<String> set(String words, String signs) {
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int at = PLAIN.indexOf(c);
            if (at < 0 && !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0) {
                return Optional.empty();
            }
            set.append(at < 0 ? c : signs.charAt(at));
        }
        return Optional.of(set.toString());
    }
}
