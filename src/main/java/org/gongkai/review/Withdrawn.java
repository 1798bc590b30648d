package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;

/** The gate's own kind of tombstone. */
record Withdrawn(
        String path,
        String name,
        Category category,
        IndexNumber index,
        LocalDateTime released,
        boolean secrecy,
        Optional<String> title,
        LocalDate on,
        String reason)
        implements Tombstone {

    /** The class of reason where nothing else may be said (保守国家秘密法 第三十四条). */
    static final String SECRECY = "依照《中华人民共和国保守国家秘密法》不予公开";
}
