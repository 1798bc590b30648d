package org.gongkai.review;

import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;

/** Which keys an entry's header must have (必填字段): 体裁 for documents (公文), 主题分类 in the columns of 条例 第二十条. */
public final class NeededKeys {

    private NeededKeys() {}

    /**
     * Whether a key must be there.
     *
     * @param there whether the header has a key
     * @param category the column that it is in, if there is one
     */
    public static boolean has(HeaderKey key, Predicate<HeaderKey> there, Optional<Category> category) {
        return switch (key) {
            case GENRE ->
                there.test(HeaderKey.NUMBER)
                        || category.filter(one -> one.type().equals("政策文件")).isPresent();
            case TOPIC -> category.filter(one -> one.item() != null).isPresent();
            case PROJECT -> there.test(HeaderKey.STAGE);
            case STAGE -> there.test(HeaderKey.PROJECT);
            case BUDGET -> there.test(HeaderKey.FISCAL_YEAR) || there.test(HeaderKey.UNIT);
            case FISCAL_YEAR -> there.test(HeaderKey.BUDGET);
            default -> key.needed();
        };
    }
}
