package org.gongkai.prose;

import org.commonmark.text.Characters;

/**
 * Whether a run of delimiters may open and close emphasis (强调标记的开合), by its neighbours. CommonMark 0.31.2 section 6.2
 * with the CJK-friendly amendment (tats-u/markdown-cjk-friendly, specification.md): there, a delimiter between Chinese
 * punctuation and a Chinese character is literal, because Chinese is written without blanks; here, Chinese punctuation
 * is an ordinary character and a Chinese character outside is as good as a blank.
 */
record Flanking(boolean canOpen, boolean canClose) {

    /**
     * Judges a run.
     *
     * @param delimiter the character of the run
     * @param before the code point before it, 0 at the start of the text
     * @param base the code point before {@code before}, where {@code before} is a variation selector
     * @param after the code point after it, 0 at the end of the text
     */
    static Flanking of(char delimiter, int before, int base, int after) {
        boolean blankBefore = before == 0 || Characters.isWhitespaceCodePoint(before);
        boolean blankAfter = after == 0 || Characters.isWhitespaceCodePoint(after);
        int shownBefore = Cjk.isVariationSelector(before) ? base : before;
        boolean markBefore = Characters.isPunctuationCodePoint(shownBefore);
        boolean markAfter = Characters.isPunctuationCodePoint(after);
        boolean cjkBefore = Cjk.contains(shownBefore)
                || Cjk.isIdeographicSelector(before)
                || (before == 0xFE01 && isCurlyQuote(shownBefore));
        boolean cjkAfter = Cjk.contains(after);
        boolean foreignMarkBefore = markBefore && !cjkBefore;
        boolean foreignMarkAfter = markAfter && !cjkAfter;

        boolean left = !blankAfter && (!foreignMarkAfter || blankBefore || foreignMarkBefore || cjkBefore);
        boolean right = !blankBefore && (!foreignMarkBefore || blankAfter || foreignMarkAfter || cjkAfter);
        if (delimiter != '_') {
            return new Flanking(left, right);
        }
        return new Flanking(left && (!right || markBefore), right && (!left || markAfter));
    }

    /** The quotation marks whose full-width shape is chosen by U+FE01 (StandardizedVariants.txt). */
    private static boolean isCurlyQuote(int codePoint) {
        return codePoint == '‘' || codePoint == '’' || codePoint == '“' || codePoint == '”';
    }
}
