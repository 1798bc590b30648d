package org.gongkai.prose;

/** The beginning of something for a message (摘录): one line, not too long, nothing invisible. */
final class Excerpt {

    private static final int LENGTH = 40;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LENGTH).forEach(c -> out.appendCodePoint(isShown(c) ? c : ' '));
        return text.codePointCount(0, text.length()) > LENGTH ? out.append('…').toString() : out.toString();
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
