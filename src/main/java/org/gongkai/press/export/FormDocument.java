package org.gongkai.press.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.application.ApplicationForm;
import org.gongkai.press.theme.BuiltIn;
import org.gongkai.tables.OfficePackage;

/**
 * The application form as a document of Word (申请表文档, ECMA-376 part 1: WordprocessingML): a table on a sheet of A4, a field
 * and its blank side by side, two short ones in a row. It carries no properties: neither author nor time.
 */
public final class FormDocument {

    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** The four columns, in twentieths of a point: label, blank, label, blank. */
    private static final List<Integer> WIDTHS = List.of(1700, 2950, 1700, 2950);

    private static final int ROW = 440;
    private static final int LINE = 340;

    private final StringBuilder xml = new StringBuilder();

    private FormDocument() {}

    /** The document for applications to this organ. */
    public static byte[] of(String organ) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("word/document.xml", "document.main+xml");
        types.put("word/styles.xml", "styles+xml");
        return new OfficePackage()
                .types(KIND, types)
                .relations("_rels/.rels", Map.of("officeDocument", "word/document.xml"))
                .part("word/document.xml", document(organ))
                .relations("word/_rels/document.xml.rels", Map.of("styles", "styles.xml"))
                .part("word/styles.xml", BuiltIn.text("form/styles.xml"))
                .bytes();
    }

    private static String document(String organ) {
        FormDocument table = new FormDocument();
        ApplicationForm.PARTS.forEach(table::part);
        return String.format(
                Locale.ROOT,
                BuiltIn.text("form/document.xml"),
                run(ApplicationForm.TITLE, ""),
                run("受理机关：" + organ + "。标＊的必须填写。", ""),
                table.xml);
    }

    private void part(ApplicationForm.Part part) {
        row(
                ROW,
                () -> cell(
                        0,
                        4,
                        part.title() + (part.note().isEmpty() ? "" : "（" + trimmed(part.note()) + "）"),
                        "<w:b/>"));
        for (List<ApplicationForm.Field> fields : part.rows()) {
            ApplicationForm.Field left = fields.get(0);
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

    private void field(ApplicationForm.Field field, int column, int span) {
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
        xml.append(run(text, style));
        xml.append("</w:p></w:tc>");
    }

    private static String run(String text, String style) {
        if (text.isEmpty()) {
            return "";
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<w:r>" + (style.isEmpty() ? "" : "<w:rPr>" + style + "</w:rPr>") + "<w:t xml:space=\"preserve\">"
                + escaped + "</w:t></w:r>";
    }
}
