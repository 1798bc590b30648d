package org.gongkai.harvest.site;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The platform whose site is made (省级平台).
 *
 * @param name of the one who runs it, or of what it is about
 * @param today the day as of which it speaks
 * @param items code of a statutory item ▸ what it is (条例 第二十条)
 * @param folder where its own {@code templates/} and {@code assets/} may lie
 */
public record Platform(String name, LocalDate today, SortedMap<String, Item> items, String folder)
        implements Serializable {

    /**
     * A statutory item.
     *
     * @param cited {@code 第（一）项}
     * @param text what it is about
     */
    public record Item(String cited, String text) implements Serializable {}

    public Platform {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /** An item as it is named in a list; what belongs to none is 其他. */
    String item(String code) {
        Item item = items.get(code);
        return item == null ? "其他" : item.cited();
    }

    /** What an item is about. */
    String text(String code) {
        Item item = items.get(code);
        return item == null ? "不属于第二十条所列各项的信息" : item.text();
    }

    /** A year as it is named. */
    static String year(int year) {
        return year == 0 ? "日期不明" : year + "年";
    }
}
