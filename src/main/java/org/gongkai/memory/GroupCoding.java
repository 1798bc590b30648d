package org.gongkai.memory;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists, sets, maps and optionals (成组的值). Sets and maps without an order are written in the order of their bytes. */
record GroupCoding(Class<?> sort, List<Type> of) implements Coding {

    static Coding of(ParameterizedType type) {
        Class<?> sort = (Class<?>) type.getRawType();
        if (sort.isRecord()) {
            return new RecordCoding(sort, type);
        }
        if (!Set.of(List.class, Set.class, Map.class, SortedMap.class, Optional.class)
                .contains(sort)) {
            throw new IllegalArgumentException("no value: " + type);
        }
        return new GroupCoding(sort, List.of(type.getActualTypeArguments()));
    }

    @Override
    public void write(@Nullable Object value, DataOutput out) throws IOException {
        if (value instanceof Optional<?> optional) {
            Coding.of(of.get(0)).write(optional.orElse(null), out);
        } else if (value instanceof List<?> list) {
            out.writeInt(list.size());
            for (Object one : list) {
                Coding.of(of.get(0)).write(one, out);
            }
        } else if (value instanceof Map<?, ?> map) {
            pieces(map.entrySet(), out, (entry, piece) -> {
                Coding.of(of.get(0)).write(entry.getKey(), piece);
                Coding.of(of.get(1)).write(entry.getValue(), piece);
            });
        } else {
            pieces((Set<?>) Objects.requireNonNull(value), out, Coding.of(of.get(0))::write);
        }
    }

    private interface Piece<T> {
        void write(T one, DataOutput out) throws IOException;
    }

    private static <T> void pieces(Collection<T> all, DataOutput out, Piece<? super T> writer) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        for (T one : all) {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            writer.write(one, new DataOutputStream(piece));
            pieces.add(piece.toByteArray());
        }
        pieces.sort(Arrays::compareUnsigned);
        out.writeInt(pieces.size());
        for (byte[] piece : pieces) {
            out.write(piece);
        }
    }

    @Override
    public Object read(DataInput in) throws IOException {
        Coding first = Coding.of(of.get(0));
        if (sort == Optional.class) {
            return Optional.ofNullable(first.read(in));
        }
        int size = in.readInt();
        if (sort == List.class) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(first.read(in));
            }
            return Collections.unmodifiableList(list);
        }
        if (sort == Set.class) {
            Set<@Nullable Object> set = new LinkedHashSet<>();
            for (int i = 0; i < size; i++) {
                set.add(first.read(in));
            }
            return Collections.unmodifiableSet(set);
        }
        Map<@Nullable Object, @Nullable Object> map = sort == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(first.read(in), Coding.of(of.get(1)).read(in));
        }
        return map instanceof SortedMap<?, ?> sorted
                ? Collections.unmodifiableSortedMap(sorted)
                : Collections.unmodifiableMap(map);
    }
}
