package org.gongkai.unpack.inventory;

import java.io.IOException;

/** A file that is not looked into any further, and why (拒查). Goes out through PDFBox, whose callbacks allow nothing else. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    private final TraceKind kind;
    private final String evidence;

    public Refused(TraceKind kind, String evidence) {
        super(kind + " " + evidence);
        this.kind = kind;
        this.evidence = evidence;
    }

    public TraceKind kind() {
        return kind;
    }

    public String evidence() {
        return evidence;
    }
}
