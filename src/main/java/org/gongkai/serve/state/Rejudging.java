package org.gongkai.serve.state;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Judges the project behind everybody's back (随后核对), whenever it changed and is quiet again, or its day is over: so that
 * findings and lists are there when somebody asks for them. A page that was saved is shown before.
 */
public final class Rejudging implements AutoCloseable {

    private static final long LOOK = 100;
    private static final int QUIET = 4;
    private static final int IDLE = 300;
    private static final int PATIENCE = 5;

    private final OpenProject project;
    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(null, work, "behind", 16 << 20); // texts may nest
        thread.setDaemon(true);
        return thread;
    });
    private long changes = -1;
    private int quiet;

    /** Begins. */
    public Rejudging(OpenProject project) {
        this.project = project;
        hands.execute(this::look);
    }

    private void look() {
        try {
            lookOnce();
        } finally { // even after a mistake of the program, which whoever asks is told
            if (!hands.isShutdown()) {
                var unused = hands.schedule(this::look, LOOK, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void lookOnce() {
        if (!project.founded()) {
            return;
        }
        long now = project.changes();
        boolean first = changes < 0;
        quiet = now == changes ? quiet + 1 : 0;
        changes = now;
        boolean stale = project.latest().filter(project::fresh).isEmpty();
        if (first || (stale && quiet == QUIET) || quiet % IDLE == IDLE - 1) {
            judge();
        }
    }

    private void judge() {
        try {
            project.state();
        } catch (IOException e) {
            quiet = 0; // whoever asks is told; it is tried again
        }
    }

    /** Waits for what is being judged: once the desk is closed, nothing more is written. */
    @Override
    public void close() {
        hands.shutdownNow();
        try {
            if (!hands.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                return; // a project of many thousand entries; its thread ends with the program
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
