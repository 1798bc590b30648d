package org.gongkai.content;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.Categories;
import org.gongkai.finding.Found;
import org.gongkai.memory.Memory;

/**
 * Texts as a site publishes them under their digests (公开的来源) ▸ the manuscripts that they are. They are read like the
 * office's own; their attachments lie elsewhere, and there is no review record.
 */
public final class PublishedTexts {

    private final EntryReader reader;

    /** @param assets the project's own pictures by their names below assets/ */
    public PublishedTexts(Map<String, Path> assets) {
        this.reader = new EntryReader(Assets.of(assets), Memory.NONE);
    }

    /**
     * An entry.
     *
     * @param file where its text lies
     * @param path of its source file, relative to the project folder
     * @param attachments name ▸ file
     * @param ledger name ▸ file of the list that it carries; none or one
     */
    public Found<Source> entry(
            Path file, String path, Categories categories, Map<String, Path> attachments, Map<String, Path> ledger) {
        int dot = path.lastIndexOf('.');
        String stem = path.substring(0, dot);
        String folder = path.substring(0, path.lastIndexOf('/'));
        return reader.read(new FoundEntry(
                file,
                path,
                FoundEntry.category(folder, categories),
                stem.substring(folder.length() + 1),
                path.substring(dot + 1),
                new AttachmentFolder(stem + AttachmentFolder.ENDING, attachments),
                new AttachmentFolder(folder, ledger),
                ReviewFolder.none(stem + ReviewFolder.ENDING)));
    }

    /**
     * A text that is no entry.
     *
     * @param figures name ▸ file of the figures that it goes with
     */
    public Found<Source> narrative(Path file, String path, Map<String, Path> figures) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        ReviewFolder none = ReviewFolder.none(path.substring(0, path.lastIndexOf('.')) + ReviewFolder.ENDING);
        return reader.read(FoundEntry.text(file, path, name, figures, none));
    }

    /** The figures of an annual report; nothing where they cannot be read, and the findings say why. */
    public static Found<Optional<Figures>> figures(Path file, String path, int year) {
        return Found.onward(TextFiles.read(file, path), source -> Figures.of(source, year));
    }
}
