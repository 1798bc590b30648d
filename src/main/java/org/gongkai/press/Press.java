package org.gongkai.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.paper.Paper;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.export.AnnualExport;
import org.gongkai.press.export.DataExports;
import org.gongkai.press.export.Exports;
import org.gongkai.press.export.FormDocument;
import org.gongkai.press.export.GramShelf;
import org.gongkai.press.export.Proofs;
import org.gongkai.press.export.SearchIndex;
import org.gongkai.press.release.Output;
import org.gongkai.press.source.Origin;
import org.gongkai.press.source.SourceArchives;
import org.gongkai.press.takeaway.Article;
import org.gongkai.press.takeaway.Copies;
import org.gongkai.press.takeaway.VolumeChoice;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.press.theme.Theme;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;
import org.gongkai.search.EntryGrams;
import org.jspecify.annotations.Nullable;

/** Prints an edition: every page of the plan and every file beside it, into a fresh folder. */
public final class Press {

    private final Edition edition;
    private final TemplateRenderer templates;
    private final @Nullable PdfPrinter paper;
    private final Crew crew;
    private final Map<String, byte[]> assets;
    private final PageTexts texts;
    private final Copies copies;
    private final AnnualExport annual;
    private final byte[] form;
    private final Memory memory;
    private final Theme theme;
    private final Origin origin;

    /**
     * @param paper prints PDF files, where they are wanted
     * @param crew sets and prints the pages
     * @param memory of what was printed before
     * @param origin which program prints
     */
    public Press(
            Edition edition,
            Theme theme,
            TemplateRenderer templates,
            Typesetter typesetter,
            @Nullable PdfPrinter paper,
            Crew crew,
            Memory memory,
            Origin origin)
            throws IOException {
        this.edition = edition;
        this.assets = theme.assets();
        this.templates = templates;
        this.paper = paper;
        this.crew = crew;
        this.memory = memory;
        this.theme = theme;
        this.origin = origin;
        this.texts = new PageTexts(edition, typesetter, assets.keySet());
        this.copies = new Copies(edition, assets);
        this.annual = new AnnualExport(edition);
        this.form = FormDocument.of(edition.site().organ());
    }

    /**
     * What comes of the pages for the files beside them.
     *
     * @param pdfs the pages that are offered as PDF files too: address ▸ file
     * @param words address of an entry's page ▸ what is found of it
     */
    public record Printed(SortedMap<Address, byte[]> pdfs, Map<Address, SearchIndex.Words> words) {}

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
        found.addAll(edition.plan().hidden(planned().beside()));
        SortedMap<Address, byte[]> pdfs = new TreeMap<>();
        if (paper != null) { // before the pages, which tell how large the files are
            pdfs.putAll(new PdfFiles(edition, models(Map.of()), templates, paper)
                    .print(crew, texts::set)
                    .into(found));
        }
        PagePrinter printer = printer(models(pdfs), output);
        List<Page> pages = edition.plan().pages().stream()
                .filter(page -> output == null || !isLast(page))
                .toList();
        List<PagePrinter.Printed> printed = Found.all(crew.each(pages, printer::print, printer::tooDeep, progress))
                .into(found);
        Map<Address, SearchIndex.Words> words = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            found.addAll(texts.broken(page, printed.get(i).fragments()));
            printed.get(i).words().ifPresent(some -> words.put(page.address(), some));
        }
        crew.each(
                        feeds(),
                        feed -> printer.fill(feed.kind, feed.model, feed.address)
                                .findings(),
                        feed -> List.of(PagePrinter.endless(feed.address)))
                .forEach(found::addAll);
        return new Found<>(new Printed(pdfs, words), found);
    }

    private PagePrinter printer(Models models, @Nullable Output output) {
        return new PagePrinter(texts, models, copies, templates, memory, output, shelf(output));
    }

    /** Whether it tells how large the files of the catalogue are, and so is printed after them. */
    private static boolean isLast(Page page) {
        return page instanceof Page.CatalogueList list && list.number() == 1;
    }

    /** The words of many entries wait on the disk until all are known. */
    private Function<EntryGrams, Supplier<EntryGrams>> shelf(@Nullable Output output) {
        if (output == null
                || edition.catalogue().entries().size() <= edition.limits().volume()) {
            return words -> () -> words;
        }
        try {
            return GramShelf.in(output.beside());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Models models(Map<Address, byte[]> pdfs) {
        return models(pdfs, address -> 0);
    }

    private Models models(Map<Address, byte[]> pdfs, ToLongFunction<Address> sizes) {
        return new Models(edition, annual, form, pdfs, sizes);
    }

    private Map<Address, String> wantedPdfs() {
        return paper == null ? Map.of() : PdfFiles.wanted(edition);
    }

    /** Prints the files beside the pages, which are printed and sound, and the page that tells of them. */
    public List<Finding> files(Output output, Printed printed) throws IOException {
        SearchIndex search = new SearchIndex(
                edition.plan(), printed.words(), edition.limits().volume(), memory);
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
        DataExports data = new DataExports(edition, annual, output);
        List<Crew.Task> last = new ArrayList<>(data.tasks());
        last.addAll(search.ofVolumes(output));
        last.addAll(new SourceArchives(edition, theme, origin, memory).tasks(output, texts.gone()));
        crew.together(last);
        PagePrinter printer = printer(models(Map.of(), data::size), output);
        List<Finding> found = new ArrayList<>(changed);
        edition.plan().pages().stream()
                .filter(Press::isLast)
                .forEach(page -> found.addAll(printer.print(page).findings()));
        return found;
    }

    private List<Finding> attachments(Output output) throws IOException {
        List<Finding> changed = new ArrayList<>();
        for (Entry entry : edition.catalogue().entries()) {
            for (Enclosure file : entry.files()) {
                Address address = Addresses.file(entry, file); // the same for the same content under two names
                if (!output.has(address)
                        && !output.again(address, file.file().sha256())
                        && !output.copy(address, file.file().file())
                                .equals(file.file().sha256())) {
                    changed.add(Copies.changed(entry, file));
                }
            }
        }
        return changed;
    }

    /** Its files one at a time, in memory (单页印样). */
    public Sheets sheets() {
        return new Sheets(
                edition,
                texts,
                models(Map.of()),
                copies,
                templates,
                crew,
                assets,
                out -> files(out, pages(out, done -> {}).value()));
    }

    /** The normative documents that bind on the edition's day, in one volume (规范性文件汇编). */
    public Found<Paper> volume(VolumeChoice choice) {
        return copies.volume(choice, this::variables);
    }

    /** Published entries as articles for an account of WeChat (公众号文章), in their order. */
    public Found<List<Article>> articles(List<Entry> entries) {
        return Found.all(entries.stream()
                .map(entry -> new Page.Document(entry, edition.plan().address(entry)))
                .map(page -> copies.article(page, variables(page)))
                .toList());
    }

    private Map<String, Object> variables(Page page) {
        return models(Map.of()).of(page, texts.set(page)).variables();
    }

    /** Every file that the site is to have, for comparison with what was written. */
    public FilePlan planned() {
        return FilePlan.of(edition, assets.keySet(), wantedPdfs().keySet());
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
}
