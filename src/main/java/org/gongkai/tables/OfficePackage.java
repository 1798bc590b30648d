package org.gongkai.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The file that the parts of an office document make (开放打包约定, ECMA-376 part 2). The parts are stored, not deflated: the
 * same parts are the same bytes on every Java platform, whichever zlib it has.
 */
public final class OfficePackage {

    /** What every part of XML begins with. */
    public static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The name space of relations between parts. */
    public static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final StoredZip parts = new StoredZip();

    /** Adds a part of text. */
    public OfficePackage part(String name, String text) {
        return part(name, List.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a part in pieces. */
    public OfficePackage part(String name, List<byte[]> pieces) {
        List<byte[]> all = List.copyOf(pieces);
        return part(name, out -> {
            for (byte[] piece : all) {
                out.write(piece);
            }
        });
    }

    /** Adds a part that is too large to be kept: it is written once to be measured, and once more into the file. */
    public OfficePackage part(String name, StoredZip.Contents contents) {
        parts.part(name, contents);
        return this;
    }

    /**
     * Adds the list of types: the parts of this kind, by what follows it in their content type.
     *
     * @param kind the beginning of the content types
     * @param types name of a part, from the root ▸ the end of its type
     */
    public OfficePackage types(String kind, Map<String, String> types) {
        StringBuilder xml = new StringBuilder(XML).append("<Types xmlns=\"").append(PACKAGE);
        xml.append("content-types\"><Default Extension=\"rels\"");
        xml.append(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        types.forEach((part, type) -> xml.append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"")
                .append(kind)
                .append(type)
                .append("\"/>"));
        return part("[Content_Types].xml", xml.append("</Types>\n").toString());
    }

    /** Adds the relations of a part: kind ▸ target. */
    public OfficePackage relations(String name, Map<String, String> relations) {
        return relations(name, List.copyOf(relations.entrySet()));
    }

    /** Adds the relations of a part, which may have several of a kind: kind and target of each. */
    public OfficePackage relations(String name, List<Map.Entry<String, String>> relations) {
        StringBuilder xml =
                new StringBuilder(XML).append("<Relationships xmlns=\"").append(PACKAGE);
        xml.append("relationships\">");
        int id = 1;
        for (Map.Entry<String, String> one : relations) {
            xml.append("<Relationship Id=\"rId")
                    .append(id++)
                    .append("\" Type=\"")
                    .append(RELATIONS);
            xml.append('/').append(one.getKey()).append("\" Target=\"");
            xml.append(one.getValue()).append("\"/>");
        }
        return part(name, xml.append("</Relationships>\n").toString());
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** Writes the file, and leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        parts.write(out);
    }
}
