package org.gongkai.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A plain web server on this machine with the example site below {@value ExampleSite#WAY}, and nothing else. */
final class Server implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService hands = Executors.newFixedThreadPool(4);
    private final Path folder;

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

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = path.startsWith(ExampleSite.WAY)
                ? folder.resolve(path.substring(ExampleSite.WAY.length())).normalize()
                : folder.resolveSibling("nothing");
        Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
        boolean there = found.startsWith(folder) && Files.isRegularFile(found);
        byte[] bytes = Files.readAllBytes(there ? found : folder.resolve("404.html"));
        exchange.getResponseHeaders().set("Content-Type", there ? type(found.toString()) : type("404.html"));
        exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
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
