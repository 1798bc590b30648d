package org.gongkai.unpack.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Text as Chinese systems write it (字符编码). */
public final class Encodings {

    public static final Charset GB18030 = Charset.forName("GB18030");

    private Encodings() {}

    /** The bytes in the first of these encodings in which they are whole. */
    public static Optional<String> decoded(ByteBuffer bytes, Charset... charsets) {
        for (Charset charset : charsets) {
            try {
                return Optional.of(
                        charset.newDecoder().decode(bytes.duplicate()).toString());
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        return Optional.empty();
    }
}
