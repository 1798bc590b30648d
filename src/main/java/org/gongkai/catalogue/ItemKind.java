package org.gongkai.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.content.site.Article20;
import org.jspecify.annotations.Nullable;

/** What an item is (事项类型), and which item of 条例 第二十条 its column has. Rows of table 二 are called like the kinds. */
public enum ItemKind {
    DUTY("权力和责任", null),
    LICENCE("行政许可", Article20.LICENCES),
    PENALTY("行政处罚", Article20.PENALTIES),
    COERCION("行政强制", Article20.PENALTIES),
    FEE("行政事业性收费", Article20.FEES),
    SERVICE("其他对外管理服务事项", Article20.LICENCES);

    /** Those that somebody applies for: readers are told how. */
    public static final Set<ItemKind> APPLIED_FOR = Set.of(LICENCE, SERVICE);

    private final String word;
    private final @Nullable Article20 item;

    ItemKind(String word, @Nullable Article20 item) {
        this.word = word;
        this.item = item;
    }

    /** The kind of this word. */
    static Optional<ItemKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The kinds whose column has this item of article 20; none of most. */
    public static Set<ItemKind> of(@Nullable Article20 item) {
        return Arrays.stream(values())
                .filter(kind -> kind.item != null && kind.item == item)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemKind.class)));
    }

    /** The words of all kinds. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ItemKind::word).toList();
    }

    /** What ledgers and the annual report call it. */
    public String word() {
        return word;
    }

    /** The item of article 20 whose columns have it; null of 权力和责任, which no item names. */
    public @Nullable Article20 item() {
        return item;
    }
}
