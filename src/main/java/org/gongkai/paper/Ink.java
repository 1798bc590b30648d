package org.gongkai.paper;

import java.util.EnumSet;
import java.util.Set;

/**
 * Words of one look within a paragraph (同一字形的文字).
 *
 * @param text a line feed is a new line of the same paragraph, a tab a tab; without the characters that only turn the
 *     direction of others (Unicode UAX #9), which print words in another order than they are read aloud
 * @param marks how it differs from its paragraph
 * @param link where a click leads: {@code https://…}, or {@code #name} of a paragraph's anchor; "" where it leads nowhere
 * @param page whether the number of the page on which that anchor stands is printed in the place of {@code text}
 */
public record Ink(String text, Set<Mark> marks, String link, boolean page) {

    private static final String TURNS = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static final char FIRST = '\u061C';
    private static final char LAST = '\u2069';

    /** How words may differ from their paragraph (字形). */
    public enum Mark {
        BOLD("<w:b/>"),
        ITALIC("<w:i/>"),
        STRUCK("<w:strike/>"),
        UNDERLINED("<w:u w:val=\"single\"/>"),
        RAISED("<w:vertAlign w:val=\"superscript\"/>"),
        LOWERED("<w:vertAlign w:val=\"subscript\"/>");

        private final String xml;

        Mark(String xml) {
            this.xml = xml;
        }

        String xml() {
            return xml;
        }
    }

    /** Copies the marks. */
    public Ink {
        text = straight(text);
        marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
    }

    private static String straight(String text) {
        StringBuilder straight = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean turns = c >= FIRST && c <= LAST && TURNS.indexOf(c) >= 0;
            if (turns && straight == null) {
                straight = new StringBuilder(text.substring(0, i));
            } else if (!turns && straight != null) {
                straight.append(c);
            }
        }
        return straight == null ? text : straight.toString();
    }

    /** Words that are printed as they are. */
    public Ink(String text, Set<Mark> marks, String link) {
        this(text, marks, link, false);
    }

    /** The number of the page on which an anchor stands; Word and others count it when they open the file. */
    public static Ink page(String anchor) {
        return new Ink("0", Set.of(), "#" + anchor, true);
    }

    /** Words that lead somewhere. */
    public static Ink link(String text, String link) {
        return new Ink(text, Set.of(), link);
    }

    /** Words as their paragraph has them. */
    public static Ink of(String text) {
        return new Ink(text, Set.of(), "");
    }

    /** Bold words. */
    public static Ink bold(String text) {
        return new Ink(text, Set.of(Mark.BOLD), "");
    }
}
