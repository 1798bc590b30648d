package org.gongkai.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.content.header.EntryText;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.hash.Hashes;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;

/** Files of the editors' folder ▸ manuscripts. What was read in a file without a fault is remembered. */
final class EntryReader {

    /** So many characters of texts stay in memory; the others are read again when they are asked for. */
    private static final long KEPT = 32L << 20;

    private static final Codec<SeenEntry> SEEN = Codec.of(SeenEntry.class);

    private final Assets assets;
    private final Memory memory;
    private final AtomicLong room = new AtomicLong(KEPT);

    EntryReader(Assets assets, Memory memory) {
        this.assets = assets;
        this.memory = memory;
    }

    /** Header and text of {@code file}; {@link Source.Broken} where they cannot be read, and the findings say why. */
    Found<Source> read(FoundEntry file) {
        Optional<Key> key = memory.keeps() ? key(file) : Optional.empty();
        Optional<Source> seen =
                key.flatMap(one -> memory.known(one, SEEN).flatMap(known -> known.manuscript(file, one.toString())));
        if (seen.isPresent()) {
            return Found.of(seen.get());
        }
        return read(file, TextFiles.read(file.file(), file.path()), key);
    }

    /** The same where the text was read before, or was only typed. */
    Found<Source> read(FoundEntry file, Found<Optional<SourceText>> text) {
        return read(file, text, Optional.empty());
    }

    private Found<Source> read(FoundEntry file, Found<Optional<SourceText>> text, Optional<Key> key) {
        Found<Optional<Source>> read = Found.onward(text, source -> read(source, file, key));
        return new Found<>(
                read.value().orElseGet(() -> new Source.Broken(file.path())),
                Findings.some(file.path(), read.findings()));
    }

    /** What a manuscript is made of; nothing where a file of it cannot be read. */
    private Optional<Key> key(FoundEntry file) {
        try {
            return Optional.of(Codec.key(
                    "entry",
                    file.path(),
                    file.folderCategory(),
                    memory.files().sha256(file.file()),
                    hashes(file.attachments().files()),
                    hashes(file.figures().files()),
                    hashes(file.review().files()),
                    assets.edition(memory)));
        } catch (IOException e) {
            return Optional.empty(); // the reading says why
        }
    }

    private List<String> hashes(Map<String, Path> files) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Map.Entry<String, Path> one : new TreeMap<>(files).entrySet()) {
            hashes.add(memory.files().sha256(one.getValue()) + " " + one.getKey());
        }
        return hashes;
    }

    private Found<Optional<Source>> read(SourceText source, FoundEntry file, Optional<Key> key) {
        List<Finding> findings = new ArrayList<>();
        Optional<EntryText> text = EntryText.split(source).into(findings);
        Optional<Node> root =
                text.flatMap(parts -> HeaderReader.root(source, parts).into(findings));
        Optional<Header> header =
                root.flatMap(node -> HeaderReader.header(source, node).into(findings));
        Optional<List<Attachment>> attachments = file.attachments().read().into(findings);
        Optional<List<Attachment>> figures = file.figures().read().into(findings);
        Optional<Dossier> dossier = file.review().read().into(findings);
        if (text.isEmpty()
                || root.isEmpty()
                || header.isEmpty()
                || attachments.isEmpty()
                || figures.isEmpty()
                || dossier.isEmpty()) {
            return new Found<>(Optional.empty(), findings);
        }
        Optional<Key> still = key.filter(one -> Optional.of(one).equals(key(file))); // nothing changed meanwhile
        Manuscript manuscript = new Manuscript(
                file.path(),
                file.folderCategory(),
                file.name(),
                file.extension(),
                header.get(),
                body(text.get().body(), file),
                text.get().bodyLine(),
                attachments.get(),
                figures.get(),
                parts(file, header.get(), text.get().body(), attachments.get(), figures.get()),
                LedgerReader.read(file, header.get()),
                dossier.get(),
                still.map(Key::toString).orElse(""));
        if (findings.isEmpty() && SeenEntry.plain(manuscript)) {
            still.ifPresent(one -> memory.keep(one, SEEN, SeenEntry.of(root.get(), manuscript)));
        }
        return new Found<>(Optional.of(manuscript), findings);
    }

    private Body body(String text, FoundEntry file) {
        return room.addAndGet(-text.length()) >= 0
                ? Body.kept(text, file.file(), file.path())
                : Body.passing(text, file.file(), file.path());
    }

    private List<Part> parts(
            FoundEntry file, Header header, String body, List<Attachment> attachments, List<Attachment> figures) {
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
