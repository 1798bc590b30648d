package org.gongkai.prose;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding (百分号编码), RFC 3986 section 2.1. */
final class UriText {

    private UriText() {}

    /** The text decoded as UTF-8; a {@code %} that encodes nothing stays. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            Integer value = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : null;
            out.write(value == null ? bytes[i] : value);
            i += value == null ? 0 : 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static @Nullable Integer hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? null : first * 16 + second;
    }

    /** The address without what HTML does not allow in one; Chinese stays. */
    static String encode(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            switch (c) {
                case ' ' -> out.append("%20");
                case '"' -> out.append("%22");
                case '<' -> out.append("%3C");
                case '>' -> out.append("%3E");
                case '`' -> out.append("%60");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
