package org.gongkai.serve.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.serve.door.Call;

/**
 * Buttons of a form that change its own shape and save nothing (加一行、删去、上移、下移): what they do without scripts. The field
 * {@code do} says which: {@code add KEY}, {@code drop KEY NUMBER}, {@code up FILE}, {@code down FILE}.
 */
final class Reshaping {

    private Reshaping() {}

    /** The form as it was sent, in its new shape; a row more stands behind the filled ones in any case. */
    static Call of(Call call) {
        String[] wanted = call.field("do").split(" ", 2);
        String what = wanted.length < 2 ? "" : wanted[1];
        Map<String, List<String>> fields = new TreeMap<>(call.fields());
        if (wanted[0].equals("drop")) {
            fields.keySet().removeIf(name -> name.startsWith("h." + what.replace(' ', '.') + "."));
        }
        List<String> files = new ArrayList<>(call.all("file"));
        int at = files.indexOf(what);
        int to = at + (wanted[0].equals("up") ? -1 : wanted[0].equals("down") ? 1 : 0);
        if (at >= 0 && to >= 0 && to < files.size()) {
            Collections.swap(files, at, to);
            fields.put("file", files);
        }
        return new Call(call.post(), call.path(), fields, List.of());
    }

    /** The key whose rows it is about; empty where it is about files. */
    static String key(Call call) {
        String[] wanted = call.field("do").split(" ", -1);
        return List.of("add", "drop").contains(wanted[0]) && wanted.length > 1 ? wanted[1] : "";
    }
}
