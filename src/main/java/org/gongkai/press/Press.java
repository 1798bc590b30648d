package org.gongkai.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.gongkai.content.HeaderKey;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Linker;
import org.gongkai.page.Page;
import org.gongkai.prose.Heading;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Entry;
import org.gongkai.review.Narrative;

/** Prints an edition: every page of the plan and every file beside it, into a fresh folder. */
public final class Press {

    private final Edition edition;
    private final Theme theme;
    private final TemplateRenderer templates;
    private final Typesetter typesetter;
    private final Optional<PdfPrinter> paper;
    private final Crew crew;
    private final Findings findings;
    private final Models models;
    private final SearchIndex search;
    private final ThreadLocal<PageText> texts = ThreadLocal.withInitial(PageText::new);

    /**
     * @param paper prints PDF files, where they are wanted
     * @param crew sets and prints the pages
     */
    public Press(
            Edition edition,
            Theme theme,
            TemplateRenderer templates,
            Typesetter typesetter,
            Optional<PdfPrinter> paper,
            Crew crew,
            Findings findings) {
        this.edition = edition;
        this.theme = theme;
        this.templates = templates;
        this.typesetter = typesetter;
        this.paper = paper;
        this.crew = crew;
        this.findings = findings;
        this.models = new Models(edition);
        this.search = new SearchIndex(edition.plan());
    }

    /**
     * Sets every text and, where there is an output, prints every page and file.
     *
     * @param output nothing for a mere check
     * @param progress is told how many pages are done
     */
    public void print(Optional<Output> output, IntConsumer progress) throws IOException {
        Map<String, byte[]> assets = theme.assets();
        assets.keySet().forEach(name -> edition.plan().claim(Addresses.asset(name), "assets/" + name));
        Linker linker = new Linker(edition.plan(), assets.keySet());
        Printing printing = new Printing(linker, output);
        paper.ifPresent(printer -> new PdfFiles(edition, models, templates, printer, findings)
                .offer(crew, printing::typeset)); // before the pages, which tell how large the files are
        List<List<Linker.Fragment>> fragments = crew.each(edition.plan().pages(), printing, progress);
        Anchors anchors = new Anchors();
        for (int i = 0; i < fragments.size(); i++) {
            anchors.check(edition.plan().pages().get(i), fragments.get(i), linker);
        }
        boolean prints = output.isPresent() && !findings.any(Severity.BLOCK);
        List<Crew.Chore> chores = new ArrayList<>();
        if (prints) {
            chores.addAll(new OtherFiles(edition, models, output.get(), findings).chores(search, assets));
        }
        chores.addAll(feeds(output));
        crew.together(chores);
        if (prints) {
            crew.together(new DataFiles(edition, models.annual(), output.get()).chores());
        }
    }

    /** Sets and prints one page; the links to headings of other pages that it has are checked when all is known. */
    private final class Printing implements Crew.Job<Page, List<Linker.Fragment>> {
        private final Linker linker;
        private final Optional<Output> output;

        Printing(Linker linker, Optional<Output> output) {
            this.linker = linker;
            this.output = output;
        }

        @Override
        public List<Linker.Fragment> work(Page page) {
            Optional<Text> text = text(page);
            Optional<Linker.Text> links = text.map(one -> one.links(linker, page));
            Optional<Rendered> set = text.flatMap(one -> links.map(some -> set(one, some)));
            set.ifPresent(one -> findings.addSome(text.map(Text::path).orElse(""), one.findings()));
            text.flatMap(Text::entry).ifPresent(entry -> links.ifPresent(some -> loose(entry, some)));
            write(page, set);
            return links.map(Linker.Text::fragments).orElse(List.of());
        }

        /** Every file of an entry goes out with it: one that no page offers is there by mistake. */
        private void loose(Entry entry, Linker.Text links) {
            Set<String> reachable = links.reachable();
            entry.files().stream()
                    .map(file -> file.file().name())
                    .filter(name -> !reachable.contains(name))
                    .forEach(name -> findings.add(
                            Rule.LOOSE_ATTACHMENT,
                            entry.place(HeaderKey.ATTACHMENTS),
                            new Wording(
                                    "“" + name + "”在附件夹中，但既没有列入 attachments，正文也没有链接",
                                    "“" + name + "” is in the attachment folder, but neither listed nor linked"),
                            new Wording(
                                    "要公开的列入 attachments（附件）或者在正文中链接，不公开的移出附件夹；然后重新审查",
                                    "list it under attachments or link it, or take it out of the folder; then have it"
                                            + " reviewed again")));
        }

        Optional<Rendered> typeset(Page page) {
            return text(page).map(one -> set(one, one.links(linker, page)));
        }

