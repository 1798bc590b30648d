package org.gongkai.serve.door;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gongkai.finding.Wording;
import org.gongkai.office.DiskFailure;
import org.gongkai.press.theme.BuiltIn;

/**
 * Answers browsers on this computer, and nobody else (本机服务): bound to 127.0.0.1 alone. It is bounded in all respects: so
 * many connections, so many threads, so large a form, so long to send it.
 */
public final class DeskServer implements AutoCloseable {

    /** So much a form may send: attachments of entries, drawn into the page. */
    private static final int MOST = 256 << 20;

    private static final int THREADS = 2 * Hub.MOST;

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    static {
        // what the server of the JDK is told by properties alone: connections, and seconds until a request is there
        System.setProperty("jdk.httpserver.maxConnections", "256");
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "64");
    }

    private final HttpServer server;
    private final ExecutorService crew = crew();
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

    private static ExecutorService crew() {
        ThreadPoolExecutor crew =
                new ThreadPoolExecutor(THREADS, THREADS, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(null, work, "desk", 16 << 20); // texts may nest
                    thread.setDaemon(true);
                    return thread;
                });
        crew.allowCoreThreadTimeOut(true);
        return crew;
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
        Headers asked = exchange.getRequestHeaders();
        String method = exchange.getRequestMethod();
        boolean post = method.equals("POST");
        Optional<String> named = path(exchange.getRequestURI());
        Map<String, List<String>> query;
        try {
            query = FormBody.encoded(
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        } catch (IllegalArgumentException e) {
            refused(400, "网址有误", "the address is wrong").send(exchange);
            return;
        }
        if (named.isEmpty()) {
            refused(400, "网址有误", "the address is wrong").send(exchange);
            return;
        }
        String path = named.get();
        Optional<Counter> counter =
                counters.stream().filter(one -> path.startsWith(one.path())).findFirst();
        boolean secluded = counter.filter(Counter::secluded).isPresent();
        if (!Set.of("GET", "HEAD", "POST").contains(method) || (post && secluded)) {
            exchange.getResponseHeaders().add("Allow", secluded ? "GET, HEAD" : "GET, HEAD, POST");
            refused(405, "不受理这种请求：" + method, "not answered: " + method).send(exchange);
            return;
        }
        Doorkeeper.Headers headers = new Doorkeeper.Headers(
                first(asked, "Host"),
                first(asked, "Origin"),
                first(asked, "Sec-Fetch-Site"),
                Optional.ofNullable(asked.get("Cookie")).orElse(List.of()));
        String shown = query.getOrDefault(Doorkeeper.TOKEN, List.of("")).get(0);
        if (!post && path.equals("/") && doorkeeper.knows(shown) && doorkeeper.own(headers.host())) {
            exchange.getResponseHeaders().add("Set-Cookie", doorkeeper.cookie());
            new Sent(303, "", new byte[0], "/").send(exchange);
            return;
        }
        Optional<Wording> refusal = secluded ? doorkeeper.elsewhere(headers) : doorkeeper.refusal(headers, post);
        if (refusal.isPresent()) {
            refused(new Reply.Refused(403, refusal.get())).send(exchange);
        } else if (path.equals((secluded ? counter.get().path() : "/") + "events")) {
            listen(exchange, secluded);
        } else {
            answered(exchange, counter, path, post, query).send(exchange);
        }
    }

    /** The path, decoded; nothing where it is none that a page of the desk has. */
    private static Optional<String> path(URI asked) {
        String path = asked.getPath();
        return path == null
                        || !path.startsWith("/")
                        || path.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7F)
                        || Arrays.stream(path.split("/")).anyMatch(part -> part.equals(".") || part.equals(".."))
                ? Optional.empty()
                : Optional.of(path);
    }

    private static String first(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }

    private void listen(HttpExchange exchange, boolean secluded) throws IOException, InterruptedException {
        Headers headers = exchange.getResponseHeaders();
        headers.add("Content-Type", "text/event-stream");
        headers.add("Cache-Control", "no-store");
        headers.add("X-Content-Type-Options", "nosniff");
        if (secluded) {
            headers.add("Access-Control-Allow-Origin", "*");
        }
        exchange.sendResponseHeaders(200, 0);
        hub.listen(exchange.getResponseBody());
    }

    private Sent answered(
            HttpExchange exchange,
            Optional<Counter> counter,
            String path,
            boolean post,
            Map<String, List<String>> query)
            throws IOException {
        if (path.startsWith("/desk/")) {
            return packed(path.substring("/desk/".length()));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(query);
        List<Call.Upload> uploads = List.of();
        if (post) {
            byte[] body = body(exchange);
            if (body.length > MOST) {
                return refused(413, "表单太大", "the form is too large");
            }
            Optional<FormBody> form = FormBody.of(first(exchange.getRequestHeaders(), "Content-Type"), body);
            if (form.isEmpty()) {
                return refused(400, "不是表单", "no form");
            }
            fields.putAll(form.get().fields());
            uploads = form.get().uploads();
        }
        Call call = new Call(post, path, fields, uploads);
        Reply reply;
        try {
            reply = counter.isEmpty()
                    ? Reply.Refused.absent(path)
                    : counter.get().answer(call);
        } catch (IOException e) {
            reply = new Reply.Refused(500, failed(DiskFailure.told(e)));
        } catch (UncheckedIOException e) {
            reply = new Reply.Refused(500, failed(DiskFailure.told(e)));
        } catch (RuntimeException e) { // one page is lost, and not the desk
            System.err.println("serve: " + path);
            e.printStackTrace();
            reply = new Reply.Refused(
                    500, new Wording("程序出错，终端里有说明：" + e, "a mistake of the program, see the terminal: " + e));
        }
        Sent sent;
        try {
            sent = sent(reply, counter.map(Counter::path).orElse(""));
        } catch (UncheckedIOException e) { // not even the name of the organ can be read
            sent = plain(500, failed(DiskFailure.told(e)));
        }
        return sent.secluded(counter.filter(Counter::secluded).isPresent());
    }

    private static Wording failed(Wording why) {
        return new Wording("读写失败：" + why.zh(), "reading or writing failed: " + why.en());
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
            return new Sent(bytes.status(), bytes.type(), bytes.bytes());
        }
        if (reply instanceof Reply.Download file) {
            return new Sent(200, file.type(), file.bytes()).named(file.name());
        }
        if (reply instanceof Reply.Moved moved) {
            return new Sent(303, "", new byte[0], moved.to());
        }
        return refused((Reply.Refused) reply);
    }

    private Sent refused(int status, String zh, String en) {
        return refused(new Reply.Refused(status, new Wording(zh, en)));
    }

    /** Whoever was not let in learns nothing of the project. */
    private Sent refused(Reply.Refused refused) {
        if (Set.of(400, 403, 405).contains(refused.status())) {
            return plain(refused.status(), refused.why());
        }
        String text = pages.fill(
                new Reply.Page(
                        "refused.peb", "不能这样做", Map.of("why", refused.why().zh(), "status", refused.status())),
                "");
        return new Sent(refused.status(), "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page that has nothing of the project's. */
    private static Sent plain(int status, Wording why) {
        String text = "<!DOCTYPE html>\n<html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>不能这样做</title>\n<p>"
                + why.zh().replaceAll("[<>&]", "") + "</p>\n";
        return new Sent(status, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of the desk itself. */
    private Sent packed(String name) {
        String type = TYPES.get(name.replaceFirst(".*[.]", ""));
        return type == null || !name.matches("[a-z-]+[.][a-z]+")
                ? refused(Reply.Refused.absent(name))
                : new Sent(200, type, BuiltIn.file("org/gongkai/serve/" + name));
    }
}
