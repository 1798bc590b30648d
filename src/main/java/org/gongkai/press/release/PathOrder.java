package org.gongkai.press.release;

/** The order of the UTF-8 bytes, which is that of the code points. */
final class PathOrder {

    private PathOrder() {}

    static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                boolean low = i > 0 && Character.isHighSurrogate(a.charAt(i - 1));
                int at = low ? i - 1 : i;
                return Integer.compare(a.codePointAt(at), b.codePointAt(at));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
