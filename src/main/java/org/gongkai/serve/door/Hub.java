package org.gongkai.serve.door;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tells the open pages what happened (server-sent events, HTML Living Standard 9.2). A page that begins to listen is told the
 * number of the last event ({@code now}), so that it knows whether it missed one since it was made.
 */
public final class Hub {

    /** So many pages may listen at once; one more, and the first is let go: its browser asks again. */
    static final int MOST = 32;

    private static final long HEARTBEAT_SECONDS = 15;

    /** So many events wait for a page that reads none; one more, and it is let go. */
    static final int BACKLOG = 64;

    private static final byte[] END = {};
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** A page that listens: what it is still to be told, and who tells it. */
    private record Listener(BlockingQueue<byte[]> waiting, Thread teller) {}

    private final Deque<Listener> listeners = new ArrayDeque<>();
    private long told;

    /** The number of the last event, for the page that is being made. */
    public synchronized long told() {
        return told;
    }

    /**
     * Tells all pages; whoever tells waits for none of them.
     *
     * @param event its name, for example {@code changed}
     * @param data in one line
     */
    public synchronized void tell(String event, String data) {
        told++;
        byte[] bytes = event(event, data, told);
        for (Listener listener : List.copyOf(listeners)) {
            if (!listener.waiting().offer(bytes)) {
                letGo(listener);
            }
        }
    }

    private static byte[] event(String name, String data, long id) {
        return ("id: " + id + "\nevent: " + name + "\ndata: " + data.replaceAll("\\R", " ") + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Ends a page's listening, even where it does not read: its connection is closed by the interrupt. */
    private synchronized void letGo(Listener listener) {
        if (listeners.remove(listener)) {
            listener.teller().interrupt();
        }
    }

    /** Lets a page listen until it is closed. */
    void listen(OutputStream out) throws InterruptedException {
        Listener listener = new Listener(new ArrayBlockingQueue<>(BACKLOG), Thread.currentThread());
        byte[] next;
        synchronized (this) {
            while (listeners.size() >= MOST) {
                letGo(listeners.getFirst());
            }
            listeners.addLast(listener);
            next = event("now", Long.toString(told), told);
        }
        try {
            while (next != END) {
                out.write(next);
                out.flush();
                byte[] more = listener.waiting().poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                next = more == null ? HEARTBEAT : more;
            }
        } catch (IOException e) {
            return; // the page was closed: that is how one learns it
        } finally {
            synchronized (this) {
                listeners.remove(listener);
            }
        }
    }

    /** How many pages listen. */
    synchronized int listening() {
        return listeners.size();
    }

    /** Ends all, when they were told what was still to be told. */
    synchronized void close() {
        for (Listener listener : List.copyOf(listeners)) {
            if (!listener.waiting().offer(END)) {
                letGo(listener);
            }
        }
    }
}
