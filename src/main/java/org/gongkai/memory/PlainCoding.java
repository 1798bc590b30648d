package org.gongkai.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Codec that are made of no others (简单值). */
record PlainCoding(Writer writer, Reader reader) implements Coding {

    private interface Writer {
        void write(Object value, DataOutput out) throws IOException;
    }

    private interface Reader {
        Object read(DataInput in) throws IOException;
    }

    private static final PlainCoding INT =
            new PlainCoding((value, out) -> out.writeInt((Integer) value), DataInput::readInt);
    private static final PlainCoding LONG =
            new PlainCoding((value, out) -> out.writeLong((Long) value), DataInput::readLong);
    private static final PlainCoding BOOLEAN =
            new PlainCoding((value, out) -> out.writeBoolean((Boolean) value), DataInput::readBoolean);
    private static final PlainCoding CHAR =
            new PlainCoding((value, out) -> out.writeChar((Character) value), DataInput::readChar);
    private static final PlainCoding DAY = new PlainCoding(
            (value, out) -> out.writeLong(((LocalDate) value).toEpochDay()), in -> LocalDate.ofEpochDay(in.readLong()));
    private static final Map<Class<?>, PlainCoding> SORTS = Map.ofEntries(
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(char.class, CHAR),
            Map.entry(Character.class, CHAR),
            Map.entry(String.class, new PlainCoding((value, out) -> text((String) value, out), PlainCoding::text)),
            Map.entry(byte[].class, new PlainCoding((value, out) -> bytes((byte[]) value, out), PlainCoding::bytes)),
            Map.entry(
                    BigDecimal.class,
                    new PlainCoding((value, out) -> text(value.toString(), out), in -> new BigDecimal(text(in)))),
            Map.entry(LocalDate.class, DAY),
            Map.entry(
                    LocalDateTime.class,
                    new PlainCoding(
                            (value, out) -> {
                                LocalDateTime moment = (LocalDateTime) value;
                                out.writeLong(moment.toLocalDate().toEpochDay());
                                out.writeLong(moment.toLocalTime().toNanoOfDay());
                            },
                            in -> LocalDate.ofEpochDay(in.readLong()).atTime(LocalTime.ofNanoOfDay(in.readLong())))));

    static PlainCoding of(Class<?> type) {
        PlainCoding plain = SORTS.get(type);
        if (plain == null) {
            throw new IllegalArgumentException("no value: " + type);
        }
        return plain;
    }

    private static void text(String text, DataOutput out) throws IOException {
        boolean whole = whole(text);
        out.writeBoolean(whole);
        if (whole) {
            bytes(text.getBytes(StandardCharsets.UTF_8), out);
        } else {
            out.writeInt(text.length());
            out.writeChars(text);
        }
    }

    private static String text(DataInput in) throws IOException {
        if (in.readBoolean()) {
            return new String(bytes(in), StandardCharsets.UTF_8);
        }
        char[] chars = new char[in.readInt()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = in.readChar();
        }
        return new String(chars);
    }

    /** Whether no half of a surrogate pair stands alone, which UTF-8 cannot say. */
    private static boolean whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static void bytes(byte[] bytes, DataOutput out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    @Override
    public void write(@Nullable Object value, DataOutput out) throws IOException {
        writer.write(Objects.requireNonNull(value), out);
    }

    @Override
    public Object read(DataInput in) throws IOException {
        return reader.read(in);
    }
}
