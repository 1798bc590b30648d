package org.gongkai.serve.door;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What goes over the wire (发出的答复).
 *
 * @param type media type; "" for none
 * @param to where else to look; "" for nowhere
 * @param secluded whether it is a page that the desk does not trust
 * @param name under which it is saved; "" where it is shown
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way: neither compared nor changed
record Sent(int status, String type, byte[] bytes, String to, boolean secluded, String name) {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /** Of pages that are not the desk's own: they are of no origin. */
    private static final String SECLUDED =
            "sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads; " + "frame-ancestors 'self'";

    Sent(int status, String type, byte[] bytes) {
        this(status, type, bytes, "");
    }

    Sent(int status, String type, byte[] bytes, String to) {
        this(status, type, bytes, to, false, "");
    }

    Sent secluded(boolean is) {
        return new Sent(status, type, bytes, to, is, name);
    }

    Sent named(String file) {
        return new Sent(status, type, bytes, to, secluded, file);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.add("Cache-Control", "no-store");
        headers.add("X-Content-Type-Options", "nosniff");
        headers.add("X-Robots-Tag", "noindex, nofollow");
        headers.add("Referrer-Policy", secluded ? "no-referrer" : "same-origin");
        headers.add("Content-Security-Policy", secluded ? SECLUDED : POLICY);
        headers.add("Cross-Origin-Resource-Policy", secluded ? "cross-origin" : "same-origin");
        if (secluded) {
            headers.add("Access-Control-Allow-Origin", "*");
        }
        if (!type.isEmpty()) {
            headers.add("Content-Type", type);
        }
        if (!name.isEmpty()) { // RFC 8187
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            headers.add("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
        }
        if (!to.isEmpty()) {
            headers.add("Location", to);
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
