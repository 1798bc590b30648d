package org.gongkai.review;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Finding;

/**
 * A further look at what is about to be published (查验), besides header and review record; a finding that blocks stops
 * it at the gate. Pure.
 */
@FunctionalInterface
public interface Examination {

    /** What is wrong with a manuscript of this category. */
    List<Finding> examine(Manuscript manuscript, Optional<Category> category);
}
