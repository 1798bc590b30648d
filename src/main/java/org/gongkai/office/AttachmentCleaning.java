package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.clean.Cleaning;

/** Attachments without their authors, companies and places (附件属性的清理): shown first, written only where that is asked for. */
public final class AttachmentCleaning {

    private AttachmentCleaning() {}

    /**
     * A file that is to be cleaned.
     *
     * @param name by which it is told
     * @param entry whose attachment it is, if any
     */
    public record Meant(String name, Path file, Optional<Manuscript> entry) {

        /** Whether a reviewer has looked at exactly these bytes: once they are others, the review is none of them. */
        public boolean reviewed() {
            return entry.flatMap(one -> one.header().review())
                    .filter(review -> review.steps().keySet().stream().anyMatch(step -> step != Role.DRAFTED))
                    .isPresent();
        }

        /** Whether files of its kind are cleaned. */
        boolean cleanable() {
            String lower = name.toLowerCase(Locale.ROOT);
            return Cleaning.KINDS.stream().anyMatch(kind -> lower.endsWith("." + kind));
        }
    }

    /** What there is to clean, or what is meant by none. */
    public record Choice(List<Meant> files, Optional<Wording> unknown) {}

    /**
     * The files that are meant: entries by their index number or their file, or files; without any word all attachments.
     *
     * @param sources nothing where there is no project
     */
    public static Choice choice(Optional<Sources> sources, List<String> words) {
        List<Meant> all = sources.stream()
                .flatMap(one -> one.entries().stream())
                .filter(Manuscript.class::isInstance)
                .map(Manuscript.class::cast)
                .flatMap(entry -> entry.attachments().stream().map(file -> of(entry, file)))
                .toList();
        if (words.isEmpty()) {
            return new Choice(all.stream().filter(Meant::cleanable).toList(), Optional.empty());
        }
        List<Meant> files = new ArrayList<>();
        for (String word : words) {
            Path path = Path.of(word).toAbsolutePath().normalize();
            List<Meant> meant = all.stream()
                    .filter(one -> one.file().toAbsolutePath().normalize().equals(path)
                            || one.entry()
                                    .filter(entry -> named(entry, word, path))
                                    .isPresent())
                    .toList();
            if (!meant.isEmpty()) {
                files.addAll(meant);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !word.endsWith(".md")) {
                files.add(new Meant(word, path, Optional.empty()));
            } else {
                return new Choice(
                        List.of(),
                        Optional.of(new Wording(
                                "没有这个条目或者文件，或者条目没有附件：" + word,
                                "no such entry or file, or an entry without attachments: " + word)));
            }
        }
        return new Choice(files.stream().distinct().toList(), Optional.empty());
    }

    private static Meant of(Manuscript entry, Attachment file) {
        String folder = entry.path().replaceFirst("\\.[^./]+$", ".files/");
        return new Meant(folder + file.name(), file.file(), Optional.of(entry));
    }

    private static boolean named(Manuscript entry, String word, Path path) {
        return entry.header().text(HeaderKey.INDEX).filter(word::equals).isPresent()
                || entry.path().equals(word)
                || path.endsWith(entry.path());
    }

    /** What comes of a file. */
    public static Cleaning clean(Meant meant) throws IOException {
        return Cleaning.of(meant.name(), Files.readAllBytes(meant.file()));
    }

    /** Writes a cleaned copy in place of the file; false where the file was changed meanwhile. */
    public static boolean replace(Meant meant, Cleaning.Cleaned cleaned) throws IOException {
        byte[] now = Files.readAllBytes(meant.file());
        return Cleaning.of(meant.name(), now) instanceof Cleaning.Cleaned again
                && again.gone().equals(cleaned.gone())
                && InPlace.replace(meant.file(), now, again.bytes());
    }
}
