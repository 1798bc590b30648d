package org.gongkai.unpack.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** The letters of a page (字), with the grounds that were painted before them and what was laid over them. */
final class PdfLetters {

    private static final double MOSTLY = 0.55;

    /** A letter and its box on the page. */
    private record Glyph(String text, Rectangle2D box) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rectangle2D> grounds = new ArrayList<>();
    private final BitSet covered = new BitSet();
    private final StringBuilder invisible = new StringBuilder();
    private final Inventory inventory;

    PdfLetters(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Something is painted under the letters to come. */
    void ground(Rectangle2D box) {
        grounds.add(box);
    }

    /** Something opaque is laid over a box: which letters are under it? */
    void cover(Rectangle2D box) throws Refused {
        ground(box);
        inventory.step(glyphs.size());
        for (int i = covered.nextClearBit(0); i < glyphs.size(); i = covered.nextClearBit(i + 1)) {
            if (under(glyphs.get(i).box(), box)) {
                covered.set(i);
            }
        }
    }

    /**
     * A letter is written.
     *
     * @param unseen whether it is written so that nobody sees it
     * @param white whether it is seen on a ground only
     */
    void add(String text, Rectangle2D box, boolean unseen, boolean white) throws Refused {
        glyphs.add(new Glyph(text, box));
        inventory.step(white ? grounds.size() : 0);
        if (unseen || (white && grounds.stream().noneMatch(ground -> under(box, ground)))) {
            invisible.append(text);
        }
    }

    private static boolean under(Rectangle2D letter, Rectangle2D bar) {
        if (!bar.contains(letter.getCenterX(), letter.getCenterY())) {
            return false;
        }
        Rectangle2D both = letter.createIntersection(bar);
        return both.getWidth() * both.getHeight() >= MOSTLY * letter.getWidth() * letter.getHeight();
    }

    void tell() throws Refused {
        StringBuilder under = new StringBuilder();
        covered.stream().forEach(i -> under.append(glyphs.get(i).text()));
        inventory.words(TraceKind.COVERED_TEXT, Wording.NONE, under);
        inventory.words(TraceKind.HIDDEN_TEXT, Wording.NONE, invisible);
    }
}
