package org.gongkai.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Asks a web server (RFC 9110) with GET alone: no redirection is followed, nothing is unpacked, no cookie is kept. What is
 * busy is asked again, with the pause that it wants; a failure is an {@link Answer}.
 */
public final class Client {

    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    private final HttpClient http;
    private final String name;
    private final FetchLimits limits;
    private final Pace pace;

    /**
     * @param name that the robot gives itself, in lower case
     * @param trusted the certificates that are trusted; without it those of this Java
     */
    public Client(String name, FetchLimits limits, @Nullable SSLContext trusted) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1);
        this.http = (trusted == null ? builder : builder.sslContext(trusted)).build();
        this.name = name;
        this.limits = limits;
        this.pace = new Pace(limits);
    }

    public FetchLimits limits() {
        return limits;
    }

    /** Asks for an address as it is, with nothing packed. */
    public Answer get(URI uri, Path into) throws IOException {
        return get(uri, into, limits.bytes(), Map.of("Accept-Encoding", "identity"));
    }

    /**
     * Asks for an address, again where the server is busy.
     *
     * @param into where the content goes, whatever the status; replaced
     * @param longest bytes of it
     * @param headers of the request
     * @throws IOException where the file cannot be written
     */
    public Answer get(URI uri, Path into, long longest, Map<String, String> headers) throws IOException {
        Answer answer = silent(
                uri, true, "服务器一直忙或者没有应答，没有再问", "the server was busy or silent for so long that it was not asked");
        for (int tries = 0; tries < limits.tries() && !pace.hopeless(); tries++) {
            pace.turn();
            answer = once(uri, into, longest, new TreeMap<>(headers));
            if (answer instanceof Answer.Said said && !BUSY.contains(said.status())) {
                pace.served();
                return answer;
            }
            if (answer instanceof Answer.Silent silent && silent.lasting()) {
                return answer;
            }
            pace.refused(answer instanceof Answer.Said said ? wait(said) : Duration.ZERO);
        }
        return answer;
    }

    /** Seconds, or a day, which is read as a while (RFC 9110 10.2.3). */
    private static Duration wait(Answer.Said said) {
        String after = said.header("Retry-After").orElse("").strip();
        return after.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(after))
                : after.isEmpty() ? Duration.ZERO : Duration.ofSeconds(5);
    }

    private Answer once(URI uri, Path into, long longest, Map<String, String> headers) throws IOException {
        HttpRequest request;
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(uri).header("User-Agent", name);
            headers.forEach(builder::header);
            request = builder.GET().build();
        } catch (IllegalArgumentException e) {
            return silent(uri, true, "不是可以读取的网址", "no address that can be asked");
        }
        Files.deleteIfExists(into);
        AtomicLong come = new AtomicLong();
        CompletableFuture<HttpResponse<Path>> future = http.sendAsync(
                request,
                info -> new BoundedBody<>(
                        HttpResponse.BodySubscribers.ofFile(
                                into,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING),
                        longest,
                        come));
        try {
            HttpResponse<Path> response = patient(future, come);
            if (!Files.exists(into)) { // an answer without content
                Files.createFile(into);
            }
            return new Answer.Said(
                    uri, response.statusCode(), response.headers().map(), come.get());
        } catch (TimeoutException e) {
            long seconds = limits.idle().toSeconds();
            return silent(
                    uri,
                    true,
                    "没有在时限内传完（" + seconds + " 秒没有内容，或者太慢）",
                    "not sent in time (nothing for " + seconds + " s, or too slow)");
        } catch (ExecutionException e) {
            return failed(uri, longest, Optional.ofNullable(e.getCause()).orElse(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            future.cancel(true);
        }
    }

    /** Waits as long as something comes, but not for ever. */
    private HttpResponse<Path> patient(CompletableFuture<HttpResponse<Path>> future, AtomicLong come)
            throws InterruptedException, ExecutionException, TimeoutException {
        long last = System.nanoTime() + limits.whole().toNanos();
        while (true) {
            long before = come.get();
            long left = Math.min(limits.idle().toNanos(), last - System.nanoTime());
            try {
                return future.get(Math.max(1, left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (come.get() == before || System.nanoTime() >= last) {
                    throw e;
                }
            }
        }
    }

    private static Answer failed(URI uri, long longest, Throwable cause) {
        Throwable inner = cause;
        while (inner.getCause() != null && !(inner instanceof SSLException)) {
            inner = inner.getCause();
        }
        if (inner instanceof BoundedBody.TooLong) {
            return silent(uri, true, "超过 " + longest + " 字节", "longer than " + longest + " bytes");
        }
        if (inner instanceof SSLException) {
            return silent(
                    uri,
                    true,
                    "不能建立 TLS 连接（证书不受信任、过期或者不是这个主机的）",
                    "no TLS connection (a certificate that is not trusted, expired or of another host)");
        }
        if (inner instanceof UnknownHostException || inner instanceof UnresolvedAddressException) {
            return silent(uri, true, "没有这个主机", "no such host");
        }
        if (cause instanceof HttpConnectTimeoutException || inner instanceof ConnectException) {
            return silent(uri, false, "没有应答：连接不上", "no answer: it cannot be reached");
        }
        return silent(uri, false, "没有应答：没有传完就断开，或者不是 HTTP", "no answer: cut off before its end, or not HTTP");
    }

    private static Answer silent(URI uri, boolean lasting, String zh, String en) {
        return new Answer.Silent(uri, new Wording(zh, en), lasting);
    }
}
