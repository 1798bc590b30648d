package org.gongkai.intake.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the paragraphs of a document have in common (文档环境): styles, lists, open fields, links, notes in the order of their call. */
final class WordContext {

    /** @param part the part's kind of reference, {@code id} its name there */
    record Called(String part, String id) {}

    private final WordStyles styles;
    private final ListNumbers numbers;
    private final Map<String, OfficeParts.Relation> relations;
    private final Map<String, OfficeParts.Named> pictures;
    private final WordFields fields = new WordFields();
    private final List<Called> notes = new ArrayList<>();
    private final Set<String> plain = new HashSet<>();
    private int coloured;
    private int inserted;

    WordContext(
            WordStyles styles,
            ListNumbers numbers,
            Map<String, OfficeParts.Relation> relations,
            Map<String, OfficeParts.Named> pictures) {
        this.pictures = pictures;
        this.styles = styles;
        this.numbers = numbers;
        this.relations = relations;
    }

    WordStyles styles() {
        return styles;
    }

    ListNumbers numbers() {
        return numbers;
    }

    WordFields fields() {
        return fields;
    }

    /** The notes that were called, in their order. */
    List<Called> notes() {
        return notes;
    }

    /** The name of a note that is called here. */
    String note(String part, String id) {
        notes.add(new Called(part, id));
        return Integer.toString(notes.size());
    }

    /** A table begins or ends whose ground may be coloured. */
    void coloured(boolean begins) {
        coloured += begins ? 1 : -1;
    }

    /** Whether words are white on white: letters on a coloured ground are seen. */
    boolean white(XmlElement run, XmlElement paragraph) {
        return run.value("color").equalsIgnoreCase("FFFFFF")
                && coloured == 0
                && !ground(run)
                && !ground(paragraph)
                && run.value("highlight").matches("none|");
    }

    /** Whether it has a colour of its own behind it. */
    static boolean ground(XmlElement properties) {
        String fill = properties.child("shd").attribute("fill");
        return !fill.matches("(?i)auto|FFFFFF|");
    }

    /** That a note is called where Markdown has no notes: in a cell. */
    void plainly(String note) {
        plain.add(note);
    }

    boolean isPlain(String note) {
        return plain.contains(note);
    }

    /** An insertion of tracked changes is taken as accepted. */
    void inserted() {
        inserted++;
    }

    int insertions() {
        return inserted;
    }

    /** Where a link leads outside of the document, or "". */
    String target(String id) {
        OfficeParts.Relation relation = relations.get(id);
        return relation == null || !relation.external() ? "" : relation.target();
    }

    /** The picture of this relation; nothing where there is none, or none is wanted. */
    Optional<OfficeParts.Named> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }

    boolean external(String id) {
        OfficeParts.Relation relation = relations.get(id);
        return relation != null && relation.external();
    }
}
