package org.gongkai.cli;

import java.nio.charset.StandardCharsets;

/** Paths as relative URI references (RFC 3986). */
final class Uris {

    private Uris() {}

    /** Percent-encodes what may not stand in the path of a URI. */
    static String relative(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/".indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return uri.toString();
    }
}
