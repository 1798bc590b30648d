package org.gongkai.press.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.application.Form;
import org.gongkai.tables.OfficePackage;

/**
 * The application form as a document of Word (申请表文档, ECMA-376 part 1: WordprocessingML): a table on a sheet of A4, a field
 * and its blank side by side, two short ones in a row. It carries no properties: neither author nor time.
 */
public final class FormDocument {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** The four columns, in twentieths of a point: label, blank, label, blank. */
    private static final List<Integer> WIDTHS = List.of(1700, 2950, 1700, 2950);

    private static final int WHOLE = 9300;
    private static final int ROW = 440;
    private static final int LINE = 340;

    private final StringBuilder xml = new StringBuilder(OfficePackage.XML);

    private FormDocument() {}

    /** The document for applications to this organ. */
    public static byte[] of(String organ) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("word/document.xml", "document.main+xml");
        types.put("word/styles.xml", "styles+xml");
        return new OfficePackage()
                .types(KIND, types)
                .relations("_rels/.rels", Map.of("officeDocument", "word/document.xml"))
                .part("word/document.xml", new FormDocument().document(organ))
                .relations("word/_rels/document.xml.rels", Map.of("styles", "styles.xml"))
                .part("word/styles.xml", styles())
                .bytes();
    }

    private String document(String organ) {
        xml.append("<w:document xmlns:w=\"").append(MAIN).append("\"><w:body>");
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>");
        run(Form.TITLE, "");
        xml.append("</w:p>");
        paragraph("受理机关：" + organ + "。标＊的必须填写。");
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(WHOLE).append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        WIDTHS.forEach(width -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        xml.append("</w:tblGrid>\n");
        Form.PARTS.forEach(this::part);
        xml.append("</w:tbl><w:p/><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
        xml.append("<w:pgMar w:top=\"1134\" w:right=\"1303\" w:bottom=\"1134\" w:left=\"1303\"");
        xml.append(" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n");
        return xml.toString();
    }

    private void part(Form.Part part) {
        row(
                ROW,
                () -> cell(
                        0,
                        4,
                        part.title() + (part.note().isEmpty() ? "" : "（" + trimmed(part.note()) + "）"),
                        "<w:b/>"));
        for (List<Form.Field> fields : part.rows()) {
            Form.Field left = fields.get(0);
            if (fields.size() > 1) {
                row(ROW, () -> {
                    field(left, 0, 1);
                    field(fields.get(1), 2, 1);
                });
            } else {
                row(Math.max(ROW, left.lines() * LINE), () -> field(left, 0, 3));
            }
        }
    }

    private static String trimmed(String sentence) {
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void row(int height, Runnable cells) {
        xml.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
                .append(height)
                .append("\"/></w:trPr>");
        cells.run();
        xml.append("</w:tr>\n");
    }

    private void field(Form.Field field, int column, int span) {
        cell(column, 1, field.name() + (field.required() ? "＊" : ""), "");
        cell(
                column + 1,
                span,
                field.choices().stream().map(choice -> "□" + choice).collect(Collectors.joining("　")),
                "");
    }

    private void cell(int column, int span, String text, String style) {
        int width = WIDTHS.subList(column, column + span).stream()
                .mapToInt(Integer::intValue)
                .sum();
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        if (span > 1) {
            xml.append("<w:gridSpan w:val=\"").append(span).append("\"/>");
        }
        xml.append("<w:vAlign w:val=\"center\"/></w:tcPr><w:p>");
        run(text, style);
        xml.append("</w:p></w:tc>");
    }

    private void paragraph(String text) {
        xml.append("<w:p>");
        run(text, "");
        xml.append("</w:p>");
    }

    private void run(String text, String style) {
        if (text.isEmpty()) {
            return;
        }
        xml.append("<w:r>");
        if (!style.isEmpty()) {
            xml.append("<w:rPr>").append(style).append("</w:rPr>");
        }
        xml.append("<w:t xml:space=\"preserve\">");
        xml.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        xml.append("</w:t></w:r>");
    }

    private static String styles() {
        return OfficePackage.XML + "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\" w:cs=\"宋体\"/>"
                + "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/>"
                + "</w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/>"
                + "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"160\"/><w:jc w:val=\"center\"/></w:pPr>"
                + "<w:rPr><w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/></w:rPr></w:style></w:styles>\n";
    }
}
