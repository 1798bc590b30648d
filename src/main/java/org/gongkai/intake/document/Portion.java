package org.gongkai.intake.document;

import java.util.Optional;
import java.util.function.Function;

/**
 * How much of a document is wanted (收稿的范围).
 *
 * @param whole whether pictures, links, lists as such and the side to which words are set are taken, too
 * @param selector where on a page its text is (CSS), or ""
 * @param near an address as the document has it ▸ the file that lies beside it
 */
public record Portion(boolean whole, String selector, Function<String, Optional<Near>> near) {

    /** A file beside the document, by its own name. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared and never changed
    public record Near(String name, byte[] bytes) {}

    /** Words and tables. */
    public static final Portion WORDS = new Portion(false, "", address -> Optional.empty());

    /** All that the document itself has. */
    public static final Portion WHOLE = new Portion(true, "", address -> Optional.empty());
}
