package org.gongkai.press.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Vocabulary;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.prose.Rendered;
import org.gongkai.prose.Rendered.Heading;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;
import org.gongkai.review.SignedStep;
import org.gongkai.review.Tombstone;

/** Entries and tombstones as their templates see them. */
public final class EntryViews {

    private static final int HEADINGS_FOR_CONTENTS = 4;
    private static final List<String> NO_DOCUMENTS =
            List.of("解读", "公示", "统计", Vocabulary.SERVICE_GUIDE, Vocabulary.PRISON_GUIDE, "其他");

    private final Edition edition;

    public EntryViews(Edition edition) {
        this.edition = edition;
    }

    public EntryView of(Page.Document page, Rendered text) {
        Entry entry = page.entry();
        Catalogue catalogue = edition.catalogue();
        Rows rows = new Rows(edition.plan(), page.address());
        return new EntryView(
                entry.index().text(),
                entry.title(),
                entry.text(HeaderKey.NUMBER).orElse(""),
                entry.issuers(),
                entry.genre(),
                entry.text(HeaderKey.TOPIC).orElse(""),
                entry.text(HeaderKey.DISCLOSURE).orElse(""),
                DateView.of(entry.formed()),
                DateView.of(entry.released().toLocalDate()),
                Rows.date(entry.day(HeaderKey.CHANGED)),
                Rows.date(entry.day(HeaderKey.DECIDED)),
                Rows.date(entry.day(HeaderKey.CLOSES)),
                Rows.date(entry.until()),
                Rows.date(entry.day(HeaderKey.EFFECTIVE)),
                Rows.date(entry.day(HeaderKey.EXPIRES)),
                validity(catalogue.standing(entry), rows),
                entry.summary(),
                keywords(entry),
                !NO_DOCUMENTS.contains(entry.genre()),
                text.html(),
                headings(text),
                entry.ledger()
                        .map(ledger -> LedgerViews.of(ledger, catalogue.asOf().toLocalDate()))
                        .map(List::of)
                        .orElse(List.of()),
                attachments(entry, page.address()),
                entry.text(HeaderKey.PROJECT).orElse(""),
                catalogue.stages(entry).stream()
                        .map(stage -> new EntryView.Stage(stage.name(), rows.of(stage.entries())))
                        .toList(),
                catalogue.relations(entry).stream()
                        .map(relation -> new EntryView.Relation(relation.label(), rows.of(relation.others())))
                        .toList(),
                entry.text(HeaderKey.SOURCE).orElse(""),
                entry.text(HeaderKey.AUTHOR).orElse(""),
                rows.link(entry.category()),
                rows.link(catalogue.previous(entry)),
                rows.link(catalogue.next(entry)),
                proof(entry, page.address()));
    }

    /** The way to the last signed step, which stands for all that came before it. */
    private static LinkView proof(Entry entry, Address page) {
        List<SignedStep> signed = entry.signed();
        return signed.isEmpty()
                ? LinkView.NONE
                : new LinkView(
                        "审查记录",
                        Addresses.statement(entry, signed.get(signed.size() - 1).role())
                                .from(page));
    }

    private static List<String> keywords(Entry entry) {
        return entry.texts(HeaderKey.KEYWORDS).stream()
                .flatMap(words -> Arrays.stream(words.split("[,，、;；]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public static List<HeadingView> headings(Rendered text) {
        List<Heading> headings = text.headings();
        return headings.size() < HEADINGS_FOR_CONTENTS
                ? List.of()
                : headings.stream()
                        .map(one -> new HeadingView(one.text(), "#" + one.id(), one.level()))
                        .toList();
    }

    private static List<AttachmentView> attachments(Entry entry, Address page) {
        return entry.attachments().stream()
                .map(file -> attachment(entry, file, page))
                .toList();
    }

    private static AttachmentView attachment(Entry entry, Enclosure file, Address page) {
        String name = file.file().name();
        return new AttachmentView(
                file.title(),
                Addresses.file(entry, file).from(page),
                name.substring(name.lastIndexOf('/') + 1),
                Sizes.type(name),
                Sizes.text(file.file().bytes()));
    }

    private static EntryView.Validity validity(Standing standing, Rows rows) {
        List<LinkView> links =
                standing.by().map(by -> List.of(rows.link(Optional.of(by)))).orElse(List.of());
        return new EntryView.Validity(standing.word(), standing.inForce(), notice(standing), links);
    }

    private static String notice(Standing standing) {
        String day = standing.since().map(since -> DateView.of(since).text()).orElse("");
        return switch (standing.word()) {
            case "废止" -> day.isEmpty() ? "本文件已经废止。" : "本文件已于" + day + "废止。";
            case "失效" -> day.isEmpty() ? "本文件已经失效。" : "本文件已于" + day + "失效。";
            case "尚未施行" -> day.isEmpty() ? "本文件尚未施行。" : "本文件自" + day + "起施行。";
            case "已修改" -> "本文件已经修改，请同时查看修改它的文件。";
            case "部分失效" -> "本文件部分内容已经失效。";
            default -> "";
        };
    }

    public TombstoneView of(Tombstone stone, Address page) {
        Rows rows = new Rows(edition.plan(), page);
        return new TombstoneView(
                stone.index().text(),
                stone.title().orElse(""),
                DateView.of(stone.on()),
                edition.site().organ(),
                stone.reason(),
                LinkView.NONE,
                rows.link(stone.category()),
                SiteViews.office(edition.site().office()));
    }

    public ClosedView of(Page.Closed page) {
        return new ClosedView(
                page.closure().index().text(),
                DateView.of(page.closure().on()),
                new Rows(edition.plan(), page.address()).link(page.closure().category()),
                SiteViews.office(edition.site().office()));
    }
}
