package org.gongkai.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Site;
import org.gongkai.desk.Route;

/** What a new project has to do before its first entry is public (第一次发布), one stage after the other. */
final class Beginning {

    private Beginning() {}

    /**
     * A stage.
     *
     * @param name what is done
     * @param state 已完成, 现在办理, 然后
     * @param href where it is done; empty where it is not its turn
     */
    record Stage(String name, String state, String href) {}

    /** The stages as they stand; none where all are done. */
    static List<Stage> of(Sources sources, LocalDate today) {
        boolean everything = sources.site().reviews() == Site.Reviews.EVERYTHING;
        List<Stage> stages = new ArrayList<>();
        boolean open = true;
        if (everything) {
            open = add(
                    stages, "批准站点数据（机关、网站、人员、栏目）", approved(sources, today, sources.record()), open, review("site.md"));
        }
        open = add(
                stages,
                sources.guide().isEmpty() ? "写公开指南，再批准它" : "批准公开指南",
                sources.guide().isPresent() && (!everything || approved(sources, today, sources.guide())),
                open,
                sources.guide().isEmpty() ? "/entries/edit?path=content/guide.md" : review("guide.md"));
        boolean written = !sources.entries().isEmpty();
        open = add(stages, "新建第一个条目", written, open, "/entries/");
        boolean ready = sources.entries().stream().anyMatch(entry -> approved(sources, today, Optional.of(entry)));
        open = add(stages, "审查这个条目", ready, open, "/#waiting");
        return open ? List.of() : stages;
    }

    private static String review(String file) {
        return "/review/text?path=content/" + file;
    }

    /** Whether the next stage may be begun. */
    private static boolean add(List<Stage> stages, String name, boolean done, boolean open, String href) {
        stages.add(new Stage(name, done ? "已完成" : open ? "现在办理" : "然后", open && !done ? href : ""));
        return open && done;
    }

    private static boolean approved(Sources sources, LocalDate today, Optional<Source> text) {
        return text.filter(Manuscript.class::isInstance)
                .map(Manuscript.class::cast)
                .filter(one -> one.header().review().filter(Review::approved).isPresent())
                .filter(one -> Route.of(one, one.category(sources.categories()), sources.people(), today)
                        .next()
                        .isEmpty())
                .isPresent();
    }
}
