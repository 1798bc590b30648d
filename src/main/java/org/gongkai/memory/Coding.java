package org.gongkai.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written as bytes and read again (值的字节形式): the same value always as the same bytes. A type is
 * made of records, sealed interfaces of such, enums, lists, sets, maps, optionals, texts, numbers, days and bytes.
 */
interface Coding {

    void write(@Nullable Object value, DataOutput out) throws IOException;

    @Nullable
    Object read(DataInput in) throws IOException;

    /** Those that were asked for, by type. */
    Map<Type, Coding> KNOWN = new ConcurrentHashMap<>();

    /**
     * The coding of a type.
     *
     * @throws IllegalArgumentException if it is made of anything else
     */
    static Coding of(Type type) {
        Coding known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        Coding made = new Absent(make(type));
        Coding before = KNOWN.putIfAbsent(type, made);
        return before == null ? made : before;
    }

    private static Coding make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return GroupCoding.of(generic);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof Class<?> plain) {
            return plain.isEnum()
                    ? new ConstantCoding(plain)
                    : plain.isRecord()
                            ? new RecordCoding(plain)
                            : plain.isSealed() ? new SealedCoding(plain) : PlainCoding.of(plain);
        }
        throw new IllegalArgumentException("no value: " + type);
    }

    /** A value or none. */
    record Absent(Coding coding) implements Coding {
        @Override
        public void write(@Nullable Object value, DataOutput out) throws IOException {
            out.writeBoolean(value != null);
            if (value != null) {
                coding.write(value, out);
            }
        }

        @Override
        public @Nullable Object read(DataInput in) throws IOException {
            return in.readBoolean() ? coding.read(in) : null;
        }
    }
}
