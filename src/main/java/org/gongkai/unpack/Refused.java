package org.gongkai.unpack;

import java.io.IOException;

/** A file that is not looked into any further, and why (拒查). Goes out through PDFBox, whose callbacks allow nothing else. */
final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String evidence;

    Refused(Kind kind, String evidence) {
        super(kind + " " + evidence);
        this.kind = kind;
        this.evidence = evidence;
    }

    Kind kind() {
        return kind;
    }

    String evidence() {
        return evidence;
    }
}
