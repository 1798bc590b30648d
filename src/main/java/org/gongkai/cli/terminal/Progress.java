package org.gongkai.cli.terminal;

import org.gongkai.finding.Wording;

/** One line that tells how far the work is: on a terminal only, when it takes longer than a second, and now and then. */
public final class Progress {

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    /** A page is done in less time than a terminal takes to show it. */
    private static final long BETWEEN_NANOS = 50_000_000L;

    private final Printer printer;
    private final long start = System.nanoTime();
    private long last = start;
    private boolean shown;

    public Progress(Printer printer) {
        this.printer = printer;
    }

    public void done(int pages) {
        if (!printer.interactive()) {
            return;
        }
        long now = System.nanoTime();
        if (now - start > PATIENCE_NANOS && now - last > BETWEEN_NANOS) {
            last = now;
            shown = true;
            printer.err().print("\r" + printer.in(new Wording("已完成 " + pages + " 页", pages + " pages")) + "\u001B[K");
            printer.err().flush();
        }
    }

    public void end() {
        if (shown) {
            printer.err().print("\r\u001B[K");
        }
    }
}
