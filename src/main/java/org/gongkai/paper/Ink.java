package org.gongkai.paper;

import java.util.EnumSet;
import java.util.Set;

/**
 * Words of one look within a paragraph (同一字形的文字).
 *
 * @param text a line feed is a new line of the same paragraph, a tab a tab
 * @param marks how it differs from its paragraph
 * @param link where a click leads: {@code https://…}, or {@code #name} of a paragraph's anchor; "" where it leads nowhere
 */
public record Ink(String text, Set<Mark> marks, String link) {

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
        marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
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
