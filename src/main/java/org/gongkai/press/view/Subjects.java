package org.gongkai.press.view;

import org.gongkai.content.HeaderKey;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.view.Subject.Step;
import org.gongkai.review.Entry;

/** What each kind of page is about. */
final class Subjects implements Page.Visitor<Subject> {

    private final Edition edition;

    Subjects(Edition edition) {
        this.edition = edition;
    }

    @Override
    public Subject single(Page.Single page) {
        Fixed form = Fixed.APPLY_FORM;
        return switch (page) {
            case HOME -> Subject.of("home", Fixed.HOME);
            case GUIDE -> Subject.of("guide", Fixed.GUIDE);
            case ANNUAL_INDEX -> Subject.of("annualIndex", Fixed.ANNUAL);
            case APPLY -> Subject.of("apply", Fixed.APPLY);
            case APPLY_FORM ->
                Subject.below(
                        "applyForm",
                        form.title(),
                        form.description(),
                        form,
                        new Step(Fixed.APPLY.title(), Addresses.APPLY));
            case SITE_MAP -> Subject.of("sitemap", Fixed.SITEMAP);
            case SEARCH -> Subject.of("search", Fixed.SEARCH);
            case NOT_FOUND -> Subject.of("notFound", Fixed.NOT_FOUND);
        };
    }

    @Override
    public Subject column(Page.Column page) {
        return Subject.of("column", page.category());
    }

    @Override
    public Subject document(Page.Document page) {
        Entry entry = page.entry();
        return Subject.of("entry", entry, entry.text(HeaderKey.DESCRIPTION).orElse(entry.summary()));
    }

    @Override
    public Subject withdrawn(Page.Withdrawn page) {
        return Subject.in(
                "tombstone",
                page.tombstone().title().orElse("此信息已撤回"),
                page.tombstone().category());
    }

    @Override
    public Subject closed(Page.Closed page) {
        return Subject.in("closed", "公开期已满", page.closure().category());
    }

    @Override
    public Subject catalogueList(Page.CatalogueList page) {
        return Subject.of("catalogue", Fixed.CATALOGUE);
    }

    @Override
    public Subject validityList(Page.ValidityList page) {
        return Subject.of("validityList", page.ended() ? Fixed.ENDED : Fixed.IN_FORCE);
    }

    @Override
    public Subject annual(Page.Annual page) {
        Step above = new Step(Fixed.ANNUAL.title(), Addresses.ANNUAL_INDEX);
        return edition.narrative(page.source())
                .map(report -> Subject.below("annual", report.title(), "", Fixed.ANNUAL, above))
                .orElseGet(() ->
                        Subject.below("annual", Fixed.ANNUAL.title(), Fixed.ANNUAL.description(), Fixed.ANNUAL, above));
    }
}
