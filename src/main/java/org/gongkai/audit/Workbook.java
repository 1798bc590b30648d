package org.gongkai.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code catalogue.xlsx} (目录工作簿, ECMA-376): the first sheet's rows, cell by cell, as they stand in the file. */
final class Workbook {

    static final String PATH = "catalogue.xlsx";

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbook() {}

    /** Its rows where it is published and can be read; what is wrong with it is a finding. */
    static Found<Optional<List<List<String>>>> rows(Folder folder) {
        java.nio.file.Path file = folder.files().get(PATH);
        if (file == null) {
            return Found.of(Optional.empty());
        }
        try (InputStream in = Texts.open(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(SHEET)) {
                    byte[] bytes = zip.readNBytes(Texts.LIMIT + 1);
                    return bytes.length > Texts.LIMIT
                            ? Texts.none(Texts.tooLong(PATH, Texts.LIMIT))
                            : Found.of(Optional.of(rows(new String(bytes, StandardCharsets.UTF_8))));
                }
            }
            return Texts.none(note("没有工作表", "no sheet in it"));
        } catch (IOException | XMLStreamException e) {
            return Texts.none(note("不是合格的工作簿", "not a workbook"));
        }
    }

    private static List<List<String>> rows(String sheet) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(sheet));
        List<List<String>> rows = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean text = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("DOCTYPE", reader.getLocation());
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    text = name.equals("t") || name.equals("v");
                    if (name.equals("row")) {
                        rows.add(new ArrayList<>());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text) {
                        cell.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text = false;
                    if (reader.getLocalName().equals("c") && !rows.isEmpty()) {
                        rows.get(rows.size() - 1).add(cell.toString());
                        cell.setLength(0);
                    }
                }
                default -> {
                    // blanks and comments
                }
            }
        }
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        rows.forEach(row ->
                row.addAll(Collections.nCopies(Math.max(0, width - row.size()), ""))); // the last may be left out
        return rows;
    }

    private static Finding note(String zh, String en) {
        return Finding.of(Rule.CATALOGUE_FILES, Place.of(PATH), new Wording(zh, en), Wording.NONE);
    }
}
