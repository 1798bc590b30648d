package org.gongkai.serve.door;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.gongkai.finding.Wording;
import org.gongkai.press.theme.BuiltIn;

/** Answers browsers on this computer, and nobody else (本机服务): bound to 127.0.0.1 alone. */
public final class DeskServer implements AutoCloseable {

    /** So much a form may send: attachments of entries, drawn into the page. */
    private static final int MOST = 256 << 20;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService crew = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(null, work, "desk", 16 << 20); // texts may nest
        thread.setDaemon(true);
        return thread;
    });
    private final Doorkeeper doorkeeper;
    private final Hub hub;
    private final DeskPages pages;
    private final List<Counter> counters;

    /**
     * Opens the door.
     *
     * @param port 0 for any that is free
     * @param frame variables that every page has
     */
    public DeskServer(int port, Hub hub, Supplier<Map<String, Object>> frame, List<Counter> counters)
            throws IOException {
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        this.doorkeeper = new Doorkeeper(server.getAddress().getPort());
        this.hub = hub;
        this.pages = new DeskPages(frame);
        List<Counter> sorted = new ArrayList<>(counters);
        sorted.sort(Comparator.<Counter>comparingInt(one -> one.path().length()).reversed());
        this.counters = List.copyOf(sorted);
        server.createContext("/", this::handle);
        server.setExecutor(crew);
        server.start();
    }

    /** Where the desk opens, with the token of this run. */
    public String address() {
        return doorkeeper.address();
    }

    @Override
    public void close() {
        hub.close();
        server.stop(0);
        crew.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        Headers asked = exchange.getRequestHeaders();
        boolean post = exchange.getRequestMethod().equals("POST");
        Map<String, List<String>> query;
        try {
            query = FormBody.encoded(
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        } catch (IllegalArgumentException e) {
            send(exchange, refused(new Reply.Refused(400, new Wording("网址有误", "the address is wrong"))));
            return;
        }
        Doorkeeper.Headers headers = new Doorkeeper.Headers(
                first(asked, "Host"),
                first(asked, "Origin"),
                first(asked, "Sec-Fetch-Site"),
                Optional.ofNullable(asked.get("Cookie")).orElse(List.of()));
        String shown = query.getOrDefault(Doorkeeper.TOKEN, List.of("")).get(0);
        if (!post
                && path.equals("/")
                && doorkeeper.knows(shown)
                && headers.host().endsWith(":" + server.getAddress().getPort())) {
            exchange.getResponseHeaders().add("Set-Cookie", doorkeeper.cookie());
            send(exchange, new Sent(303, "", new byte[0], "/"));
            return;
        }
        Optional<Wording> refusal = doorkeeper.refusal(headers, post);
        if (refusal.isPresent()) {
            send(exchange, refused(new Reply.Refused(403, refusal.get())));
        } else if (path.equals("/events")) {
            listen(exchange);
        } else {
            send(exchange, answered(exchange, path, post, query));
        }
    }

    private static String first(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }

    private void listen(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        hub.listen(exchange.getResponseBody());
    }

    /** What goes over the wire. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way: neither compared nor changed
    private record Sent(int status, String type, byte[] bytes, String to) {
        Sent(int status, String type, byte[] bytes) {
            this(status, type, bytes, "");
        }
    }

    private Sent answered(HttpExchange exchange, String path, boolean post, Map<String, List<String>> query)
            throws IOException {
        if (path.startsWith("/desk/")) {
            return packed(path.substring("/desk/".length()));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(query);
        List<Call.Upload> uploads = List.of();
        if (post) {
            byte[] body = body(exchange);
            Optional<FormBody> form = body.length > MOST
                    ? Optional.empty()
                    : FormBody.of(first(exchange.getRequestHeaders(), "Content-Type"), body);
            if (form.isEmpty()) {
                return refused(new Reply.Refused(413, new Wording("表单太大，或者不是表单", "too large, or no form")));
            }
            fields.putAll(form.get().fields());
            uploads = form.get().uploads();
        }
        Call call = new Call(post, path, fields, uploads);
        Optional<Counter> counter =
                counters.stream().filter(one -> path.startsWith(one.path())).findFirst();
        Reply reply;
        try {
            reply = counter.isEmpty()
                    ? Reply.Refused.absent(path)
                    : counter.get().answer(call);
        } catch (IOException | UncheckedIOException e) {
            reply = new Reply.Refused(
                    500, new Wording("读写失败：" + e.getMessage(), "reading or writing failed: " + e.getMessage()));
        }
        return sent(reply, counter.map(Counter::path).orElse(""));
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return in.readNBytes(MOST + 1);
        }
    }

    private Sent sent(Reply reply, String here) {
        if (reply instanceof Reply.Page page) {
            Reply.Bytes html = Reply.Bytes.html(pages.fill(page, here));
            return new Sent(page.status(), html.type(), html.bytes());
        }
        if (reply instanceof Reply.Bytes bytes) {
            return new Sent(200, bytes.type(), bytes.bytes());
        }
        if (reply instanceof Reply.Moved moved) {
            return new Sent(303, "", new byte[0], moved.to());
        }
        return refused((Reply.Refused) reply);
    }

    private Sent refused(Reply.Refused refused) {
        String text = pages.fill(
                new Reply.Page(
                        "refused.peb", "不能这样做", Map.of("why", refused.why().zh(), "status", refused.status())),
                "");
        return new Sent(refused.status(), "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of the desk itself. */
    private Sent packed(String name) {
        String type = TYPES.get(name.replaceFirst(".*[.]", ""));
        return type == null || !name.matches("[a-z-]+[.][a-z]+")
                ? refused(Reply.Refused.absent(name))
                : new Sent(200, type, BuiltIn.file("org/gongkai/serve/" + name));
    }

    private static void send(HttpExchange exchange, Sent sent) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.add("Cache-Control", "no-store");
        headers.add("X-Content-Type-Options", "nosniff");
        headers.add("Referrer-Policy", "same-origin");
        headers.add("Cross-Origin-Resource-Policy", "same-origin");
        headers.add("X-Robots-Tag", "noindex");
        headers.add("Content-Security-Policy", POLICY);
        if (!sent.type().isEmpty()) {
            headers.add("Content-Type", sent.type());
        }
        if (!sent.to().isEmpty()) {
            headers.add("Location", sent.to());
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(sent.status(), head || sent.bytes().length == 0 ? -1 : sent.bytes().length);
        if (!head && sent.bytes().length > 0) {
            exchange.getResponseBody().write(sent.bytes());
        }
    }
}
