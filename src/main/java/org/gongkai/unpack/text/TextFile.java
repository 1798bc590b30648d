package org.gongkai.unpack.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.unpack.inventory.Encodings;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** Plain text (纯文本): txt, csv, md, json, and what is built on it. UTF-8, UTF-16 with its mark, or GB 18030. */
public final class TextFile {

    private TextFile() {}

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        lines(decode(bytes), inventory);
    }

    /** Each line with its number. */
    static void lines(String text, Inventory inventory) throws Refused {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String shown = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            inventory.passage("第" + number + "行", "line " + number, shown);
        }
    }

    /** The text of these bytes, whole or not at all. */
    public static String decode(byte[] bytes) throws Refused {
        int from = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            from = 3;
        } else if (starts(bytes, 0xFF, 0xFE)) {
            from = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (starts(bytes, 0xFE, 0xFF)) {
            from = 2;
            charset = StandardCharsets.UTF_16BE;
        }
        ByteBuffer text = ByteBuffer.wrap(bytes, from, bytes.length - from);
        Optional<String> decoded =
                from > 0 ? Encodings.decoded(text, charset) : Encodings.decoded(text, charset, Encodings.GB18030);
        if (decoded.isEmpty()) {
            throw new Refused(TraceKind.OTHER_CONTENT, from > 0 ? "UTF-8, UTF-16" : "UTF-8, GB 18030");
        }
        if (decoded.get().indexOf('\0') >= 0) {
            throw new Refused(TraceKind.OTHER_CONTENT, "NUL");
        }
        return decoded.get();
    }

    public static boolean starts(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
