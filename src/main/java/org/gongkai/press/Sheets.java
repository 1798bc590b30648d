package org.gongkai.press;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Attachment;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.memory.Memory;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.takeaway.Copies;
import org.gongkai.press.theme.TemplateRenderer;
import org.jspecify.annotations.Nullable;

/**
 * The files of an edition one at a time, in memory, for a look at them (单页印样): a page is printed when it is asked for, by
 * the stations that print the site.
 */
public final class Sheets {

    /** Where the index of the search lies. */
    private static final String SEARCH = "search/";

    private final Edition edition;
    private final PageTexts texts;
    private final Models models;
    private final Copies copies;
    private final TemplateRenderer templates;
    private final Crew crew;
    private final Map<String, byte[]> assets;
    private final Beside beside;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Page> sources = new HashMap<>();
    private @Nullable Map<String, Attachment> attachments;
    private @Nullable Map<String, byte[]> others;

    /** Prints all that is no page into an output; what was found is told of the pages. */
    interface Beside {
        void print(LooseSheets output) throws IOException;
    }

    Sheets(
            Edition edition,
            PageTexts texts,
            Models models,
            Copies copies,
            TemplateRenderer templates,
            Crew crew,
            Map<String, byte[]> assets,
            Beside beside) {
        this.edition = edition;
        this.texts = texts;
        this.models = models;
        this.copies = copies;
        this.templates = templates;
        this.crew = crew;
        this.assets = assets;
        this.beside = beside;
        for (Page page : edition.plan().pages()) {
            pages.put(page.address().path(), page);
            sources.putIfAbsent(page.source(), page);
        }
        sources.remove("");
    }

    /** The page at an address. */
    public Optional<Page> page(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** The page that shows the text of a file. */
    public Optional<Page> showing(String source) {
        return Optional.ofNullable(sources.get(source));
    }

    /** A page in HTML and what was found in it; nothing where its template cannot be filled. */
    public Found<Optional<byte[]>> print(Page page) {
        return printed(page).map(sheets -> sheets.sheet(page.address().path()));
    }

    private Found<LooseSheets> printed(Page page) {
        LooseSheets sheets = new LooseSheets(Path.of(""), path -> true);
        PagePrinter printer = new PagePrinter(texts, models, copies, templates, Memory.NONE, sheets, one -> () -> one);
        List<Finding> found = new ArrayList<>();
        Found.all(crew.each(List.of(page), printer::print, printer::tooDeep))
                .into(found)
                .forEach(one -> found.addAll(texts.broken(page, one.fragments())));
        return new Found<>(sheets, found);
    }

    /**
     * A file that is no page: of the theme, or of the index of the search, for which all is printed the first time. Nothing of
     * what else a site offers to take away: a file by itself does not say that it was never released.
     *
     * @param scratch a folder for what is needed on the way
     */
    public Optional<byte[]> file(String path, Path scratch) throws IOException {
        Optional<byte[]> asset = asset(path);
        return asset.isEmpty() && path.startsWith(SEARCH)
                ? Optional.ofNullable(others(scratch).get(path))
                : asset;
    }

    private Optional<byte[]> asset(String path) {
        String folder = Addresses.asset("").path();
        return path.startsWith(folder)
                ? Optional.ofNullable(assets.get(path.substring(folder.length())))
                : Optional.empty();
    }

    /** The attachment at an address. */
    public synchronized Optional<Attachment> attachment(String path) {
        Map<String, Attachment> all = attachments;
        if (all == null) {
            Map<String, Attachment> fresh = new HashMap<>();
            edition.catalogue()
                    .entries()
                    .forEach(entry -> entry.files()
                            .forEach(file ->
                                    fresh.put(Addresses.file(entry, file).path(), file.file())));
            attachments = fresh;
            all = fresh;
        }
        return Optional.ofNullable(all.get(path));
    }

    private synchronized Map<String, byte[]> others(Path scratch) throws IOException {
        Map<String, byte[]> all = others;
        if (all == null) {
            LooseSheets sheets = new LooseSheets(scratch.resolve("sheets"), path -> path.startsWith(SEARCH));
            beside.print(sheets);
            all = sheets.sheets();
            others = all;
        }
        return all;
    }
}
