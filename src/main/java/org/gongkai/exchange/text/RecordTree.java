package org.gongkai.exchange.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.json.Json;

/**
 * A record as a tree (记录的结构): maps by name, lists, texts, numbers and truth values. In XML the name of an attribute begins with
 * {@code @}, the text of an element that has attributes stands under the empty name, and a name that comes again begins
 * another element.
 */
final class RecordTree {

    /** JSON's null, which no map holds. */
    static final Object NULL = new Json.Written("null");

    private final Map<String, Object> root = new LinkedHashMap<>();
    private final boolean xml;
    private final String joint;

    RecordTree(boolean xml, String joint) {
        this.xml = xml;
        this.joint = joint;
    }

    Map<String, Object> root() {
        return root;
    }

    /** Puts a value at the end of a path. */
    void put(List<String> path, Object value) {
        Map<String, Object> at = root;
        String leaf = path.get(path.size() - 1);
        for (int i = 0; i < path.size() - 1; i++) {
            boolean again = leaf.startsWith("@") && i == path.size() - 2;
            at = below(at, path.get(i), again ? leaf : "\0");
        }
        if (leaf.startsWith("@") && xml) {
            at.put(leaf, value instanceof List<?> list ? joined(list) : value);
        } else if (xml && at.containsKey(leaf)) {
            List<Object> all = list(at.get(leaf));
            if (!all.isEmpty()
                    && all.get(all.size() - 1) instanceof Map<?, ?> last
                    && attributesOnly(last)
                    && scalar(value)) {
                map(last).put("", value);
            } else {
                all.addAll(list(value));
            }
            at.put(leaf, all);
        } else {
            at.put(leaf, value);
        }
    }

    private static boolean attributesOnly(Map<?, ?> element) {
        return element.keySet().stream().allMatch(key -> key.toString().startsWith("@"));
    }

    private static boolean scalar(Object value) {
        return !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    }

    /** The map under a name: the last one there, another one where that has {@code taken} already. */
    private static Map<String, Object> below(Map<String, Object> at, String name, String taken) {
        List<Object> all = at.containsKey(name) ? list(at.get(name)) : new ArrayList<>();
        if (all.isEmpty() || map(all.get(all.size() - 1)).containsKey(taken)) {
            all.add(new LinkedHashMap<>());
        }
        Map<String, Object> last = map(all.get(all.size() - 1));
        all.set(all.size() - 1, last);
        at.put(name, all.size() == 1 ? last : all);
        return last;
    }

    @SuppressWarnings("unchecked") // all maps here are of this class
    private static Map<String, Object> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("", value);
        return map;
    }

    private static List<Object> list(Object value) {
        List<Object> list = new ArrayList<>();
        if (value instanceof List<?> some) {
            list.addAll(some);
        } else {
            list.add(value);
        }
        return list;
    }

    private String joined(List<?> values) {
        return String.join(joint, values.stream().map(Object::toString).toList());
    }
}
