package org.gongkai.intake.office;

import java.util.stream.Collectors;
import org.gongkai.intake.document.Scripts;

/** A formula (公式, ECMA-376 part 1, 22.1) in a line: fractions with a stroke, powers above the line; all else one sign after the other. */
final class WordFormula {

    private WordFormula() {}

    static String words(XmlElement one) {
        return switch (one.name()) {
            case "t" -> one.text();
            case "f" -> inner(one.child("num")) + "/" + inner(one.child("den"));
            case "sSup" -> {
                String up = words(one.child("sup"));
                yield inner(one.child("e")) + Scripts.raised(up).orElse("^" + grouped(up));
            }
            case "sSub" -> {
                String down = words(one.child("sub"));
                yield inner(one.child("e")) + Scripts.lowered(down).orElse("_" + grouped(down));
            }
            case "rad" -> "√" + inner(one.child("e"));
            default -> one.children().stream().map(WordFormula::words).collect(Collectors.joining());
        };
    }

    private static String inner(XmlElement part) {
        return grouped(words(part));
    }

    /** Several signs that belong together stand in brackets. */
    private static String grouped(String words) {
        return words.matches("[\\p{L}\\p{N}.]*|\\(.*\\)") ? words : "(" + words + ")";
    }
}
