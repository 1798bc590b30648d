package org.gongkai.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Linker;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.export.AnnualExport;
import org.gongkai.press.export.DataExports;
import org.gongkai.press.export.Exports;
import org.gongkai.press.export.FormDocument;
import org.gongkai.press.export.Proofs;
import org.gongkai.press.export.SearchIndex;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.PageText;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.TemplateProblem;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.press.theme.Theme;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;
import org.gongkai.search.EntryGrams;
import org.jspecify.annotations.Nullable;

/** Prints an edition: every page of the plan and every file beside it, into a fresh folder. */
public final class Press {

    private static final Wording INCLUDES_ITSELF = new Wording("检查模板是否包含了自己", "see whether a template includes itself");

    private final Edition edition;
    private final TemplateRenderer templates;
    private final @Nullable PdfPrinter paper;
    private final Crew crew;
    private final Map<String, byte[]> assets;
    private final PageTexts texts;
    private final AnnualExport annual;
    private final byte[] form;
    private final ThreadLocal<PageText> written = ThreadLocal.withInitial(PageText::new);

    /**
     * @param paper prints PDF files, where they are wanted
     * @param crew sets and prints the pages
     */
    public Press(
            Edition edition,
            Theme theme,
            TemplateRenderer templates,
            Typesetter typesetter,
            @Nullable PdfPrinter paper,
            Crew crew)
            throws IOException {
        this.edition = edition;
        this.assets = theme.assets();
        this.templates = templates;
        this.paper = paper;
        this.crew = crew;
        this.texts = new PageTexts(edition, typesetter, assets.keySet());
        this.annual = new AnnualExport(edition);
        this.form = FormDocument.of(edition.site().organ());
    }

    /**
     * What comes of the pages for the files beside them.
     *
     * @param pdfs the pages that are offered as PDF files too: address ▸ file
     * @param words address of an entry's page ▸ what is found of it
     */
    public record Printed(SortedMap<Address, byte[]> pdfs, Map<Address, EntryGrams> words) {}

