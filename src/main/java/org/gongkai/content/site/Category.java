package org.gongkai.content.site;

import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * A column of the site (栏目): a node of the tree of categories.yaml. Absent texts are empty.
 *
 * @param key its name in headers, folders and addresses; ASCII
 * @param path keys from the root of the tree, joined by {@code /}: the folder of its pages
 * @param name what readers see
 * @param type ColumnType of 《政府网站发展指引》
 * @param description ColumnDescription
 * @param keywords ColumnKeywords
 * @param item item of 条例 第二十条, if it is one's
 * @param regime under which rules it discloses
 * @param none statement where the column is rightly empty
 * @param steps the review steps that an entry of it needs, in order
 * @param publishWithin term for publication
 * @param updateWithin term for the next update
 * @param clock header key from whose date {@code publishWithin} runs: {@code formed} or {@code decided}
 * @param personalData {@code masked} where names must be masked
 * @param closesAfter term after which an entry closes
 * @param units whose budgets and final accounts belong here (预决算公开单位), the organ itself first; none of other columns
 * @param alsoAt where else its entries and those of the columns below it are to be public; nothing where it says nothing
 * @param children columns below it
 * @param place where it stands in categories.yaml
 */
public record Category(
        String key,
        String path,
        String name,
        String type,
        String description,
        String keywords,
        @Nullable Article20 item,
        Regime regime,
        String none,
        List<Role> steps,
        Optional<Term> publishWithin,
        Optional<Term> updateWithin,
        String clock,
        String personalData,
        Optional<Term> closesAfter,
        List<Unit> units,
        Optional<AlsoRequired> alsoAt,
        List<Category> children,
        Place place) {

    public Category {
        steps = List.copyOf(steps);
        units = List.copyOf(units);
        children = List.copyOf(children);
    }

    /** The code of its item of 条例 第二十条; empty where it is of none. */
    public String code() {
        return item == null ? "" : item.code();
    }
}
