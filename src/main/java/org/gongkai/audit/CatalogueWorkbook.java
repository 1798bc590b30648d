package org.gongkai.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code catalogue.xlsx} (目录工作簿, ECMA-376): the first sheet's rows, cell by cell, as they stand in the file. */
final class CatalogueWorkbook {

    static final String PATH = "catalogue.xlsx";

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private CatalogueWorkbook() {}

    /** Its rows where it is published and can be read; what is wrong with it is a finding. */
    static Found<Optional<List<Csv.Line>>> rows(Folder folder) {
        Path file = folder.files().get(PATH);
        if (file == null) {
            return Found.of(Optional.empty());
        }
        try (InputStream in = FileTexts.open(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(SHEET)) {
                    byte[] bytes = zip.readNBytes(FileTexts.LIMIT + 1);
                    return bytes.length > FileTexts.LIMIT
                            ? Found.nothing(FileTexts.tooLong(PATH, FileTexts.LIMIT))
                            : Found.of(Optional.of(rows(new String(bytes, StandardCharsets.UTF_8))));
                }
            }
            return Found.nothing(note("没有工作表", "no sheet in it"));
        } catch (IOException | XMLStreamException e) {
            return Found.nothing(note("不是合格的工作簿", "not a workbook"));
        }
    }

    private static List<Csv.Line> rows(String sheet) throws XMLStreamException {
        List<List<String>> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        XmlNodes.parse(
                sheet,
                node -> { // each behind those inside it
                    switch (node.name()) {
                        case "t", "v" -> cell.append(node.written());
                        case "c" -> {
                            cells.add(cell.toString());
                            cell.setLength(0);
                        }
                        case "row" -> {
                            rows.add(List.copyOf(cells));
                            cells.clear();
                        }
                        default -> {}
                    }
                });
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        List<Csv.Line> lines = new ArrayList<>();
        for (List<String> row : rows) { // the last cells may be left out
            List<String> filled = new ArrayList<>(row);
            filled.addAll(Collections.nCopies(Math.max(0, width - row.size()), ""));
            lines.add(new Csv.Line(lines.size() + 1, filled));
        }
        return lines;
    }

    private static Finding note(String zh, String en) {
        return Finding.of(Rule.CATALOGUE_FILES, Place.of(PATH), new Wording(zh, en), Wording.NONE);
    }
}
