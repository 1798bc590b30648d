package org.gongkai.narrative;

/** What a sentence is about (句子的事项): the tables of which its numbers may tell. */
enum Topic {
    /** Licences, penalties, fees: table 二, and all of the coded table's first part. */
    DISCLOSURE,
    /** Rules and normative documents made, repealed, in force: table 二 too, but told everywhere. */
    DOCUMENTS,
    APPLICATIONS,
    DISPUTES
}
