package org.gongkai.audit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code catalogue.xlsx} (目录工作簿, ECMA-376): the rows of all its sheets, cell by cell, as they stand in the file. Each
 * sheet has the same head; lines are counted from the first sheet on, and read one by one.
 */
final class CatalogueWorkbook {

    static final String PATH = "catalogue.xlsx";

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet[0-9]{1,9}\\.xml");

    /** No workbook that is read unfolds to more: a million rows take some 2 GB. */
    private static final long LIMIT = 16L << 30;

    private final Consumer<Csv.Line> reader;
    private final List<String> head = new ArrayList<>();
    private boolean headless;
    private int lines;

    private CatalogueWorkbook(Consumer<Csv.Line> reader) {
        this.reader = reader;
    }

    /** Hands over its lines, that of the heads first and once; what is wrong with the file is a finding. */
    static Optional<Finding> read(Path file, Consumer<Csv.Line> reader) {
        CatalogueWorkbook workbook = new CatalogueWorkbook(reader);
        try (InputStream in = FileTexts.open(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            boolean none = true;
            Bounded bounded = new Bounded(zip);
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (SHEET.matcher(part.getName()).matches()) {
                    none = false;
                    workbook.sheet(new InputStreamReader(bounded, StandardCharsets.UTF_8));
                }
            }
            return none
                    ? Optional.of(note("没有工作表", "no sheet in it"))
                    : Optional.of(note("各工作表的表头不同", "its sheets have different heads"))
                            .filter(any -> workbook.headless);
        } catch (TooLong e) {
            return Optional.of(FileTexts.tooLong(PATH, LIMIT));
        } catch (IOException | XMLStreamException e) {
            return Optional.of(note("不是合格的工作簿", "not a workbook"));
        }
    }

    private void sheet(Reader sheet) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean[] begun = {false};
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
                            row(cells, !begun[0]);
                            begun[0] = true;
                            cells.clear();
                        }
                        default -> {}
                    }
                });
    }

    private void row(List<String> cells, boolean first) {
        lines++;
        if (lines == 1) {
            head.addAll(cells);
        } else if (first) {
            headless |= !head.equals(cells);
            return;
        }
        List<String> filled = new ArrayList<>(cells); // the last cells may be left out
        filled.addAll(Collections.nCopies(Math.max(0, head.size() - cells.size()), ""));
        reader.accept(new Csv.Line(lines, filled));
    }

    private static Finding note(String zh, String en) {
        return Finding.of(Rule.CATALOGUE_FILES, Place.of(PATH), new Wording(zh, en), Wording.NONE);
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** What comes out of the file, as long as it is not too much; the file itself stays open. */
    private static final class Bounded extends FilterInputStream {
        private long left = LIMIT;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int some = super.read(into, from, count);
            left -= Math.max(0, some);
            if (left < 0) {
                throw new TooLong();
            }
            return some;
        }

        @Override
        public void close() {
            // the next part follows
        }
    }
}
