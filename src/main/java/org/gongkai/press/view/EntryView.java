package org.gongkai.press.view;

import java.util.List;
import org.gongkai.prose.Html;

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
 * @param decided date of the decision (决定日期), or none
 * @param closes last day of a public notice or of asking for opinions (截止日期), or none
 * @param until last day on which it is public (公开至), or none
 * @param effective date of taking effect (施行日期), or none
 * @param expires date of expiry (失效日期), or none
 * @param validity validity (有效性)
 * @param summary summary (内容概述)
 * @param keywords keywords (关键词), may be empty
 * @param document whether it is set like a printed official document (公文): title centred, paragraphs indented by two characters
 * @param body the text (正文)
 * @param headings its headings; empty where a table of contents is of no use
 * @param ledgers the list that it carries (台账); none or one
 * @param attachments attachments (附件)
 * @param project the project that it belongs to (项目), or ""
 * @param stages the stages of that project; empty where it belongs to none
 * @param relations connected documents, both ways
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
        DateView decided,
        DateView closes,
        DateView until,
        DateView effective,
        DateView expires,
        Validity validity,
        String summary,
        List<String> keywords,
        boolean document,
        Html body,
        List<HeadingView> headings,
        List<LedgerView> ledgers,
        List<AttachmentView> attachments,
        String project,
        List<Stage> stages,
        List<Relation> relations,
        String source,
        String author,
        LinkView column,
        LinkView previous,
        LinkView next,
        LinkView proof) {
    /** Copies the lists. */
    public EntryView {
        issuers = List.copyOf(issuers);
        keywords = List.copyOf(keywords);
        headings = List.copyOf(headings);
        ledgers = List.copyOf(ledgers);
        attachments = List.copyOf(attachments);
        stages = List.copyOf(stages);
        relations = List.copyOf(relations);
    }

    /**
     * How this document is connected with others (关联信息).
     *
     * @param label {@code 解读}, {@code 原文}, {@code 废止}, {@code 被修改} …
     * @param rows the other documents
     */
    public record Relation(String label, List<RowView> rows) {
        /** Copies the lists. */
        public Relation {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A stage of the project that this document belongs to (项目的阶段).
     *
     * @param name {@code 公告}, {@code 合同} …
     * @param rows what is published of it; empty where it is still to come
     */
    public record Stage(String name, List<RowView> rows) {
        /** Copies the list. */
        public Stage {
            rows = List.copyOf(rows);
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
        /** Copies the lists. */
        public Validity {
            links = List.copyOf(links);
        }
    }
}
