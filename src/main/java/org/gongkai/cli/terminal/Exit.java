package org.gongkai.cli.terminal;

/** Exit codes (退出码). */
public final class Exit {

    public static final int DONE = 0;
    public static final int FINDINGS = 1;
    public static final int USAGE = 2;
    public static final int FAILED = 3;

    private Exit() {}
}
