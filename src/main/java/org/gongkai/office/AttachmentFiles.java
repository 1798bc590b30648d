package org.gongkai.office;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.FileName;
import org.gongkai.content.site.Frame;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;
import org.gongkai.journey.Journey;
import org.gongkai.unpack.Unpacker;

/** The attachment folder of an entry as editors fill it (附件夹): nothing in it is overwritten, nothing that is linked is deleted. */
public final class AttachmentFiles {

    /** Characters that no file name may have ▸ those that look like them. */
    private static final String REFUSED = "<>:\"|?*\\/";

    private static final String INSTEAD = "＜＞：＂｜？＊＼／";

    private final Path folder;

    /** @param entry the file of the entry */
    public AttachmentFiles(Path entry) {
        String name = String.valueOf(entry.getFileName());
        this.folder = entry.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".files");
    }

    /** What became of a file that was handed in. */
    public sealed interface Stored {}

    /** It lies in the folder under this name. */
    public record Kept(String name) implements Stored {}

    /** The same bytes lie there already. */
    public record Same(String name) implements Stored {}

    /** It was not taken. */
    public record Refused(Wording why) implements Stored {}

    /** The names in the folder, in order. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** A file of the folder; nothing where there is none of this name. */
    public Optional<Path> file(String name) throws IOException {
        return names().contains(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    /**
     * What the scanners find in the files of an entry whose own text cannot be read.
     *
     * @param path of the folder, relative to the project folder
     */
    public List<Finding> inspected(Frame frame, LocalDate day, String path) throws IOException {
        List<Attachment> files = new ArrayList<>();
        for (String name : names()) {
            Path file = folder.resolve(name);
            files.add(new Attachment(name, file, Files.size(file), "", Optional.empty()));
        }
        return Journey.examined(frame.site(), frame.people(), day, path + "/", files);
    }

    /**
     * Puts a file into the folder, under a name that every system can have; where another file has that name, under the next
     * that is free.
     *
     * @param name as it is called where it comes from
     */
    public Stored store(String name, byte[] bytes) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return new Refused(new Wording("附件夹的位置上不是文件夹", "there is something else in the folder's place"));
        }
        String safe = safe(name);
        String extension = extension(safe);
        Optional<Wording> refusal = refusal(safe, extension, bytes);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        for (String there : names()) {
            Path file = folder.resolve(there);
            if (Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return new Same(there);
            }
        }
        String stem = safe.substring(0, safe.length() - extension.length() - 1);
        String free = safe;
        for (int next = 2; taken(free) || !InPlace.create(folder.resolve(free), bytes); next++) {
            free = stem + "-" + next + "." + extension;
        }
        return new Kept(free);
    }

    /** Names that differ in case alone are one file on some systems. */
    private boolean taken(String name) throws IOException {
        return names().stream().anyMatch(there -> there.equalsIgnoreCase(name));
    }

    private static Optional<Wording> refusal(String name, String extension, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(new Wording("是空文件", "it is empty"));
        }
        if (bytes.length > Unpacker.FILE_BYTES) {
            return Optional.of(new Wording(
                    "超过 " + (Unpacker.FILE_BYTES >> 20) + " MiB", "more than " + (Unpacker.FILE_BYTES >> 20) + " MiB"));
        }
        if (!Unpacker.accepted().contains(extension)) {
            String known = String.join("、", Unpacker.accepted());
            return Optional.of(new Wording("不能作为附件；可以用 " + known, "no kind of attachment; there are " + known));
        }
        return FileName.fault(name).map(fault -> new Wording("文件名" + fault.zh(), "its name has " + fault.en()));
    }

    private static String extension(String name) {
        return name.indexOf('.') < 0
                ? ""
                : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The name with full-width forms of what systems refuse, without what cannot be seen, dots before and blanks around it. */
    static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int at = REFUSED.indexOf(c);
            int type = Character.getType(c);
            if (at >= 0) {
                safe.append(INSTEAD.charAt(at));
            } else if (type != Character.CONTROL && type != Character.FORMAT) {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString().strip().replaceFirst("^[.\\s]+", "");
    }

    /**
     * Where texts of the project speak of a file of the folder (引用).
     *
     * @param path of the entry, relative to the project folder
     */
    public static List<Wording> uses(Sources sources, String path, String name) {
        String stem = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        List<String> written = List.of(stem + ".files/" + name, encoded(stem + ".files/" + name));
        List<Wording> uses = new ArrayList<>();
        for (Source source : sources.texts()) {
            if (source instanceof Manuscript text) {
                boolean own = text.path().equals(path);
                if (written.stream().anyMatch(text.body()::contains)) {
                    uses.add(new Wording(text.path() + " 的正文", "the text of " + text.path()));
                }
                if (own && text.header().attachments().containsKey(name)) {
                    uses.add(new Wording("附件清单（attachments）", "the list of attachments"));
                }
                if (own
                        && text.header()
                                .text(HeaderKey.IMAGE)
                                .filter(image -> image.endsWith(name))
                                .isPresent()) {
                    uses.add(new Wording("图片（image）", "the key image"));
                }
            } else if (source.path().equals(path)) {
                uses.add(new Wording("文稿有错，读不出它引用什么", "the text cannot be read: what it links to is not known"));
            }
        }
        return uses;
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    /** Deletes a file, and the folder with the last one. */
    public boolean delete(String name) throws IOException {
        Optional<Path> file = file(name);
        if (file.isEmpty()) {
            return false;
        }
        Files.delete(file.get());
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isEmpty()) {
                Files.delete(folder);
            }
        }
        return true;
    }
}
