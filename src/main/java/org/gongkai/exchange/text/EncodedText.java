package org.gongkai.exchange.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import org.gongkai.exchange.mapping.FormKind;
import org.gongkai.exchange.mapping.PlatformMapping;

/**
 * Text in a platform's encoding (编码后的文字). A character that the encoding does not have becomes a character reference in XML, an
 * escape in JSON; in CSV it is a finding, and stands as a question mark in what is thrown away.
 */
public final class EncodedText {

    private final PlatformMapping mapping;
    private final CharsetEncoder encoder;
    private final OutputStream out;

    /** Writes to a stream, which stays open. */
    public EncodedText(PlatformMapping mapping, OutputStream out) throws IOException {
        this.mapping = mapping;
        this.encoder = mapping.encoding()
                .charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        this.out = out;
        if (mapping.encoding().marked()) {
            write("\uFEFF");
        }
    }

    /** Writes a text. */
    public void write(String text) throws IOException {
        ByteBuffer bytes = encoder.encode(CharBuffer.wrap(encoder.canEncode(text) ? text : escaped(text)));
        out.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }

    private String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            if (encoder.canEncode(one) || mapping.form() == FormKind.CSV) {
                escaped.append(one);
            } else if (mapping.form() == FormKind.XML) {
                escaped.append("&#").append(c).append(';');
            } else {
                one.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04x", unit)));
            }
        });
        return escaped.toString();
    }
}
