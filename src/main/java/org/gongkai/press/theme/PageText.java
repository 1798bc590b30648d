package org.gongkai.press.theme;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of one page after another, as its template writes it; for one thread. What it holds is used again. */
public final class PageText extends Writer {

    private static final int USUAL = 1 << 15;

    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    private char[] chars = new char[USUAL];
    private ByteBuffer bytes = ByteBuffer.allocate(2 * USUAL);
    private int length;

    /** Forgets the page before. */
    public PageText fresh() {
        length = 0;
        return this;
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return CharBuffer.wrap(chars, 0, length).chars().allMatch(Character::isWhitespace);
    }

    /** The page in UTF-8, in an array; good until the next page. */
    public ByteBuffer utf8() {
        int most = (int) Math.ceil((double) length * encoder.maxBytesPerChar());
        if (bytes.capacity() < most) {
            bytes = ByteBuffer.allocate(most);
        }
        bytes.clear();
        encoder.reset();
        encoder.encode(CharBuffer.wrap(chars, 0, length), bytes, true);
        encoder.flush(bytes);
        return bytes.flip();
    }

    @Override
    public void write(int c) {
        room(1);
        chars[length++] = (char) c;
    }

    @Override
    public void write(char[] some, int from, int count) {
        room(count);
        System.arraycopy(some, from, chars, length, count);
        length += count;
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int from, int count) {
        room(count);
        text.getChars(from, from + count, chars, length);
        length += count;
    }

    private void room(int count) {
        if (chars.length - length < count) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
