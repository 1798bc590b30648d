package org.gongkai.press;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.page.Page;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.press.view.PageView;
import org.gongkai.press.view.SiteView;
import org.gongkai.prose.Links;
import org.gongkai.review.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The pages that earlier runs printed (印过的页面). A page is the same where its template is given the same values, its text has
 * the same hash, and every address in the text leads where it led.
 */
final class PageMemory {

    private static final Codec<SeenPage> SEEN = Codec.of(SeenPage.class);

    private final Memory memory;
    private final TemplateRenderer templates;
    private final String copies;
    private final Map<Object, String> large = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * @param copies what the copies of pages are made of besides their values
     */
    PageMemory(Memory memory, TemplateRenderer templates, String copies) {
        this.memory = memory;
        this.copies = copies;
        this.templates = templates;
    }

    /** An address in a text, and where it led. */
    private record Asked(boolean picture, String destination, Links.Target answer) {}

    /**
     * A page that was printed, and nothing was found.
     *
     * @param hashes of its bytes and of its copy's
     */
    private record SeenPage(Hashes hashes, List<Asked> asked) {}

    /**
     * SHA-256 in hex of what was printed of a page.
     *
     * @param page "" where it was printed for a check alone
     * @param copy of its file of Word; "" where it has none
     */
    record Hashes(String page, String copy) {}

    /** Tells where addresses lead, and notes what it was asked. */
    static final class Noting implements Links {
        private final Links links;
        private final List<Asked> asked = new ArrayList<>();

        Noting(Links links) {
            this.links = links;
        }

        @Override
        public Target link(String destination) {
            return note(false, destination, links.link(destination));
        }

        @Override
        public Target image(String destination) {
            return note(true, destination, links.image(destination));
        }

        private Target note(boolean picture, String destination, Target answer) {
            asked.add(new Asked(picture, destination, answer));
            return answer;
        }
    }

    /**
     * What a page is made of, but for where its addresses lead; nothing where that cannot be told.
     *
     * @param bare its model without its text
     */
    Optional<Key> key(Page page, Models.Model bare) {
        Optional<String> edition = memory.keeps() ? templates.edition(bare.kind()) : Optional.empty();
        boolean markdown = page instanceof Page.Document document
                ? document.entry().extension().equals("md")
                : page.source().isEmpty();
        if (edition.isEmpty() || !markdown) {
            return Optional.empty();
        }
        List<Object> parts = new ArrayList<>(List.of("page", edition.get(), bare.kind()));
        if (page instanceof Page.Document document) {
            Entry entry = document.entry();
            parts.addAll(List.of(entry.bodyHash(), entry.path(), entry.bodyLine(), copies));
        }
        try {
            new TreeMap<>(bare.variables()).forEach((name, value) -> {
                parts.add(name);
                add(value, parts);
            });
            return Optional.of(Codec.key(parts.toArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a model that is no value: it is filled each time
        }
    }

    /** What many pages share is hashed once. */
    private void add(Object value, List<Object> parts) {
        if (value instanceof PageView page) {
            parts.add(hash(page.nav()));
            parts.add(page.with(List.of()));
        } else if (value instanceof SiteView) {
            parts.add(hash(value));
        } else {
            parts.add(value);
        }
    }

    private String hash(Object value) {
        String known = large.get(value);
        if (known == null) {
            known = Codec.key(value).toString();
            large.put(value, known);
        }
        return known;
    }

    /** The hashes of a page that was printed before; nothing where it was not, or an address leads elsewhere now. */
    Optional<Hashes> known(Key key, @Nullable Links text) {
        Links links = text == null ? PageTexts.NO_LINKS : text;
        return memory.known(key, SEEN)
                .filter(seen -> seen.asked().stream()
                        .allMatch(one -> one.answer()
                                .equals(
                                        one.picture()
                                                ? links.image(one.destination())
                                                : links.link(one.destination()))))
                .map(SeenPage::hashes);
    }

    /** Keeps what was printed; {@code asked} is what its text asked. */
    void keep(Key key, Hashes hashes, Noting asked) {
        memory.keep(key, SEEN, new SeenPage(hashes, asked.asked));
    }
}
