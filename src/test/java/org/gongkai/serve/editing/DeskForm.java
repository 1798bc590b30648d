package org.gongkai.serve.editing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.serve.Worktop;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A desk and what a browser without scripts does at it: opens pages, fills forms, sends them. */
final class DeskForm implements AutoCloseable {

    private final Worktop desk;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final String cookie;

    DeskForm(Path project, Instant now) throws IOException, InterruptedException {
        this.desk = Worktop.open(project, 0, () -> now);
        URI address = URI.create(desk.address());
        this.root = "http://" + address.getAuthority();
        HttpResponse<String> entered =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        this.cookie = entered.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** An answer. */
    record Answer(int status, String to, String type, String text) {
        Document page() {
            return Jsoup.parse(text);
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    Answer post(String path, Map<String, List<String>> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> encoded(one.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Cookie", cookie)
                .header("Origin", root);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("location").orElse(""),
                answer.headers().firstValue("content-type").orElse(""),
                answer.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The editor of a text. */
    Document editor(String path) throws IOException, InterruptedException {
        return get("/entries/edit?path=" + encoded(path)).page();
    }

    /** What a browser sends of a form as it stands: line ends are those of the Internet (HTML Living Standard, 4.10.21.4). */
    static Map<String, List<String>> filled(Document page, String form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element one : page.select(form + " [name]")) {
            String value = one.attr("value");
            if (one.normalName().equals("textarea")) {
                String text = one.wholeText();
                value = (text.startsWith("\n") ? text.substring(1) : text).replace("\n", "\r\n");
            } else if (one.normalName().equals("select")) {
                Element chosen = one.selectFirst("option[selected]");
                value = (chosen == null ? one.selectFirst("option") : chosen).attr("value");
            }
            boolean off = one.attr("type").equals("checkbox") && !one.hasAttr("checked");
            boolean button = one.normalName().equals("button"); // sent where it is pressed
            if (!off
                    && !button
                    && !one.attr("type").equals("file")
                    && !one.normalName().equals("iframe")) {
                fields.computeIfAbsent(one.attr("name"), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return fields;
    }

    @Override
    public void close() {
        desk.close();
    }
}
