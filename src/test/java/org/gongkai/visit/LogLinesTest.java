package org.gongkai.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.gongkai.visit.LogLines.Line;
import org.junit.jupiter.api.Test;

/** Lines come out as they went in, whatever their ends, their length, and how the stream is cut into pieces. */
class LogLinesTest {

    private static List<String> lines(InputStream in) throws IOException {
        LogLines lines = LogLines.of(in);
        List<String> all = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get().cut() ? "cut" : line.get().text());
        }
        return all;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    @Test
    void readsLinesOfEveryEnd() throws IOException {
        assertThat(lines(stream(""))).isEmpty();
        assertThat(lines(stream("\n"))).containsExactly("");
        assertThat(lines(stream("a"))).containsExactly("a");
        assertThat(lines(stream("a\nb\r\n\nc\r"))).containsExactly("a", "b", "", "c");
    }

    @Test
    void readsGzipAndSeveralOfThemOneBehindTheOther() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed("a\nb\n"));
        both.write(packed("c\n"));
        assertThat(lines(new ByteArrayInputStream(both.toByteArray()))).containsExactly("a", "b", "c");
    }

    @Test
    void gzipThatIsCutShortIsAFailureNotAnEnd() throws IOException {
        byte[] whole = packed("a\n".repeat(1000));
        InputStream half = new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> lines(half)).isInstanceOf(EOFException.class);
    }

    @Test
    void aLineThatIsTooLongIsCutAndTheNextIsRead() throws IOException {
        for (int length : new int[] {LogLines.LONGEST + 1, 2 * LogLines.LONGEST, 7 * LogLines.LONGEST + 13}) {
            assertThat(lines(stream("a\n" + "x".repeat(length) + "\nb")))
                    .as("%s", length)
                    .containsExactly("a", "cut", "b");
            assertThat(lines(stream("x".repeat(length)))).as("%s", length).containsExactly("cut");
        }
        assertThat(lines(stream("x".repeat(LogLines.LONGEST) + "\nb")))
                .containsExactly("x".repeat(LogLines.LONGEST), "b");
    }

    @Test
    void linesDoNotDependOnHowTheStreamIsCut() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String line = Integer.toString(i).repeat(1 + i * 7919 % 97);
            expected.add(line);
            text.append(line).append('\n');
        }
        InputStream dripping = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1)) {
            private int turn;

            @Override
            public synchronized int read(byte[] to, int from, int most) {
                turn++;
                return super.read(to, from, Math.min(most, 1 + turn * 31 % 500));
            }
        };
        assertThat(lines(dripping)).isEqualTo(expected);
    }
}
