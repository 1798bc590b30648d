package org.gongkai.scan;

import java.util.Arrays;

/**
 * A text in which every line ends with {@code \n}, and where its characters stand in the text as it was written (统一的行尾).
 */
final class OneLineEnd {

    private final String text;
    private final String usual;
    private final int[] pairs;

    private OneLineEnd(String text, String usual, int[] pairs) {
        this.text = text;
        this.usual = usual;
        this.pairs = pairs;
    }

    static OneLineEnd of(String written) {
        if (written.indexOf('\r') < 0) {
            return new OneLineEnd(written, "\n", new int[0]);
        }
        StringBuilder text = new StringBuilder(written.length());
        int[] pairs = new int[written.length()];
        int count = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\r' && i + 1 < written.length() && written.charAt(i + 1) == '\n') {
                pairs[count++] = text.length();
                i++;
            }
            text.append(c == '\r' ? '\n' : c);
        }
        int first = text.indexOf("\n");
        boolean pair = count > 0 && pairs[0] == first;
        String usual = pair ? "\r\n" : written.substring(first, first + 1);
        return new OneLineEnd(text.toString(), usual, Arrays.copyOf(pairs, count));
    }

    String text() {
        return text;
    }

    /** Where the character at {@code offset} stands in the text as it was written. */
    int written(int offset) {
        int before = Arrays.binarySearch(pairs, offset);
        return offset + (before >= 0 ? before : -before - 1);
    }

    /** New words with the line ends that the text has. */
    String written(String words) {
        return words.replace("\n", usual);
    }
}
