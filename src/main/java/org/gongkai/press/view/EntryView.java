package org.gongkai.press.view;

import java.util.List;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.Recordings;
import org.gongkai.content.header.AlsoAt;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.page.Addresses;
import org.gongkai.prose.Html;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;
import org.gongkai.review.SignedStep;

/**
 * A document or another published entry (政府信息): {@code entry}.
 *
 * @param index index number (索引号)
 * @param title title (标题)
 * @param number document number (发文字号), or ""
 * @param issuers issuing organs (发文机关), the lead first
 * @param genre genre (体裁), or ""
 * @param topic topic (主题分类), {@code 综合政务\政务公开}, or ""
 * @param disclosure manner of disclosure (公开方式), {@code 主动公开}
 * @param formed date of making (成文日期)
 * @param released date of release (发布日期)
 * @param changed date of the last change after release (变更日期), or none
 * @param changes its changes after release (修改记录), the earliest first; empty where no reason is known
 * @param decided date of the decision (决定日期), or none
 * @param closes last day of a public notice or of asking for opinions (截止日期), or none
 * @param until last day on which it is public (公开至), or none
 * @param effective date of taking effect (施行日期), or none
 * @param expires date of expiry (失效日期), or none
 * @param validity validity (有效性)
 * @param summary summary (内容概述)
 * @param keywords keywords (关键词), may be empty
 * @param document whether it is set like a printed official document (公文): title centred, paragraphs indented by two characters
 * @param look how the text is set besides (版式): {@code pictures} for 图解, {@code questions} for 问答, or ""
 * @param questions the questions of 问答, for a list to go to; empty for others
 * @param body the text (正文)
 * @param headings its headings; empty where a table of contents is of no use
 * @param ledgers the list that it carries (台账); none or one
 * @param attachments attachments (附件), but for the pictures that the text shows
 * @param recordings those that can be played and that the text does not play itself (音视频), may be empty
 * @param plays whether anything on the page can be played
 * @param project the project that it belongs to (项目), or ""
 * @param stages the stages of that project; empty where it belongs to none
 * @param relations connected documents, both ways
 * @param elsewhere where else it is public (同时公开于), may be empty
 * @param source source of a reprint (来源), or ""
 * @param author author or editor (作者、责任编辑), or ""
 * @param column the column that it stands in
 * @param previous the entry released before it in this column, or {@link LinkView#NONE}
 * @param next the entry released after it, or {@link LinkView#NONE}
 * @param proof where its publication can be verified (核验), or {@link LinkView#NONE}
 */
