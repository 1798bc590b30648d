package org.gongkai.serve.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Reads a body; nothing where it is neither kind of form, or ends before its end. */
    static Optional<FormBody> of(String type, byte[] body) {
        if (type.startsWith("application/x-www-form-urlencoded")) {
            try {
                return Optional.of(new FormBody(encoded(new String(body, StandardCharsets.UTF_8)), List.of()));
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // a percent sign without its digits
            }
        }
        Matcher boundary = BOUNDARY.matcher(type);
        return type.startsWith("multipart/form-data") && boundary.find()
                ? parts(body, boundary.group(1))
                : Optional.empty();
    }

    private static Optional<FormBody> parts(byte[] body, String boundary) {
        byte[] line = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Call.Upload> uploads = new ArrayList<>();
        int at = line.length - 2; // the first has no line before it
        for (int end = find(body, line, at, body.length); end >= 0; end = find(body, line, at, body.length)) {
            int head = find(body, END_OF_HEAD, at, end);
            if (head >= 0) {
                String header = new String(body, at, head - at, StandardCharsets.UTF_8);
                byte[] value = Arrays.copyOfRange(body, head + END_OF_HEAD.length, end);
                part(header, value, fields, uploads);
            }
            at = end + line.length;
        }
        boolean ended = at + 2 <= body.length && body[at] == '-' && body[at + 1] == '-';
        return ended ? Optional.of(new FormBody(fields, uploads)) : Optional.empty();
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

    private static int find(byte[] body, byte[] wanted, int from, int to) {
        for (int i = from; i <= to - wanted.length; i++) {
            if (Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
