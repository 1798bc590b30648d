package org.gongkai.unpack;

import java.io.IOException;
import java.util.List;

/** What a test sees of a file's inside. */
final class Unpacked {

    private Unpacked() {}

    static List<Found> of(String name, byte[] bytes) {
        Inventory inventory = new Inventory();
        Unpacker.inspect(name, bytes, inventory);
        return inventory.found();
    }

    /** The traces and names, each as {@code KIND where: evidence}. */
    static List<String> traces(String name, byte[] bytes) {
        return of(name, bytes).stream()
                .filter(one -> !(one instanceof Found.Passage))
                .map(Unpacked::shown)
                .toList();
    }

    static List<String> passages(String name, byte[] bytes) {
        return of(name, bytes).stream()
                .filter(one -> one instanceof Found.Passage)
                .map(one -> one.where().en() + ": " + one.text().strip())
                .toList();
    }

    private static String shown(Found one) {
        String kind = one instanceof Found.Trace trace
                ? trace.kind().name()
                : ((Found.Named) one).person() ? "PERSON" : "ORGANISATION";
        return kind + " " + one.where().en() + ": " + one.text();
    }

    @FunctionalInterface
    interface Making {
        byte[] make() throws IOException;
    }
}
