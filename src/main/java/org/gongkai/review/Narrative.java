package org.gongkai.review;

import java.time.LocalDate;
import java.util.Optional;

/** A text of the office that is no entry: the guide (公开指南) or the text of an annual report (年度报告). Made by the gate only. */
public sealed interface Narrative permits ReviewedNarrative {

    /** The source file, relative to the project folder. */
    String path();

    /** Its title. */
    String title();

    /** Date of making or of the last revision. */
    LocalDate formed();

    /** Date of release; that of making where none is given. */
    LocalDate released();

    /** The text. */
    String body();

    /** What of its header reaches readers, as one JSON object (RFC 8785). */
    String publicHeader();

    /** The text of its review's digest; nothing where it has no review record. */
    Optional<String> digestText();

    /** The line of the source file on which the text begins. */
    int bodyLine();
}