public record EntryView(
        String index,
        String title,
        String number,
        List<String> issuers,
        String genre,
        String topic,
        String disclosure,
        DateView formed,
        DateView released,
        DateView changed,
        List<Revision> changes,
        DateView decided,
        DateView closes,
        DateView until,
        DateView effective,
        DateView expires,
        Validity validity,
        String summary,
        List<String> keywords,
        boolean document,
        String look,
        List<GuideView.Heading> questions,
        Html body,
        List<GuideView.Heading> headings,
        List<LedgerView> ledgers,
        List<AttachmentView> attachments,
        List<Recording> recordings,
        boolean plays,
        String project,
        List<Stage> stages,
        List<Relation> relations,
        List<Elsewhere> elsewhere,
        String source,
        String author,
        LinkView column,
        LinkView previous,
        LinkView next,
        LinkView proof) {

    /**
     * How this document is connected with others (关联信息).
     *
     * @param label {@code 解读}, {@code 原文}, {@code 废止}, {@code 被修改} …
     * @param rows the other documents
     */
    public record Relation(String label, List<RowView> rows) {}

    /**
     * A stage of the project that this document belongs to (项目的阶段).
     *
     * @param name {@code 公告}, {@code 合同} …
     * @param rows what is published of it; empty where it is still to come
     */
    public record Stage(String name, List<RowView> rows) {}

    /**
     * A recording that can be played (音视频).
     *
     * @param title its title
     * @param href its address
     * @param video whether it is seen, too
     * @param captions the address of its captions (字幕), or ""
     */
    public record Recording(String title, String href, boolean video, String captions) {

        private static List<Recording> of(Entry entry, Rendered text, Context here) {
            return entry.attachments().stream()
                    .filter(file -> Recordings.is(file.file().name()))
                    .filter(file -> !text.html().text().contains("src=\"" + href(entry, file, here) + "\""))
                    .map(file -> new Recording(
                            file.title(),
                            href(entry, file, here),
                            Recordings.video(file.file().name()),
                            entry.files().stream()
                                    .filter(other -> other.file()
                                            .name()
                                            .equals(Recordings.captions(
                                                    file.file().name())))
                                    .findFirst()
                                    .map(captions -> href(entry, captions, here))
                                    .orElse("")))
                    .toList();
        }

        private static String href(Entry entry, Enclosure file, Context here) {
            return here.href(Addresses.file(entry, file));
        }
    }

    /**
     * A change after release (修改记录的一行).
     *
     * @param on its day
     * @param reason what was changed and why, or ""
     */
    public record Revision(DateView on, String reason) {

        private static List<Revision> of(Entry entry) {
            return entry.changes().stream().allMatch(one -> one.reason().isEmpty())
                    ? List.of()
                    : entry.changes().stream()
                            .map(one -> new Revision(DateView.of(one.on()), one.reason()))
                            .toList();
        }
    }

    /**
     * Another place where it is public (同时公开).
     *
     * @param link its name, with the address of the page there where it has one
     * @param issue of a gazette or paper, {@code 2026年第7期}, or ""
     * @param on since when
     */
    public record Elsewhere(LinkView link, String issue, DateView on) {

        private static Elsewhere of(AlsoAt one) {
            return new Elsewhere(
                    new LinkView(one.where(), one.linked() ? one.address() : ""),
                    one.linked() ? "" : one.address(),
                    DateView.of(one.on()));
        }
    }

    /**
     * Whether a document is in force (有效性).
     *
     * @param word {@code 有效}, {@code 已修改}, {@code 部分失效}, {@code 失效}, {@code 废止}, {@code 尚未施行}
     * @param inForce true only for {@code 有效}; otherwise the notice stands above the text
     * @param notice the notice in a sentence, {@code 本文件已于2021年7月8日废止。}, or ""
     * @param links the documents that brought it about, may be empty
     */
    public record Validity(String word, boolean inForce, String notice, List<LinkView> links) {

        private static Validity of(Standing standing, Context here) {
            List<LinkView> links = standing.by().map(here::link).stream().toList();
            return new Validity(standing.word(), standing.inForce(), notice(standing), links);
        }

        private static String notice(Standing standing) {
            String day =
                    standing.since().map(since -> DateView.of(since).text()).orElse("");
            return switch (standing.validity()) {
                case REPEALED -> day.isEmpty() ? "本文件已经废止。" : "本文件已于" + day + "废止。";
                case EXPIRED -> day.isEmpty() ? "本文件已经失效。" : "本文件已于" + day + "失效。";
                case NOT_YET -> day.isEmpty() ? "本文件尚未施行。" : "本文件自" + day + "起施行。";
                case AMENDED -> "本文件已经修改，请同时查看修改它的文件。";
                case PARTIAL -> "本文件部分内容已经失效。";
                case IN_FORCE -> "";
            };
        }
    }

    private static final List<String> NO_DOCUMENTS = List.of(
            "解读",
            Vocabulary.PICTURES,
            Vocabulary.QUESTIONS,
            "公示",
            "统计",
            Vocabulary.SERVICE_GUIDE,
            Vocabulary.PRISON_GUIDE,
            "其他");

    public static EntryView of(Entry entry, Rendered text, Context here) {
        Catalogue catalogue = here.catalogue();
        boolean questions = entry.genre().equals(Vocabulary.QUESTIONS);
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
                DateView.of(entry.day(HeaderKey.CHANGED)),
                Revision.of(entry),
                DateView.of(entry.day(HeaderKey.DECIDED)),
                DateView.of(entry.day(HeaderKey.CLOSES)),
                DateView.of(entry.until()),
                DateView.of(entry.day(HeaderKey.EFFECTIVE)),
                DateView.of(entry.day(HeaderKey.EXPIRES)),
                Validity.of(catalogue.standing(entry), here),
                entry.summary(),
                entry.keywords(),
                !NO_DOCUMENTS.contains(entry.genre()),
                look(entry),
                questions ? GuideView.Heading.second(text) : List.of(),
                text.html(),
                questions ? List.of() : GuideView.Heading.of(text),
                LedgerView.of(entry, here),
                entry.attachments().stream()
                        .map(file -> AttachmentView.of(entry, file, here))
                        .filter(file -> !text.html().text().contains("<img src=\"" + file.href() + "\""))
                        .toList(),
                Recording.of(entry, text, here),
                entry.files().stream()
                        .anyMatch(file -> Recordings.is(file.file().name())),
                entry.text(HeaderKey.PROJECT).orElse(""),
                catalogue.stages(entry).stream()
                        .map(stage -> new Stage(stage.name(), here.rows(stage.entries())))
                        .toList(),
                catalogue.relations(entry).stream()
                        .map(relation -> new Relation(relation.label(), here.rows(relation.others())))
                        .toList(),
                entry.alsoAt().stream().map(Elsewhere::of).toList(),
                entry.text(HeaderKey.SOURCE).orElse(""),
                entry.text(HeaderKey.AUTHOR).orElse(""),
                here.link(entry.category()),
                here.link(catalogue.previous(entry)),
                here.link(catalogue.next(entry)),
                proof(entry, here));
    }

    private static String look(Entry entry) {
        return switch (entry.genre()) {
            case Vocabulary.PICTURES -> "pictures";
            case Vocabulary.QUESTIONS -> "questions";
            default -> "";
        };
    }

    /** The way to the last signed step, which stands for all that came before it. */
    private static LinkView proof(Entry entry, Context here) {
        List<SignedStep> signed = entry.signed();
        return signed.isEmpty()
                ? LinkView.NONE
                : here.link(
                        "审查记录",
                        Addresses.statement(entry, signed.get(signed.size() - 1).role()));
    }
}
