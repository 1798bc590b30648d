package org.gongkai.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Constants of an enum by their names (枚举). */
record ConstantCoding(Class<?> type) implements Coding {

    @Override
    public void write(@Nullable Object value, DataOutput out) throws IOException {
        out.writeUTF(((Enum<?>) Objects.requireNonNull(value)).name());
    }

    @Override
    public Object read(DataInput in) throws IOException {
        String name = in.readUTF();
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IOException("no such constant: " + name);
    }
}
