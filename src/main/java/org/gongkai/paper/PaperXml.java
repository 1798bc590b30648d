package org.gongkai.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.paper.Board.Box;
import org.gongkai.tables.OfficePackage;
import org.gongkai.tables.OfficePackage.Relation;

/** Pieces ▸ the main part of a document (WordprocessingML, ECMA-376 part 1, chapter 17), and what it leads to. */
final class PaperXml {

    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"" + OfficePackage.RELATIONS + "\"";

    /** Of documents with pictures. */
    private static final String PICTURES =
            " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    /** The relations that every document has, before its own; the last two are the feet of the pages. */
    private static final int FIXED = 5;

    /** The text's width, in twentieths of a point (156 mm). */
    private static final int WIDTH = 8_844;

    /** The text's height, in the same (225 mm). */
    private static final int HEIGHT = 12_756;

    /** English metric units in a twentieth of a point, and in a dot of 1/96 inch. */
    private static final long EMU = 635;

    private static final long EMU_PER_DOT = 9_525;

    /** A4, the margins of chapter 5.2: 37 mm above, 28 mm on the left. */
    private static final String SECTION = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
            + "<w:footerReference w:type=\"even\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1304\""
            + " w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"580\"/></w:sectPr>";

    private final StringBuilder xml = new StringBuilder();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, Plate> plates = new LinkedHashMap<>();
    private final Set<Manner> manners = EnumSet.of(Manner.SMALL, Manner.CELL);
    private int bookmarks;

    void add(Piece piece) {
        if (piece instanceof Passage passage) {
            passage(passage);
        } else if (piece instanceof Board board) {
            board(board);
        } else if (piece instanceof Plate plate) {
            plate(plate);
        } else {
            xml.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n");
        }
    }

    /** The part; a table cannot be its last block. */
    String xml() {
        String end =
                xml.toString().endsWith("</w:tbl>\n") ? "<w:p><w:pPr><w:pStyle w:val=\"SMALL\"/></w:pPr></w:p>" : "";
        return OfficePackage.XML + "<w:document" + SPACES + (plates.isEmpty() ? "" : PICTURES) + "><w:body>" + xml + end
                + SECTION + "</w:body></w:document>\n";
    }

    /** The manners of its paragraphs. */
    Set<Manner> manners() {
        return manners;
    }

    /** Its relations behind the fixed ones. */
    List<Relation> relations() {
        return List.copyOf(relations);
    }

    /** Name below {@code word/} ▸ picture. */
    Map<String, Plate> plates() {
        return plates;
    }

    /** The end of the pictures' names ▸ their media type. */
    Map<String, String> kinds() {
        return plates.values().stream()
                .collect(Collectors.toMap(
                        Plate::kind, plate -> "image/" + plate.kind(), (one, same) -> one, TreeMap::new));
    }

    private void passage(Passage passage) {
        manners.add(passage.manner());
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(passage.manner().id())
                .append("\"/></w:pPr>");
        if (passage.anchor().isEmpty()) {
            passage.inks().forEach(this::ink);
        } else {
            xml.append("<w:bookmarkStart w:id=\"").append(bookmarks).append("\" w:name=\"");
            xml.append(OfficePackage.escaped(passage.anchor())).append("\"/>");
            passage.inks().forEach(this::ink);
            xml.append("<w:bookmarkEnd w:id=\"").append(bookmarks++).append("\"/>");
        }
        xml.append("</w:p>\n");
    }

    private void ink(Ink ink) {
        if (ink.text().isEmpty()) {
            return;
        }
        if (ink.page()) {
            page(ink);
            return;
        }
        boolean leads = !ink.link().isEmpty();
        if (ink.link().startsWith("#")) {
            xml.append("<w:hyperlink w:anchor=\"")
                    .append(OfficePackage.escaped(ink.link().substring(1)))
                    .append("\" w:history=\"1\">");
        } else if (leads) {
            relations.add(new Relation("hyperlink", ink.link(), true));
            xml.append("<w:hyperlink r:id=\"rId")
                    .append(FIXED + relations.size())
                    .append("\" w:history=\"1\">");
        }
        String look = ink.marks().isEmpty()
                ? ""
                : ink.marks().stream().sorted().map(Ink.Mark::xml).collect(Collectors.joining());
        xml.append("<w:r>");
        if (!look.isEmpty()) {
            xml.append("<w:rPr>").append(look).append("</w:rPr>");
        }
        words(ink.text());
        xml.append(leads ? "</w:r></w:hyperlink>" : "</w:r>");
    }

