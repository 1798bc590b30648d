package org.gongkai.intake.document;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;

/**
 * A paragraph (段落).
 *
 * @param where it stands
 * @param role what it is in the document
 * @param level of a heading from 1, of an item from 0, else 0
 * @param spans its words in pieces; the number that a program shows before them is one of them
 * @param side to which it is set
 */
public record Paragraph(Wording where, Role role, int level, List<Span> spans, Side side) implements Block {

    /** What a paragraph is in its document. */
    public enum Role {
        TEXT,
        HEADING,
        /** An item of a list whose sign is not written but drawn, a dot. */
        ITEM,
        /** An item of a list whose number is its first piece, {@code 1. }. */
        NUMBERED,
        /** The text of a note; its first piece is the note's name. */
        NOTE
    }

    /**
     * A piece of a paragraph.
     *
     * @param text its words; of a reference to a note its name, of a picture the words for it
     * @param target where a link leads, or which enclosed file a picture is; else ""
     */
    public record Span(String text, Look look, String target) {

        /** How the target of a link begins that leads to an enclosed file. */
        public static final String ENCLOSED = "enclosed:";

        /** One that leads nowhere. */
        public Span(String text, Look look) {
            this(text, look, "");
        }
    }

    /** To which side of the page it is set, where that says something. */
    public enum Side {
        NONE,
        CENTRE,
        RIGHT
    }

    /** How a piece looks, where that says something. */
    public enum Look {
        PLAIN,
        BOLD,
        STRUCK,
        NOTE,
        PICTURE
    }

    public Paragraph {
        spans = List.copyOf(spans);
    }

    /** One that is set as all others are. */
    public Paragraph(Wording where, Role role, int level, List<Span> spans) {
        this(where, role, level, spans, Side.NONE);
    }

    /** A paragraph of plain words. */
    public static Paragraph plain(Wording where, String words) {
        return new Paragraph(where, Role.TEXT, 0, List.of(new Span(words, Look.PLAIN)));
    }

    /** Its words. */
    public String text() {
        return stripped(spans.stream()
                .filter(span -> span.look() != Look.NOTE && span.look() != Look.PICTURE)
                .map(Span::text)
                .collect(Collectors.joining()));
    }

    /** Words without the blanks around them, those of the full width and those that do not break among them. */
    public static String stripped(String words) {
        int from = 0;
        int end = words.length();
        while (from < end && blank(words.charAt(from))) {
            from++;
        }
        while (end > from && blank(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(from, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
