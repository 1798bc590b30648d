package org.gongkai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.header.EntryText;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.hash.Hashes;

/** A file of the editors' folder ▸ manuscript. */
final class EntryReader {

    private EntryReader() {}

    /** Header and text of {@code file}; {@link Source.Broken} where they cannot be read, and the findings say why. */
    static Found<Source> read(FoundEntry file, Assets assets) {
        Found<Optional<Source>> read =
                Found.onward(TextFiles.read(file.file(), file.path()), source -> read(source, file, assets));
        return new Found<>(
                read.value().orElseGet(() -> new Source.Broken(file.path())),
                Findings.some(file.path(), read.findings()));
    }

    private static Found<Optional<Source>> read(SourceText source, FoundEntry file, Assets assets) {
        List<Finding> findings = new ArrayList<>();
        Optional<EntryText> text = EntryText.split(source).into(findings);
        Optional<Header> header =
                text.flatMap(parts -> HeaderReader.read(source, parts).into(findings));
        Optional<List<Attachment>> attachments = file.attachments().read().into(findings);
        Optional<List<Attachment>> figures = file.figures().read().into(findings);
        Optional<Dossier> dossier = file.review().read().into(findings);
        if (text.isEmpty() || header.isEmpty() || attachments.isEmpty() || figures.isEmpty() || dossier.isEmpty()) {
            return new Found<>(Optional.empty(), findings);
        }
        Source manuscript = new Manuscript(
                file.path(),
                file.folderCategory(),
                file.name(),
                file.extension(),
                header.get(),
                text.get().body(),
                text.get().bodyLine(),
                attachments.get(),
                figures.get(),
                parts(file, header.get(), text.get().body(), attachments.get(), figures.get(), assets),
                LedgerReader.read(file, header.get()),
                dossier.get(),
                Hashes.sha256(source.text()));
        return new Found<>(Optional.of(manuscript), findings);
    }

    private static List<Part> parts(
            FoundEntry file,
            Header header,
            String body,
            List<Attachment> attachments,
            List<Attachment> figures,
            Assets assets) {
        List<Part> parts =
                new ArrayList<>(assets.shownBy(file.path(), file.extension(), body, header.text(HeaderKey.IMAGE)));
        boolean site = ManuscriptKind.of(file.path()) == ManuscriptKind.SITE;
        figures.forEach(
                one -> parts.add(site && !SiteFiles.data(one.name()) ? Part.of(Part.Kind.FILE, one) : data(one)));
        attachments.forEach(one -> parts.add(Part.of(Part.Kind.FILE, one)));
        parts.sort(Part.ORDER);
        return parts;
    }

    /** A data file by its text; one that cannot be read as text, which its reader says, by its bytes. */
    private static Part data(Attachment file) {
        return TextFiles.read(file.file(), file.name())
                .value()
                .map(text -> new Part(Part.Kind.TEXT, Hashes.sha256(NormalText.canonical(text.text())), file.name()))
                .orElseGet(() -> Part.of(Part.Kind.FILE, file));
    }
}
