package org.gongkai.bake;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.Tree;
import org.gongkai.audit.Audit;
import org.gongkai.audit.served.ServedAudit;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.FetchLimits;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.fetch.Unobtainable;
import org.gongkai.survey.Survey;

/** Rules of how a site is served: by a server that does one thing wrong, and by the same without it. */
final class ServedWitnesses {

    /** One thing that a server does wrong; the status that it gives instead, or 0. */
    private interface Fault {
        int in(HttpExchange exchange, String path);
    }

    private ServedWitnesses() {}

    static Map<String, Witnesses.Witness> all() {
        Map<String, Witnesses.Witness> all = new TreeMap<>();
        all.put("G-150", witness((exchange, path) -> path.equals("guide.html") ? 500 : 0));
        all.put("G-151", witness((exchange, path) -> path.equals("robots.txt") ? 500 : 0));
        all.put("G-152", witness((exchange, path) -> {
            String coding = exchange.getRequestHeaders().getFirst("Accept-Encoding");
            if (path.equals("guide.html") && coding.equals("gzip")) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            return 0;
        }));
        all.put("G-153", witness((exchange, path) -> {
            exchange.getResponseHeaders().remove("X-Content-Type-Options");
            return 0;
        }));
        all.put("G-154", witness((exchange, path) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=gbk");
            return 0;
        }));
        all.put("G-155", witness((exchange, path) -> path.contains("gongkai-") ? 200 : 0));
        all.put("G-156", witness((exchange, path) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            return path.equals("guide.html") ? 302 : 0;
        }));
        all.put("G-157", witness((exchange, path) -> path.equals("assets/") ? 200 : 0));
        all.put("G-158", witness((exchange, path) -> {
            exchange.getResponseHeaders().remove("ETag");
            return 0;
        }));
        all.put("R-02", (folder, broken) -> {
            String names = "指南 制度 " + (broken ? "" : "法定") + "主动公开内容 年报 依申请公开";
            String links = names.replaceAll("(\\S+)", "<a href='index.html'>$1</a>")
                    .replace(">指南", ">信息公开指南")
                    .replace(">制度", ">信息公开制度")
                    .replace(">年报", ">信息公开年报")
                    .replace(broken ? ">主动公开内容" : " ", broken ? ">别的" : " ");
            Files.writeString(
                    folder.resolve("index.html"), "<html><body>" + links + "<p>" + "示例".repeat(40) + "</body></html>");
            return Survey.folder(folder, LocalDate.of(2026, 11, 22)).findings().stream()
                    .map(one -> one.rule().id())
                    .toList();
        });
        return all;
    }

    /** All are served in the open, so that there is always one finding on that. */
    private static Witnesses.Witness witness(Fault fault) {
        return (folder, broken) -> {
            Tree.copy(Path.of("src/test/sites/base"), folder.resolve("project"));
            org.gongkai.Run.build(folder.resolve("project"));
            Path site = folder.resolve("project/target/site");
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                answer(exchange, site, broken ? fault : (any, path) -> 0);
            });
            server.start();
            SiteAddress address = SiteAddress.of(
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                    .orElseThrow();
            try (Mirror mirror = Mirror.open(folder.resolve("mirror"), address)) {
                Client client = new Client(ServedAudit.NAME, FetchLimits.USUAL, null);
                return ServedAudit.of(address, client, mirror, Audit::folder).findings().stream()
                        .filter(one -> !one.message().en().startsWith("sent in the open"))
                        .map(one -> one.rule().id())
                        .toList();
            } catch (Unobtainable e) {
                throw new AssertionError(e);
            } finally {
                server.stop(0);
            }
        };
    }

    private static void answer(HttpExchange exchange, Path site, Fault fault) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        boolean there = Files.isRegularFile(file);
        byte[] content = Files.readAllBytes(there ? file : site.resolve("404.html"));
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type(String.valueOf(file)));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("ETag", "\"" + content.length + "\"");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
        int status = fault.in(exchange, path);
        if (path.equals("assets/") && status == 200) {
            content = "<h1>Index of /assets/</h1>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status > 0 ? status : there ? 200 : 404, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static String type(String path) {
        return List.of("html=text/html; charset=utf-8", "css=text/css", "js=text/javascript", "svg=image/svg+xml")
                .stream()
                .filter(one -> path.endsWith("." + one.substring(0, one.indexOf('='))))
                .map(one -> one.substring(one.indexOf('=') + 1))
                .findFirst()
                .orElse("application/octet-stream");
    }
}
