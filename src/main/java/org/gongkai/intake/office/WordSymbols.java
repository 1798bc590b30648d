package org.gongkai.intake.office;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Signs that stand as a number of a font of signs (符号, ECMA-376 part 1, 17.3.3.30). */
final class WordSymbols {

    private static final Map<String, String> WINGDINGS = Map.ofEntries(
            Map.entry("6C", "●"),
            Map.entry("6E", "■"),
            Map.entry("6F", "□"),
            Map.entry("71", "□"),
            Map.entry("72", "□"),
            Map.entry("75", "◆"),
            Map.entry("A1", "○"),
            Map.entry("A7", "▪"),
            Map.entry("A8", "□"),
            Map.entry("D8", "➢"),
            Map.entry("E0", "→"),
            Map.entry("FB", "✘"),
            Map.entry("FC", "✔"),
            Map.entry("FD", "☒"),
            Map.entry("FE", "☑"));

    private static final Map<String, String> WINGDINGS_2 =
            Map.of("50", "✔", "52", "☑", "53", "☒", "54", "☒", "A3", "□", "4F", "✘");

    private static final Map<String, String> SYMBOL = Map.of(
            "B7", "•", "B3", "≥", "A3", "≤", "B4", "×", "B8", "÷", "B1", "±", "B9", "≠", "B0", "°", "25", "%", "2D",
            "−");

    private WordSymbols() {}

    /** Whether the characters of this font are signs. */
    static boolean font(String font) {
        return font.matches("(?i)Wingdings( ?[23])?|Webdings|Symbol");
    }

    /** The character that looks so; nothing where it is not known. */
    static Optional<String> of(String font, String code) {
        String number = code.toUpperCase(Locale.ROOT).replaceFirst("^F0", "").replaceFirst("^00", "");
        Map<String, String> signs = switch (font.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "wingdings" -> WINGDINGS;
            case "wingdings2" -> WINGDINGS_2;
            case "symbol" -> SYMBOL;
            default -> Map.of();
        };
        boolean own =
                font.equalsIgnoreCase("symbol") && number.matches("[23][0-9A-F]"); // digits and points are themselves
        return Optional.ofNullable(signs.get(number))
                .or(() -> own ? Optional.of(Character.toString(Integer.parseInt(number, 16))) : Optional.empty());
    }
}
