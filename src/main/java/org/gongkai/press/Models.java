package org.gongkai.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.application.Form;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.prose.Html;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Narrative;

/** The model of each page: the variables that its template is given (模板变量). */
final class Models {

    private static final Rendered NOTHING = new Rendered(new Html(""), List.of(), List.of());

    private final Edition edition;
    private final SiteView site;
    private final Frames frames;
    private final EntryViews entries;
    private final ListViews lists;
    private final AnnualExport annual;
    private final AnnualCharts charts;
    private final byte[] form;
    private final Map<Address, byte[]> pdfs = new ConcurrentHashMap<>();

    Models(Edition edition) {
        this.edition = edition;
        this.site = SiteViews.of(edition.site());
        this.frames = new Frames(edition);
        this.entries = new EntryViews(edition);
        this.lists = new ListViews(edition);
        this.annual = new AnnualExport(edition);
        this.charts = new AnnualCharts(edition);
        this.form = FormDocument.of(edition.site().organ());
    }

    /** The tables of the annual reports as files, whose sizes their pages tell. */
    AnnualExport annual() {
        return annual;
    }

    /** The form of an application as a document, whose size two pages tell; not to be changed. */
    byte[] form() {
        return form;
    }

    /** A page as a PDF file, which that page offers from now on. */
    void offer(Address address, byte[] pdf) {
        pdfs.put(address, pdf);
    }

    /** The PDF files by their addresses, sorted. */
    SortedMap<Address, byte[]> pdfs() {
        return new TreeMap<>(pdfs);
    }

    /** The template of a page, named after its kind, and its variables. */
    record Model(String kind, Map<String, Object> variables) {}

    /** The model of a page; {@code text} is its text in HTML, where it has one. */
    Model of(Page page, Optional<Rendered> text) {
        Map<String, Object> variables = new HashMap<>();
        PageView frame = frames.of(page);
        variables.put("site", site);
        variables.put("page", frame);
        view(page, text.orElse(NOTHING)).ifPresent(view -> variables.put(frame.kind(), view));
        if (page instanceof Page.Document document && PrisonGuides.is(document.entry())) {
            variables.put(PrisonGuides.TEMPLATE, new PrisonGuides(edition).of(document));
            return new Model(PrisonGuides.TEMPLATE, variables);
        }
        return new Model(frame.kind(), variables);
    }

    private Optional<Object> view(Page page, Rendered text) {
        if (page instanceof Page.Home) {
            return Optional.of(lists.home(page.address()));
        } else if (page instanceof Page.Column column) {
            return Optional.of(lists.column(column));
        } else if (page instanceof Page.Document document) {
            return Optional.of(entries.of(document, text));
        } else if (page instanceof Page.Grave grave) {
            return Optional.of(entries.of(grave.tombstone(), page.address()));
        } else if (page instanceof Page.Closed closed) {
            return Optional.of(entries.of(closed));
        } else if (page instanceof Page.CatalogueList list) {
            return Optional.of(lists.catalogue(list));
        } else if (page instanceof Page.ValidityList list) {
            return Optional.of(lists.validity(list));
        } else if (page instanceof Page.Guide) {
            return Optional.of(guide(text));
        } else if (page instanceof Page.AnnualIndex) {
            return Optional.of(lists.annualIndex(page.address()));
        } else if (page instanceof Page.Search) {
            return Optional.of(new SearchViews(edition).of(page.address()));
        } else if (page instanceof Page.Annual annual) {
            return Optional.of(annual(annual, text));
        } else if (page instanceof Page.Apply) {
            return Optional.of(ApplyView.of(
                    SiteViews.office(edition.site().office()),
                    new LinkView(Form.TITLE, Addresses.APPLY_FORM.from(page.address())),
                    forms(page),
                    new ApplyDeadlines(
                                    edition.calendar(),
                                    edition.catalogue().asOf().toLocalDate())
                            .views()));
        } else if (page instanceof Page.ApplyForm) {
            return Optional.of(ApplyFormView.of(
                    SiteViews.office(edition.site().office()),
                    forms(page),
                    new LinkView(Fixed.APPLY.title(), Addresses.APPLY.from(page.address()))));
        }
        return page instanceof Page.SiteMap ? Optional.of(lists.sitemap(page.address())) : Optional.empty();
    }

    private List<AttachmentView> forms(Page page) {
        List<AttachmentView> forms = new ArrayList<>();
        forms.add(file(page, Form.TITLE, Addresses.APPLY_DOCUMENT, form));
        Optional.ofNullable(pdfs.get(Addresses.APPLY_PDF))
                .ifPresent(pdf -> forms.add(file(page, Form.TITLE, Addresses.APPLY_PDF, pdf)));
        return forms;
    }

    /** A file that a page offers, saved under its title. */
    private static AttachmentView file(Page page, String title, Address address, byte[] bytes) {
        String name = address.file();
        return new AttachmentView(
                title,
                address.from(page.address()),
                title + name.substring(name.lastIndexOf('.')),
                Sizes.type(name),
                Sizes.text(bytes.length));
    }

    private GuideView guide(Rendered text) {
        String title = edition.guide().map(Narrative::title).orElse(Fixed.GUIDE.title());
        Optional<LocalDate> revised = edition.guide().map(Narrative::formed);
        return new GuideView(title, text.html(), Rows.date(revised), EntryViews.headings(text));
    }

    /** The report for keeping, then its tables. */
    private List<AttachmentView> files(Page.Annual page, Optional<Narrative> report) {
        List<AttachmentView> files = new ArrayList<>();
        Address address = Addresses.annual(page.year(), "pdf");
        String title = report.map(Narrative::title).orElse("");
        Optional.ofNullable(pdfs.get(address)).ifPresent(pdf -> files.add(file(page, title, address, pdf)));
        files.addAll(annual.views(page.year()));
        return files;
    }

    private AnnualView annual(Page.Annual page, Rendered text) {
        Optional<Narrative> report = Optional.ofNullable(edition.reports().get(page.year()));
        List<AnnualChapterView> chapters = AnnualChapters.of(
                text.html(), Optional.ofNullable(edition.figures().get(page.year())));
        return new AnnualView(
                Integer.toString(page.year()),
                report.map(Narrative::title).orElse(""),
                text.html(),
                chapters,
                EntryViews.headings(text),
                Rows.date(report.map(Narrative::released)),
                charts.of(page.year()),
                files(page, report),
                lists.reportYears(page));
    }
}
