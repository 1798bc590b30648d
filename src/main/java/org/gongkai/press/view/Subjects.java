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
    public Subject home(Page.Home page) {
        return Subject.of("home", Fixed.HOME);
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
    public Subject guide(Page.Guide page) {
        return Subject.of("guide", Fixed.GUIDE);
    }

    @Override
    public Subject annualIndex(Page.AnnualIndex page) {
        return Subject.of("annualIndex", Fixed.ANNUAL);
    }

    @Override
    public Subject annual(Page.Annual page) {
        Step above = new Step(Fixed.ANNUAL.title(), Addresses.ANNUAL_INDEX);
        return edition.narrative(page.source())
                .map(report -> Subject.below("annual", report.title(), "", Fixed.ANNUAL, above))
                .orElseGet(() ->
                        Subject.below("annual", Fixed.ANNUAL.title(), Fixed.ANNUAL.description(), Fixed.ANNUAL, above));
    }

    @Override
    public Subject apply(Page.Apply page) {
        return Subject.of("apply", Fixed.APPLY);
    }

    @Override
    public Subject applyForm(Page.ApplyForm page) {
        Fixed form = Fixed.APPLY_FORM;
        return Subject.below(
                "applyForm", form.title(), form.description(), form, new Step(Fixed.APPLY.title(), Addresses.APPLY));
    }

    @Override
    public Subject siteMap(Page.SiteMap page) {
        return Subject.of("sitemap", Fixed.SITEMAP);
    }

    @Override
    public Subject search(Page.Search page) {
        return Subject.of("search", Fixed.SEARCH);
    }

    @Override
    public Subject notFound(Page.NotFound page) {
        return Subject.of("notFound", Fixed.NOT_FOUND);
    }
}
