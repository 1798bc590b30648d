package org.gongkai.intake.official;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Span;

/**
 * A document by its parts (公文).
 *
 * @param parts what was recognised; of signatures and annexes several
 * @param body the text, with addressee, annexes, signature and date, without what stands above and below it
 * @param doubts what a person has to compare, in the order of the document
 */
public record OfficialDocument(Map<Element, List<String>> parts, List<Block> body, List<Wording> doubts) {

    public OfficialDocument {
        Map<Element, List<String>> copied = new EnumMap<>(Element.class);
        parts.forEach((element, words) -> copied.put(element, List.copyOf(words)));
        parts = Collections.unmodifiableMap(copied);
        body = List.copyOf(body);
        doubts = List.copyOf(doubts);
    }

    /** Reads a document that was taken in; what has not the form of one is all text. */
    public static OfficialDocument of(Incoming incoming) {
        Recognised found = new Recognised();
        List<Block> blocks = new ArrayList<>(incoming.blocks());
        FootReading.read(blocks, found);
        HeadReading.read(blocks, incoming, found);
        MiddleReading.read(blocks, found);
        return new OfficialDocument(found.all(), HeadingForms.in(uncalled(blocks, found)), found.doubts());
    }

    /** A note whose call went with the title is a line of the text: else no page would show it. */
    private static List<Block> uncalled(List<Block> blocks, Recognised found) {
        Set<String> called = blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(one -> one.role() != Role.NOTE)
                .flatMap(one -> one.spans().stream())
                .filter(span -> span.look() == Look.NOTE)
                .map(Span::text)
                .collect(Collectors.toSet());
        return blocks.stream()
                .map(block -> {
                    if (!(block instanceof Paragraph note)
                            || note.role() != Role.NOTE
                            || called.contains(note.spans().get(0).text())) {
                        return block;
                    }
                    found.doubt("标题上的脚注写成了正文的一段：" + note.text(), "a note of the title is a paragraph of the text");
                    return Paragraph.plain(note.where(), "注：" + note.text());
                })
                .toList();
    }

    /** The kind of document that its title names (体裁), or nothing. */
    public Optional<String> genre() {
        return part(Element.TITLE).flatMap(OfficialForms::genre);
    }

    /** The words of a part of which there is one. */
    public Optional<String> part(Element element) {
        return all(element).stream().findFirst();
    }

    /** All words of a part. */
    public List<String> all(Element element) {
        return parts.getOrDefault(element, List.of());
    }
}
