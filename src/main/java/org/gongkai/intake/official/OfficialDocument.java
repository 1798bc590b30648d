package org.gongkai.intake.official;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;

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
        return new OfficialDocument(found.all(), HeadingForms.in(blocks), found.doubts());
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
