package org.gongkai.content;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;

/**
 * A text, most often an entry, as the editors left it (稿件): readable, but not yet allowed anywhere. Only the gate makes an entry of it.
 *
 * @param path of the file, relative to the project folder, NFC, with {@code /}
 * @param folderCategory key of the category that its folder stands for
 * @param name of the file without its extension, NFC
 * @param extension of the file, {@code md} or one that a markup engine knows
 * @param header the keys
 * @param text what stands after the header
 * @param bodyLine the line of the file on which {@code text} begins
 * @param attachments by the UTF-8 bytes of their names
 * @param figures the file of figures that a report's text goes with, or the ledger that an entry carries; the digest covers it
 * @param parts the files that are reviewed with it, in the order of the digest
 * @param ledger the ledger, or nothing and why; the gate says it when the text is to be published
 * @param dossier statements and signatures of its review
 * @param written tells all that was read in its files from anything else (SHA-256 in hex); empty where nothing is
 *     remembered of them
 */
public record Manuscript(
        String path,
        String folderCategory,
        String name,
        String extension,
        Header header,
        Body text,
        int bodyLine,
        List<Attachment> attachments,
        List<Attachment> figures,
        List<Part> parts,
        Found<Optional<Ledger>> ledger,
        Dossier dossier,
        String written)
        implements Source {

    public Manuscript {
        attachments = List.copyOf(attachments);
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
    }

    /** The text after the header, as the digest covers it. */
    public String body() {
        return text.text();
    }

    /** The key of the column that it is in (所在栏目): the one that its header names, else its folder's; empty for other kinds. */
    public String column() {
        return kind() == ManuscriptKind.ENTRY ? header.text(HeaderKey.CATEGORY).orElse(folderCategory) : "";
    }

    /** The column that it is in; nothing for other kinds of texts, or where there is no such column. */
    public Optional<Category> category(Categories categories) {
        return categories.find(column());
    }

    /** What kind of text it is. */
    public ManuscriptKind kind() {
        return ManuscriptKind.of(path);
    }

    /** The same with further keys in its header. */
    public Manuscript with(Header further) {
        return new Manuscript(
                path,
                folderCategory,
                name,
                extension,
                header.with(further),
                text,
                bodyLine,
                attachments,
                figures,
                parts,
                ledger,
                dossier,
                written);
    }

    /** The same as it stood before it was withdrawn: without that key and what was signed for it. */
    public Manuscript beforeWithdrawal() {
        return new Manuscript(
                path,
                folderCategory,
                name,
                extension,
                header.beforeWithdrawal(),
                text,
                bodyLine,
                attachments,
                figures,
                parts,
                ledger,
                dossier.without(Role.WITHDRAW),
                "");
    }

    /** Where a key's value stands (字段的位置); of an absent key the beginning of the file. */
    public Place place(HeaderKey key) {
        return new Place(path, header.line(key), header.column(key));
    }
}
