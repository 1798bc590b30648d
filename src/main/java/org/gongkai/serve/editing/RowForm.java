package org.gongkai.serve.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.desk.HeaderValue;
import org.gongkai.desk.HeaderValue.Item;
import org.gongkai.serve.door.Call;

/**
 * A list of keys and values as rows of a form (一行一项的表单项), made from the table of its keys. One row more than there are
 * items stands empty; a row that is emptied is gone. The fields of a row are {@code h.KEY.NUMBER.NAME}, and {@code h.KEY} says
 * that the list was asked for.
 */
final class RowForm {

    private static final Pattern FIELD = Pattern.compile("h\\.([a-z-]+)\\.([0-9]{1,4})\\.[a-z-]+");

    private RowForm() {}

    /**
     * A row.
     *
     * @param number from 1; those of a form need not follow each other
     * @param fresh whether it is the empty one behind the others
     */
    record Row(int number, boolean fresh, List<Cell> cells) {}

    /**
     * A field of a row.
     *
     * @param day whether a day is asked for
     */
    record Cell(String id, String name, String label, String hint, String text, boolean day) {

        /** For the calendar beside it; empty where it is no day. */
        public String calendar() {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? text : "";
        }
    }

    private static List<Field<?>> fields(HeaderKey key) {
        Form form = key.shape().form();
        return form == null ? List.of() : form.fields();
    }

    /** Whether rows can show a list as it stands: known keys only, each once, and no text of several lines. */
    static boolean shows(HeaderKey key, HeaderValue value) {
        return value instanceof HeaderValue.Several
                && value.items().stream().allMatch(item -> {
                    List<String> texts = texts(key, item);
                    return item.pairs().keySet().stream()
                                    .allMatch(name -> fields(key).stream().anyMatch(field -> field.named(name)))
                            && fields(key).stream()
                                    .allMatch(field -> item.pairs().keySet().stream()
                                                    .filter(field::named)
                                                    .count()
                                            < 2)
                            && item.pairs().values().stream().noneMatch(text -> text.indexOf('\n') >= 0)
                            && texts.stream().anyMatch(text -> !text.isEmpty());
                });
    }

    /** What an item says under the keys of the form, in their order; empty where it says nothing. */
    private static List<String> texts(HeaderKey key, Item item) {
        return fields(key).stream()
                .map(field -> item.pairs().entrySet().stream()
                        .filter(pair -> field.named(pair.getKey()))
                        .map(pair -> pair.getValue().strip())
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** The rows of a list and the empty one. */
    static List<Row> rows(HeaderKey key, HeaderValue value) {
        List<Row> rows = new ArrayList<>();
        for (Item item : value.items()) {
            rows.add(row(key, rows.size() + 1, false, texts(key, item)));
        }
        List<String> nothing = fields(key).stream().map(field -> "").toList();
        rows.add(row(key, rows.size() + 1, true, nothing));
        return rows;
    }

    private static Row row(HeaderKey key, int number, boolean fresh, List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (Field<?> field : fields(key)) {
            cells.add(new Cell(
                    "h-" + key.english() + "-" + number + "-" + field.english(),
                    name(key, number, field),
                    field.chinese(),
                    field.meaning().zh().replace("`", ""),
                    texts.get(cells.size()),
                    field.shape().equals(Shape.DAY)));
        }
        return new Row(number, fresh, cells);
    }

    private static String name(HeaderKey key, int number, Field<?> field) {
        return "h." + key.english() + "." + number + "." + field.english();
    }

    /** What a form sends; an item that says the same stands as it stood. */
    static HeaderValue typed(HeaderKey key, Call call, HeaderValue before) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : call.fields().keySet()) {
            Matcher field = FIELD.matcher(name);
            if (field.matches() && field.group(1).equals(key.english())) {
                numbers.add(Integer.valueOf(field.group(2)));
            }
        }
        List<Item> left = new ArrayList<>(before.items());
        List<Item> items = new ArrayList<>();
        for (int number : numbers) {
            List<String> texts = fields(key).stream()
                    .map(field -> call.field(name(key, number, field)).strip())
                    .toList();
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                Item item = left.stream()
                        .filter(one -> texts(key, one).equals(texts))
                        .findFirst()
                        .orElseGet(() -> item(key, texts, before));
                left.remove(item);
                items.add(item);
            }
        }
        return new HeaderValue.Several(items);
    }

    /** A new item, with the names in the language of those that stand there. */
    private static Item item(HeaderKey key, List<String> texts, HeaderValue before) {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<Field<?>> fields = fields(key);
        for (int i = 0; i < texts.size(); i++) {
            Field<?> field = fields.get(i);
            boolean chinese =
                    before.items().stream().anyMatch(one -> one.pairs().containsKey(field.chinese()));
            String text = texts.get(i);
            if (!text.isEmpty()) {
                pairs.put(
                        chinese ? field.chinese() : field.english(),
                        field.shape().equals(Shape.DAY) ? TypedText.day(text) : text);
            }
        }
        return new Item(pairs);
    }
}
