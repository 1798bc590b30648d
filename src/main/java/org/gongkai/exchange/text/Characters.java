package org.gongkai.exchange.text;

import org.gongkai.exchange.mapping.FormKind;

/** Which characters a form can hold (可用的字符). */
final class Characters {

    private Characters() {}

    /**
     * Whether a form holds a character: XML 1.0 section 2.2 for XML; no control characters but tab and line ends in CSV; JSON
     * escapes what it does not hold as it is.
     */
    static boolean allowed(int c, FormKind form) {
        boolean plain = c >= 0x20 || c == '\t' || c == '\n' || c == '\r';
        return switch (form) {
            case XML -> plain && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
            case CSV -> plain && c != 0x7F;
            case JSON, JSONL -> true;
        };
    }
}
