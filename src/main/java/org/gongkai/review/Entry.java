package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.Mention;
import org.gongkai.content.header.AlsoAt;
import org.gongkai.content.header.Change;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.Validity;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Place;

/**
 * An entry that may be published (条目): reviewed as it stands, by the right people, and released. Only the gate makes
 * one, so what has not been reviewed cannot reach the catalogue. Times are in Asia/Shanghai.
 */
public sealed interface Entry permits ReviewedEntry {

    /** The source file, relative to the project folder. */
    String path();

    /** The source file's name without its extension. */
    String name();

    /** The source file's extension. */
    String extension();

    /** The column that it stands in (栏目). */
    Category category();

    /** Its index number (索引号). */
    IndexNumber index();

    /** Its title (标题). */
    default String title() {
        return text(HeaderKey.TITLE).orElse("");
    }

    /** Date of making (成文日期). */
    LocalDate formed();

    /** Date and time of release (发布日期); midnight where no time was given. */
    LocalDateTime released();

    /** The last day on which it is public (公开至); nothing where it has no end, or none that is certain. */
    Optional<LocalDate> until();

    /** The value of an optional date. */
    Optional<LocalDate> day(HeaderKey key);

    /** The value of an optional text. */
    Optional<String> text(HeaderKey key);

    /** The values of an optional name or list. */
    List<String> texts(HeaderKey key);

    /** Its changes after release (修改记录), the earliest first. */
    List<Change> changes();

    /** Where else it was made public (同时公开), in the order of the header. */
    List<AlsoAt> alsoAt();

    /** The channels besides the site (渠道): those that it names, and those that its other places are. */
    default List<String> channels() {
        return Stream.concat(
                        texts(HeaderKey.CHANNELS).stream(), alsoAt().stream().flatMap(one -> one.channel().stream()))
                .distinct()
                .toList();
    }

    /** Issuing organs (发文机关), the lead first; the organ itself where none is given. */
    List<String> issuers();

    /** Summary (内容概述). */
    default String summary() {
        return text(HeaderKey.SUMMARY).orElse("");
    }

    /** Genre (体裁). */
    default String genre() {
        return text(HeaderKey.GENRE).orElse("");
    }

    /** Keywords (关键词), each by itself, however they are joined. */
    default List<String> keywords() {
        return texts(HeaderKey.KEYWORDS).stream()
                .flatMap(words -> Arrays.stream(words.split("[,，、;；]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether it explains another document (解读): by its genre, or as pictures or answers on a document that it names. */
    default boolean reading() {
        return genre().equals(Vocabulary.READINGS.get(0))
                || (Vocabulary.READINGS.contains(genre())
                        && !texts(HeaderKey.INTERPRETS).isEmpty());
    }

    /** Validity as declared (有效性); 有效 where nothing is declared. */
    Validity validity();

    /** Its attachments with the titles that readers see, in order. */
    List<Enclosure> attachments();

    /** Every file beside the entry, whether listed or not: what its text may refer to. */
    List<Enclosure> files();

    /** The list that it carries (台账), as reviewed. */
    Optional<Ledger> ledger();

    /** The text, as reviewed. */
    String body();

    /** SHA-256 of the text in lower-case hex. */
    String bodyHash();

    /** The documents that the text names. */
    List<Mention> mentions();

    /** The line of the source file on which the text begins. */
    int bodyLine();

    /** The digest of what was reviewed. */
    String digest();

    /** Whether its column was reviewed with it: its folder decides the column, and a digest of the first form does not know that. */
    boolean columnReviewed();

    /** It as it stands under its digest, as far as that may be published. */
    PublicText published();

    /** The file of the list that it carries (台账). */
    Optional<Attachment> ledgerFile();

    /** The steps of its review that are signed, in the order of the roles; none where nobody signs. */
    List<SignedStep> signed();

    /** Where a key's value stands in the source file, for findings about it. */
    Place place(HeaderKey key);
}
