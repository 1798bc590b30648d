package org.gongkai.press.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.PagePlan;
import org.gongkai.review.Entry;

/** Lines of lists, as seen from one page (列表行). */
public final class Rows {

    private static final int NEAR = 2;

    private final PagePlan plan;
    private final Catalogue catalogue;
    private final Address page;

    Rows(PagePlan plan, Address page) {
        this.plan = plan;
        this.catalogue = plan.catalogue();
        this.page = page;
    }

    public List<RowView> of(List<Entry> entries) {
        return entries.stream().map(this::row).toList();
    }

    RowView row(Entry entry) {
        Standing standing = catalogue.standing(entry);
        return new RowView(
                entry.title(),
                href(entry),
                DateView.of(entry.released().toLocalDate()),
                entry.text(HeaderKey.NUMBER).orElse(""),
                entry.index().text(),
                entry.genre(),
                standing.word(),
                standing.inForce());
    }

    ValidityListView.Row standing(Entry entry) {
        Standing standing = catalogue.standing(entry);
        return new ValidityListView.Row(
                entry.index().text(),
                entry.title(),
                href(entry),
                entry.text(HeaderKey.NUMBER).orElse(""),
                DateView.of(entry.formed()),
                standing.word(),
                date(standing.since()),
                link(standing.by()));
    }

    CatalogueView.Row record(Entry entry) {
        Standing standing = catalogue.standing(entry);
        return new CatalogueView.Row(
                entry.index().text(),
                entry.title(),
                href(entry),
                entry.summary(),
                entry.text(HeaderKey.NUMBER).orElse(""),
                entry.issuers(),
                entry.text(HeaderKey.TOPIC).orElse(""),
                entry.category().name(),
                entry.text(HeaderKey.DISCLOSURE).orElse(""),
                DateView.of(entry.formed()),
                DateView.of(entry.released().toLocalDate()),
                standing.word(),
                standing.inForce());
    }

    String href(Entry entry) {
        return plan.address(entry).from(page);
    }

    LinkView link(Optional<Entry> entry) {
        return entry.map(one -> new LinkView(one.title(), href(one))).orElse(LinkView.NONE);
    }

    LinkView link(Category category) {
        return new LinkView(category.name(), href(category));
    }

    String href(Category category) {
        return Addresses.column(category, 1).from(page);
    }

    BranchView branch(Category category) {
        return new BranchView(category.name(), href(category), catalogue.count(category), category.none());
    }

    PagerView pager(int number, int count, IntFunction<Address> addresses) {
        if (count == 1) {
            return PagerView.SINGLE;
        }
        List<ChoiceView> links = new ArrayList<>();
        int last = 0;
        List<Integer> shown = IntStream.rangeClosed(1, count)
                .filter(i -> i == 1 || i == count || Math.abs(i - number) <= NEAR)
                .boxed()
                .collect(Collectors.toList());
        for (int i : shown) {
            if (i > last + 1) {
                links.add(new ChoiceView("…", "", false));
            }
            links.add(new ChoiceView(Integer.toString(i), addresses.apply(i).from(page), i == number));
            last = i;
        }
        return new PagerView(
                number,
                count,
                links,
                number > 1 ? addresses.apply(number - 1).from(page) : "",
                number < count ? addresses.apply(number + 1).from(page) : "");
    }

    public static DateView date(Optional<LocalDate> day) {
        return day.map(DateView::of).orElse(DateView.NONE);
    }
}
