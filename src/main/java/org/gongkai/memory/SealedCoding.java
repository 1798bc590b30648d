package org.gongkai.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codec of a sealed interface: which of its classes, and what is in it (若干种之一). */
final class SealedCoding implements Coding {

    private final List<Class<?>> classes;

    SealedCoding(Class<?> sealed) {
        this.classes = List.of(sealed.getPermittedSubclasses());
    }

    @Override
    public void write(@Nullable Object value, DataOutput out) throws IOException {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).isInstance(value)) {
                out.writeByte(i);
                Coding.of(classes.get(i)).write(value, out);
                return;
            }
        }
        throw new IllegalArgumentException("no value: " + value);
    }

    @Override
    public @Nullable Object read(DataInput in) throws IOException {
        int which = in.readUnsignedByte();
        if (which >= classes.size()) {
            throw new IOException("no such class: " + which);
        }
        return Coding.of(classes.get(which)).read(in);
    }
}
