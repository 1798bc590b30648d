package org.gongkai.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.tables.OfficePackage;

/** A document of Word for tests, made of as little as Word needs. */
public final class Docx {

    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Adds whatever XML. */
    public Docx xml(String xml) {
        body.append(xml);
        return this;
    }

    /** Adds a paragraph of plain words. */
    public Docx p(String words) {
        return p("", words);
    }

    /** Adds a paragraph with properties. */
    public Docx p(String properties, String words) {
        return xml(
                "<w:p>" + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + r("", words) + "</w:p>");
    }

    /** A run. */
    public static String r(String properties, String words) {
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + words.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
    }

    /** A cell. */
    public static String tc(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + (words.isEmpty() ? "" : r("", words))
                + "</w:p></w:tc>";
    }

    /** Adds a part beside the text: {@code styles}, {@code numbering}, {@code footnotes}, {@code header1} … */
    public Docx part(String name, String root, String xml) {
        parts.put(name, OfficePackage.XML + "<w:" + root + NAMES + ">" + xml + "</w:" + root + ">");
        return this;
    }

    /** Adds a file beside the text, a picture. */
    public Docx file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public byte[] bytes() {
        return bytes(List.of());
    }

    /** @param relations further ones of the text, as they stand in XML */
    public byte[] bytes(List<String> relations) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("word/document.xml", "document.main+xml");
        StringBuilder beside = new StringBuilder(OfficePackage.XML
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        parts.keySet().forEach(name -> {
            String type = name.replaceAll("[0-9]", "");
            types.put("word/" + name + ".xml", type + "+xml");
            beside.append("<Relationship Id=\"")
                    .append(name)
                    .append("\" Type=\"")
                    .append(OfficePackage.RELATIONS);
            beside.append('/').append(type).append("\" Target=\"").append(name).append(".xml\"/>");
        });
        relations.forEach(beside::append);
        OfficePackage file = new OfficePackage()
                .types(KIND, types)
                .relations("_rels/.rels", Map.of("officeDocument", "word/document.xml"))
                .part(
                        "word/document.xml",
                        OfficePackage.XML + "<w:document" + NAMES + "><w:body>" + body
                                + "<w:sectPr/></w:body></w:document>")
                .part(
                        "word/_rels/document.xml.rels",
                        beside.append("</Relationships>").toString());
        parts.forEach((name, xml) -> file.part("word/" + name + ".xml", List.of(xml.getBytes(StandardCharsets.UTF_8))));
        files.forEach((name, bytes) -> file.part("word/" + name, List.of(bytes)));
        return file.bytes();
    }
}
