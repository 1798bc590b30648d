package org.gongkai.serve.reviewing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Part;
import org.gongkai.office.Filing;
import org.gongkai.serve.door.Reply;

/**
 * A file that is reviewed with a text, to look at (查看附件). What a browser might run, as HTML and SVG, is sent as plain
 * text; what it cannot show, as something to be saved.
 */
final class FileBytes {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", TEXT),
            Map.entry("md", TEXT),
            Map.entry("csv", TEXT),
            Map.entry("json", TEXT),
            Map.entry("yaml", TEXT),
            Map.entry("html", TEXT),
            Map.entry("htm", TEXT),
            Map.entry("svg", TEXT),
            Map.entry("css", TEXT),
            Map.entry("js", TEXT),
            Map.entry("peb", TEXT),
            Map.entry("properties", TEXT));

    private FileBytes() {}

    /** One of the files that belong to a text, by the name that the digest has; never another. */
    static Reply of(Filing filing, String name) throws IOException {
        Optional<Path> file = file(filing, name);
        return file.isEmpty() || !Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)
                ? Reply.Refused.absent(name)
                : new Reply.Bytes(type(name), Files.readAllBytes(file.get()));
    }

    /** The media type that a file is sent as. */
    static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    /** Whether a browser shows it, or saves it. */
    static boolean shown(String name) {
        return !type(name).equals("application/octet-stream");
    }

    private static Optional<Path> file(Filing filing, String name) {
        Manuscript manuscript = filing.manuscript();
        Optional<Path> beside = java.util.stream.Stream.concat(
                        manuscript.attachments().stream(), manuscript.figures().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(Attachment::file);
        return beside.or(() -> manuscript.parts().stream()
                .filter(part -> part.kind() == Part.Kind.ASSET && part.name().equals(name))
                .findFirst()
                .map(part -> filing.project()
                        .resolve(Bake.folders(filing.project()).assets())
                        .resolve(part.name())));
    }
}
