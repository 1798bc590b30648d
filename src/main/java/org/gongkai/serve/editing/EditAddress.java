package org.gongkai.serve.editing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the editor (编辑页的网址). */
final class EditAddress {

    private EditAddress() {}

    /** Of a text. */
    static String of(String path, boolean whole) {
        return "/entries/edit?path=" + encoded(path) + (whole ? "&whole=1" : "");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
