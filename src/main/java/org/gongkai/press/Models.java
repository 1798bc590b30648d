package org.gongkai.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.gongkai.application.ApplicationForm;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.export.AnnualExport;
import org.gongkai.press.view.AnnualCharts;
import org.gongkai.press.view.AnnualView;
import org.gongkai.press.view.ApplyFormView;
import org.gongkai.press.view.ApplyView;
import org.gongkai.press.view.AttachmentView;
import org.gongkai.press.view.CatalogueView;
import org.gongkai.press.view.ChartView;
import org.gongkai.press.view.ColumnView;
import org.gongkai.press.view.Context;
import org.gongkai.press.view.EntryView;
import org.gongkai.press.view.Fixed;
import org.gongkai.press.view.GuideView;
import org.gongkai.press.view.HomeView;
import org.gongkai.press.view.LinkView;
import org.gongkai.press.view.Navigation;
import org.gongkai.press.view.PageView;
import org.gongkai.press.view.SearchView;
import org.gongkai.press.view.SiteView;
import org.gongkai.press.view.SitemapView;
import org.gongkai.press.view.Subject;
import org.gongkai.press.view.TombstoneView;
import org.gongkai.press.view.ValidityListView;
import org.gongkai.prose.Html;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Narrative;
import org.jspecify.annotations.Nullable;

/** The model of each page: the variables that its template is given (模板变量). */
final class Models {

    /** The text of a page that has none. */
    static final Rendered NO_TEXT = new Rendered(new Html(""), List.of(), List.of());

    private final Edition edition;
    private final SiteView site;
    private final Navigation navigation = new Navigation();
    private final AnnualExport annual;
    private final byte[] form;
    private final Map<Address, byte[]> pdfs;
    private final ToLongFunction<Address> sizes;

    /**
     * @param annual the tables of the annual reports as files, whose sizes their pages tell
     * @param form of an application as a document, whose size two pages tell
     * @param pdfs the pages that are offered as PDF files too: address of the file ▸ the file
     * @param sizes of the files of the catalogue, which its first page tells; 0 where it is not known
     */
    Models(
            Edition edition,
            AnnualExport annual,
            byte[] form,
            Map<Address, byte[]> pdfs,
            ToLongFunction<Address> sizes) {
        this.edition = edition;
        this.site = SiteView.of(edition.site());
        this.annual = annual;
        this.form = form;
        this.pdfs = pdfs;
        this.sizes = sizes;
    }

    /**
     * The template of a page, named after its kind, and its variables.
     *
     * @param entry what the template is given of an entry
     */
    record Model(
            String kind,
            Map<String, Object> variables,
            @Nullable EntryView entry) {}

    /** Lets a page offer its text as a file of Word of so many bytes. */
    void offering(Page page, Model model, Address copy, long bytes) {
        if (model.variables().get("page") instanceof PageView frame) {
            List<LinkView> way = frame.breadcrumb();
            String title = way.get(way.size() - 1).text();
            model.variables()
                    .put(
                            "page",
                            frame.offering(List.of(AttachmentView.of(
                                    title, title, copy, bytes, new Context(edition, page.address())))));
        }
    }

    /** The model of a page; {@code text} is its text in HTML. */
    Model of(Page page, Rendered text) {
        return page.accept(new Kinds(new Context(edition, page.address()), text));
    }

    /** What each kind of page is about, and its view under the name of its kind. */
    private final class Kinds implements Page.Visitor<Model> {

        private final Context here;
        private final Rendered text;

        Kinds(Context here, Rendered text) {
            this.here = here;
            this.text = text;
        }

        private Model model(String kind, Subject subject, Object view) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("site", site);
            variables.put("page", PageView.of(kind, subject, here, navigation));
            variables.put(kind, view);
            return new Model(kind, variables, null);
        }

