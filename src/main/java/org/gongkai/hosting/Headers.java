package org.gongkai.hosting;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that a server adds to every answer (安全响应头), as {@code audit} asks for them. */
final class Headers {

    private Headers() {}

    /**
     * Header ▸ value, in their order.
     *
     * @param safe whether readers come by https
     */
    static Map<String, String> of(boolean safe) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; script-src 'self'; "
                        + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        if (safe) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
