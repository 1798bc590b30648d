package org.gongkai.press.view;

import java.util.List;
import org.gongkai.catalogue.Topics;
import org.gongkai.content.site.SpecialTopic;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;

/**
 * A topic (专题): {@code topic}.
 *
 * @param name its name
 * @param intro what it is about, or ""
 * @param ended whether it is kept up no more
 * @param ends the last day on which it is kept up, or none
 * @param total number of its entries, over all pages
 * @param rows the entries of this page
 * @param pager the pages of the list
 */
public record TopicView(
        String name, String intro, boolean ended, DateView ends, int total, List<RowView> rows, PagerView pager) {

    /**
     * A topic as other pages name it (专题的链接).
     *
     * @param text its name
     * @param href its address
     * @param intro what it is about, or ""
     * @param count number of its entries
     */
    public record Line(String text, String href, String intro, int count) {

        private static Line of(SpecialTopic topic, Context here) {
            return new Line(
                    topic.name(),
                    here.href(Addresses.topic(topic.id(), 1)),
                    topic.intro(),
                    Topics.entries(topic, here.catalogue()).size());
        }
    }

    public static TopicView of(Page.Topic page, Context here) {
        SpecialTopic topic = page.topic();
        return new TopicView(
                topic.name(),
                topic.intro(),
                topic.ended(here.today()),
                DateView.of(topic.ends()),
                page.total(),
                here.rows(page.entries()),
                PagerView.of(page.number(), page.count(), number -> Addresses.topic(topic.id(), number), here));
    }

    /** Those that are kept up (首页的专题), or those that have ended, in the order of site.yaml. */
    static List<Line> lines(boolean ended, Context here) {
        return here.site().topics().stream()
                .filter(topic -> topic.ended(here.today()) == ended)
                .map(topic -> Line.of(topic, here))
                .toList();
    }
}
