package org.gongkai.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as text and back (RFC 8259). A value is a {@code Map<String, ?>}, a {@code List<?>}, a {@code String}, an
 * {@code Integer} or {@code Long}, a {@code Boolean}, a {@link Written}, a {@link Part} or {@code null}; anything else is a programmer's mistake.
 */
public final class Json {

    /** How deep a text may nest before {@link #parse} refuses it. */
    public static final int DEPTH = 64;

    private Json() {}

    /**
     * The canonical form (RFC 8785, JCS): keys sorted by UTF-16 code units, no blanks, the shortest escapes.
     *
     * @throws IllegalArgumentException for a lone surrogate, or a number that a double does not hold exactly (RFC 8785
     *     3.2.2.2, 3.2.2.3)
     */
    public static String canonical(@Nullable Object value) {
        JsonWriter writer = new JsonWriter(true);
        writer.write(value, 0);
        return writer.toString();
    }

    /**
     * The form for people: keys in the map's own order, two blanks of indent, {@code \n}, none at the end.
     *
     * @throws IllegalArgumentException as {@link #canonical}
     */
    public static String pretty(@Nullable Object value) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(value, 0);
        return writer.toString();
    }

    /** A value that is text already, as a number is that no {@code long} holds; {@link #pretty} takes it over as it is. */
    public record Written(String text) {}

    /** A part of a large value, in UTF-8, so that its parts can be written by several threads and stand in several files. */
    public static final class Part {
        private final byte[] utf8;

        private Part(byte[] utf8) {
            this.utf8 = utf8;
        }

        byte[] utf8() {
            return utf8;
        }
    }

    /**
     * Writes a part in the form for people.
     *
     * @param depth in how many objects and arrays it is to stand
     * @throws IllegalArgumentException as {@link #canonical}
     */
    public static Part part(@Nullable Object value, int depth) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(value, depth);
        return new Part(writer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A document in the form for people, in UTF-8 and with a line end, piece by piece: its parts are taken over as they are.
     *
     * @throws IllegalArgumentException as {@link #canonical}
     */
    public static List<byte[]> document(Map<String, ?> root) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(root, 0);
        return writer.pieces();
    }

    /**
     * Reads one JSON value into {@code LinkedHashMap}, {@code ArrayList}, {@code String}, {@code Boolean}, {@code null},
     * {@code Long} for a number written as a whole one, {@code BigDecimal} for every other. Repeated keys, text after the
     * value, comments, {@code NaN}, lone surrogates and more than {@value #DEPTH} levels are refused.
     */
    public static @Nullable Object parse(String text) throws JsonException {
        return new JsonReader(text).document();
    }
}
