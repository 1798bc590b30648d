package org.gongkai.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (2020-12) of an entry's header, for editors that complete and check while one types; made from the
 * same table as the checks.
 */
public final class HeaderSchema {

    private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2})?$";

    private HeaderSchema() {}

    /** The schema as JSON values. */
    public static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (HeaderKey key : HeaderKey.values()) {
            Map<String, Object> property = property(key);
            property.put("description", key.chinese() + "：" + key.meaning().zh());
            properties.put(key.english(), property);
            Map<String, Object> chinese = new LinkedHashMap<>(property);
            chinese.put("description", key.english() + ": " + key.meaning().zh());
            properties.put(key.chinese(), chinese);
            if (key.duty() == HeaderKey.Duty.REQUIRED) {
                required.add(Map.of(
                        "anyOf",
                        List.of(
                                Map.of("required", List.of(key.english())),
                                Map.of("required", List.of(key.chinese())))));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "条目的文件头");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("allOf", required);
        return schema;
    }

    private static Map<String, Object> property(HeaderKey key) {
        return switch (key.shape()) {
            case TEXT -> text();
            case DAY -> pattern(DAY);
            case MOMENT -> pattern(MOMENT);
            case TERM -> pattern("^" + Term.FORM + "$");
            case CHOICE -> choice(key.choices());
            case CHOICES -> either(choice(key.choices()), list(choice(key.choices())));
            case TEXTS -> either(text(), list(text()));
            case ATTACHMENTS -> list(either(text(), object(KeyTable.ATTACHMENT, List.of("file"), Map.of())));
            case WAIVERS -> list(object(KeyTable.WAIVER, KeyTable.WAIVER.keys(), Map.of("until", pattern(DAY))));
            case WITHDRAWAL ->
                object(
                        KeyTable.WITHDRAWAL,
                        List.of("on", "by", "reason"),
                        Map.of("on", pattern(DAY), "secrecy", new LinkedHashMap<>(Map.of("type", "boolean"))));
            case REVIEW -> review();
        };
    }

    private static Map<String, Object> review() {
        Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
        for (String name : KeyTable.REVIEW.keys()) {
            steps.put(
                    name,
                    switch (name) {
                        case "form" -> text();
                        case "digest" -> pattern("^sha256:[0-9a-f]{64}$");
                        case "secrecy" -> step(choice(Vocabulary.CONCLUSIONS));
                        case "attribute" -> step(choice(Vocabulary.DISCLOSURES));
                        default -> step(text());
                    });
        }
        return object(KeyTable.REVIEW, List.of(), steps);
    }

    private static Map<String, Object> step(Map<String, Object> conclusion) {
        return object(KeyTable.STEP, List.of("by", "on"), Map.of("on", pattern(DAY), "conclusion", conclusion));
    }

    private static Map<String, Object> object(
            KeyTable table, List<String> required, Map<String, Map<String, Object>> known) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> duties = new ArrayList<>();
        for (String key : table.keys()) {
            Map<String, Object> value = known.getOrDefault(key, text());
            List<String> names = table.namesOf(key);
            names.forEach(name -> properties.put(name, value));
            if (required.contains(key)) {
                duties.add(Map.of(
                        "anyOf",
                        names.stream()
                                .map(name -> Map.of("required", List.of(name)))
                                .toList()));
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("additionalProperties", false);
        if (!duties.isEmpty()) {
            object.put("allOf", duties);
        }
        return object;
    }

    private static Map<String, Object> text() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", List.of("string", "number"));
        return text;
    }

    private static Map<String, Object> pattern(String pattern) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("pattern", pattern);
        return text;
    }

    private static Map<String, Object> choice(List<String> values) {
        Map<String, Object> choice = new LinkedHashMap<>();
        List<Object> written = new ArrayList<>(values);
        if (values.contains("true")) {
            written.add(true); // what an editor makes of it without quotation marks
        }
        choice.put("enum", written);
        return choice;
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", item);
        list.put("minItems", 1);
        return list;
    }

    private static Map<String, Object> either(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> either = new LinkedHashMap<>();
        either.put("anyOf", List.of(first, second));
        return either;
    }
}
