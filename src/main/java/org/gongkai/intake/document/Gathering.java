package org.gongkai.intake.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Incoming.Fact;

/** What has been taken from a document so far, and what has not (收稿单). */
public final class Gathering {

    /** So many words of what is left out are quoted. */
    private static final int QUOTED = 60;

    /** So many of one kind are told one by one. */
    private static final int EACH = 20;

    private static final Wording COMPARE = new Wording("对照原文件，需要的由人补上", "compare the document, and add what is needed");

    /** What no name has here: blanks, brackets, quotes, whatever a system refuses; and dots in front. */
    private static final Pattern NO_NAME = Pattern.compile("^[._ ]+|[^\\p{L}\\p{N}._-]|[. ]+$");

    private final String name;
    private final Portion portion;
    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private final Map<String, byte[]> enclosed = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private final Map<Wording, Integer> kinds = new LinkedHashMap<>();
    private String title = "";
    private int tables;

    /** @param name of the document's file */
    public Gathering(String name, Portion portion) {
        this.name = name;
        this.portion = portion;
    }

    /** Whether pictures, links and lists are taken as such. */
    public boolean whole() {
        return portion.whole();
    }

    /** Where on a page its text is, as a CSS selector, or "". */
    public String selector() {
        return portion.selector();
    }

    /** A file that the document names and that lies beside it. */
    public Optional<Portion.Near> near(String address) {
        return portion.near().apply(address);
    }

    /** What the document says of itself; the first word holds. */
    public void fact(Fact fact, String words) {
        if (!words.isBlank()) {
            facts.putIfAbsent(fact, words.strip());
        }
    }

    /** A picture that stands in the document and has no name. */
    public String enclose(String extension, byte[] bytes) {
        return enclose(new Portion.Near("tu" + (enclosed.size() + 1) + "." + extension, bytes));
    }

    /** A file of the document, by a name that files can have; the same bytes are kept once. */
    public String enclose(Portion.Near file) {
        for (Map.Entry<String, byte[]> one : enclosed.entrySet()) {
            if (Arrays.equals(one.getValue(), file.bytes())) {
                return one.getKey();
            }
        }
        String called = NO_NAME.matcher(file.name()).replaceAll("_");
        while (enclosed.containsKey(called)) {
            called = "_" + called;
        }
        enclosed.put(called, file.bytes());
        return called;
    }

    public void title(String words) {
        title = words.strip();
    }

    public void add(Block block) {
        blocks.add(block);
    }

    /** The place of the next table. */
    public Wording nextTable() {
        tables++;
        return new Wording("表" + tables, "table " + tables);
    }

    /** Something beside the text, which is left out as it should be. */
    public void leftAside(Wording what, String words) {
        found.add(finding(what.zh() + "：" + words, what.en() + ": " + words).as(Severity.INFO));
    }

    private Finding finding(String zh, String en) {
        return Rule.TAKEN_IN.at(Place.of(name), new Wording(zh, en), COMPARE);
    }

    /** Something that is not taken, or not as it was. */
    public void leftOut(Wording where, Wording what, String words) {
        int before = kinds.merge(what, 1, Integer::sum);
        if (before > EACH) {
            return;
        }
        String flat = words.strip().replaceAll("\\s+", " ");
        String quoted =
                flat.isEmpty() ? "" : "：" + (flat.length() > QUOTED ? flat.substring(0, cut(flat)) + "…" : flat);
        String zh = where.isEmpty() ? what.zh() : where.zh() + " " + what.zh();
        String en = where.isEmpty() ? what.en() : where.en() + ": " + what.en();
        found.add(finding(zh + quoted, en + quoted.replace('：', ' ')));
    }

    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
    }

    /** All of it. */
    public Found<Incoming> all() {
        kinds.forEach((kind, count) -> {
            if (count > EACH) {
                found.add(finding("另有 " + (count - EACH) + " 处：" + kind.zh(), (count - EACH) + " more: " + kind.en()));
            }
        });
        return new Found<>(new Incoming(name, title, blocks, facts, enclosed), found);
    }
}
