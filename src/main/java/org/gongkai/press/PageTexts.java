package org.gongkai.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongkai.content.TextFiles;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Linker;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.prose.DrawnTables;
import org.gongkai.prose.Links;
import org.gongkai.prose.Rendered;
import org.gongkai.prose.Rendered.Heading;
import org.gongkai.review.Entry;
import org.jspecify.annotations.Nullable;

/** The texts of the pages (页面正文): where each comes from, and what becomes of it in HTML. */
final class PageTexts {

    /** Of a page without a text. */
    static final Links NO_LINKS = new Links() {
        @Override
        public Target link(String destination) {
            throw new IllegalStateException("no text: " + destination);
        }

        @Override
        public Target image(String destination) {
            throw new IllegalStateException("no text: " + destination);
        }
    };

    /** What charts are made of. */
    private static final Linker.DataTexts DATA =
            (file, path) -> TextFiles.read(file.file(), path).map(read -> read.map(SourceText::text));

    private final Edition edition;
    private final Typesetter typesetter;
    private final Linker linker;
    private final Map<String, List<String>> headings = new HashMap<>();

    PageTexts(Edition edition, Typesetter typesetter, Set<String> assets) {
        this.edition = edition;
        this.typesetter = typesetter;
        this.linker = new Linker(edition.plan(), assets, DATA);
    }

    /** Paths of source files that are gone and that the texts lead to. */
    Set<String> gone() {
        return linker.gone();
    }

    /**
     * A text to be set.
     *
     * @param page that shows it
     * @param words gives the text
     * @param path of the file that it comes from
     * @param line of that file on which it begins
     * @param entry whose text it is; the guide and the reports are none
     */
    record Text(
            Page page,
            Supplier<String> words,
            String extension,
            String path,
            int line,
            @Nullable Entry entry) {

        String body() {
            return words.get();
        }

        /** The line of the source file on which these words first stand; 0 where they do not stand so. */
        private int lineOf(String some) {
            int at = body().indexOf(some);
            return at < 0
                    ? 0
                    : line
                            + (int) body().chars()
                                    .limit(at)
                                    .filter(c -> c == '\n')
                                    .count();
        }
    }

    /** The text of a page, where it has one. */
    Optional<Text> of(Page page) {
        if (page instanceof Page.Document document) {
            Entry entry = document.entry();
            return Optional.of(new Text(page, entry::body, entry.extension(), entry.path(), entry.bodyLine(), entry));
        }
        return edition.narrative(page.source())
                .map(text -> new Text(page, text::body, "md", text.path(), text.bodyLine(), null));
    }

    /** Resolves the links of a text and notes them. */
    Linker.Text links(Text text) {
        return text.entry == null ? linker.of(text.path, text.page.address()) : linker.of(text.entry);
    }

    /** In an annual report every pasted table is drawn as one. */
    Rendered set(Text text, Links links) {
        String body = text.page instanceof Page.Annual ? DrawnTables.of(text.body()) : text.body();
        return typesetter.set(body, text.extension, text.path, text.line, links);
    }

    Rendered set(Page page) {
        return of(page).map(text -> set(text, links(text))).orElse(Models.NO_TEXT);
    }

    /** Links of a page to headings that are not there. */
    List<Finding> broken(Page page, List<Linker.Fragment> fragments) {
        return fragments.stream()
                .filter(fragment -> !headings(fragment.sourcePath()).contains(fragment.id()))
                .map(fragment -> broken(of(page), fragment, headings(fragment.sourcePath())))
                .toList();
    }

    private static Finding broken(Optional<Text> text, Linker.Fragment fragment, List<String> headings) {
        int line = text.map(one -> one.lineOf(fragment.destination())).orElse(0);
        String known = headings.stream().map(id -> "#" + id).collect(Collectors.joining("、"));
        return Finding.of(
                Rule.BROKEN_LINK,
                new Place(text.map(Text::path).orElse(""), line, 0),
                new Wording(
                        "“" + fragment.destination() + "”指向的小标题不存在",
                        "“" + fragment.destination() + "” names no heading"),
                known.isEmpty()
                        ? new Wording("那里没有小标题：删去“#”及其后的文字", "there are no headings: delete # and what follows")
                        : new Wording("那里的小标题有：" + known, "its headings are: " + known));
    }

    private List<String> headings(String source) {
        return headings.computeIfAbsent(
                source,
                path -> edition.plan().pages().stream()
                        .flatMap(page -> of(page).stream())
                        .filter(text -> text.path().equals(path))
                        .findFirst()
                        .map(text -> set(text, links(text)).headings())
                        .orElse(List.of())
                        .stream()
                        .map(Heading::id)
                        .toList());
    }
}
