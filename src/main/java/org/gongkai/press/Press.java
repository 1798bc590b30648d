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
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.gongkai.content.HeaderKey;
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
import org.gongkai.press.export.DataFiles;
import org.gongkai.press.export.Exports;
import org.gongkai.press.export.SearchIndex;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.PageText;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.TemplateProblem;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.press.theme.Theme;
import org.gongkai.press.view.EntryView;
import org.gongkai.press.view.FeedView;
import org.gongkai.prose.Rendered;
import org.gongkai.prose.Rendered.Heading;
import org.gongkai.review.Entry;
import org.gongkai.review.Narrative;

/** Prints an edition: every page of the plan and every file beside it, into a fresh folder. */
public final class Press {

    private final Edition edition;
    private final TemplateRenderer templates;
    private final Typesetter typesetter;
    private final Optional<PdfPrinter> paper;
    private final Crew crew;
    private final Map<String, byte[]> assets;
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
            Crew crew)
            throws IOException {
        this.edition = edition;
        this.assets = theme.assets();
        this.templates = templates;
        this.typesetter = typesetter;
        this.paper = paper;
        this.crew = crew;
        this.models = new Models(edition);
        this.search = new SearchIndex(edition.plan());
    }

    /**
     * Sets every text and, where there is an output, prints every page and feed into it.
     *
     * @param output nothing for a mere check
     * @param progress is told how many pages are done
     */
    public List<Finding> pages(Optional<Output> output, IntConsumer progress) throws IOException {
        Map<Address, String> beside = new LinkedHashMap<>();
        assets.keySet().forEach(name -> beside.put(Addresses.asset(name), "assets/" + name));
        paper.ifPresent(printer -> beside.putAll(PdfFiles.wanted(edition)));
        List<Finding> found = new ArrayList<>(edition.plan().collisions(beside));
        Printing printing = new Printing(new Linker(edition.plan(), assets.keySet()), output);
        paper.ifPresent(printer -> found.addAll(new PdfFiles(edition, models, templates, printer)
                .offer(crew, printing::typeset))); // before the pages, which tell how large the files are
        List<List<Linker.Fragment>> fragments =
                Found.all(crew.each(edition.plan().pages(), printing, progress)).into(found);
        Anchors anchors = new Anchors(printing.linker);
        for (int i = 0; i < fragments.size(); i++) {
            found.addAll(anchors.check(edition.plan().pages().get(i), fragments.get(i)));
        }
        crew.each(feeds(), Crew.job(feed -> feed.print(output), (feed, mishap) -> feed.stopped()))
                .forEach(found::addAll);
        return found;
    }

    /** Prints the files beside the pages, which are printed and sound. */
    public List<Finding> files(Output output) throws IOException {
        List<Finding> found = new OtherFiles(edition, models, output).put(crew, search, assets);
        crew.together(new DataFiles(edition, models.annual(), output).chores());
        return found;
    }

    /** Sets and prints one page; the links to headings of other pages that it has are checked when all is known. */
    private final class Printing implements Crew.Job<Page, Found<List<Linker.Fragment>>> {
        private final Linker linker;
        private final Optional<Output> output;

        Printing(Linker linker, Optional<Output> output) {
            this.linker = linker;
            this.output = output;
        }

        @Override
        public Found<List<Linker.Fragment>> work(Page page) {
            List<Finding> found = new ArrayList<>();
            Optional<Text> text = text(page);
            Optional<Linker.Text> links = text.map(one -> one.links(linker, page));
            Optional<Rendered> set = text.flatMap(one -> links.map(some -> set(one, some)));
            set.ifPresent(one -> found.addAll(Findings.some(text.map(Text::path).orElse(""), one.findings())));
            text.flatMap(Text::entry).ifPresent(entry -> links.ifPresent(some -> found.addAll(loose(entry, some))));
            found.addAll(write(page, set));
            return new Found<>(links.map(Linker.Text::fragments).orElse(List.of()), found);
        }

        /** Every file of an entry goes out with it: one that no page offers is there by mistake. */
        private List<Finding> loose(Entry entry, Linker.Text links) {
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

        Optional<Rendered> typeset(Page page) {
            return text(page).map(one -> set(one, one.links(linker, page)));
        }

        /** A mere check fills the template too: it may be wrong. */
        private List<Finding> write(Page page, Optional<Rendered> set) {
            Models.Model model = models.of(page, set);
            if (output.isPresent() && model.variables().get("entry") instanceof EntryView entry) {
                search.take(page.address(), entry);
            }
            return template(model.kind(), model.variables(), page.address(), output);
        }

        @Override
        public Found<List<Linker.Fragment>> mishap(Page page, Crew.Mishap mishap) {
            Optional<Text> text = text(page);
            Finding stopped = Finding.of(
                    Rule.OVER_THE_LIMIT,
                    Place.of(text.map(Text::path).orElse(page.address().path())),
                    TemplateProblem.TOO_DEEP,
                    text.isPresent()
                            ? new Wording("简化正文", "simplify the text")
                            : new Wording("检查模板是否包含了自己", "see whether a template includes itself"));
            return new Found<>(List.of(), List.of(stopped));
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
        return edition.narrative(page.source()).map(Press::text);
    }

    private static Text text(Narrative narrative) {
        return new Text(narrative.body(), "md", narrative.path(), narrative.bodyLine(), Optional.empty());
    }

    private Rendered set(Text text, Linker.Text links) {
        return typesetter.set(text.body, text.extension, text.path, text.line, links);
    }

    /** Whether the headings that links name are there. */
    private final class Anchors {
        private final Linker linker;
        private final Map<String, List<String>> known = new HashMap<>();

        Anchors(Linker linker) {
            this.linker = linker;
        }

        List<Finding> check(Page page, List<Linker.Fragment> fragments) {
            return fragments.stream()
                    .filter(fragment -> !headings(fragment.sourcePath()).contains(fragment.id()))
                    .map(fragment -> broken(page, fragment, headings(fragment.sourcePath())))
                    .toList();
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

        private List<String> headings(String source) {
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

    /** A file that a template makes beside the pages. */
    private final class Feed {
        private final String kind;
        private final Map<String, Object> model;
        private final Address address;

        Feed(String kind, Map<String, Object> model, Address address) {
            this.kind = kind;
            this.model = model;
            this.address = address;
        }

        List<Finding> print(Optional<Output> output) {
            return template(kind, model, address, output);
        }

        List<Finding> stopped() {
            return List.of(Finding.of(
                    Rule.OVER_THE_LIMIT,
                    Place.of(address.path()),
                    TemplateProblem.TOO_DEEP,
                    new Wording("检查模板是否包含了自己", "see whether a template includes itself")));
        }
    }

    /** The feeds and sitemap.xml; a mere check fills their templates too. */
    private List<Feed> feeds() {
        Exports exports = new Exports(edition);
        Map<Address, FeedView> feeds = exports.feeds();
        List<Feed> all = new ArrayList<>();
        if (!feeds.isEmpty()) {
            all.add(new Feed("sitemap-xml", Map.of("pages", exports.sitemap()), Addresses.SITEMAP_XML));
        }
        feeds.forEach((address, feed) -> all.add(new Feed("feed", Map.of("feed", feed), address)));
        return all;
    }

    private List<Finding> template(String kind, Map<String, Object> model, Address address, Optional<Output> output) {
        PageText text = texts.get().fresh();
        List<Finding> found = new ArrayList<>();
        try {
            templates.render(kind, model, text);
            if (text.isBlank()) {
                found.add(TemplateProblem.empty(kind));
            }
            if (output.isPresent()) {
                output.get().put(address, text.utf8());
            }
        } catch (TemplateMistake mistake) {
            found.add(TemplateProblem.of(mistake));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The paths of all pages that the edition has, for comparison with what was written. */
    public List<String> planned() {
        return edition.plan().pages().stream()
                .map(page -> page.address().path())
                .toList();
    }
}
