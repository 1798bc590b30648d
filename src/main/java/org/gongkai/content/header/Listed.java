package org.gongkai.content.header;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;

/**
 * An attachment that a header lists (列出的附件).
 *
 * @param file its name
 * @param title what readers see; empty where it has none of its own
 */
public record Listed(String file, String title) {

    private static final Field<String> FILE = Field.needed("file", "文件", Shape.NAME, "附件夹中的文件名");
    private static final Field<String> TITLE = Field.of("title", "标题", Shape.TEXT, "读者看到的名称；不写则用文件名");

    public static final Form FORM = new Form(FILE, TITLE);

    /** All of them: names alone, or names with titles. */
    static final Shape<List<Listed>> SHAPE = Shape.some(Shape.either(
            Shape.TEXT.map(file -> new Listed(file, "")),
            FORM.shape(values -> new Listed(values.need(FILE), values.text(TITLE)))));

    /** As the digest covers it: English name ▸ what was written. */
    Map<String, String> covered() {
        Map<String, String> covered = new LinkedHashMap<>();
        covered.put(FILE.english(), file);
        if (!title.isEmpty()) {
            covered.put(TITLE.english(), title);
        }
        return covered;
    }
}
