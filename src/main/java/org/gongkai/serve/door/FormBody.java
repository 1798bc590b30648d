package org.gongkai.serve.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form sends (表单): {@code application/x-www-form-urlencoded} as HTML has it, or {@code multipart/form-data} (RFC 7578).
 *
 * @param fields name ▸ values
 * @param uploads files
 */
record FormBody(Map<String, List<String>> fields, List<Call.Upload> uploads) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?:^|[; ])name=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** The fields of a query or of a form that is written like one. */
    static Map<String, List<String>> encoded(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
            }
        }
        return fields;
    }

    /** @throws IllegalArgumentException where a percent sign is followed by no two hex digits */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Reads a body; nothing where it is neither kind of form. */
    static Optional<FormBody> of(String type, byte[] body) {
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.of(new FormBody(encoded(new String(body, StandardCharsets.UTF_8)), List.of()));
        }
        Matcher boundary = BOUNDARY.matcher(type);
        return type.startsWith("multipart/form-data") && boundary.find()
                ? Optional.of(parts(body, boundary.group(1)))
                : Optional.empty();
    }

    private static FormBody parts(byte[] body, String boundary) {
        byte[] line = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Call.Upload> uploads = new ArrayList<>();
        int at = line.length - 2; // the first has no line before it
        int end = at > body.length ? -1 : find(body, line, at);
        while (end >= 0) {
            int head = find(body, END_OF_HEAD, at);
            if (head >= 0 && head < end) {
                String header = new String(body, at, head - at, StandardCharsets.UTF_8);
                int from = head + END_OF_HEAD.length;
                byte[] value = java.util.Arrays.copyOfRange(body, Math.min(from, end), end);
                part(header, value, fields, uploads);
            }
            at = end + line.length;
            end = find(body, line, at);
        }
        return new FormBody(fields, uploads);
    }

    private static void part(String header, byte[] value, Map<String, List<String>> fields, List<Call.Upload> uploads) {
        Matcher name = NAME.matcher(header);
        Matcher file = FILE.matcher(header);
        if (!name.find()) {
            return;
        }
        if (!file.find()) {
            fields.computeIfAbsent(plain(name.group(1)), key -> new ArrayList<>())
                    .add(new String(value, StandardCharsets.UTF_8));
        } else if (!file.group(1).isEmpty()) {
            uploads.add(
                    new Call.Upload(plain(name.group(1)), plain(file.group(1)).replaceFirst(".*[/\\\\]", ""), value));
        }
    }

    /** Browsers write a quotation mark and line breaks in percent notation (HTML, multipart/form-data encoding algorithm). */
    private static String plain(String quoted) {
        return quoted.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private static int find(byte[] body, byte[] wanted, int from) {
        for (int i = Math.max(from, 0); i <= body.length - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && body[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
