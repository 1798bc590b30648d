package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Mention;
import org.gongkai.content.header.AlsoAt;
import org.gongkai.content.header.Change;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.Validity;
import org.gongkai.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * The gate's own kind of entry.
 *
 * @param known its digest where it was read from what a site publishes; else it is asked of the manuscript
 */
record ReviewedEntry(
        Manuscript manuscript,
        Category category,
        IndexNumber index,
        String organ,
        LocalDate formed,
        LocalDateTime released,
        Optional<LocalDate> until,
        String digest,
        boolean columnReviewed,
        List<SignedStep> signed,
        @Nullable Digest known)
        implements Entry {

    @Override
    public String path() {
        return manuscript.path();
    }

    @Override
    public String name() {
        return manuscript.name();
    }

    @Override
    public String extension() {
        return manuscript.extension();
    }

    @Override
    public Optional<LocalDate> day(HeaderKey key) {
        return manuscript.header().day(key);
    }

    @Override
    public Optional<String> text(HeaderKey key) {
        return manuscript.header().text(key);
    }

    @Override
    public List<String> texts(HeaderKey key) {
        return manuscript.header().texts(key);
    }

    @Override
    public List<Change> changes() {
        return manuscript.header().changes();
    }

    @Override
    public List<AlsoAt> alsoAt() {
        return manuscript.header().alsoAt();
    }

    @Override
    public List<String> issuers() {
        List<String> issuers = texts(HeaderKey.ISSUER);
        return issuers.isEmpty() ? List.of(organ) : issuers;
    }

    @Override
    public Validity validity() {
        return manuscript.header().validity();
    }

    @Override
    public List<Enclosure> attachments() {
        Map<String, String> listed = manuscript.header().attachments();
        if (listed.isEmpty()) {
            return files();
        }
        List<Enclosure> attachments = new ArrayList<>();
        listed.forEach((name, title) -> manuscript.attachments().stream()
                .filter(file -> file.name().equals(name))
                .forEach(file -> attachments.add(enclosure(file, title))));
        return attachments;
    }

    @Override
    public List<Enclosure> files() {
        Map<String, String> listed = manuscript.header().attachments();
        return manuscript.attachments().stream()
                .map(file -> enclosure(file, listed.getOrDefault(file.name(), "")))
                .toList();
    }

    private static Enclosure enclosure(Attachment file, String title) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new Enclosure(file, title.isEmpty() ? name : title);
    }

    @Override
    public Optional<Ledger> ledger() {
        return manuscript.ledger().value();
    }

    @Override
    public String body() {
        return manuscript.body();
    }

    @Override
    public String bodyHash() {
        return manuscript.text().sha256();
    }

    @Override
    public List<Mention> mentions() {
        return manuscript.text().mentions();
    }

    @Override
    public int bodyLine() {
        return manuscript.bodyLine();
    }

    @Override
    public Place place(HeaderKey key) {
        return manuscript.place(key);
    }

    @Override
    public PublicText published() {
        Digest standing = known == null ? Digest.standing(manuscript) : known;
        return new PublicText(Digest.publicHeader(manuscript, standing), standing.statement(), standing.knowsColumn());
    }

    @Override
    public Optional<Attachment> ledgerFile() {
        return manuscript.figures().stream().findFirst();
    }

    /** One source file makes one entry of a build: its path tells entries apart, not a comparison of their texts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReviewedEntry entry && path().equals(entry.path()) && digest.equals(entry.digest);
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }
}
