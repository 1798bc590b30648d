package org.gongkai.intake.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;

/**
 * A document of Word (.docx, ECMA-376 part 1) ▸ its blocks, as a reader sees them with all changes accepted. What a reader does
 * not see, and what stands beside the text, is left out and told.
 */
public final class WordDocument {

    private static final Wording MARGINS = new Wording("页眉、页脚没有带入", "headers and footers are left out");
    private static final Wording COMMENTS = new Wording("批注没有带入", "comments are left out");
    private static final Wording TABLE = new Wording("脚注里的表格没有带入", "a table in a note is left out");
    private static final Wording INSERTED =
            new Wording("修订中插入的文字照接受后的样子带入", "insertions of tracked changes are taken as accepted");
    private static final Wording UNENDED =
            new Wording("域没有结束，其中的文字没有带入", "a field has no end: the words in it are left out");

    private WordDocument() {}

    /** Reads a document. */
    public static void read(byte[] bytes, Gathering gathering, Inventory limits) throws Refused {
        OfficeParts parts = OfficeParts.open(bytes, "word/", limits);
        Map<String, OfficeParts.Relation> relations = parts.relations(parts.mainName());
        WordContext context = new WordContext(
                new WordStyles(parts.beside("styles")),
                new ListNumbers(parts.beside("numbering")),
                relations,
                pictures(relations, parts, gathering));
        new WordBlocks(context, gathering).read(parts.mainPart());
        notes(context, gathering, parts);
        beside(context, gathering, parts);
    }

    /** The pictures of the text by their relations, where they are wanted. */
    private static Map<String, OfficeParts.Named> pictures(
            Map<String, OfficeParts.Relation> relations, OfficeParts parts, Gathering gathering) throws Refused {
        Map<String, OfficeParts.Named> pictures = new HashMap<>();
        for (OfficeParts.Relation one : gathering.whole() ? relations.values() : List.<OfficeParts.Relation>of()) {
            if (one.type().equals("image") && !one.external()) {
                parts.named(one.target()).ifPresent(part -> pictures.put(one.id(), part));
            }
        }
        return pictures;
    }

    private static void notes(WordContext context, Gathering gathering, OfficeParts parts) throws Refused {
        Map<String, XmlElement> texts = new HashMap<>();
        parts.beside("footnotes").stream()
                .flatMap(root -> root.all("footnote"))
                .forEach(note -> texts.put("footnoteReference " + note.attribute("id"), note));
        parts.beside("endnotes").stream()
                .flatMap(root -> root.all("endnote"))
                .forEach(note -> texts.put("endnoteReference " + note.attribute("id"), note));
        for (int i = 0; i < context.notes().size(); i++) {
            WordContext.Called called = context.notes().get(i);
            String name = Integer.toString(i + 1);
            Wording where = new Wording("脚注" + name, "note " + name);
            List<XmlElement> nested = new ArrayList<>();
            String text = Optional.ofNullable(texts.get(called.part() + " " + called.id()))
                    .map(note -> new WordBlocks(context, gathering).cell(note, where, nested))
                    .orElse("")
                    .replace('\n', ' ');
            nested.forEach(one -> gathering.leftOut(where, TABLE, one.words()));
            gathering.add(
                    context.isPlain(name)
                            ? Paragraph.plain(where, "〔注" + name + "〕" + text)
                            : new Paragraph(
                                    where,
                                    Role.NOTE,
                                    0,
                                    List.of(new Span(name, Look.NOTE), new Span(text, Look.PLAIN))));
        }
    }

    private static void beside(WordContext context, Gathering gathering, OfficeParts parts) throws Refused {
        for (String type : List.of("header", "footer")) {
            for (String name : parts.related(parts.mainName(), type).toList()) {
                String words = parts.part(name).map(XmlElement::words).orElse("");
                if (words.codePoints().anyMatch(Character::isIdeographic)) { // not a mere number of the page
                    gathering.leftOut(Wording.NONE, MARGINS, words);
                }
            }
        }
        Optional<XmlElement> comments = parts.beside("comments");
        comments.stream()
                .flatMap(root -> root.all("comment"))
                .forEach(one -> gathering.leftOut(Wording.NONE, COMMENTS, one.words()));
        if (context.insertions() > 0) {
            gathering.leftOut(Wording.NONE, INSERTED, "");
        }
        if (!context.fields().lost().isBlank()) {
            gathering.leftOut(Wording.NONE, UNENDED, context.fields().lost());
        }
    }
}
