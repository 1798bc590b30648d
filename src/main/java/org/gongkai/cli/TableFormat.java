package org.gongkai.cli;

/** The forms of a table that a command prints. */
enum TableFormat {
    text,
    json,
    csv
}
