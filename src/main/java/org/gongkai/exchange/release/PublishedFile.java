package org.gongkai.exchange.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * A JSON file of a release that is the one in the manifest (已核对的数据文件).
 *
 * @param path relative to the site
 */
public record PublishedFile(String path, String text, Map<?, ?> root) {

    /** The text under a key; empty where there is none. */
    String text(String key) {
        return root.get(key) instanceof String text ? text : "";
    }

    /** The whole number under a key; -1 where there is none. */
    static long number(Map<?, ?> object, String key) {
        return object.get(key) instanceof Long number ? number : -1;
    }

    /** The objects of a list, each with an index number where {@code indexed}; nothing, with a finding, where it is no such list. */
    Found<Optional<List<Map<?, ?>>>> objects(String key, boolean indexed) {
        List<Map<?, ?>> objects = new ArrayList<>();
        boolean sound = root.get(key) instanceof List<?>;
        for (Object one : root.get(key) instanceof List<?> list ? list : List.of()) {
            if (one instanceof Map<?, ?> object && (!indexed || object.get("index") instanceof String)) {
                objects.add(object);
            } else {
                sound = false;
            }
        }
        return sound ? Found.of(Optional.of(objects)) : Found.nothing(wrong(key));
    }

    /** That something in it is not as its schema says. */
    Finding wrong(String key) {
        return Finding.of(
                Rule.CATALOGUE_FILES,
                Place.of(path),
                new Wording("缺少字段或类型不对：" + key, "missing or of another type: " + key),
                new Wording("请重新构建并完整发布", "build again and publish the whole folder"));
    }
}
