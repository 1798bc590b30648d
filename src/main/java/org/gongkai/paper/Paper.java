package org.gongkai.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.tables.OfficePackage;

/**
 * A document on sheets of A4 (文书, GB/T 9704-2012 chapter 5): 156 mm by 225 mm of text, 22 lines to a page, the number of the page
 * below it, on the right of odd pages and on the left of even ones.
 *
 * @param pieces from the top
 */
public record Paper(List<Piece> pieces) {

    private static final PaperStyles STYLES = new PaperStyles(resource("styles.xml"));
    private static final String FONTS = resource("fonts.xml");
    private static final String SETTINGS = resource("settings.xml");
    private static final String ODD = resource("footer-odd.xml");
    private static final String EVEN = resource("footer-even.xml");

    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Copies the pieces. */
    public Paper {
        pieces = List.copyOf(pieces);
    }

    /** The file for Word and WPS (.docx, ECMA-376 part 1); the same document is the same bytes. */
    public byte[] docx() {
        PaperXml body = new PaperXml();
        pieces.forEach(body::add);
        Map<String, String> types = new LinkedHashMap<>();
        types.put("word/document.xml", "document.main+xml");
        types.put("word/styles.xml", "styles+xml");
        types.put("word/fontTable.xml", "fontTable+xml");
        types.put("word/settings.xml", "settings+xml");
        types.put("word/footer1.xml", "footer+xml");
        types.put("word/footer2.xml", "footer+xml");
        OfficePackage file = new OfficePackage()
                .types(KIND, types, body.kinds())
                .relations("_rels/.rels", Map.of("officeDocument", "word/document.xml"))
                .part("word/document.xml", body.xml())
                .relations("word/_rels/document.xml.rels", relations(body))
                .part("word/styles.xml", STYLES.xml(body.manners()))
                .part("word/fontTable.xml", FONTS)
                .part("word/settings.xml", SETTINGS)
                .part("word/footer1.xml", ODD)
                .part("word/footer2.xml", EVEN);
        body.plates().forEach((name, plate) -> file.part("word/" + name, List.of(plate.bytes())));
        return file.bytes();
    }

    /** The first five are those that the text has by number, see {@link PaperXml}. */
    private static List<OfficePackage.Relation> relations(PaperXml body) {
        List<OfficePackage.Relation> relations = new ArrayList<>(List.of(
                OfficePackage.Relation.to("styles", "styles.xml"),
                OfficePackage.Relation.to("fontTable", "fontTable.xml"),
                OfficePackage.Relation.to("settings", "settings.xml"),
                OfficePackage.Relation.to("footer", "footer1.xml"),
                OfficePackage.Relation.to("footer", "footer2.xml")));
        relations.addAll(body.relations());
        return relations;
    }

    private static String resource(String name) {
        try (InputStream in = Paper.class.getResourceAsStream("/paper/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource paper/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
