package org.gongkai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Node.Mapping;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** A file of the editors' folder ▸ manuscript. */
final class EntryReader {

    private EntryReader() {}

    /** Header and text of {@code file}; {@link Source.Broken} where they cannot be read, and the findings say why. */
    static Source read(FoundEntry file, Assets assets, Sink findings) {
        Sink own = new Sink();
        Source read = TextFiles.read(file.file(), file.path(), own)
                .flatMap(source -> read(source, file, assets, own))
                .orElseGet(() -> new Source.Broken(file.path()));
        findings.addSome(file.path(), own.sorted());
        return read;
    }

    private static Optional<Source> read(SourceText source, FoundEntry file, Assets assets, Sink findings) {
        Optional<EntryText> text = EntryText.split(source, findings);
        Optional<Header> header = text.flatMap(parts -> mapping(source, parts, findings))
                .flatMap(mapping -> new HeaderReader(source, findings).read(mapping));
        Optional<List<Attachment>> attachments = file.attachments().read(findings);
        Optional<List<Attachment>> figures = file.figures().read(findings);
        Optional<Dossier> dossier = file.review().read(findings);
        if (text.isEmpty() || header.isEmpty() || attachments.isEmpty() || figures.isEmpty() || dossier.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Manuscript(
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
                dossier.get()));
    }

    /** The header of a text by itself. */
    static Optional<Header> header(SourceText source, Sink findings) {
        return EntryText.split(source, findings)
                .flatMap(parts -> mapping(source, parts, findings))
                .flatMap(mapping -> new HeaderReader(source, findings).read(mapping));
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
        boolean site = Kind.of(file.path()) == Kind.SITE;
        figures.forEach(
                one -> parts.add(site && !SiteFiles.data(one.name()) ? Part.of(Part.Kind.FILE, one) : data(one)));
        attachments.forEach(one -> parts.add(Part.of(Part.Kind.FILE, one)));
        parts.sort(Part.ORDER);
        return parts;
    }

    /** A data file by its text; one that cannot be read as text, which its reader says, by its bytes. */
    private static Part data(Attachment file) {
        return TextFiles.read(file.file(), file.name(), new Sink())
                .map(text -> new Part(Part.Kind.TEXT, Sha256.of(Texts.canonical(text.text())), file.name()))
                .orElseGet(() -> Part.of(Part.Kind.FILE, file));
    }

    private static Optional<Mapping> mapping(SourceText source, EntryText text, Sink findings) {
        if (!text.yaml()) {
            return JBakeHeader.read(source, text.header(), findings);
        }
        Optional<Node> root = YamlReader.read(source, text.header(), text.headerLine(), findings);
        if (root.isPresent() && !(root.get() instanceof Mapping)) {
            findings.add(source.finding(
                    Rule.HEADER_UNREADABLE,
                    root.get(),
                    new Wording("文件头应为若干“字段: 值”", "the header must be “key: value” lines"),
                    new Wording("写成“title: 标题”的样子，每行一个", "write it like “title: …”, one a line")));
        }
        return root.filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }
}
