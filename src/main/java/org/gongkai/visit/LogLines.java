package org.gongkai.visit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The lines of a log, plain or gzip (RFC 1952), in constant memory whatever their number and length. */
final class LogLines {

    /** No server writes longer lines: nginx and Apache refuse longer requests. */
    static final int LONGEST = 1 << 16;

    private static final int FIRST_OF_GZIP = 0x1f;
    private static final int SECOND_OF_GZIP = 0x8b;

    private final InputStream in;
    private final byte[] buffer = new byte[2 * LONGEST];
    private int from;
    private int end;

    private LogLines(InputStream in) {
        this.in = in;
    }

    /** The lines of a stream; gzip is known by its first two bytes, not by a name. */
    static LogLines of(InputStream stream) throws IOException {
        BufferedInputStream start = new BufferedInputStream(stream, LONGEST);
        start.mark(2);
        boolean packed = start.read() == FIRST_OF_GZIP && start.read() == SECOND_OF_GZIP;
        start.reset();
        return new LogLines(packed ? new GZIPInputStream(start, LONGEST) : start);
    }

    /**
     * A line.
     *
     * @param text each byte as a character, since only ASCII is looked at; "" where it is cut
     * @param cut whether it is longer than {@link #LONGEST}
     */
    record Line(String text, boolean cut) {}

    /** The next line; nothing at the end. */
    Optional<Line> next() throws IOException {
        boolean cut = false;
        while (true) {
            int at = from;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            boolean whole = at < end;
            if (!whole && at - from > LONGEST) {
                cut = true;
                from = end;
            }
            if (whole || !fill()) {
                return line(whole ? at : end, whole, cut);
            }
        }
    }

    private Optional<Line> line(int to, boolean whole, boolean cut) {
        if (!whole && from == to && !cut) {
            return Optional.empty();
        }
        boolean tooLong = cut || to - from > LONGEST;
        int last = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
        String text = tooLong ? "" : new String(buffer, from, last - from, StandardCharsets.ISO_8859_1);
        from = whole ? to + 1 : to;
        return Optional.of(new Line(text, tooLong));
    }

    /** Reads on; false at the end. What is left of a line goes to the buffer's beginning. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        from = 0;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }
}
