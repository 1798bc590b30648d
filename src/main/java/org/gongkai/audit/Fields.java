package org.gongkai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** One object of {@code catalogue.json}, asked field by field; what is missing or of another type is a finding. */
final class Fields {

    private final String text;
    private final Map<?, ?> object;
    private final Place place;
    private final List<Finding> found;

    Fields(String text, @Nullable Object object, Place place) {
        this(text, object, place, new ArrayList<>());
    }

    private Fields(String text, @Nullable Object object, Place place, List<Finding> found) {
        this.text = text;
        this.found = found;
        this.object = object instanceof Map<?, ?> map ? map : Map.of();
        this.place = place;
        if (!(object instanceof Map<?, ?>)) {
            note(Rule.CATALOGUE_FILES, "此处应为对象", "expected an object");
        }
    }

    /** What was missing or of another type, here and in the objects below. */
    List<Finding> found() {
        return found;
    }

    Place place() {
        return place;
    }

    /** A text that must be there and not blank. */
    Optional<String> text(String key) {
        return required(Rule.CATALOGUE_FILES, key);
    }

    /** A text that the law asks for in every row (条例 第十二条). */
    void statutory(String key) {
        required(Rule.CATALOGUE_FIELDS, key);
    }

    /** A text that may be absent. */
    Optional<String> ifText(String key) {
        return object.get(key) instanceof String value ? Optional.of(value) : Optional.empty();
    }

    /** A whole number that must be there; -1 if it is not. */
    long number(String key) {
        if (object.get(key) instanceof Long value) {
            return value;
        }
        missing(Rule.CATALOGUE_FILES, key);
        return -1;
    }

    /** The objects of a list, each with the line on which its index number stands. */
    List<Fields> objects(String key, boolean required) {
        List<Fields> objects = new ArrayList<>();
        if (object.get(key) instanceof List<?> list) {
            Lines lines = new Lines(text, key);
            for (Object item : list) {
                boolean indexed = item instanceof Map<?, ?> map && map.containsKey("index");
                objects.add(new Fields(text, item, indexed ? lines.next(place) : place, found));
            }
        } else if (required || object.containsKey(key)) {
            missing(Rule.CATALOGUE_FILES, key);
        }
        return objects;
    }

    private Optional<String> required(Rule rule, String key) {
        Optional<String> value = ifText(key).filter(one -> !one.isBlank());
        if (value.isEmpty()) {
            missing(rule, key);
        }
        return value;
    }

    private void missing(Rule rule, String key) {
        note(rule, "缺少字段或类型不对：" + key, "missing or of another type: " + key);
    }

    private void note(Rule rule, String zh, String en) {
        String index = ifText("index").map(one -> one + " ").orElse("");
        found.add(Finding.of(rule, place, new Wording(index + zh, index + en), Wording.NONE));
    }

    /** Walks from one {@code "index"} to the next; inside a string its quotes would be escaped. */
    private static final class Lines {
        private static final String KEY = "\"index\"";

        private final String text;
        private int position;
        private int line = 1;

        Lines(String text, String list) {
            this.text = text;
            to(text.indexOf('"' + list + '"'));
        }

        Place next(Place otherwise) {
            int next = text.indexOf(KEY, position + 1);
            if (next < 0) {
                return otherwise;
            }
            to(next);
            return new Place(otherwise.path(), line, 0);
        }

        private void to(int next) {
            for (int i = text.indexOf('\n', position); i >= 0 && i < next; i = text.indexOf('\n', i + 1)) {
                line++;
            }
            position = Math.max(position, next);
        }
    }
}
