package org.gongkai.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.Categories;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;

/**
 * An entry's file as the walk through the folder found it.
 *
 * @param file where it lies
 * @param path relative to the project folder, NFC, with {@code /}
 * @param folderCategory key of the category that its folder stands for
 * @param name without the extension, NFC
 * @param extension lower case
 * @param attachments the files beside it
 * @param figures the file of figures that a report's text goes with, or the ledger beside an entry
 * @param review the statements and signatures beside it
 */
record FoundEntry(
        Path file,
        String path,
        String folderCategory,
        String name,
        String extension,
        AttachmentFolder attachments,
        AttachmentFolder figures,
        ReviewFolder review) {

    /** The ending of the ledger beside an entry. */
    static final String LEDGER = ".csv";

    /** A text that is no entry; {@code figures} lie beside it and are reviewed with it. */
    static FoundEntry text(Path file, String path, String name, Map<String, Path> figures, ReviewFolder review) {
        boolean site =
                ManuscriptKind.of(path) == ManuscriptKind.SITE; // its files are named from the project's folder on
        AttachmentFolder beside = new AttachmentFolder(site ? "" : folder(path), figures);
        return new FoundEntry(file, path, "", name, "md", AttachmentFolder.none(path), beside, review);
    }

    /** An entry of a folder, with what lies beside it. */
    public static Found<FoundEntry> of(Listing here, String name, Path file, String category) {
        List<Finding> findings = new ArrayList<>();
        int dot = name.lastIndexOf('.');
        String stem = name.substring(0, dot);
        FoundEntry entry = new FoundEntry(
                file,
                here.at(name),
                category,
                stem,
                name.substring(dot + 1),
                AttachmentFolder.beside(here, stem).into(findings),
                new AttachmentFolder(here.path(), here.only(List.of(stem + LEDGER))),
                ReviewFolder.beside(here, stem).into(findings));
        return new Found<>(entry, findings);
    }

    /** One text of a folder by itself, whatever else lies there. */
    static Found<Optional<FoundEntry>> at(Path folder, Path file, String path, Categories categories) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<Finding> fault = name.lastIndexOf('.') < 1
                ? Optional.of(Listing.stray(path, new Wording("不是条目", "no entry")))
                : Listing.refused(name, path);
        if (fault.isPresent()) {
            return Found.nothing(fault.get());
        }
        Listing here = Listing.of(folder, folder(path)).value();
        String stem = name.substring(0, name.lastIndexOf('.'));
        ManuscriptKind kind = ManuscriptKind.of(path);
        return kind == ManuscriptKind.ENTRY
                ? of(here, name, file, category(here.path(), categories)).map(Optional::of)
                : ReviewFolder.beside(here, stem)
                        .map(review -> Optional.of(text(
                                file,
                                path,
                                stem,
                                kind == ManuscriptKind.REPORT
                                        ? here.only(Figures.files(ManuscriptKind.year(path)))
                                        : Map.of(),
                                review)));
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    /** The key of the category that a folder stands for: the innermost that is one. */
    static String category(String folder, Categories categories) {
        String category = "";
        for (String name : folder.split("/", -1)) {
            category = categories.find(name).isPresent() ? name : category;
        }
        return category;
    }
}
