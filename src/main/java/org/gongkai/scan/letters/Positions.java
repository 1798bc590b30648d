package org.gongkai.scan.letters;

import java.util.Arrays;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;

/** Where the characters of a text stand in the editors' files (位置对照): offset in the text ▸ place. */
@FunctionalInterface
public interface Positions {

    /** The place of the character at {@code offset}, counted in UTF-16 units from 0. */
    public Place at(int offset);

    /** Where inside the file that {@link #at} names; {@link Wording#NONE} where the place says it all. */
    default Wording within(int offset) {
        return Wording.NONE;
    }

    /** A text whose lines are lines of a file. */
    static Positions lines(String path, String text, int firstLine) {
        return new Lines(path, text, firstLine);
    }

    /** A text that stands on one line from {@code column} on; 0 where only the line is known. */
    static Positions inLine(String path, String text, int line, int column) {
        return offset -> new Place(path, line, column == 0 ? 0 : column + text.codePointCount(0, offset));
    }

    /** A text of which only the file is known. */
    static Positions file(String path) {
        return offset -> Place.of(path);
    }

    /** Starts of lines, found when first asked for. */
    final class Lines implements Positions {
        private final String path;
        private final String text;
        private final int firstLine;
        private int[] starts = {};

        Lines(String path, String text, int firstLine) {
            this.path = path;
            this.text = text;
            this.firstLine = firstLine;
        }

        @Override
        public Place at(int offset) {
            if (starts.length == 0) {
                starts = starts(text);
            }
            int found = Arrays.binarySearch(starts, offset);
            int line = found >= 0 ? found : -found - 2;
            return new Place(path, firstLine + line, text.codePointCount(starts[line], offset) + 1);
        }

        private static int[] starts(String text) {
            int[] starts = new int[16];
            int count = 1;
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = at + 1;
            }
            return Arrays.copyOf(starts, count);
        }
    }
}
