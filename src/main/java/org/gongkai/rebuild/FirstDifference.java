package org.gongkai.rebuild;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is written to it with a file, while it comes (首处差异): of both no more is in memory than a line. Where a line
 * differs, it is told as it should be and as it is.
 */
final class FirstDifference extends OutputStream {

    private static final int CHUNK = 1 << 14;
    private static final int SHOWN = 200;

    private final InputStream actual;
    private final byte[] read = new byte[CHUNK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number = 1;
    private boolean differs;
    private final ByteArrayOutputStream should = new ByteArrayOutputStream();
    private boolean whole;
    private @Nullable String is;

    /** @param actual the file; it is not closed here */
    FirstDifference(InputStream actual) {
        this.actual = new BufferedInputStream(actual, CHUNK);
    }

    /**
     * A line that differs.
     *
     * @param number from 1
     * @param should as it should be, or its beginning
     * @param is as it is, or its beginning; "" where the file has ended
     */
    record Line(int number, String should, String is) {}

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        while (at < from + count) {
            int some = Math.min(CHUNK, from + count - at);
            if (differs) {
                expect(bytes, at, some);
            } else {
                compare(bytes, at, some);
            }
            at += some;
        }
    }

    private void compare(byte[] bytes, int from, int count) throws IOException {
        int got = actual.readNBytes(read, 0, count);
        int same = Arrays.mismatch(bytes, from, from + count, read, 0, got);
        int equal = same < 0 ? count : same;
        pass(bytes, from, from + equal);
        if (same >= 0) {
            differs = true;
            ByteArrayOutputStream found = new ByteArrayOutputStream();
            found.writeBytes(line.toByteArray());
            found.write(read, same, got - same);
            is = toLineEnd(found, actual);
            should.writeBytes(line.toByteArray());
            expect(bytes, from + same, count - same);
        }
    }

    /** Counts the lines of what is the same, and keeps the beginning of the last one. */
    private void pass(byte[] bytes, int from, int to) {
        int begin = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                number++;
                begin = i + 1;
            }
        }
        if (begin > from || (to > from && bytes[from] == '\n')) {
            line.reset();
        }
        int room = SHOWN * 4 - line.size();
        line.write(bytes, begin, Math.max(0, Math.min(room, to - begin)));
    }

    private void expect(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count && !whole; i++) {
            whole = bytes[i] == '\n' || should.size() > SHOWN * 4;
            if (!whole) {
                should.write(bytes[i]);
            }
        }
    }

    private static String toLineEnd(ByteArrayOutputStream begun, InputStream rest) throws IOException {
        byte[] bytes = begun.toByteArray();
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, end);
        if (end == bytes.length) {
            int next = rest.read();
            while (next >= 0 && next != '\n' && all.size() < SHOWN * 4) {
                all.write(next);
                next = rest.read();
            }
        }
        return text(all);
    }

    /** The line; nothing where both are the same. To be asked when all is written. */
    @Nullable
    Line line() throws IOException {
        if (!differs && actual.read() >= 0) {
            return new Line(number, text(line), text(line) + "…"); // the file goes on
        }
        return differs ? new Line(number, text(should), is == null ? "" : is) : null;
    }

    private static String text(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
    }
}
