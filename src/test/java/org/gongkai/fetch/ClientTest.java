package org.gongkai.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTest {

    private static final FetchLimits LIMITS = FetchLimits.USUAL.hasty(Duration.ofSeconds(20), Duration.ofMillis(1));

    private final AtomicInteger asked = new AtomicInteger();
    private final Client client = new Client("us", LIMITS, null);

    @TempDir
    Path folder;

    private HttpServer server;

    ClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/ok", exchange -> answer(exchange, 200, "content"));
        server.createContext("/busy", exchange -> {
            if (asked.incrementAndGet() < 3) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                answer(exchange, 503, "busy");
            } else {
                answer(exchange, 200, "content");
            }
        });
        server.createContext("/always", exchange -> {
            asked.incrementAndGet();
            answer(exchange, 429, "busy");
        });
        server.createContext("/empty", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(5000)));
        server.createContext("/to", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getQuery());
            answer(exchange, 302, "");
        });
        server.createContext("/unsaid", exchange -> answer(exchange, 302, ""));
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            answer(exchange, 301, "");
        });
        server.createContext("/further", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "/further?" + exchange.getRequestURI().getQuery() + "x");
            answer(exchange, 307, "");
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Answer get(String path) throws IOException {
        return client.get(at(path), folder.resolve("answer"));
    }

    @Test
    void theContentLiesInTheFile() throws IOException {
        assertThat(get("/ok"))
                .isInstanceOfSatisfying(
                        Answer.Said.class, said -> assertThat(said.status()).isEqualTo(200));
        assertThat(folder.resolve("answer")).hasContent("content");
        assertThat(get("/empty")).isInstanceOf(Answer.Said.class);
        assertThat(folder.resolve("answer")).isEmptyFile();
    }

    @Test
    void whatIsBusyIsAskedAgain() throws IOException {
        assertThat(get("/busy"))
                .isInstanceOfSatisfying(
                        Answer.Said.class, said -> assertThat(said.status()).isEqualTo(200));
        assertThat(asked).hasValue(3);
    }

    @Test
    void whatIsAlwaysBusyIsLeftAloneAtLast() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(get("/always")).isNotNull();
        }
        assertThat(asked).hasValue(LIMITS.patience());
        assertThat(get("/ok"))
                .isInstanceOfSatisfying(
                        Answer.Silent.class,
                        silent -> assertThat(silent.why().en()).contains("so long that it was not asked"));
    }

    @Test
    void whatIsLongerThanTheLimitIsCutOff() throws IOException {
        Answer answer = client.get(at("/long"), folder.resolve("answer"), 4999, Map.of());
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Silent.class,
                        silent -> assertThat(silent.why().en()).isEqualTo("longer than 4999 bytes"));
        assertThat(client.get(at("/long"), folder.resolve("answer"), 5000, Map.of()))
                .isInstanceOf(Answer.Said.class);
    }

    @Test
    void whatEndsTooEarlyIsNoAnswer() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                while (true) {
                    try (Socket one = socket.accept()) {
                        one.getInputStream().read(new byte[1000]);
                        one.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"
                                        .getBytes(StandardCharsets.US_ASCII));
                        asked.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            thread.start();
            URI uri = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
            assertThat(client.get(uri, folder.resolve("answer")))
                    .isInstanceOfSatisfying(
                            Answer.Silent.class,
                            silent -> assertThat(silent.why().en()).contains("cut off before its end"));
        }
        assertThat(asked).hasValue(LIMITS.tries());
    }

    @Test
    void redirectionsAreFollowedOnTheHostOnly() throws IOException {
        assertThat(trail("/to?/ok").end()).isEqualTo(Trail.End.ANSWERED);
        assertThat(trail("/to?/ok").steps()).hasSize(2);
        assertThat(trail("/to?https://other.example/").end()).isEqualTo(Trail.End.ELSEWHERE);
        assertThat(trail("/to?file:///etc/passwd").end()).isEqualTo(Trail.End.NOWHERE);
        assertThat(trail("/unsaid").end()).isEqualTo(Trail.End.NOWHERE);
        assertThat(trail("/to?/round").end()).isEqualTo(Trail.End.LOOP);
        assertThat(trail("/further?x").end()).as("without an end").isEqualTo(Trail.End.LOOP);
    }

    private Trail trail(String path) throws IOException {
        return Trail.follow(client, at(path), folder.resolve("answer"), 1000, Map.of());
    }

    @Test
    void aHostThatIsNotThereIsNoAnswer() throws IOException {
        assertThat(client.get(URI.create("http://nowhere.invalid/"), folder.resolve("answer")))
                .isInstanceOf(Answer.Silent.class);
    }
}
