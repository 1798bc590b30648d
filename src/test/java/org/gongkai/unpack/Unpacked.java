package org.gongkai.unpack;

import java.io.IOException;
import java.util.List;
import org.gongkai.unpack.inventory.Extract;

/** What a test sees of a file's inside. */
final class Unpacked {

    private Unpacked() {}

    static List<Extract> of(String name, byte[] bytes) {
        return Unpacker.unpack(name, bytes);
    }

    /** The traces and names, each as {@code KIND where: evidence}. */
    static List<String> traces(String name, byte[] bytes) {
        return of(name, bytes).stream()
                .filter(one -> !(one instanceof Extract.Passage))
                .map(Unpacked::shown)
                .toList();
    }

    static List<String> passages(String name, byte[] bytes) {
        return of(name, bytes).stream()
                .filter(one -> one instanceof Extract.Passage)
                .map(one -> one.where().en() + ": " + one.text().strip())
                .toList();
    }

    private static String shown(Extract one) {
        String kind = one instanceof Extract.Trace trace
                ? trace.kind().name()
                : ((Extract.Named) one).person() ? "PERSON" : "ORGANISATION";
        return kind + " " + one.where().en() + ": " + one.text();
    }

    @FunctionalInterface
    interface Making {
        byte[] make() throws IOException;
    }
}
