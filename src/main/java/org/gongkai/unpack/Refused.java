package org.gongkai.unpack;

/** A file that is not looked into any further, and why (拒查). */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String evidence;

    Refused(Kind kind, String evidence) {
        super(kind + " " + evidence, null, false, false);
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
