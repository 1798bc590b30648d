package org.gongkai.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;
import org.gongkai.page.Linker;
import org.gongkai.page.Page;
import org.gongkai.press.export.SearchIndex;
import org.gongkai.press.release.Output;
import org.gongkai.press.takeaway.Copies;
import org.gongkai.press.theme.PageText;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.TemplateProblem;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Entry;
import org.gongkai.search.EntryGrams;
import org.jspecify.annotations.Nullable;

/** Prints one page: its text is set, its template filled; one that an earlier run printed just so is taken from there. */
final class PagePrinter {

    private static final Wording INCLUDES_ITSELF = new Wording("检查模板是否包含了自己", "see whether a template includes itself");

    private final PageTexts texts;
    private final Models models;
    private final Copies copies;
    private final TemplateRenderer templates;
    private final PageMemory memory;
    private final boolean remembering;
    private final @Nullable Output output;
    private final Function<EntryGrams, Supplier<EntryGrams>> shelf;
    private final ThreadLocal<PageText> written = ThreadLocal.withInitial(PageText::new);

    /**
     * @param output nothing for a mere check, which fills the templates too: they may be wrong
     * @param shelf where words are put until the index is made
     */
    PagePrinter(
            PageTexts texts,
            Models models,
            Copies copies,
            TemplateRenderer templates,
            Memory memory,
            @Nullable Output output,
            Function<EntryGrams, Supplier<EntryGrams>> shelf) {
        this.texts = texts;
        this.models = models;
        this.copies = copies;
        this.templates = templates;
        this.memory = new PageMemory(memory, templates, copies.basis());
        this.remembering = memory.keeps();
        this.output = output;
        this.shelf = shelf;
    }

    /**
     * What came of one page.
     *
     * @param fragments the links to headings of other pages, which are checked when all is known
     * @param words what the search finds of it; of entries only
     */
    record Printed(List<Linker.Fragment> fragments, Optional<SearchIndex.Words> words) {}

    /**
     * What came of a template.
     *
     * @param sha256 of what it wrote; "" for a mere check
     * @param sound whether it asked for nothing but its model
     */
    record Filled(List<Finding> findings, String sha256, boolean sound) {}

    /** Prints a page, or takes it from an earlier run. */
    Found<Printed> print(Page page) {
        PageTexts.Text text = texts.of(page).orElse(null);
        if (!remembering) {
            return print(page, text, null);
        }
        Models.Model bare = models.of(page, Models.NO_TEXT);
        Key key = memory.key(page, bare).orElse(null);
        if (key != null) {
            Linker.@Nullable Text links = text == null ? null : texts.links(text);
            PageMemory.Hashes known = memory.known(key, links).orElse(null);
            if (known != null && stands(page, known)) {
                boolean entry = bare.entry() != null;
                return new Found<>(
                        new Printed(
                                links == null ? List.of() : links.fragments(),
                                entry ? Optional.of(words(page, key)) : Optional.empty()),
                        text == null || links == null ? List.of() : loose(text.entry(), links));
            }
        }
        return print(page, text, key);
    }

    private boolean stands(Page page, PageMemory.Hashes known) {
        Address copy = copies.address(page).orElse(null);
        try {
            return output == null
                    || (!known.page().isEmpty()
                            && output.again(page.address(), known.page())
                            && (copy == null || known.copy().isEmpty() || output.again(copy, known.copy())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a page that is not set: taken where somebody asks for them. */
    private SearchIndex.Words words(Page page, Key key) {
        return new SearchIndex.Words(key.toString(), () -> {
            EntryGrams words = words(models.of(page, texts.set(page)));
            if (words == null) {
                throw new IllegalStateException("no entry: " + page.address());
            }
            return words;
        });
    }

    private static @Nullable EntryGrams words(Models.Model model) {
        return model.entry() == null ? null : SearchIndex.words(model.entry());
    }

    private Found<Printed> print(Page page, PageTexts.@Nullable Text text, @Nullable Key key) {
        List<Finding> found = new ArrayList<>();
        Rendered set = Models.NO_TEXT;
        List<Linker.Fragment> fragments = List.of();
        PageMemory.Noting asked = new PageMemory.Noting(PageTexts.NO_LINKS);
        if (text != null) {
            Linker.Text links = texts.links(text);
            asked = new PageMemory.Noting(links);
            set = texts.set(text, asked);
            found.addAll(Findings.some(text.path(), set.findings()));
            found.addAll(loose(text.entry(), links));
            fragments = links.fragments();
        }
        Models.Model model = models.of(page, set);
        EntryGrams words = output == null ? null : words(model);
        Found<String> copy = copy(page, model);
        found.addAll(copy.findings());
        Filled filled = fill(model.kind(), model.variables(), page.address());
        found.addAll(filled.findings());
        if (key != null
                && filled.sound()
                && filled.findings().isEmpty()
                && copy.findings().isEmpty()
                && set.findings().isEmpty()) {
            memory.keep(key, new PageMemory.Hashes(filled.sha256(), copy.value()), asked);
        }
        String name = key == null ? "" : key.toString();
        return new Found<>(
                new Printed(
                        fragments,
                        Optional.ofNullable(words).map(some -> new SearchIndex.Words(name, shelf.apply(some)))),
                found);
    }

    /** Makes the copy of a page that has one, before the page, which tells how large it is; its SHA-256 in hex. A check makes none. */
    private Found<String> copy(Page page, Models.Model model) {
        Address address = copies.address(page).orElse(null);
        if (address == null) {
            return Found.of("");
        }
        if (output == null) {
            models.offering(page, model, address, 0);
            return Found.of("");
        }
        return copies.of(page, model.variables()).map(paper -> {
            byte[] docx = paper.docx();
            models.offering(page, model, address, docx.length);
            try {
                return output.put(address, docx);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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

    /** Fills a template into a file of the site. */
    Filled fill(String kind, Map<String, Object> model, Address address) {
        PageText text = written.get().fresh();
        try {
            boolean sound = templates.render(kind, model, text);
            String sha256 = output == null ? "" : output.put(address, text.utf8());
            return new Filled(text.isBlank() ? List.of(TemplateProblem.empty(kind)) : List.of(), sha256, sound);
        } catch (TemplateMistake mistake) {
            return new Filled(List.of(TemplateProblem.of(mistake)), "", false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is told of a page that cannot be printed. */
    Found<Printed> tooDeep(Page page) {
        Finding stopped = texts.of(page)
                .map(text -> tooDeep(text.path(), new Wording("简化正文", "simplify the text")))
                .orElseGet(() -> endless(page.address()));
        return new Found<>(new Printed(List.of(), Optional.empty()), List.of(stopped));
    }

    /** What is told of a template that cannot be filled. */
    static Finding endless(Address address) {
        return tooDeep(address.path(), INCLUDES_ITSELF);
    }

    private static Finding tooDeep(String path, Wording hint) {
        return Finding.of(Rule.OVER_THE_LIMIT, Place.of(path), TemplateProblem.TOO_DEEP, hint);
    }
}
