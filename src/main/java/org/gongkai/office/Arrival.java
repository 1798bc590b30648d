package org.gongkai.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.finding.Wording;
import org.gongkai.intake.text.FrontMatter;

/**
 * A document that becomes an entry (来稿成稿): what its header is known to say, its text as Markdown, the files that come with it,
 * and what a person has to compare.
 *
 * @param known values of the header as YAML
 * @param text the folder of the files ▸ the text
 * @param files names ▸ bytes
 */
record Arrival(
        String title,
        Map<HeaderKey, String> known,
        UnaryOperator<String> text,
        Map<String, byte[]> files,
        List<Wording> doubts) {

    private static final Pattern MARKED = Pattern.compile("(?m)^" + Unwritten.COMPARE + "：[^】\n]*】\n*");
    private static final Pattern FOLDER = Pattern.compile("\\]\\(<?[^\\s(/<)]{1,99}\\.files/");

    /** No value of a header is longer that a document of an office has. */
    private static final int LONGEST = 600;

    private static final int LONGEST_TITLE = 200;

    /** Characters that no header has. */
    private static final Pattern NO_VALUE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

    Arrival {
        Map<HeaderKey, String> values = new EnumMap<>(HeaderKey.class);
        List<Wording> more = new ArrayList<>(doubts);
        known.forEach((key, value) -> {
            if (value.length() <= LONGEST) {
                values.put(key, NO_VALUE.matcher(value).replaceAll(" "));
            } else {
                more.add(new Wording(key.chinese() + "太长，没有带入", key.english() + " is too long and left out"));
            }
        });
        known = Collections.unmodifiableMap(values);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        String line = NO_VALUE.matcher(title).replaceAll(" ").strip();
        title = line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE));
        doubts = List.copyOf(more);
    }

    /** The same below the head of a page, which goes first. */
    Arrival headed(FrontMatter head) {
        Map<HeaderKey, String> keys = new EnumMap<>(HeaderKey.class);
        keys.putAll(known);
        List<Wording> more = new ArrayList<>(doubts);
        ArrivingPage.known(head, keys, more);
        return new Arrival(head.keys().getOrDefault("title", title), keys, text, files, more);
    }

    Draft.Contents contents() {
        return new Draft.Contents(title, known, stem -> marks() + text.apply(stem + ".files/"));
    }

    /** What is to be compared, each a paragraph above the text: a text that still has one is not published (G-163). */
    private String marks() {
        return doubts.stream().map(doubt -> mark(doubt.zh()) + "\n\n").collect(Collectors.joining());
    }

    /** A mark, whose words have no bracket that would end it. */
    static String mark(String what) {
        return Unwritten.COMPARE + "：" + what.replaceAll("[【】\\n]", " ").strip() + "】";
    }

    /** The words by which the same text is known again, whatever its entry's name is and whether it was compared since. */
    static String words(String text) {
        String unmarked = MARKED.matcher(text).replaceAll("");
        return FOLDER.matcher(unmarked).replaceAll("").replaceAll("\\s+", "");
    }
}
