package org.gongkai.hosting;

import java.util.List;

/**
 * What kind of file each ending stands for (内容类型, RFC 6838): all that a site publishes, and what offices attach. What is not
 * here is sent as bytes to be saved.
 */
final class MediaTypes {

    /**
     * A kind.
     *
     * @param text whether it is text, which has a charset and is worth packing
     */
    record Type(String name, boolean text, String endings) {}

    /** In the order in which they are written. */
    static final List<Type> ALL = List.of(
            new Type("text/html", true, "html htm"),
            new Type("text/css", true, "css"),
            new Type("text/javascript", true, "js mjs"),
            new Type("application/json", true, "json"),
            new Type("application/ld+json", true, "jsonld"),
            new Type("application/xml", true, "xml"),
            new Type("text/csv", true, "csv"),
            new Type("text/plain", true, "txt sha256 statement sig sm2 map sh"),
            new Type("text/markdown", true, "md"),
            new Type("text/calendar", true, "ics"),
            new Type("text/vtt", true, "vtt"),
            new Type("image/svg+xml", true, "svg"),
            new Type("image/png", false, "png"),
            new Type("image/jpeg", false, "jpg jpeg"),
            new Type("image/gif", false, "gif"),
            new Type("image/webp", false, "webp"),
            new Type("image/x-icon", false, "ico"),
            new Type("audio/mpeg", false, "mp3"),
            new Type("audio/mp4", false, "m4a"),
            new Type("video/mp4", false, "mp4 m4v"),
            new Type("video/webm", false, "webm"),
            new Type("font/woff2", false, "woff2"),
            new Type("application/pdf", false, "pdf"),
            new Type("application/ofd", false, "ofd"),
            new Type("application/zip", false, "zip"),
            new Type("application/msword", false, "doc"),
            new Type("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
            new Type("application/vnd.ms-excel", false, "xls"),
            new Type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
            new Type("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
            new Type("application/octet-stream", false, "bin gz"));

    private MediaTypes() {}
}
