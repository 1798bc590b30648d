package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.HeaderKey.Reach;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.Site;
import org.gongkai.json.Json;

/**
 * What a site publishes of its sources (公开的来源) ▸ the values that the gate once made of them, so that the site can be built
 * again by anybody (trust.md, P-29). Nothing is judged here: what was published is taken as published, and whether its
 * digest and signatures hold is asked elsewhere. Only a rebuild may ask for them.
 */
public final class PublishedSource {

    private final Site site;
    private final Categories categories;
    private final WorkingDays calendar;

    public PublishedSource(Site site, Categories categories, WorkingDays calendar) {
        this.site = site;
        this.categories = categories;
        this.calendar = calendar;
    }

    /**
     * The entry that was published; nothing where index number, column or one of its dates is not to be had.
     *
     * @param digestText the text whose SHA-256 its digest is
     * @param signed the steps of its review that are published with it
     */
    public Optional<Entry> entry(Manuscript manuscript, String digestText, List<SignedStep> signed) {
        Optional<Category> category = manuscript.category(categories);
        Optional<LocalDate> formed = manuscript.header().day(HeaderKey.FORMED);
        Digest digest = new Digest(digestText);
        return Identity.of(manuscript, category, site.indexPattern())
                .filter(own -> formed.isPresent())
                .map(own -> new ReviewedEntry(
                        manuscript,
                        own.category(),
                        own.index(),
                        site.organ(),
                        formed.orElseThrow(),
                        own.released(),
                        PublicPeriod.of(manuscript, category, calendar)
                                .map(PublicPeriod::last)
                                .filter(last -> !last.provisional())
                                .map(Deadline::day),
                        digest.text(),
                        digest.knowsColumn() || manuscript.header().has(HeaderKey.CATEGORY),
                        signed,
                        digest));
    }

    /** The guide or the text of an annual report that was published; nothing where its date of making is not to be had. */
    public Optional<NarrativeVerdict> narrative(Manuscript manuscript, Optional<String> digestText) {
        return manuscript
                .header()
                .day(HeaderKey.FORMED)
                .map(formed -> new NarrativeVerdict.Shown(
                        manuscript, new ReviewedNarrative(manuscript, formed, digestText.map(Digest::new))));
    }

    /**
     * What stands in the place of a withdrawn entry.
     *
     * @param path of its source file, where a published text leads there; else any that no text names
     * @param name from which its address was made
     */
    public Optional<Tombstone> tombstone(
            String path,
            String name,
            String category,
            String index,
            LocalDateTime released,
            boolean secrecy,
            Optional<String> title,
            LocalDate on,
            String reason) {
        Optional<IndexNumber> number = site.indexPattern().parse(index);
        return number.isEmpty()
                ? Optional.empty()
                : categories
                        .find(category)
                        .map(column ->
                                new Withdrawn(path, name, column, number.get(), released, secrecy, title, on, reason));
    }

    /** What stands for an entry whose public period is over. */
    public Optional<Closure> closure(String index, String category, LocalDate on, LocalDate released) {
        Optional<IndexNumber> number = site.indexPattern().parse(index);
        return number.isEmpty()
                ? Optional.empty()
                : categories.find(category).map(column -> new Lapsed(number.get(), column, on, released));
    }

    /**
     * What of a digest is not that of this text: the words of its lines, and the names of files. The line of the office's own
     * keys is not looked at, for these are not published; nor, in a digest of the first form, those of data files, of which it
     * covers the bytes and not the text.
     */
    public static List<String> unlike(Manuscript manuscript, String digestText) {
        Digest digest = new Digest(digestText);
        if (digest.knowsColumn()) {
            return Digest.of(manuscript).differences(digest).stream()
                    .filter(word -> !word.equals("office"))
                    .toList();
        }
        Set<String> data = manuscript.figures().stream().map(Attachment::name).collect(Collectors.toSet());
        return Digest.first(manuscript).differences(digest).stream()
                .filter(word -> !data.contains(word))
                .toList();
    }

    /** What of a published header is covered by a digest or reaches readers: all of it, in the one form that it may have. */
    public static String canonicalHeader(Manuscript manuscript) {
        return Json.canonical(manuscript.header().covered(key -> key.reach() != Reach.OFFICE));
    }
}
