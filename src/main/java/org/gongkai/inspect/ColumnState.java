package org.gongkai.inspect;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a column stands (栏目情况).
 *
 * @param name what readers see
 * @param place where it stands in the project, or its page
 * @param type ColumnType of 《政府网站发展指引》
 * @param top whether it stands in no other column
 * @param blank whether it has neither entries nor a statement
 * @param newest the day of its last release or change, in the columns below it too; nothing where it has no entries
 */
public record ColumnState(
        String name,
        String place,
        String type,
        boolean top,
        boolean blank,
        @Nullable LocalDate newest) {}
