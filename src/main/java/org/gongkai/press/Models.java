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
import org.gongkai.application.ApplicationForm;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.export.AnnualExport;
import org.gongkai.press.export.FormDocument;
import org.gongkai.press.view.AnnualChapters;
import org.gongkai.press.view.AnnualCharts;
import org.gongkai.press.view.AnnualView;
import org.gongkai.press.view.ApplyDeadlines;
import org.gongkai.press.view.ApplyFormView;
import org.gongkai.press.view.ApplyView;
import org.gongkai.press.view.AttachmentView;
import org.gongkai.press.view.EntryViews;
import org.gongkai.press.view.Fixed;
import org.gongkai.press.view.Frames;
import org.gongkai.press.view.GuideView;
import org.gongkai.press.view.LinkView;
import org.gongkai.press.view.ListViews;
import org.gongkai.press.view.PageView;
import org.gongkai.press.view.PrisonGuides;
import org.gongkai.press.view.Rows;
import org.gongkai.press.view.SearchViews;
import org.gongkai.press.view.SiteView;
import org.gongkai.press.view.SiteViews;
import org.gongkai.press.view.Sizes;
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
    public Model of(Page page, Optional<Rendered> text) {
        Map<String, Object> variables = new HashMap<>();
        PageView frame = frames.of(page);
        variables.put("site", site);
        variables.put("page", frame);
        page.accept(new View(text.orElse(NOTHING))).ifPresent(view -> variables.put(frame.kind(), view));
        if (page instanceof Page.Document document && PrisonGuides.is(document.entry())) {
            variables.put(PrisonGuides.TEMPLATE, new PrisonGuides(edition).of(document));
            return new Model(PrisonGuides.TEMPLATE, variables);
        }
        return new Model(frame.kind(), variables);
    }

    /** The view of each kind of page, under the name of its kind; {@code text} is its text. */
    private final class View implements Page.Visitor<Optional<Object>> {
        private final Rendered text;

        View(Rendered text) {
            this.text = text;
        }

        @Override
        public Optional<Object> single(Page.Single page) {
            return switch (page) {
                case HOME -> Optional.of(lists.home(page.address()));
                case GUIDE -> Optional.of(guide(text));
                case ANNUAL_INDEX -> Optional.of(lists.annualIndex(page.address()));
                case APPLY -> Optional.of(apply(page));
                case APPLY_FORM ->
                    Optional.of(ApplyFormView.of(
                            SiteViews.office(edition.site().office()),
                            forms(page),
                            new LinkView(Fixed.APPLY.title(), Addresses.APPLY.from(page.address()))));
                case SITE_MAP -> Optional.of(lists.sitemap(page.address()));
                case SEARCH -> Optional.of(new SearchViews(edition).of(page.address()));
                case NOT_FOUND -> Optional.empty(); // the frame is all there is
            };
        }

        @Override
        public Optional<Object> column(Page.Column page) {
            return Optional.of(lists.column(page));
        }

        @Override
        public Optional<Object> document(Page.Document page) {
            return Optional.of(entries.of(page, text));
        }

        @Override
        public Optional<Object> withdrawn(Page.Withdrawn page) {
            return Optional.of(entries.of(page.tombstone(), page.address()));
        }

        @Override
        public Optional<Object> closed(Page.Closed page) {
            return Optional.of(entries.of(page));
        }

        @Override
        public Optional<Object> catalogueList(Page.CatalogueList page) {
            return Optional.of(lists.catalogue(page));
        }

        @Override
        public Optional<Object> validityList(Page.ValidityList page) {
            return Optional.of(lists.validity(page));
        }

        @Override
        public Optional<Object> annual(Page.Annual page) {
            return Optional.of(Models.this.annual(page, text));
        }
    }

    private ApplyView apply(Page page) {
        return ApplyView.of(
                SiteViews.office(edition.site().office()),
                new LinkView(ApplicationForm.TITLE, Addresses.APPLY_FORM.from(page.address())),
                forms(page),
                new ApplyDeadlines(
                                edition.calendar(), edition.catalogue().asOf().toLocalDate())
                        .views());
    }

    private List<AttachmentView> forms(Page page) {
        List<AttachmentView> forms = new ArrayList<>();
        forms.add(file(page, ApplicationForm.TITLE, Addresses.APPLY_DOCUMENT, form));
        Optional.ofNullable(pdfs.get(Addresses.APPLY_PDF))
                .ifPresent(pdf -> forms.add(file(page, ApplicationForm.TITLE, Addresses.APPLY_PDF, pdf)));
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
        List<AnnualView.Chapter> chapters = AnnualChapters.of(
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
