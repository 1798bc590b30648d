package org.gongkai.intake.official;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Paragraph;

/** The parts that have been recognised so far (已认出的要素). */
final class Recognised {

    private static final int LONGEST = 4000;

    private final Map<Element, List<String>> all = new EnumMap<>(Element.class);
    private final List<Wording> doubts = new ArrayList<>();

    void add(Element element, String words) {
        all.computeIfAbsent(element, any -> new ArrayList<>()).add(words);
    }

    void addFirst(Element element, String words) {
        all.computeIfAbsent(element, any -> new ArrayList<>()).add(0, words);
    }

    void doubt(String zh, String en) {
        doubts.add(new Wording(zh, en));
    }

    boolean has(Element element) {
        return all.containsKey(element);
    }

    List<String> of(Element element) {
        return all.getOrDefault(element, List.of());
    }

    Map<Element, List<String>> all() {
        return all;
    }

    List<Wording> doubts() {
        return doubts;
    }

    /** The words of a paragraph in one line, or "" for what is no line of plain text, or longer than any part but the text. */
    static String line(Block block) {
        String text =
                block instanceof Paragraph paragraph && paragraph.role() != Paragraph.Role.NOTE ? paragraph.text() : "";
        return text.length() > LONGEST ? "" : Paragraph.stripped(text.replaceAll("[\\s\\u00a0\\u3000]+", " "));
    }
}
