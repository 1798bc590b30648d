package org.gongkai.harvest.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongkai.audit.PublishedData;

/**
 * A site at an address (网址): its data files are fetched one after the other, by one connection, with GET alone; a
 * redirection is not followed, and what {@code robots.txt} disallows (RFC 9309) is not fetched.
 */
final class Crawl {

    private static final String NAME = "gongkai-harvest";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int SECONDS = 120;
    private static final int ROBOTS = 512 << 10;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private static final String MANIFEST = "release/manifest.sha256";
    private static final String WHOLE = "catalogue.json";
    private static final int DIGEST = 66;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final URI root;

    private Crawl(String address) {
        this.root = URI.create(address);
    }

    static void read(String address, Copy copy) throws IOException, Unobtainable {
        Crawl crawl = new Crawl(address.endsWith("/") ? address : address + "/");
        URI robots = crawl.root.resolve("/robots.txt");
        RobotsText rules = RobotsText.of(new String(crawl.get(robots, ROBOTS, false), StandardCharsets.UTF_8), NAME);
        byte[] manifest = crawl.file(MANIFEST, rules);
        List<String> wanted = new String(manifest, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.length() > DIGEST)
                .map(line -> line.substring(DIGEST))
                .filter(path -> PublishedData.has(path) && !path.endsWith(".csv") && !path.endsWith(".xlsx"))
                .distinct()
                .toList();
        copy.take(MANIFEST, manifest);
        boolean whole = wanted.contains(WHOLE);
        for (String path : wanted) {
            if (!whole || !path.startsWith("catalogue/")) {
                copy.take(path, crawl.file(path, rules));
            }
        }
    }

    private byte[] file(String path, RobotsText rules) throws IOException, Unobtainable {
        URI uri = root.resolve(path);
        if (!rules.allow(uri.getRawPath())) {
            throw new Unobtainable("robots.txt 不许读取 " + path, "robots.txt disallows " + path);
        }
        return get(uri, ReadingLimits.FILE, true);
    }

    /** The content; empty where it is not there and need not be. */
    private byte[] get(URI uri, int limit, boolean needed) throws IOException, Unobtainable {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(SECONDS))
                .header("User-Agent", NAME)
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new Limited(info.statusCode() == OK ? limit : ROBOTS));
        try {
            HttpResponse<byte[]> response = answer.get(SECONDS, TimeUnit.SECONDS);
            int status = response.statusCode();
            if (status == OK) {
                return response.body();
            }
            if (!needed && (status == NOT_FOUND || status == GONE)) {
                return new byte[0];
            }
            throw new Unobtainable(uri.getPath() + "：HTTP " + status, uri.getPath() + ": HTTP " + status);
        } catch (TimeoutException e) {
            throw new Unobtainable(uri.getPath() + "：超过 " + SECONDS + " 秒", uri.getPath() + ": over " + SECONDS + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            String why = cause instanceof TooLong
                    ? "超过 " + limit + " 字节"
                    : cause == null ? "" : cause.getClass().getSimpleName();
            throw new Unobtainable(uri.getPath() + "：" + why, uri.getPath() + ": " + why);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A body that ends in failure once it is longer than allowed. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
        private final HttpResponse.BodySubscriber<byte[]> body = HttpResponse.BodySubscribers.ofByteArray();
        private final CompletableFuture<byte[]> failed = new CompletableFuture<>();
        private final List<Flow.Subscription> subscriptions = new ArrayList<>();
        private long left;

        Limited(long limit) {
            this.left = limit;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            body.getBody().whenComplete((bytes, thrown) -> {
                if (thrown == null) {
                    failed.complete(bytes);
                } else {
                    failed.completeExceptionally(thrown);
                }
            });
            return failed;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriptions.add(subscription);
            body.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> some) {
            left -= some.stream().mapToLong(ByteBuffer::remaining).sum();
            if (left < 0) {
                subscriptions.forEach(Flow.Subscription::cancel);
                failed.completeExceptionally(new TooLong());
            } else {
                body.onNext(some);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            body.onError(thrown);
        }

        @Override
        public void onComplete() {
            body.onComplete();
        }
    }
}
