package org.gongkai.press.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Site;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Entry;
import org.gongkai.review.Narrative;

/** An edition as one of its pages shows it (页面的上下文): the ways from this page, and lines of its lists. */
public record Context(Edition edition, Address page) {

    private static final String RULES = "政府信息公开制度";
    private static final String STATUTORY = "法定主动公开内容";

    Catalogue catalogue() {
        return edition.catalogue();
    }

    Site site() {
        return edition.site();
    }

    LocalDate today() {
        return catalogue().asOf().toLocalDate();
    }

    /** The way to the site's root; the page for addresses that are not there is shown at any address. */
    String root() {
        return lost() ? site().address().replaceFirst("^https?://[^/]+", "") : page.root();
    }

    boolean lost() {
        return page.equals(Addresses.NOT_FOUND);
    }

    String href(Address target) {
        return lost() ? root() + target.path() : target.from(page);
    }

    String href(Category category) {
        return href(Addresses.column(category, 1));
    }

    String href(Entry entry) {
        return href(edition.plan().address(entry));
    }

    LinkView link(String name, Address target) {
        return new LinkView(name, href(target));
    }

    LinkView link(Fixed other) {
        return link(other.title(), other.address());
    }

    LinkView link(Category category) {
        return new LinkView(category.name(), href(category));
    }

    LinkView link(Entry entry) {
        return new LinkView(entry.title(), href(entry));
    }

    LinkView link(Optional<Entry> entry) {
        return entry.map(this::link).orElse(LinkView.NONE);
    }

    SiteView.Office office() {
        return SiteView.Office.of(site().office());
    }

    List<RowView> rows(List<Entry> entries) {
        return entries.stream().map(entry -> RowView.of(entry, this)).toList();
    }

    RowView.Branch branch(Category category) {
        return new RowView.Branch(category.name(), href(category), catalogue().count(category), category.none());
    }

    List<RowView.Branch> branches(List<Category> categories) {
        return categories.stream().map(this::branch).toList();
    }

    /** The columns that are official blocks of the home page: 制度, 法定主动公开内容. */
    List<Category> blocks() {
        return Stream.of(RULES, STATUTORY)
                .flatMap(name -> catalogue().categories().roots().stream()
                        .filter(root -> root.name().equals(name)))
                .toList();
    }

    /** The top columns that are no official block. */
    List<Category> others() {
        return catalogue().categories().roots().stream()
                .filter(root -> !root.name().equals(RULES) && !root.name().equals(STATUTORY))
                .toList();
    }

    /** Lines of all reports that are shown, newest first. */
    <T> List<T> reports(BiFunction<Integer, Narrative, T> line) {
        List<T> lines = new ArrayList<>();
        edition.reports().forEach((year, report) -> lines.add(0, line.apply(year, report)));
        return lines;
    }

    List<RowView> reports() {
        return reports((year, report) -> RowView.of(year, report, this));
    }
}
