package org.gongkai.scan;

/** One look at a text (查验项): what it finds, it adds to the list. Without state, so several threads may share one. */
@FunctionalInterface
interface Scanner {

    void scan(ScannedText text, Setting setting, Hits hits);
}
