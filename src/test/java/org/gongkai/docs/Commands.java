package org.gongkai.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that stand in the documentation (文中的命令): those between fences that are a shell's. */
final class Commands {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh(?: ([a-z]+))?\n(.*?)^```$");
    private static final Pattern OURS =
            Pattern.compile("(?:^|&& |\\| |<\\()(?:gongkai|target/gongkai|java -jar (?:[^ ]*/)?gongkai\\.jar) ");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```([a-z]*)(?: ([a-z]+))?\n(.*?)^```$");
    private static final Pattern INLINE =
            Pattern.compile("`((?:gongkai|target/gongkai|java -jar (?:[^ `]*/)?gongkai\\.jar) [^`\\[]+)`");

    private Commands() {}

    /**
     * A line that can be typed.
     *
     * @param block the name of its block; none if the block has no name, or it stands in a sentence
     * @param text the line, with its comment, and with what a backslash continues
     */
    record Typed(String block, String text) {}

    /** All lines of a chapter that can be typed, in their order: those of shells, and whole commands in sentences. */
    static List<Typed> typed(String chapter) {
        List<Typed> all = new ArrayList<>();
        int at = 0;
        Matcher fence = FENCE.matcher(chapter);
        while (fence.find()) {
            inline(chapter.substring(at, fence.start()), all);
            at = fence.end();
            if (fence.group(1).equals("sh")) {
                String block = fence.group(2) == null ? "" : fence.group(2);
                fence.group(3)
                        .replaceAll("\\\\\n\\s*", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(line -> all.add(new Typed(block, line)));
            }
        }
        inline(chapter.substring(at), all);
        return all;
    }

    private static void inline(String sentences, List<Typed> all) {
        INLINE.matcher(sentences).results().forEach(one -> all.add(new Typed("", one.group(1))));
    }

    /** The lines of the blocks of a kind, in their order; with what a backslash continues on one line, without comments. */
    static List<String> lines(String text, String kind) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> kind.equals(block.group(1)))
                .flatMap(Commands::lines)
                .toList();
    }

    /** The arguments of every command of the program. */
    static List<List<String>> ours(String text) {
        List<List<String>> all = new ArrayList<>();
        BLOCK.matcher(text)
                .results()
                .flatMap(Commands::lines)
                .forEach(line ->
                        OURS.matcher(line).results().forEach(start -> all.add(words(line.substring(start.end())))));
        return all;
    }

    private static java.util.stream.Stream<String> lines(MatchResult block) {
        return block.group(2)
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .map(line -> line.replaceFirst("(^|\\s+)#\\s.*$", "").strip())
                .filter(line -> !line.isEmpty());
    }

    /** Words as a shell parts them, up to what is another command's: quotes keep blanks. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean within = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                within = true;
            } else if (c == ' ' || c == '|' || c == '>' || c == '&' || c == ';' || c == ')') {
                if (within || word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
                within = false;
                if (c != ' ') {
                    return words;
                }
            } else {
                word.append(c);
            }
        }
        if (within || word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