    /**
     * Sets every text and, where there is an output, prints every page and feed into it.
     *
     * @param output nothing for a mere check
     * @param progress is told how many pages are done
     */
    public Found<Printed> pages(@Nullable Output output, IntConsumer progress) {
        Map<Address, String> beside = new LinkedHashMap<>();
        assets.keySet().forEach(name -> beside.put(Addresses.asset(name), "assets/" + name));
        beside.putAll(wantedPdfs());
        List<Finding> found = new ArrayList<>(edition.plan().collisions(beside));
        SortedMap<Address, byte[]> pdfs = new TreeMap<>();
        if (paper != null) { // before the pages, which tell how large the files are
            pdfs.putAll(new PdfFiles(edition, models(Map.of()), templates, paper)
                    .print(crew, texts::set)
                    .into(found));
        }
        Models models = models(pdfs);
        List<Page> pages = edition.plan().pages();
        List<PrintedPage> printed = Found.all(
                        crew.each(pages, page -> print(page, models, output), this::tooDeep, progress))
                .into(found);
        Map<Address, EntryGrams> words = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            found.addAll(texts.broken(page, printed.get(i).fragments()));
            printed.get(i).words().ifPresent(some -> words.put(page.address(), some));
        }
        crew.each(
                        feeds(),
                        feed -> template(feed.kind, feed.model, feed.address, output),
                        feed -> List.of(tooDeep(feed.address.path(), INCLUDES_ITSELF)))
                .forEach(found::addAll);
        return new Found<>(new Printed(pdfs, words), found);
    }

    private Models models(Map<Address, byte[]> pdfs) {
        return new Models(edition, annual, form, pdfs);
    }

    private Map<Address, String> wantedPdfs() {
        return paper == null ? Map.of() : PdfFiles.wanted(edition);
    }

    /** Prints the files beside the pages, which are printed and sound. */
    public List<Finding> files(Output output, Printed printed) throws IOException {
        SearchIndex search = new SearchIndex(
                edition.plan(), printed.words(), edition.limits().volume());
        Map<Address, byte[]> small = new Exports(edition).texts();
        small.putAll(printed.pdfs());
        assets.forEach((name, asset) -> small.put(Addresses.asset(name), asset));
        small.put(Addresses.APPLY_DOCUMENT, form);
        List<Finding> changed = new ArrayList<>(); // by the task of the attachments alone
        List<Crew.Task> tasks = new ArrayList<>(); // what takes long first
        tasks.add(() -> new Proofs(edition.catalogue().entries()).put(output));
        tasks.add(() -> changed.addAll(attachments(output)));
        tasks.addAll(search.tasks(output));
        tasks.add(() -> {
            for (Map.Entry<Address, byte[]> file : small.entrySet()) {
                output.put(file.getKey(), file.getValue());
            }
        });
        crew.together(tasks);
        crew.together(new DataExports(edition, annual, output).tasks());
        return changed;
    }

    private List<Finding> attachments(Output output) throws IOException {
        List<Finding> changed = new ArrayList<>();
        for (Entry entry : edition.catalogue().entries()) {
            for (Enclosure file : entry.files()) {
                Address address = Addresses.file(entry, file); // the same for the same content under two names
                if (!output.has(address)
                        && !output.copy(address, file.file().file())
                                .equals(file.file().sha256())) {
                    changed.add(Finding.of(
                            Rule.REVIEW_DIGEST,
                            Place.of(entry.path()),
                            new Wording(
                                    "附件“" + file.file().name() + "”在构建过程中被改动",
                                    "the attachment “" + file.file().name() + "” changed during the build"),
                            new Wording("重新构建", "build again")));
                }
            }
        }
        return changed;
    }

    /** Every file that the site is to have, for comparison with what was written. */
    public FilePlan planned() {
        return FilePlan.of(edition, assets.keySet(), wantedPdfs().keySet());
    }

    /** What came of one page: the links to headings of other pages that are checked when all is known, and its words. */
    private record PrintedPage(List<Linker.Fragment> fragments, Optional<EntryGrams> words) {}

    /** Sets and prints one page. A mere check fills the template too: it may be wrong. */
    private Found<PrintedPage> print(Page page, Models models, @Nullable Output output) {
        List<Finding> found = new ArrayList<>();
        Rendered set = Models.NO_TEXT;
        List<Linker.Fragment> fragments = List.of();
        PageTexts.Text text = texts.of(page).orElse(null);
        if (text != null) {
            Linker.Text links = texts.links(text);
            set = texts.set(text, links);
            found.addAll(Findings.some(text.path(), set.findings()));
            found.addAll(loose(text.entry(), links));
            fragments = links.fragments();
        }
        Models.Model model = models.of(page, set);
        Optional<EntryGrams> words = output == null
                ? Optional.empty()
                : Optional.ofNullable(model.entry()).map(SearchIndex::words);
        found.addAll(template(model.kind(), model.variables(), page.address(), output));
        return new Found<>(new PrintedPage(fragments, words), found);
    }

    /** Every file of an entry goes out with it: one that no page offers is there by mistake. */
    private static List<Finding> loose(@Nullable Entry entry, Linker.Text links) {
        if (entry == null) {
            return List.of();
        }
        Set<String> reachable = links.reachable();
        return entry.files().stream()
                .map(file -> file.file().name())
                .filter(name -> !reachable.contains(name))
                .map(name -> Finding.of(
                        Rule.LOOSE_ATTACHMENT,
                        entry.place(HeaderKey.ATTACHMENTS),
                        new Wording(
                                "“" + name + "”在附件夹中，但既没有列入 attachments，正文也没有链接",
                                "“" + name + "” is in the attachment folder, but neither listed nor linked"),
                        new Wording(
                                "要公开的列入 attachments（附件）或者在正文中链接，不公开的移出附件夹；然后重新审查",
                                "list it under attachments or link it, or take it out of the folder; then have it"
                                        + " reviewed again")))
                .toList();
    }

    private Found<PrintedPage> tooDeep(Page page) {
        Finding stopped = texts.of(page)
                .map(text -> tooDeep(text.path(), new Wording("简化正文", "simplify the text")))
                .orElseGet(() -> tooDeep(page.address().path(), INCLUDES_ITSELF));
        return new Found<>(new PrintedPage(List.of(), Optional.empty()), List.of(stopped));
    }

    private static Finding tooDeep(String path, Wording hint) {
        return Finding.of(Rule.OVER_THE_LIMIT, Place.of(path), TemplateProblem.TOO_DEEP, hint);
    }

    /** A file that a template makes beside the pages. */
    private record Feed(String kind, Map<String, Object> model, Address address) {}

    /** The feeds and the site map; a mere check fills their templates too. */
    private List<Feed> feeds() {
        Exports exports = new Exports(edition);
        List<Feed> all = new ArrayList<>();
        exports.siteMap().forEach((address, sheet) -> all.add(new Feed(sheet.template(), sheet.model(), address)));
        exports.feeds().forEach((address, feed) -> all.add(new Feed("feed", Map.of("feed", feed), address)));
        return all;
    }

    private List<Finding> template(String kind, Map<String, Object> model, Address address, @Nullable Output output) {
        PageText text = written.get().fresh();
        try {
            templates.render(kind, model, text);
            if (output != null) {
                output.put(address, text.utf8());
            }
            return text.isBlank() ? List.of(TemplateProblem.empty(kind)) : List.of();
        } catch (TemplateMistake mistake) {
            return List.of(TemplateProblem.of(mistake));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
