package org.gongkai.serve.door;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells the open pages what happened (server-sent events, HTML Living Standard 9.2). A page that begins to listen is told the
 * number of the last event ({@code now}), so that it knows whether it missed one since it was made.
 */
public final class Hub {

    /** So many pages may listen at once; one more, and the first is let go: its browser asks again. */
    static final int MOST = 32;

    private static final long HEARTBEAT_SECONDS = 15;

    /** A page that listens. */
    private record Listener(OutputStream out, CountDownLatch left) {}

    private final Deque<Listener> listeners = new ArrayDeque<>();
    private long told;

    /** The number of the last event, for the page that is being made. */
    public synchronized long told() {
        return told;
    }

    /**
     * Tells all pages.
     *
     * @param event its name, for example {@code changed}
     * @param data in one line
     */
    public void tell(String event, String data) {
        List<Listener> all;
        byte[] bytes;
        synchronized (this) {
            told++;
            bytes = event(event, data, told);
            all = new ArrayList<>(listeners);
        }
        all.forEach(listener -> write(listener, bytes));
    }

    private static byte[] event(String name, String data, long id) {
        return ("id: " + id + "\nevent: " + name + "\ndata: " + data.replaceAll("\\R", " ") + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean write(Listener listener, byte[] bytes) {
        try {
            synchronized (listener.out) {
                listener.out.write(bytes);
                listener.out.flush();
            }
            return true;
        } catch (IOException e) { // the page was closed: that is how one learns it
            leave(listener);
            return false;
        }
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
        listener.left.countDown();
    }

    /** Lets a page listen until it is closed. */
    void listen(OutputStream out) throws InterruptedException {
        Listener listener = new Listener(out, new CountDownLatch(1));
        byte[] greeting;
        synchronized (this) {
            while (listeners.size() >= MOST) {
                leave(listeners.getFirst());
            }
            listeners.addLast(listener);
            greeting = event("now", Long.toString(told), told);
        }
        boolean there = write(listener, greeting);
        while (there && !listener.left.await(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
            there = write(listener, ":\n\n".getBytes(StandardCharsets.UTF_8));
        }
        leave(listener);
    }

    /** How many pages listen. */
    synchronized int listening() {
        return listeners.size();
    }

    /** Ends all. */
    synchronized void close() {
        new ArrayList<>(listeners).forEach(this::leave);
    }
}
