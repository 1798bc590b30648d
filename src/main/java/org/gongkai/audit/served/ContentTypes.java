package org.gongkai.audit.served;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Wording;

/** As what a file may be sent (内容类型), by its ending; browsers that do not sniff take the server's word. */
final class ContentTypes {

    /** Files that servers compress on the way. */
    private static final Set<String> TEXTS = Set.of(
            "html", "htm", "css", "js", "json", "jsonld", "csv", "xml", "svg", "txt", "md", "ics", "bin", "sha256");

    private static final List<String> SCRIPTS =
            List.of("text/javascript", "application/javascript", "application/x-javascript");
    private static final Map<String, List<String>> STRICT = Map.of(
            "html", List.of("text/html"),
            "htm", List.of("text/html"),
            "css", List.of("text/css"),
            "js", SCRIPTS,
            "svg", List.of("image/svg+xml"),
            "png", List.of("image/png"),
            "jpg", List.of("image/jpeg"),
            "jpeg", List.of("image/jpeg"),
            "gif", List.of("image/gif"));
    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("json", List.of("application/json")),
            Map.entry("jsonld", List.of("application/ld+json", "application/json", "text/plain")),
            Map.entry("xml", List.of("text/xml", "application/xml", "application/atom+xml", "application/rss+xml")),
            Map.entry("csv", List.of("text/csv", "text/plain")),
            Map.entry("txt", List.of("text/plain")),
            Map.entry("md", List.of("text/plain", "text/markdown")),
            Map.entry("pdf", List.of("application/pdf")),
            Map.entry("mp4", List.of("video/mp4")),
            Map.entry("webm", List.of("video/webm")),
            Map.entry("mp3", List.of("audio/mpeg")),
            Map.entry("ogg", List.of("audio/ogg", "application/ogg", "video/ogg")),
            Map.entry("vtt", List.of("text/vtt", "text/plain")));
    private static final String UNKNOWN = "application/octet-stream";
    private static final Set<String> ACTIVE = Set.of("text/html", "application/xhtml+xml", "text/javascript");
    private static final Set<String> SPOKEN = Set.of("text/html", "text/plain");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private ContentTypes() {}

    static boolean text(String path) {
        return TEXTS.contains(ending(path));
    }

    static boolean page(String path) {
        return ending(path).equals("html") || ending(path).equals("htm");
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What is wrong with the Content-Type of a file. */
    static Optional<Wording> fault(String path, String header) {
        String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String ending = ending(path);
        if (type.isEmpty()) {
            return Optional.of(new Wording("没有响应头 Content-Type", "no header Content-Type"));
        }
        List<String> strict = STRICT.getOrDefault(ending, List.of());
        List<String> usual = USUAL.getOrDefault(ending, List.of());
        boolean right = strict.isEmpty()
                ? usual.isEmpty() ? !ACTIVE.contains(type) : usual.contains(type) || type.equals(UNKNOWN)
                : strict.contains(type);
        if (!right) {
            String wanted = strict.isEmpty() ? usual.isEmpty() ? UNKNOWN : usual.get(0) : strict.get(0);
            return Optional.of(
                    new Wording("作为 " + type + " 发送，应为 " + wanted, "sent as " + type + ": it should be " + wanted));
        }
        Matcher matcher = CHARSET.matcher(header.toLowerCase(Locale.ROOT));
        String charset = matcher.find() ? matcher.group(1) : "";
        if (charset.isEmpty() ? SPOKEN.contains(type) : !charset.equals("utf-8")) {
            return Optional.of(
                    charset.isEmpty()
                            ? new Wording(
                                    "Content-Type 没有写明编码，应为 charset=utf-8",
                                    "Content-Type names no charset: it should be utf-8")
                            : new Wording(
                                    "Content-Type 写的编码是 " + charset + "，应为 utf-8",
                                    "Content-Type has the charset " + charset + ": it should be utf-8"));
        }
        return Optional.empty();
    }
}
