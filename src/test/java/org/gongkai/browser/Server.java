package org.gongkai.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A plain web server on this machine with the example site below {@value ExampleSite#WAY}, and nothing else. */
final class Server implements AutoCloseable {

    private static final String BOUNDARY = "4f1c0de";

    private final HttpServer server;
    private final ExecutorService hands = Executors.newFixedThreadPool(4);
    private final Path folder;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean ranges = true;

    /** What was asked for, and how many bytes were sent for it. */
    record Sent(String path, int bytes) {}

    private Server(HttpServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static Server of(Path folder) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Server server = new Server(http, folder);
            http.createContext("/", server::answer);
            http.setExecutor(server.hands);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the site stands, {@code http://127.0.0.1:1234/a/b/}. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + ExampleSite.WAY;
    }

    /** What was sent since this was last asked. */
    List<Sent> sent() {
        List<Sent> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** Whether pieces of a file are sent where they are asked for, or the whole. */
    Server ranges(boolean on) {
        ranges = on;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = path.startsWith(ExampleSite.WAY)
                ? folder.resolve(path.substring(ExampleSite.WAY.length())).normalize()
                : folder.resolveSibling("nothing");
        Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
        boolean there = found.startsWith(folder) && Files.isRegularFile(found);
        byte[] bytes = Files.readAllBytes(there ? found : folder.resolve("404.html"));
        exchange.getResponseHeaders().set("Content-Type", there ? type(found.toString()) : type("404.html"));
        String wanted = exchange.getRequestHeaders().getFirst("Range");
        boolean pieces = there && ranges && wanted != null;
        byte[] body = pieces ? pieces(bytes, wanted.substring("bytes=".length())) : bytes;
        if (pieces) {
            exchange.getResponseHeaders().set("Content-Type", "multipart/byteranges; boundary=" + BOUNDARY);
        }
        sent.add(new Sent(path, body.length));
        exchange.sendResponseHeaders(pieces ? 206 : there ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Several ranges of a file, as RFC 9110, 14.6 has them. */
    private static byte[] pieces(byte[] bytes, String wanted) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String range : wanted.split(",\\s*")) {
            int from = Integer.parseInt(range.substring(0, range.indexOf('-')));
            int to = Integer.parseInt(range.substring(range.indexOf('-') + 1));
            body.writeBytes(("\r\n--" + BOUNDARY + "\r\nContent-Type: text/plain\r\nContent-Range: bytes " + range + "/"
                            + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.write(bytes, from, to - from + 1);
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html";
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }

    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
    }
}
