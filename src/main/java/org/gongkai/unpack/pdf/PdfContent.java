package org.gongkai.unpack.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.jspecify.annotations.Nullable;

/**
 * What draws a page, a form, a pattern or a glyph (内容流, ISO 32000-1, 7.8.2), with a plain square in place of every inline
 * image: where such an image ends is a guess, and a reader that guesses wrong takes the text behind it for the image.
 * Where more than one guess is possible, the content is not inspected.
 */
final class PdfContent {

    private static final byte[] SQUARE = " 0 0 1 1 re f ".getBytes(StandardCharsets.US_ASCII);
    private static final int EMPTY_FLATE = 8;

    /** The word that ends an image, wherever it stands. */
    private static final Pattern END = Pattern.compile("(?<=[\\x00\\s])EI(?=[\\x00\\s]|$)");

    /** Text inside an image. */
    private static final Pattern TEXT =
            Pattern.compile("(?<=[\\x00\\s])BT(?=[\\x00\\s/(<\\[])|[)\\]>][\\x00\\s]*T[jJ](?![A-Za-z])");

    private final byte[] bytes;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int at;
    private int copied;
    private int images;
    private int open;

    private PdfContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The content of a stream, or of several that follow one another, unpacked. */
    static byte[] plain(@Nullable COSBase contents) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (contents instanceof COSStream stream) {
            unpack(stream, all);
        } else if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    unpack(stream, all);
                    all.write('\n');
                }
            }
        }
        return new PdfContent(all.toByteArray()).withoutImages();
    }

    /** A stream of these bytes, with the entries of another. */
    static COSStream stream(@Nullable COSStream like, byte[] content) throws IOException {
        COSStream stream = new COSStream();
        if (like != null) {
            stream.addAll(like);
            stream.removeItem(COSName.FILTER);
            stream.removeItem(COSName.DECODE_PARMS);
        }
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content);
        }
        return stream;
    }

    private static void unpack(COSStream stream, ByteArrayOutputStream all) throws IOException {
        int before = all.size();
        try (var in = stream.createInputStream()) {
            in.transferTo(all);
        }
        if (all.size() == before && stream.getLength() > EMPTY_FLATE) {
            throw new Refused(TraceKind.UNREADABLE, "stream: 0 B");
        }
    }

    private byte[] withoutImages() throws Refused {
        while (at < bytes.length) {
            int from = at;
            switch (word()) {
                case "BI" -> {
                    plain.write(bytes, copied, from - copied);
                    image();
                    plain.write(SQUARE, 0, SQUARE.length);
                    copied = at;
                }
                case "ID" -> {
                    plain.write(bytes, copied, from - copied);
                    copied = at;
                }
                default -> {}
            }
        }
        if (open > 0) {
            throw lost();
        }
        if (images > 0 && END.matcher(text(0, bytes.length)).results().count() != images) {
            throw lost();
        }
        plain.write(bytes, copied, bytes.length - copied);
        return plain.toByteArray();
    }

    /** From behind {@code BI} to behind {@code EI}. */
    private void image() throws Refused {
        images++;
        while (!word().equals("ID")) {
            if (at >= bytes.length) {
                throw lost();
            }
        }
        int from = at;
        while (at < bytes.length && !end(at, from)) {
            at++;
        }
        if (at >= bytes.length || TEXT.matcher(text(from, at)).find()) {
            throw lost();
        }
        at += 2;
    }

    private boolean end(int i, int from) {
        return i + 1 < bytes.length
                && bytes[i] == 'E'
                && bytes[i + 1] == 'I'
                && i > from
                && white(bytes[i - 1])
                && (i + 2 == bytes.length || white(bytes[i + 2]));
    }

    /** Goes past the next word; empty for anything that is no operator. */
    private String word() throws Refused {
        byte c = bytes[at++];
        switch (c) {
            case '%' -> {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            }
            case '(' -> string();
            case '<' -> {
                if (at < bytes.length && bytes[at] == '<') {
                    at++;
                    open++;
                } else {
                    digits();
                }
            }
            case '>' -> {
                if (at < bytes.length && bytes[at] == '>') {
                    at++;
                    open = Math.max(0, open - 1);
                }
            }
            case '/' -> regular();
            default -> {
                if (!white(c) && !delimiter(c)) {
                    int from = at - 1;
                    regular();
                    return at - from == 2 ? text(from, at) : "";
                }
            }
        }
        return "";
    }

    private void regular() {
        while (at < bytes.length && !white(bytes[at]) && !delimiter(bytes[at])) {
            at++;
        }
    }

    private void digits() throws Refused {
        while (at < bytes.length && bytes[at] != '>') {
            at++;
        }
        if (at++ >= bytes.length) {
            throw lost();
        }
    }

    private void string() throws Refused {
        for (int depth = 1; depth > 0; at++) {
            if (at >= bytes.length) {
                throw lost();
            }
            switch (bytes[at]) {
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
        }
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean white(byte c) {
        return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
    }

    private static boolean delimiter(byte c) {
        return "()<>[]{}/%".indexOf(c) >= 0;
    }

    private static Refused lost() {
        return new Refused(TraceKind.UNREADABLE, "BI … ID … EI");
    }
}