        @Override
        public Model single(Page.Single page) {
            Fixed form = Fixed.APPLY_FORM;
            return switch (page) {
                case HOME -> model("home", Subject.of(Fixed.HOME), HomeView.of(here));
                case GUIDE -> model("guide", Subject.of(Fixed.GUIDE), GuideView.of(text, edition));
                case ANNUAL_INDEX -> model("annualIndex", Subject.of(Fixed.ANNUAL), AnnualView.Index.of(here));
                case APPLY -> model("apply", Subject.of(Fixed.APPLY), ApplyView.of(forms(), here));
                case APPLY_FORM -> {
                    Subject subject = Subject.below(Fixed.APPLY, form.title(), form.description(), form);
                    yield model("applyForm", subject, ApplyFormView.of(forms(), here));
                }
                case SITE_MAP -> model("sitemap", Subject.of(Fixed.SITEMAP), SitemapView.of(here));
                case SEARCH -> model("search", Subject.of(Fixed.SEARCH), SearchView.of(here));
                // the frame is all there is
                case NOT_FOUND -> model("notFound", Subject.of(Fixed.NOT_FOUND), Map.of());
            };
        }

        @Override
        public Model column(Page.Column page) {
            return model("column", Subject.of(page.category()), ColumnView.of(page, here));
        }

        /** The guide to the disclosure of prison affairs has a template of its own. */
        @Override
        public Model document(Page.Document page) {
            EntryView entry = EntryView.of(page.entry(), text, here);
            Model model = model("entry", Subject.of(page.entry()), entry);
            boolean guide = page.entry().genre().equals(Vocabulary.PRISON_GUIDE);
            if (guide) {
                model.variables().put("prisonGuide", GuideView.Prison.of(page, here));
            }
            return new Model(guide ? "prisonGuide" : model.kind(), model.variables(), entry);
        }

        @Override
        public Model withdrawn(Page.Withdrawn page) {
            String name = page.tombstone().title().orElse("此信息已撤回");
            Subject subject = Subject.in(page.tombstone().category(), name);
            return model("tombstone", subject, TombstoneView.of(page.tombstone(), here));
        }

        @Override
        public Model closed(Page.Closed page) {
            Subject subject = Subject.in(page.closure().category(), "公开期已满");
            return model("closed", subject, TombstoneView.Closed.of(page.closure(), here));
        }

        @Override
        public Model catalogueList(Page.CatalogueList page) {
            return model("catalogue", Subject.of(Fixed.CATALOGUE), CatalogueView.of(page, sizes, here));
        }

        @Override
        public Model validityList(Page.ValidityList page) {
            Subject subject = Subject.of(page.ended() ? Fixed.ENDED : Fixed.IN_FORCE);
            return model("validityList", subject, ValidityListView.of(page, here));
        }

        @Override
        public Model annual(Page.Annual page) {
            Fixed above = Fixed.ANNUAL;
            Subject subject = edition.narrative(page.source())
                    .map(report -> Subject.below(above, report.title(), page.year() + "年政府信息公开工作的情况、统计表和统计图", above))
                    .orElseGet(() -> Subject.below(above, above.title(), above.description(), above));
            List<ChartView> charts = AnnualCharts.of(page.year(), edition);
            return model("annual", subject, AnnualView.of(page.year(), text, charts, reportFiles(page.year()), here));
        }

        private List<AttachmentView> forms() {
            List<AttachmentView> forms = new ArrayList<>();
            forms.add(AttachmentView.of(
                    ApplicationForm.TITLE, ApplicationForm.TITLE, Addresses.APPLY_DOCUMENT, form.length, here));
            forms.addAll(pdf(ApplicationForm.TITLE, Addresses.APPLY_PDF));
            return forms;
        }

        /** The report for keeping, then its tables. */
        private List<AttachmentView> reportFiles(int year) {
            Narrative report = edition.reports().get(year);
            List<AttachmentView> files =
                    new ArrayList<>(pdf(report == null ? "" : report.title(), Addresses.annual(year, "pdf")));
            files.addAll(annual.views(year, here));
            return files;
        }

        private List<AttachmentView> pdf(String title, Address address) {
            byte[] pdf = pdfs.get(address);
            return pdf == null ? List.of() : List.of(AttachmentView.of(title, title, address, pdf.length, here));
        }
    }
}