        /** A mere check fills the template too: it may be wrong. */
        private void write(Page page, Optional<Rendered> set) {
            Models.Model model = models.of(page, set);
            if (output.isPresent() && model.variables().get("entry") instanceof EntryView entry) {
                search.take(page.address(), entry);
            }
            try {
                template(model.kind(), model.variables(), page.address(), output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<Linker.Fragment> mishap(Page page, Crew.Mishap mishap) {
            String path = text(page).map(Text::path).orElse(page.address().path());
            findings.add(
                    Rule.OVER_THE_LIMIT,
                    Place.of(path),
                    TemplateProblem.TOO_DEEP,
                    text(page).isPresent()
                            ? new Wording("简化正文", "simplify the text")
                            : new Wording("检查模板是否包含了自己", "see whether a template includes itself"));
            return List.of();
        }
    }

    /** A text to be set, and where it comes from. */
    private record Text(String body, String extension, String path, int line, Optional<Entry> entry) {
        Linker.Text links(Linker linker, Page page) {
            return entry.map(linker::of).orElseGet(() -> linker.of(path, page.address()));
        }

        /** The line of the source file on which these words first stand; 0 where they do not stand so. */
        int lineOf(String words) {
            int at = body.indexOf(words);
            return at < 0
                    ? 0
                    : line
                            + (int) body.substring(0, at)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
        }
    }

    private Optional<Text> text(Page page) {
        if (page instanceof Page.Document document) {
            Entry entry = document.entry();
            return Optional.of(
                    new Text(entry.body(), entry.extension(), entry.path(), entry.bodyLine(), Optional.of(entry)));
        }
        if (page instanceof Page.Guide) {
            return edition.guide().map(Press::text);
        }
        return page instanceof Page.Annual annual
                ? Optional.ofNullable(edition.reports().get(annual.year())).map(Press::text)
                : Optional.empty();
    }

    private static Text text(Narrative narrative) {
        return new Text(narrative.body(), "md", narrative.path(), narrative.bodyLine(), Optional.empty());
    }

    private Rendered set(Text text, Linker.Text links) {
        return typesetter.set(text.body, text.extension, text.path, text.line, links);
    }

    /** Whether the headings that links name are there. */
    private final class Anchors {
        private final Map<String, List<String>> known = new java.util.HashMap<>();

        void check(Page page, List<Linker.Fragment> fragments, Linker linker) {
            for (Linker.Fragment fragment : fragments) {
                if (!headings(fragment.sourcePath(), linker).contains(fragment.id())) {
                    findings.add(broken(page, fragment, headings(fragment.sourcePath(), linker)));
                }
            }
        }

        private Finding broken(Page page, Linker.Fragment fragment, List<String> headings) {
            int line = text(page).map(one -> one.lineOf(fragment.destination())).orElse(0);
            String known = headings.stream().map(id -> "#" + id).collect(Collectors.joining("、"));
            return Finding.of(
                    Rule.BROKEN_LINK,
                    new Place(text(page).map(Text::path).orElse(""), line, 0),
                    new Wording(
                            "“" + fragment.destination() + "”指向的小标题不存在",
                            "“" + fragment.destination() + "” names no heading"),
                    known.isEmpty()
                            ? new Wording("那里没有小标题：删去“#”及其后的文字", "there are no headings: delete # and what follows")
                            : new Wording("那里的小标题有：" + known, "its headings are: " + known));
        }

        private List<String> headings(String source, Linker linker) {
            return known.computeIfAbsent(
                    source,
                    path -> edition.plan().pages().stream()
                            .filter(page -> text(page)
                                    .filter(one -> one.path().equals(path))
                                    .isPresent())
                            .findFirst()
                            .flatMap(page -> text(page).map(one -> set(one, one.links(linker, page))))
                            .map(set -> set.headings().stream().map(Heading::id).toList())
                            .orElse(List.of()));
        }
    }

    /** The feeds and sitemap.xml; a mere check fills their templates too. */
    private List<Crew.Chore> feeds(Optional<Output> output) {
        Exports exports = new Exports(edition);
        Map<Address, FeedView> feeds = exports.feeds();
        List<Crew.Chore> chores = new ArrayList<>();
        if (!feeds.isEmpty()) {
            chores.add(
                    () -> template("sitemap-xml", Map.of("pages", exports.sitemap()), Addresses.SITEMAP_XML, output));
        }
        feeds.forEach((address, feed) -> chores.add(() -> template("feed", Map.of("feed", feed), address, output)));
        return chores;
    }

    private void template(String kind, Map<String, Object> model, Address address, Optional<Output> output)
            throws IOException {
        PageText text = texts.get().fresh();
        try {
            templates.render(kind, model, text);
            if (text.isBlank()) {
                findings.add(TemplateProblem.empty(kind));
            }
            if (output.isPresent()) {
                output.get().put(address, text.utf8());
            }
        } catch (TemplateMistake mistake) {
            findings.add(TemplateProblem.of(mistake));
        }
    }

    /** The paths of all files that the edition has, for comparison with what was written. */
    public List<String> planned() {
        List<String> paths = new ArrayList<>();
        edition.plan().pages().forEach(page -> paths.add(page.address().path()));
        return paths;
    }
}
