package org.gongkai.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.application.LetterNumber;
import org.gongkai.calendar.Deadline;
import org.gongkai.paper.Board;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Paper;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;

/** What came of the order of a letter (文书，或者为什么写不成). */
public sealed interface Letter {

    /** It cannot be written: what is lacking, all of it. */
    record Refused(List<Lack> lacks) implements Letter {
        /** Copies them. */
        public Refused {
            lacks = List.copyOf(lacks);
        }
    }

    /**
     * The letter.
     *
     * @param day its date
     * @param number its number; nothing of one that is not numbered
     * @param until the day by which it has to go out, where there is one
     * @param pieces from the top
     * @param entries what the register does not have yet
     */
    record Written(
            LetterKind kind,
            LocalDate day,
            Optional<LetterNumber> number,
            Optional<Deadline> until,
            List<Piece> pieces,
            List<RegisterEntry> entries)
            implements Letter {

        private static final Pattern BLANK = Pattern.compile("＿+");

        /** Copies the pieces. */
        public Written {
            pieces = List.copyOf(pieces);
            entries = List.copyOf(entries);
        }

        /** As a document. */
        public Paper paper() {
            return new Paper(pieces);
        }

        /** Its words, a line for each paragraph and each row of a table. */
        public List<String> words() {
            List<String> words = new ArrayList<>();
            for (Piece piece : pieces) {
                if (piece instanceof Passage passage) {
                    words.add(text(passage));
                } else if (piece instanceof Board board) {
                    board.rows()
                            .forEach(row -> words.add(row.stream()
                                    .map(box -> box.passages().stream()
                                            .map(Written::text)
                                            .collect(Collectors.joining("／")))
                                    .collect(Collectors.joining(" ｜ "))));
                }
            }
            return words;
        }

        /** How many blanks are left for a person to fill in. */
        public long blanks() {
            return BLANK.matcher(String.join("\n", words())).results().count();
        }

        /** Whether it goes out too late; what is only provisional is not held against anybody. */
        public boolean late() {
            return until.filter(last -> !last.provisional() && day.isAfter(last.day()))
                    .isPresent();
        }

        private static String text(Passage passage) {
            return passage.inks().stream().map(Ink::text).collect(Collectors.joining());
        }
    }
}