    /** A field (17.16.5.47 PAGEREF) that says of itself that it has to be counted. */
    private void page(Ink ink) {
        xml.append(
                        "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF ")
                .append(OfficePackage.escaped(ink.link().substring(1)))
                .append(" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>");
        words(ink.text());
        xml.append("</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    private void words(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\n' || one == '\t') {
                run(text.substring(from, i));
                xml.append(one == '\t' ? "<w:tab/>" : "<w:br/>");
                from = i + 1;
            }
        }
        run(text.substring(from));
    }

    private void run(String text) {
        if (!text.isEmpty()) {
            boolean edged = text.charAt(0) == ' ' || text.endsWith(" ");
            xml.append(edged ? "<w:t xml:space=\"preserve\">" : "<w:t>")
                    .append(OfficePackage.escaped(text))
                    .append("</w:t>");
        }
    }

    /** Its rows; a cell that reaches down is named once more, empty, in each row below. */
    private void board(Board board) {
        List<Integer> widths = widths(board.shares());
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(WIDTH)
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        xml.append("</w:tblGrid>\n");
        int[] below = new int[widths.size()];
        int[] reach = new int[widths.size()];
        for (int i = 0; i < board.rows().size(); i++) {
            xml.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(i < board.heads() ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            row(board.rows().get(i), widths, below, reach);
            xml.append("</w:tr>\n");
        }
        xml.append("</w:tbl>\n");
    }

    /**
     * @param below of each column in which a cell begins, in how many more rows it goes on
     * @param reach how many columns wide that cell is
     */
    private void row(List<Box> boxes, List<Integer> widths, int[] below, int[] reach) {
        int next = 0;
        for (int column = 0; column < widths.size(); ) {
            if (below[column] > 0) {
                below[column]--;
                box(widths, column, reach[column], "<w:vMerge/>", List.of());
                column += reach[column];
                continue;
            }
            Box box = next < boxes.size() ? boxes.get(next++) : new Box(1, 1, List.of());
            int across = Math.min(box.across(), widths.size() - column);
            below[column] = box.down() - 1;
            reach[column] = across;
            box(widths, column, across, box.down() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", box.passages());
            column += across;
        }
        if (next < boxes.size()) {
            throw new IllegalArgumentException("a row of " + boxes.size() + " cells is wider than its table");
        }
    }

    private void box(List<Integer> widths, int column, int across, String merge, List<Passage> passages) {
        int width = widths.subList(column, column + across).stream()
                .mapToInt(Integer::intValue)
                .sum();
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        if (across > 1) {
            xml.append("<w:gridSpan w:val=\"").append(across).append("\"/>");
        }
        xml.append(merge).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        if (passages.isEmpty()) {
            xml.append("<w:p><w:pPr><w:pStyle w:val=\"CELL\"/></w:pPr></w:p>");
        }
        passages.forEach(this::passage);
        xml.append("</w:tc>");
    }

    /** The columns' widths; what rounding leaves goes to the last. */
    private static List<Integer> widths(List<Integer> shares) {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        shares.forEach(share -> widths.add((int) ((long) WIDTH * share / all)));
        int last = widths.size() - 1;
        widths.set(
                last,
                widths.get(last)
                        + WIDTH
                        - widths.stream().mapToInt(Integer::intValue).sum());
        return widths;
    }

    private void plate(Plate plate) {
        int number = plates.size() + 1;
        String name = "media/image" + number + "." + plate.kind();
        plates.put(name, plate);
        relations.add(Relation.to("image", name));
        double fit = Math.min(
                1,
                Math.min(
                        WIDTH * EMU / (double) (plate.width() * EMU_PER_DOT),
                        HEIGHT * EMU / (double) (plate.height() * EMU_PER_DOT)));
        long width = Math.round(plate.width() * EMU_PER_DOT * fit);
        long height = Math.round(plate.height() * EMU_PER_DOT * fit);
        String size = "cx=\"" + width + "\" cy=\"" + height + "\"";
        String words = OfficePackage.escaped(plate.words());
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"SMALL\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>");
        xml.append("<wp:inline><wp:extent ")
                .append(size)
                .append("/><wp:docPr id=\"")
                .append(number);
        xml.append("\" name=\"image")
                .append(number)
                .append("\" descr=\"")
                .append(words)
                .append("\"/>");
        xml.append(
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>");
        xml.append("<pic:nvPicPr><pic:cNvPr id=\"")
                .append(number)
                .append("\" name=\"image")
                .append(number);
        xml.append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId")
                .append(FIXED + relations.size());
        xml.append(
                "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ");
        xml.append(size).append("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>");
        xml.append("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n");
    }
}
