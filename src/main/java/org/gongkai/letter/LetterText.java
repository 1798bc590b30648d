package org.gongkai.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.application.Fees;
import org.gongkai.application.Outcome;
import org.gongkai.finding.PackedLines;
import org.gongkai.paper.Board;
import org.gongkai.paper.Board.Box;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.paper.Piece.NewPage;

/** The lines of letters.txt, answers.txt and remedies.txt ▸ pieces of paper, their placeholders filled in (文书的句子). */
final class LetterText {

    private static final List<List<String>> LETTERS = PackedLines.table(LetterText.class, "letters.txt");
    private static final List<List<String>> ANSWERS = PackedLines.table(LetterText.class, "answers.txt");
    private static final List<List<String>> REMEDIES = PackedLines.table(LetterText.class, "remedies.txt");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)\\}");
    private static final Pattern DATE = Pattern.compile("\\{[^}]+日期\\}");
    private static final String CELL = "⇥";
    private static final String LINE = "／";

    private final LetterFacts facts;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<List<Box>> rows = new ArrayList<>();
    private final List<Lack> lacks = new ArrayList<>();

    /** Fills in these facts. */
    LetterText(LetterFacts facts) {
        this.facts = facts;
    }

    /** Writes a letter of a kind; the outcome is that of its answer. */
    LetterText write(LetterKind kind, Optional<Outcome> outcome, LocalDate day) {
        LETTERS.stream().filter(line -> line.get(0).equals(kind.word())).forEach(line -> {
            if (!line.get(1).equals("=")) {
                if (outcome.filter(one -> kind == LetterKind.ANSWER && told(line, one))
                        .isEmpty()) {
                    line(line);
                }
            } else if (line.get(2).equals("fees")) {
                fees("按件计收（同一申请人在一个自然月内累计）", Fees.BY_ITEM);
                fees("按量计收（同一申请）", Fees.BY_PAGE);
            } else {
                outcome.ifPresent(one -> {
                    if (line.get(2).equals("answer")) {
                        answer(one);
                    } else {
                        remedy(one, day);
                    }
                });
            }
        });
        table();
        return this;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** What was lacking, each once. */
    List<Lack> lacks() {
        return lacks.stream().distinct().toList();
    }

    /** The articles that carry an answer. */
    static String articles(Outcome outcome) {
        return head(outcome).get(2);
    }

    /** Which remedies an answer tells of: {@code withheld}, {@code partly} or {@code either}. */
    static String remedies(Outcome outcome) {
        return head(outcome).get(1);
    }

    /** What an answer of this day tells of remedies; nothing before the first day that is known. */
    static Optional<String> remedy(String which, LocalDate day) {
        return REMEDIES.stream()
                .filter(line -> line.get(0).equals(which))
                .filter(line -> !LocalDate.parse(line.get(1)).isAfter(day))
                .reduce((first, second) -> second)
                .map(line -> line.get(2));
    }

    private static List<String> head(Outcome outcome) {
        return of(outcome).findFirst().orElseThrow();
    }

    /** The head of an outcome, and its lines. */
    private static Stream<List<String>> of(Outcome outcome) {
        return ANSWERS.stream().filter(line -> line.get(0).equals(outcome.row()));
    }

    /** Whether what an optional paragraph tells, by its dates, is told by the answer itself. */
    private static boolean told(List<String> line, Outcome outcome) {
        return line.get(1).endsWith("?")
                && DATE.matcher(line.get(2))
                        .results()
                        .anyMatch(date ->
                                of(outcome).skip(1).anyMatch(own -> own.get(2).contains(date.group())));
    }

    private void answer(Outcome outcome) {
        facts.with("依据", articles(outcome));
        of(outcome).skip(1).forEach(this::line);
    }

    private void remedy(Outcome outcome, LocalDate day) {
        remedy(remedies(outcome), day).ifPresent(words -> line(List.of("", "TEXT", words)));
    }

    private void line(List<String> line) {
        boolean optional = line.get(1).endsWith("?");
        String manner = optional ? line.get(1).substring(0, line.get(1).length() - 1) : line.get(1);
        if (!manner.equals("ROW")) {
            table();
        }
        if (manner.equals("PAGE")) {
            pieces.add(new NewPage());
            return;
        }
        filled(line.get(2), optional).ifPresent(words -> {
            if (manner.equals("ROW")) {
                rows.add(Arrays.stream(words.split(CELL, -1))
                        .map(cell -> new Box(
                                1,
                                1,
                                Arrays.stream(cell.split(LINE, -1))
                                        .map(one -> Passage.of(Manner.CELL, one.trim()))
                                        .toList()))
                        .toList());
            } else {
                pieces.add(Passage.of(Manner.valueOf(manner), words));
            }
        });
    }

    /** The rows since the last paragraph become a table. */
    private void table() {
        if (!rows.isEmpty()) {
            pieces.add(new Board(List.of(1, 3), 0, rows));
            rows.clear();
        }
    }

    private void fees(String caption, Fees fees) {
        pieces.add(Passage.of(Manner.CAPTION, caption));
        List<List<Box>> table = new ArrayList<>();
        table.add(List.of(Box.of(Manner.CELL_HEAD, "数量"), Box.of(Manner.CELL_HEAD, "标准")));
        fees.lines()
                .forEach(one -> table.add(List.of(Box.of(Manner.CELL, one.range()), Box.of(Manner.CELL, one.rate()))));
        pieces.add(new Board(List.of(1, 1), 1, table));
    }

    /** The words with their placeholders filled in; nothing where one of them is lacking. */
    private Optional<String> filled(String words, boolean optional) {
        List<Lack> missing = new ArrayList<>();
        boolean[] whole = {true};
        Matcher matcher = PLACEHOLDER.matcher(words);
        String filled = matcher.replaceAll(found -> {
            String name = found.group(1);
            Optional<String> word = facts.word(name);
            if (word.isEmpty()) {
                whole[0] = false;
                facts.lack(name).ifPresent(missing::add);
            }
            return Matcher.quoteReplacement(word.orElse(""));
        });
        if (whole[0]) {
            return Optional.of(filled);
        }
        if (!optional) {
            if (missing.isEmpty()) {
                throw new IllegalStateException("nothing known of a placeholder in: " + words);
            }
            lacks.addAll(missing);
        }
        return Optional.empty();
    }
}
