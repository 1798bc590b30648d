package org.gongkai.unpack.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * A stretch of a file (一段字节), read from its beginning. Numbers have their highest byte first.
 *
 * <p>Whatever would be read beyond its end is a damaged file: {@link TraceKind#UNREADABLE}.
 */
final class Stretch {

    private final byte[] bytes;
    private final int end;
    private int at;

    private Stretch(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    static Stretch of(byte[] bytes) {
        return new Stretch(bytes, 0, bytes.length);
    }

    static Refused damaged(String what) {
        return new Refused(TraceKind.UNREADABLE, what);
    }

    int left() {
        return end - at;
    }

    boolean done() {
        return at >= end;
    }

    /** The next bytes as a stretch of their own; this one goes on behind them. */
    Stretch next(long length) throws Refused {
        need(length);
        Stretch next = new Stretch(bytes, at, at + (int) length);
        at += (int) length;
        return next;
    }

    /** The same bytes, to be read again from here. */
    Stretch again() {
        return new Stretch(bytes, at, end);
    }

    void skip(long length) throws Refused {
        next(length);
    }

    int u8() throws Refused {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int u16() throws Refused {
        return (u8() << 8) | u8();
    }

    int u24() throws Refused {
        return (u8() << 16) | u16();
    }

    long u32() throws Refused {
        return ((long) u16() << 16) | u16();
    }

    /** A number of so many bytes, eight at most; one that is negative in eight is more than any file has. */
    long number(int length) throws Refused {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | u8();
        }
        if (value < 0 || length > Long.BYTES) {
            throw damaged("size");
        }
        return value;
    }

    /** Four bytes as they are written, each a character of ISO 8859-1. */
    String code() throws Refused {
        return latin(4);
    }

    String latin(int length) throws Refused {
        need(length);
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return text;
    }

    /** Whether it goes on with these bytes; nothing is read. */
    boolean begins(String latin) {
        return left() >= latin.length()
                && new String(bytes, at, latin.length(), StandardCharsets.ISO_8859_1).equals(latin);
    }

    /** What is left, read to its end. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return rest;
    }

    /** Whether all that is left is 0. */
    boolean empty() {
        for (int i = at; i < end; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private void need(long length) throws Refused {
        if (length < 0 || length > left()) {
            throw damaged("size");
        }
    }
}
