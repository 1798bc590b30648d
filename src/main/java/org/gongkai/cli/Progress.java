package org.gongkai.cli;

import org.gongkai.finding.Wording;

/** One line that tells how far the work is: on a terminal only, and only when it takes longer than a second. */
final class Progress {

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final Printer printer;
    private final long start = System.nanoTime();
    private boolean shown;

    Progress(Printer printer) {
        this.printer = printer;
    }

    void done(int pages) {
        if (printer.interactive() && System.nanoTime() - start > PATIENCE_NANOS) {
            shown = true;
            printer.err().print("\r" + printer.in(new Wording("已完成 " + pages + " 页", pages + " pages")) + "\u001B[K");
            printer.err().flush();
        }
    }

    void end() {
        if (shown) {
            printer.err().print("\r\u001B[K");
        }
    }
}
