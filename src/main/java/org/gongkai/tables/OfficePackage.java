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
     * A relation of a part (关系).
     *
     * @param kind the end of its type
     * @param target a part, relative to the one that has the relation; or an address outside of the file
     * @param outside whether the target is no part of the file
     */
    public record Relation(String kind, String target, boolean outside) {

        /** A relation to another part. */
        public static Relation to(String kind, String part) {
            return new Relation(kind, part, false);
        }
    }

    /**
     * Adds the list of types: the parts of this kind, by what follows it in their content type.
     *
     * @param kind the beginning of the content types
     * @param types name of a part, from the root ▸ the end of its type
     */
    public OfficePackage types(String kind, Map<String, String> types) {
        return types(kind, types, Map.of());
    }

    /**
     * The same of a package that holds other files as well.
     *
     * @param others the end of their names ▸ their media type
     */
    public OfficePackage types(String kind, Map<String, String> types, Map<String, String> others) {
        StringBuilder xml = new StringBuilder(XML).append("<Types xmlns=\"").append(PACKAGE);
        xml.append("content-types\"><Default Extension=\"rels\"");
        xml.append(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        others.forEach((ending, type) -> xml.append("<Default Extension=\"")
                .append(ending)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
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
        return relations(
                name,
                relations.entrySet().stream()
                        .map(one -> Relation.to(one.getKey(), one.getValue()))
                        .toList());
    }

    /** Adds the relations of a part, which may have several of a kind; they are numbered {@code rId1} and on. */
    public OfficePackage relations(String name, List<Relation> relations) {
        StringBuilder xml =
                new StringBuilder(XML).append("<Relationships xmlns=\"").append(PACKAGE);
        xml.append("relationships\">");
        int id = 1;
        for (Relation one : relations) {
            xml.append("<Relationship Id=\"rId")
                    .append(id++)
                    .append("\" Type=\"")
                    .append(RELATIONS);
            xml.append('/').append(one.kind()).append("\" Target=\"");
            xml.append(escaped(one.target())).append(one.outside() ? "\" TargetMode=\"External\"/>" : "\"/>");
        }
        return part(name, xml.append("</Relationships>\n").toString());
    }

    /** Text within XML; what XML 1.0 cannot hold is left out. */
    public static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(one -> {
            switch (one) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if ((one >= ' ' && (one < 0xD800 || one > 0xDFFF) && one != 0xFFFE && one != 0xFFFF)
                            || one == '\t'
                            || one == '\n') {
                        xml.appendCodePoint(one);
                    }
                }
            }
        });
        return xml.toString();
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
