package org.gongkai.unpack.inventory;

import org.gongkai.finding.Wording;

/** Something that a file holds (所含之物), with its place inside the file. */
public sealed interface Extract {

    /** Where inside the file: a page, a sheet's cell, a paragraph, a member; {@link Wording#NONE} for all of it. */
    Wording where();

    /** The text itself, or the evidence. */
    String text();

    /** Text that a reader sees or can copy. */
    record Passage(Wording where, String text) implements Extract {}

    /** A person or organisation that the properties name. */
    record Named(Wording where, String text, boolean person) implements Extract {}

    /** Something beside what a reader sees. */
    record Trace(TraceKind kind, Wording where, String text) implements Extract {}
}
