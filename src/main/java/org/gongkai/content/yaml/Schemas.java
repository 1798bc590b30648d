package org.gongkai.content.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a JSON Schema (2020-12) says of values, as JSON values in their order. */
public final class Schemas {

    private Schemas() {}

    public static Map<String, Object> text() {
        return ordered("type", List.of("string", "number"));
    }

    public static Map<String, Object> day() {
        return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    static Map<String, Object> moment() {
        return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2})?$");
    }

    public static Map<String, Object> pattern(String pattern) {
        return ordered("type", "string", "pattern", pattern);
    }

    public static Map<String, Object> choice(List<String> words) {
        List<Object> written = new ArrayList<>(words);
        for (boolean truth : new boolean[] {true, false}) {
            if (words.contains(Boolean.toString(truth))) {
                written.add(truth); // what an editor makes of it without quotation marks
            }
        }
        return ordered("enum", written);
    }

    static Map<String, Object> list(Map<String, Object> item) {
        return ordered("type", "array", "items", item, "minItems", 1);
    }

    static Map<String, Object> either(Map<String, Object> first, Map<String, Object> second) {
        return ordered("anyOf", List.of(first, second));
    }

    /** Keys and values, each key under both its names with what it means. */
    public static Map<String, Object> object(Form form) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> duties = new ArrayList<>();
        for (Field<?> field : form.fields()) {
            properties.put(
                    field.english(),
                    described(field, field.chinese() + "：" + field.meaning().zh()));
            properties.put(
                    field.chinese(),
                    described(field, field.english() + ": " + field.meaning().zh()));
            if (field.needed()) {
                duties.add(Map.of(
                        "anyOf",
                        List.of(
                                Map.of("required", List.of(field.english())),
                                Map.of("required", List.of(field.chinese())))));
            }
        }
        Map<String, Object> object = ordered("type", "object", "properties", properties, "additionalProperties", false);
        if (!duties.isEmpty()) {
            object.put("allOf", duties);
        }
        return object;
    }

    private static Map<String, Object> described(Field<?> field, String description) {
        Map<String, Object> property = new LinkedHashMap<>(field.shape().schema());
        property.put("description", description);
        return property;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put((String) pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
