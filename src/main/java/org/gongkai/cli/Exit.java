package org.gongkai.cli;

/** Exit codes (退出码). */
final class Exit {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    private Exit() {}
}
