package org.gongkai.review;

import java.time.LocalDateTime;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.IndexPattern;

/**
 * What an entry keeps under any circumstances, published, withdrawn or closed (条目的标识).
 *
 * @param category the column that it stands in
 * @param index its index number
 * @param released when it is or was released
 */
public record Identity(Category category, IndexNumber index, LocalDateTime released) {

    /** That of a manuscript; nothing where one of the three is missing or unsound. */
    public static Optional<Identity> of(Manuscript manuscript, Optional<Category> category, IndexPattern numbers) {
        Optional<IndexNumber> index = index(manuscript, numbers);
        Optional<LocalDateTime> released = manuscript.header().moment(HeaderKey.RELEASED);
        return category.isEmpty() || index.isEmpty() || released.isEmpty()
                ? Optional.empty()
                : Optional.of(new Identity(category.get(), index.get(), released.get()));
    }

    /** The index number alone. */
    static Optional<IndexNumber> index(Manuscript manuscript, IndexPattern numbers) {
        return manuscript.header().text(HeaderKey.INDEX).flatMap(numbers::parse);
    }
}
