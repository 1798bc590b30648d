package org.gongkai.unpack.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.zip.Archive;

/** An Office document with empty properties (ECMA-376 part 2, chapter 11): its title stays, all other parts are copied. */
final class OfficeCleaning {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String PROPERTIES = XML + "<Properties xmlns=\"" + FORMATS + "officeDocument/2006/%s\"/>";
    private static final Pattern TITLE = Pattern.compile("<dc:title>([^<]*)</dc:title>");
    private static final Pattern THUMBNAIL =
            Pattern.compile("<Relationship\\b[^>]*/metadata/thumbnail\"[^>]*?(?:/>|>\\s*</Relationship>)");

    private OfficeCleaning() {}

    static byte[] of(byte[] bytes) throws IOException {
        Archive archive = Archive.of(bytes, new Inventory((name, inner, inventory) -> {}));
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.length);
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            for (Archive.Member member : archive.members()) {
                if (!member.name().startsWith("docProps/thumbnail.")) {
                    ZipEntry entry = new ZipEntry(member.name());
                    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                    out.putNextEntry(entry);
                    out.write(part(member.name(), archive.open(member)));
                }
            }
        }
        return file.toByteArray();
    }

    private static byte[] part(String name, byte[] bytes) {
        return switch (name) {
            case "docProps/core.xml" -> core(bytes);
            case "docProps/app.xml" -> bytes(PROPERTIES.replace("%s", "extended-properties"));
            case "docProps/custom.xml" -> bytes(PROPERTIES.replace("%s", "custom-properties"));
            case "_rels/.rels" ->
                bytes(THUMBNAIL
                        .matcher(new String(bytes, StandardCharsets.UTF_8))
                        .replaceAll(""));
            default -> {
                Optional<byte[]> picture = name.contains("/media/") ? PictureCleaning.of(bytes) : Optional.empty();
                yield picture.orElse(bytes);
            }
        };
    }

    private static byte[] core(byte[] bytes) {
        Matcher title = TITLE.matcher(new String(bytes, StandardCharsets.UTF_8));
        return bytes(XML + "<cp:coreProperties xmlns:cp=\"" + FORMATS + "package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + (title.find() ? title.group() : "")
                + "</cp:coreProperties>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
