package org.gongkai.content.yaml;

/**
 * Short texts that many headers have, each kept once (重复的文字): names of people, conclusions, columns. What falls out of the
 * table costs memory and nothing else. Safe for several threads: a text is the same whoever put it there.
 */
final class Repeated {

    private static final int LONGEST = 40;
    private static final int BITS = 12;
    private static final int GOLDEN = 0x9E3779B1; // 2^32 divided by the golden ratio (Fibonacci hashing)

    private static final String[] TABLE = new String[1 << BITS];

    private Repeated() {}

    /** The same text, and the same object as last time, if no other took its place. */
    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int at = (text.hashCode() * GOLDEN) >>> (Integer.SIZE - BITS);
        String known = TABLE[at]; // asked once: another thread may put another text there
        if (text.equals(known)) {
            return known;
        }
        TABLE[at] = text;
        return text;
    }
}
