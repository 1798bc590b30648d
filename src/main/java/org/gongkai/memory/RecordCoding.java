package org.gongkai.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, component by component, made again by their constructor (记录). */
final class RecordCoding implements Coding {

    private final Type[] types;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    RecordCoding(Class<?> record) {
        this(record, Map.of());
    }

    RecordCoding(Class<?> record, ParameterizedType type) {
        this(record, variables(record, type));
    }

    private RecordCoding(Class<?> record, Map<Type, Type> variables) {
        RecordComponent[] components = record.getRecordComponents();
        types = Arrays.stream(components)
                .map(one -> variables.getOrDefault(one.getGenericType(), one.getGenericType()))
                .toArray(Type[]::new);
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        Arrays.stream(accessors).forEach(one -> one.setAccessible(true));
        try {
            constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // every record has its canonical constructor
        }
        constructor.setAccessible(true);
    }

    private static Map<Type, Type> variables(Class<?> record, ParameterizedType type) {
        Map<Type, Type> variables = new HashMap<>();
        TypeVariable<?>[] names = record.getTypeParameters();
        for (int i = 0; i < names.length; i++) {
            variables.put(names[i], type.getActualTypeArguments()[i]);
        }
        return variables;
    }

    @Override
    public void write(@Nullable Object value, DataOutput out) throws IOException {
        for (int i = 0; i < types.length; i++) {
            Coding.of(types[i]).write(component(accessors[i], value), out);
        }
    }

    private static @Nullable Object component(Method accessor, @Nullable Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e); // it was made accessible, and an accessor only returns
        }
    }

    @Override
    public Object read(DataInput in) throws IOException {
        Object[] components = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            components[i] = Coding.of(types[i]).read(in);
        }
        try {
            return constructor.newInstance(components);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e); // records are not abstract, and this one was made accessible
        } catch (InvocationTargetException e) {
            throw new IOException("no such value", e); // its constructor refuses what was written
        }
    }
}
