package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.SpecialTopic;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** What topics gather (专题收的条目), and whether they gather anything. */
public final class Topics implements Duty {

    /** The entries of a topic, in the order of the catalogue. */
    public static List<Entry> entries(SpecialTopic topic, Catalogue catalogue) {
        return catalogue.entries().stream()
                .filter(entry -> belongs(entry, topic, catalogue.categories()))
                .toList();
    }

    private static boolean belongs(Entry entry, SpecialTopic topic, Categories categories) {
        return any(
                        topic.columns(),
                        categories.line(entry.category()).stream()
                                .map(Category::key)
                                .toList())
                && any(topic.genres(), List.of(entry.genre()))
                && any(topic.keywords(), entry.keywords())
                && (topic.words().isEmpty() || topic.words().stream().anyMatch(entry.title()::contains))
                && topic.from().filter(entry.released().toLocalDate()::isBefore).isEmpty()
                && topic.to().filter(entry.released().toLocalDate()::isAfter).isEmpty();
    }

    /** Whether nothing is asked for, or one of it is there. */
    private static boolean any(List<String> asked, List<String> there) {
        return asked.isEmpty() || !Collections.disjoint(asked, there);
    }

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>();
        for (SpecialTopic topic : holdings.site().topics()) {
            List<Finding> unknown = topic.columns().stream()
                    .flatMap(key ->
                            unknown(key, topic.place(), holdings.catalogue().categories()).stream())
                    .toList();
            found.addAll(unknown);
            if (unknown.isEmpty() && entries(topic, holdings.catalogue()).isEmpty()) {
                found.add(Rule.EMPTY_TOPIC.at(
                        topic.place(),
                        new Wording("专题“" + topic.name() + "”一条也没有收到", "topic “" + topic.name() + "” gathers nothing"),
                        new Wording(
                                "几个条件要同时符合：放宽或者改正其中一个；还没有内容的，先不写这个专题",
                                "an entry must meet every condition: widen or mend one; leave the topic out until there is"
                                        + " something")));
            }
        }
        return found;
    }

    private static Optional<Finding> unknown(String key, Place place, Categories categories) {
        return categories.find(key).isPresent()
                ? Optional.empty()
                : Optional.of(Rule.UNKNOWN_CATEGORY.at(
                        place,
                        new Wording("专题中的栏目“" + key + "”不存在", "no such category in a topic: “" + key + "”"),
                        Spelling.hint(
                                key,
                                categories.keys(),
                                new Wording(
                                        "categories.yaml 中有：" + String.join("、", categories.keys()),
                                        "categories.yaml has: " + String.join(", ", categories.keys())))));
    }
}
