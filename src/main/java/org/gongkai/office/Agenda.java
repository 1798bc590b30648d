package org.gongkai.office;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Due;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.finding.Findings;

/** What the office has to do by when (限期事项). Nothing of it is published. */
public final class Agenda {

    private static final int REPORT_MONTH = 1;
    private static final int REPORT_DAY = 31;

    private final Sources sources;
    private final WorkingDays calendar;
    private final LocalDate today;
    private final List<Item> items = new ArrayList<>();

    private Agenda(Sources sources, LocalDate today) {
        this.sources = sources;
        this.calendar = Bake.calendar(sources);
        this.today = today;
    }

    /** What is to be done (事项). */
    public enum Kind {
        PUBLISH("公开", "publish", "条例 第二十六条"),
        RELEASE("到期发布", "release", "条例 第二十六条"),
        RECONSIDER("复核不公开", "reconsider", "条例 第十八条"),
        REPORT("发布年度报告", "annual report", "条例 第四十九条");

        private final String zh;
        private final String en;
        private final String basis;

        Kind(String zh, String en, String basis) {
            this.zh = zh;
            this.en = en;
            this.basis = basis;
        }

        /** In words. */
        public org.gongkai.finding.Wording wording() {
            return new org.gongkai.finding.Wording(zh, en);
        }

        /** The article that sets the day. */
        public String basis() {
            return basis;
        }
    }

    /**
     * One thing to do.
     *
     * @param path the file that it is about
     * @param title of what it is about
     * @param deadline the last day
     * @param left working days to it; negative where it is past
     */
    public record Item(Kind kind, String path, String title, Deadline deadline, int left) {}

    /** All that is to be done in a project, the most urgent first; nothing where its data files cannot be read. */
    public static Optional<List<Item>> of(Path project, LocalDate today, Findings findings) {
        return Bake.sources(project, findings).map(sources -> new Agenda(sources, today).items());
    }

    private List<Item> items() {
        for (Source source : sources.entries()) {
            if (source instanceof Manuscript manuscript
                    && manuscript.header().withdrawal().isEmpty()) {
                entry(manuscript);
            }
        }
        int year = today.getYear() - 1;
        if (!sources.annual().containsKey(year)) {
            add(
                    Kind.REPORT,
                    "content/annual/" + year + ".md",
                    year + "年政府信息公开工作年度报告",
                    new Deadline(LocalDate.of(year + 1, REPORT_MONTH, REPORT_DAY), false));
        }
        items.sort(Comparator.comparing((Item item) -> item.deadline().day())
                .thenComparing(Item::path)
                .thenComparing(Item::kind));
        return List.copyOf(items);
    }

    private void entry(Manuscript manuscript) {
        String title = manuscript.header().text(HeaderKey.TITLE).orElse("");
        boolean open = manuscript
                .header()
                .text(HeaderKey.DISCLOSURE)
                .map("主动公开"::equals)
                .orElse(true);
        if (!open) {
            manuscript
                    .header()
                    .day(HeaderKey.RECONSIDER)
                    .ifPresent(day -> add(Kind.RECONSIDER, manuscript.path(), title, new Deadline(day, false)));
            return;
        }
        boolean approved = manuscript
                .header()
                .review()
                .flatMap(review -> review.step("approved"))
                .isPresent();
        Optional<LocalDate> released = manuscript
                .header()
                .moment(HeaderKey.RELEASED)
                .map(moment -> moment.toLocalDate())
                .filter(today::isBefore);
        if (approved) {
            released.ifPresent(day -> add(Kind.RELEASE, manuscript.path(), title, new Deadline(day, false)));
            return;
        }
        String key = manuscript.header().text(HeaderKey.CATEGORY).orElse(manuscript.folderCategory());
        Optional<Category> category = sources.categories().find(key);
        Due.of(manuscript, category, calendar)
                .ifPresent(due -> add(Kind.PUBLISH, manuscript.path(), title, due.deadline()));
    }

    private void add(Kind kind, String path, String title, Deadline deadline) {
        items.add(new Item(kind, path, title, deadline, calendar.between(today, deadline.day())));
    }
}
