package org.gongkai.serve.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the open pages are told. */
class HubTest {

    private final Hub hub = new Hub();

    private Thread listen(OutputStream out) {
        int before = hub.listening();
        Thread page = new Thread(() -> {
            try {
                hub.listen(out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        page.start();
        while (hub.listening() == before && page.isAlive()) {
            Thread.onSpinWait();
        }
        return page;
    }

    @Test
    void aPageIsToldWhatHappenedBeforeItListenedAndAfter() throws InterruptedException {
        hub.tell("changed", "[\"a\"]");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread page = listen(out);
        while (out.size() == 0) {
            Thread.onSpinWait();
        }
        hub.tell("judged", "two\nlines");
        hub.close();
        page.join();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("id: 1\nevent: now\ndata: 1\n\nid: 2\nevent: judged\ndata: two lines\n\n");
        assertThat(hub.told()).isEqualTo(2);
    }

    @Test
    void aPageThatWasClosedIsForgotten() throws InterruptedException {
        Thread page = listen(new OutputStream() {
            private int bytes;

            @Override
            public void write(int b) throws IOException {
                bytes++;
                if (bytes > 60) {
                    throw new IOException("closed");
                }
            }
        });
        hub.tell("changed", "a".repeat(100));
        page.join();
        assertThat(hub.listening()).isZero();
    }

    @Test
    void whoeverTellsDoesNotWaitForAPageThatReadsNothing() throws InterruptedException {
        Thread page = listen(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    new java.util.concurrent.CountDownLatch(1).await(); // as a socket whose other end is full
                } catch (InterruptedException e) {
                    throw new java.nio.channels.ClosedByInterruptException();
                }
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread other = listen(out);
        for (int i = 0; i < 2 * Hub.BACKLOG; i++) {
            hub.tell("changed", "[]");
            while (!out.toString(StandardCharsets.UTF_8).contains("id: " + hub.told() + "\nevent: changed")) {
                Thread.onSpinWait();
            }
        }
        page.join();
        assertThat(hub.listening()).isEqualTo(1);
        hub.close();
        other.join();
    }

    @Test
    void soManyPagesMayListenAndTheFirstIsLetGo() throws InterruptedException {
        List<Thread> pages = new ArrayList<>();
        for (int i = 0; i < Hub.MOST; i++) {
            pages.add(listen(OutputStream.nullOutputStream()));
        }
        Thread first = pages.get(0);
        assertThat(first.isAlive()).isTrue();
        Thread last = new Thread(() -> {
            try {
                hub.listen(OutputStream.nullOutputStream());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        last.start();
        first.join();
        assertThat(hub.listening()).isLessThanOrEqualTo(Hub.MOST);
        hub.close();
        for (Thread page : pages) {
            page.join();
        }
        hub.close();
        last.join();
    }
}
