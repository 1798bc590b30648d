package org.gongkai.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.header.Approval;
import org.gongkai.content.header.Drafting;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Found;
import org.gongkai.seal.Sm2Signature;

/**
 * What was read in the files of an entry (读过的条目): all of a manuscript that its files tell, but the text itself.
 *
 * @param root the values of the header
 * @param body what is known of the text after it
 */
record SeenEntry(
        Node root,
        Body.Told body,
        int bodyLine,
        List<SeenFile> attachments,
        List<Part> parts,
        Map<String, String> texts,
        Map<String, Sm2Signature> second,
        List<Approval> approvals,
        List<Drafting> draftings) {

    /** What was read of a file beside it. */
    private record SeenFile(String name, long bytes, String sha256, Optional<Attachment.LineEnds> ends) {

        static SeenFile of(Attachment file) {
            return new SeenFile(file.name(), file.bytes(), file.sha256(), file.ends());
        }
    }

    /** Whether all of a manuscript can be told: one with a ledger or figures is read each time. */
    static boolean plain(Manuscript manuscript) {
        return manuscript.figures().isEmpty() && manuscript.ledger().findings().isEmpty();
    }

    static SeenEntry of(Node root, Manuscript manuscript) {
        Dossier dossier = manuscript.dossier();
        return new SeenEntry(
                root,
                manuscript.text().told(),
                manuscript.bodyLine(),
                manuscript.attachments().stream().map(SeenFile::of).toList(),
                manuscript.parts(),
                dossier.texts(),
                dossier.second(),
                dossier.approvals(),
                dossier.draftings());
    }

    /**
     * The manuscript again, of the same files; nothing where they cannot be those.
     *
     * @param written what tells its files from others
     */
    Optional<Source> manuscript(FoundEntry file, String written) {
        Found<Optional<Header>> header = HeaderReader.header(new SourceText(file.path(), ""), root);
        return header.findings().isEmpty() && file.attachments().files().size() == attachments.size()
                ? header.value().map(one -> manuscript(file, one, written))
                : Optional.empty();
    }

    private Manuscript manuscript(FoundEntry file, Header header, String written) {
        return new Manuscript(
                file.path(),
                file.folderCategory(),
                file.name(),
                file.extension(),
                header,
                Body.known(body, file.file(), file.path()),
                bodyLine,
                attachments.stream().map(one -> attachment(file, one)).toList(),
                List.of(),
                parts,
                Found.nothing(),
                new Dossier(file.review().path(), texts, second, approvals, draftings),
                written);
    }

    private static Attachment attachment(FoundEntry file, SeenFile one) {
        return new Attachment(one.name(), file.attachments().at(one.name()), one.bytes(), one.sha256(), one.ends());
    }
}
