package org.gongkai.unpack.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.finding.Wording;

/**
 * Which of the many values that a program keeps in a file could tell a reader anything (有意义的值): most are sizes, colours,
 * fonts and keys.
 */
public final class Telling {

    private static final Pattern LONG_NUMBER = Pattern.compile("(?:[0-9][ -]?){6}[0-9]");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,10}|-?[0-9]+\\.[0-9]+");
    private static final Pattern KEY =
            Pattern.compile("\\{?[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}}?|(0x)?[0-9A-Fa-f]{8}");
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private Telling() {}

    /** Whether a value is more than a code: other letters than ASCII, an address, a long number. */
    public static boolean tells(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > '~' || value.charAt(i) == '@') {
                return true;
            }
        }
        String bare = value.strip();
        return LONG_NUMBER.matcher(bare).find()
                && !PLAIN_NUMBER.matcher(bare).matches()
                && !KEY.matcher(bare).matches();
    }

    /** An address as its reader understands it: {@code %E6%9C%BA} is 机. */
    public static String address(String written) {
        if (!ESCAPED.matcher(written).find()) {
            return written;
        }
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) > 0x7F) {
                return written; // no address: its escapes are no bytes
            }
            boolean escape = i + 2 < written.length()
                    && ESCAPED.matcher(written.substring(i, i + 3)).matches();
            bytes.append(escape ? (char) Integer.parseInt(written.substring(i + 1, i + 3), 16) : written.charAt(i));
            i += escape ? 2 : 0;
        }
        return decoded(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), written);
    }

    /** Bytes as UTF-8, else as GB 18030, else {@code otherwise}. */
    public static String decoded(byte[] bytes, String otherwise) {
        return Encodings.decoded(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8, Encodings.GB18030)
                .orElse(otherwise);
    }

    /** What values are called, by their keys: a table with a line {@code 中文 | English | key, key} for each name. */
    public static Map<String, Wording> named(String table) {
        Map<String, Wording> named = new HashMap<>();
        table.lines()
                .map(line -> line.split(" [|] |, ", -1))
                .forEach(line ->
                        Arrays.stream(line).skip(2).forEach(key -> named.put(key, new Wording(line[0], line[1]))));
        return Map.copyOf(named);
    }
}
