package org.gongkai.review;

import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;

/** What the gate says of a text that is no entry, the guide or an annual report (公开指南、年度报告的审查结果). */
public sealed interface NarrativeVerdict {

    /** What was judged. */
    Source source();

    /** It is shown. */
    record Shown(Manuscript source, Narrative text) implements NarrativeVerdict {}

    /** A draft, one that awaits its release or is not to be public. */
    record Kept(Manuscript source) implements NarrativeVerdict {}

    /** It is meant to be shown, and something is wrong with it. */
    record InError(Source source) implements NarrativeVerdict {}

    /** Whether it is shown, or would be if nothing were wrong with it. */
    default boolean due() {
        return !(this instanceof Kept);
    }

    /** The text, where it is shown. */
    default Optional<Narrative> narrative() {
        return this instanceof Shown shown ? Optional.of(shown.text()) : Optional.empty();
    }

    /** The text as it was read, shown or not; nothing where it cannot be read. */
    default Optional<Manuscript> manuscript() {
        return source() instanceof Manuscript manuscript ? Optional.of(manuscript) : Optional.empty();
    }
}
