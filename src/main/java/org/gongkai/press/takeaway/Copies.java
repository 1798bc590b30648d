package org.gongkai.press.takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Site.WordCopies;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;
import org.gongkai.page.Address;
import org.gongkai.page.Page;
import org.gongkai.paper.Paper;
import org.gongkai.paper.Piece;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.view.AnnualView;
import org.gongkai.press.view.DateView;
import org.gongkai.press.view.EntryView;
import org.gongkai.press.view.GuideView;
import org.gongkai.press.view.PageView;
import org.gongkai.press.view.SiteView;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;

/**
 * The pages that readers can take away as files of Word (页面的Word版): entries as the site wants it, the annual reports and the
 * guide. A copy is made of the very values that the template of its page is given: what is not on the page cannot be in it.
 */
public final class Copies {

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif");

    private final Edition edition;
    private final Map<String, byte[]> pictures = new TreeMap<>();

    /**
     * Those of an edition.
     *
     * @param assets name ▸ file of the theme and of the project's assets
     */
    public Copies(Edition edition, Map<String, byte[]> assets) {
        this.edition = edition;
        assets.forEach((name, bytes) -> {
            if (PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                pictures.put(name, bytes);
            }
        });
    }

    /** What copies depend on besides the values of their pages, in a word: which are wanted, and the pictures. */
    public String basis() {
        StringBuilder all = new StringBuilder(edition.site().word() + "\n");
        pictures.forEach((name, bytes) ->
                all.append(name).append(' ').append(Hashes.sha256(bytes)).append('\n'));
        return Hashes.sha256(all.toString());
    }

    /** Where the copies of an edition lie. */
    public static Stream<Address> addresses(Edition edition) {
        Copies copies = new Copies(edition, Map.of());
        return edition.plan().pages().stream().flatMap(page -> copies.address(page).stream());
    }

    /** Where the copy of a page lies; nothing where none is wanted, and of a guide without a text. */
    public Optional<Address> address(Page page) {
        return page.word().filter(unused -> wanted(page));
    }

    private boolean wanted(Page page) {
        WordCopies some = edition.site().word();
        if (some == WordCopies.NONE) {
            return false;
        }
        return page instanceof Page.Document document
                ? some == WordCopies.ALL
                        || document.entry().text(HeaderKey.NUMBER).isPresent()
                : edition.narrative(page.source()).isPresent();
    }

    /**
     * The copy of a page that has one.
     *
     * @param variables those of its template
     */
    public Found<Paper> of(Page page, Map<String, Object> variables) {
        return pieces(page, variables, "a").map(Paper::new);
    }

    /**
     * The documents of a choice in one volume.
     *
     * @param variables a page ▸ those of its template
     */
    public Found<Paper> volume(VolumeChoice choice, Function<Page, Map<String, Object>> variables) {
        List<Found<List<Piece>>> documents = new ArrayList<>();
        for (Entry entry : choice.taken()) {
            Page page = new Page.Document(entry, edition.plan().address(entry));
            documents.add(pieces(page, variables.apply(page), Volume.prefix(documents.size())));
        }
        String day = DateView.of(edition.catalogue().asOf().toLocalDate()).text();
        return Found.all(documents).map(all -> Volume.of(edition.site().organ() + "\n规范性文件汇编", day, choice, all));
    }

    /**
     * An entry as an article for an account of WeChat: the words of its page and of its copy.
     *
     * @param page of the entry
     * @param variables those of its template
     */
    public Found<Article> article(Page.Document page, Map<String, Object> variables) {
        Entry entry = page.entry();
        String number = entry.text(HeaderKey.NUMBER).orElse("");
        return pieces(page, variables, "a").map(pieces -> {
            ArticleHtml made = ArticleHtml.of(pieces, number, entry.title());
            return new Article(entry, entry.title(), made.html(), made.pictures());
        });
    }

    /**
     * What stands in the copy of a page.
     *
     * @param prefix what the names of its anchors begin with
     */
    private Found<List<Piece>> pieces(Page page, Map<String, Object> variables, String prefix) {
        PagePictures shown = new PagePictures(page, pictures);
        List<Piece> pieces = List.of();
        if (variables.get("page") instanceof PageView frame && variables.get("site") instanceof SiteView site) {
            PaperFrame of = new PaperFrame(site, frame, prefix, shown::plate);
            if (variables.get("entry") instanceof EntryView entry) {
                pieces = new EntryPaper(of, entry).pieces();
            } else if (variables.get("annual") instanceof AnnualView report) {
                pieces = AnnualPaper.pieces(of, report);
            } else if (variables.get("guide") instanceof GuideView guide) {
                pieces = GuidePaper.pieces(of, guide);
            }
        }
        return new Found<>(pieces, shown.changed());
    }

    /** That a file of an entry is not the one any more that was reviewed. */
    public static Finding changed(Entry entry, Enclosure file) {
        return Finding.of(
                Rule.REVIEW_DIGEST,
                Place.of(entry.path()),
                new Wording(
                        "附件“" + file.file().name() + "”在构建过程中被改动",
                        "the attachment “" + file.file().name() + "” changed during the build"),
                new Wording("重新构建", "build again"));
    }
}
