package org.gongkai.serve.door;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Tells the open pages what happened (server-sent events, HTML Living Standard 9.2). */
public final class Hub {

    /** A page that listens. */
    private record Listener(OutputStream out, CountDownLatch left) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /**
     * Tells all pages.
     *
     * @param event its name, for example {@code changed}
     * @param data in one line
     */
    public void tell(String event, String data) {
        byte[] bytes = ("event: " + event + "\ndata: " + data.replaceAll("\\R", " ") + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
        for (Listener listener : listeners) {
            write(listener, bytes);
        }
    }

    private void write(Listener listener, byte[] bytes) {
        try {
            synchronized (listener.out) {
                listener.out.write(bytes);
                listener.out.flush();
            }
        } catch (IOException e) { // the page was closed: that is how one learns it
            listeners.remove(listener);
            listener.left.countDown();
        }
    }

    /** Lets a page listen until it is closed. */
    void listen(OutputStream out) throws InterruptedException {
        Listener listener = new Listener(out, new CountDownLatch(1));
        listeners.add(listener);
        write(listener, ": open\n\n".getBytes(StandardCharsets.UTF_8));
        listener.left.await();
    }

    /** Ends all. */
    void close() {
        listeners.forEach(listener -> listener.left.countDown());
        listeners.clear();
    }
}
