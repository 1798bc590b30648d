package org.gongkai.unpack.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * A PDF as bytes, before it is parsed (文件结构): whether it is encrypted, was saved by appending, holds bytes behind its
 * end, or unpacks to more than may be.
 */
final class PdfStructure {

    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(\\d+\\s+\\d+\\s+R|<<)");
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF");
    private static final Pattern LINEARIZED = Pattern.compile("/Linearized\\b[^>]{0,200}?/L\\s+(\\d+)");
    private static final Pattern LENGTH_FIRST = Pattern.compile("/L\\s+(\\d+)[^>]{0,200}?/Linearized\\b");
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");

    /** A table of objects that builds on an earlier one (ISO 32000-1, 7.5.5), whatever became of that one's end. */
    private static final Pattern EARLIER = Pattern.compile("/Prev\\s+\\d+\\b(?!\\s+\\d+\\s+R)");

    private static final int HEAD = 1024;
    private static final int MOST_TIMES = 300;
    private static final int SMALL = 4 << 20;

    private PdfStructure() {}

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (ENCRYPTED.matcher(text).find()) {
            throw new Refused(TraceKind.ENCRYPTED, "PDF");
        }
        List<Integer> ends = new ArrayList<>();
        Matcher end = END.matcher(text);
        while (end.find()) {
            ends.add(end.end());
        }
        if (ends.isEmpty()) {
            throw new Refused(TraceKind.UNREADABLE, "%%EOF");
        }
        int usual = linearized(text) ? 2 : 1;
        if (ends.size() > usual) {
            String evidence = (ends.size() - usual + 1) + " × %%EOF";
            inventory.trace(TraceKind.OLD_REVISION, Wording.NONE, evidence);
        } else if (usual == 1 && EARLIER.matcher(text).find()) {
            inventory.trace(TraceKind.OLD_REVISION, Wording.NONE, "/Prev");
        }
        int last = ends.get(ends.size() - 1);
        int behind = text.substring(last).strip().length();
        if (behind > 0) {
            inventory.trace(TraceKind.FOREIGN_BYTES, "文件尾之后", "behind the end", behind + " B");
        }
        checkSizes(bytes, text, inventory);
    }

    /** A file made for the web has two ends from the start; its own length tells whether it has been changed since. */
    private static boolean linearized(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        for (Pattern pattern : List.of(LINEARIZED, LENGTH_FIRST)) {
            Matcher found = pattern.matcher(head);
            if (found.find() && found.group(1).equals(Integer.toString(text.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Unpacks every stream once without keeping it: what would not fit into memory is not given to the parser. */
    private static void checkSizes(byte[] bytes, String text, Inventory inventory) throws Refused {
        Inflater inflater = new Inflater();
        byte[] buffer = new byte[1 << 16];
        try {
            Matcher stream = STREAM.matcher(text);
            while (stream.find()) {
                int from = stream.end();
                if (from + 2 > bytes.length || (((bytes[from] & 0xFF) << 8) | (bytes[from + 1] & 0xFF)) % 31 != 0) {
                    continue;
                }
                inflater.reset();
                inflater.setInput(bytes, from, bytes.length - from);
                long size = 0;
                int read = inflate(inflater, buffer);
                while (read > 0) {
                    size += read;
                    inventory.unpack(read);
                    if (size > SMALL && size / MOST_TIMES > inflater.getTotalIn()) {
                        throw new Refused(TraceKind.TOO_MUCH, inflater.getTotalIn() + " → " + size + " B");
                    }
                    read = inflate(inflater, buffer);
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static int inflate(Inflater inflater, byte[] buffer) {
        try {
            return inflater.inflate(buffer);
        } catch (DataFormatException e) {
            return 0; // not packed this way, or damaged: the parser will tell
        }
    }
}
