package org.gongkai.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A table as a workbook (工作簿, ECMA-376 part 1: SpreadsheetML): frozen and filtered head, real dates, and text that is never
 * computed. Rows that one sheet cannot hold go on in further ones, each with the head; no more than one row is in memory.
 */
public final class XlsxTable {

    private static final String XML = OfficePackage.XML;
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** Day 0 of the 1900 date system, for days from 1 March 1900 on: before it Excel counts a day that never was. */
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime FIRST_SAFE = LocalDateTime.of(1900, 3, 1, 0, 0);
    private static final double SECONDS_A_DAY = 86_400;

    /** What a cell can hold, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    private static final int HEAD_STYLE = 1;
    private static final int DAY_STYLE = 2;
    private static final int MINUTE_STYLE = 3;
    private static final int TEXT_STYLE = 4;

    /** A4 (paper size 9), as many pages high as it takes. */
    private static final String PAPER =
            "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>";

    /** What a sheet can hold, that of the heads among them. */
    public static final int MOST_ROWS = 1 << 20;

    private final String name;
    private final byte[] head;
    private final List<Integer> widths;
    private final int most;
    private final Rows rows;
    private final boolean paper;

    /**
     * The rows under the head.
     *
     * @param count how many there are
     * @param row the row of a number from 0 on, in the form of {@link Row#written}; the same whenever it is asked for
     */
    public record Rows(int count, IntFunction<byte[]> row) {

        /** Rows that are few enough to be kept. */
        public static Rows of(List<byte[]> written) {
            return new Rows(written.size(), List.copyOf(written)::get);
        }
    }

    /**
     * A table.
     *
     * @param name the sheet's name; those after it are numbered from 2 on
     * @param head the column heads
     * @param widths the columns' widths in characters
     * @param rows what stands under the heads
     */
    public XlsxTable(String name, List<String> head, List<Integer> widths, Rows rows) {
        this(name, head, widths, rows, MOST_ROWS);
    }

    /**
     * The same in smaller sheets.
     *
     * @param most rows of a sheet, that of the heads among them
     */
    public XlsxTable(String name, List<String> head, List<Integer> widths, Rows rows, int most) {
        this.name = name;
        this.widths = List.copyOf(widths);
        this.rows = rows;
        this.most = most;
        Row first = new Row();
        head.forEach(cell -> first.text(cell, HEAD_STYLE));
        this.head = first.written();
        this.paper = false;
    }

    private XlsxTable(XlsxTable screen) {
        this.name = screen.name;
        this.head = screen.head;
        this.widths = screen.widths;
        this.most = screen.most;
        this.rows = screen.rows;
        this.paper = true;
    }

    /** How many sheets it takes. */
    int sheets() {
        return Math.max(1, (rows.count + most - 2) / (most - 1));
    }

    /** How many rows a sheet, counted from 0, has with its head. */
    int size(int sheet) {
        return 1 + Math.min(most - 1, rows.count - sheet * (most - 1));
    }

    /** A row, filled from the left. */
    public static final class Row {
        private static final int LINE = 15;
        private static final int HIGHEST = 405;
        private static final String UNITS = "年月日时分秒上下午¥£€";

        private final StringBuilder xml = new StringBuilder(2048).append("<row>");

        /**
         * Adds a cell of text. What a spreadsheet would take for a number or a date when somebody edits the cell,
         * 000014349 or 2021-1 or 1E5, is of the format “text” as well.
         */
        public Row text(String value) {
            return text(value, isLikeNumber(value) ? TEXT_STYLE : 0);
        }

        /** Makes the row as high as so many lines of text. */
        public Row lines(int lines) {
            int points = Math.min(HIGHEST, LINE * Math.max(1, lines));
            xml.replace(0, "<row>".length(), "<row ht=\"" + points + "\" customHeight=\"1\">");
            return this;
        }

        /** Adds a cell of text that is of the format “text”, whatever it is like. */
        public Row plain(String value) {
            return text(value, TEXT_STYLE);
        }

        /** A digit, and nothing but ASCII, full-width forms, signs of money and the units of dates and times. */
        private static boolean isLikeNumber(String value) {
            return value.chars().anyMatch(c -> Character.digit(c, 10) >= 0)
                    && value.chars().allMatch(c -> c < 0x80 || (c >= 0xFF01 && c <= 0xFFE6) || UNITS.indexOf(c) >= 0);
        }

        private Row text(String value, int style) {
            if (value.isEmpty()) {
                xml.append("<c/>");
                return this;
            }
            xml.append("<c t=\"inlineStr\"").append(style == 0 ? "" : " s=\"" + style + "\"");
            xml.append(padded(value) ? "><is><t xml:space=\"preserve\">" : "><is><t>");
            escape(value, xml);
            xml.append("</t></is></c>");
            return this;
        }

        /** Adds a cell of a number. */
        public Row number(BigDecimal value) {
            xml.append("<c><v>").append(value.toPlainString()).append("</v></c>");
            return this;
        }

        /** Adds a cell of a date, or of a date and time where there is a time. */
        public Row time(LocalDateTime value) {
            boolean day = value.toLocalTime().toSecondOfDay() == 0;
            if (value.isBefore(FIRST_SAFE)) {
                return text(day ? value.toLocalDate().toString() : value.toString());
            }
            Duration since = Duration.between(DAY_ZERO, value);
            xml.append("<c s=\"").append(day ? DAY_STYLE : MINUTE_STYLE).append("\"><v>");
            if (day) {
                xml.append(since.toDays());
            } else {
                xml.append(since.toSeconds() / SECONDS_A_DAY);
            }
            xml.append("</v></c>");
            return this;
        }

        private static boolean padded(String value) {
            return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ' || value.indexOf('\n') >= 0;
        }

        /** The row as it stands in the sheet, in UTF-8. */
        public byte[] written() {
            return utf8(xml.append("</row>\n").toString());
        }

        /** Control characters cannot stand in XML, and what a cell cannot hold ends with an ellipsis. */
        private static void escape(String value, StringBuilder out) {
            String whole = value.length() <= LONGEST ? value : cut(value);
            int done = 0;
            for (int i = 0; i < whole.length(); i++) {
                String instead = instead(whole.charAt(i));
                if (!instead.isEmpty()) {
                    out.append(whole, done, i).append(instead);
                    done = i + 1;
                }
            }
            out.append(whole, done, whole.length());
        }

        private static String instead(char c) {
            if (c > '>') {
                return c < '\uFFFE' ? "" : "\uFFFD";
            }
            return switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\t', '\n' -> "";
                default -> c < ' ' ? "\uFFFD" : "";
            };
        }

        private static String cut(String value) {
            int end = LONGEST - 1;
            return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + "…";
        }
    }

    /** The same to be printed: lines are broken within cells, and a page of A4, landscape, is as wide as the table. */
    public XlsxTable forPaper() {
        return new XlsxTable(this);
    }

    /** The workbook as a file. */
    public byte[] bytes() {
        return new XlsxBook(this).bytes();
    }

    /** Writes the workbook as a file, and leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        new XlsxBook(this).write(out);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String STYLES = """
            <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
            <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="宋体"/></font>\
            <font><b/><sz val="11"/><name val="宋体"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            </cellXfs></styleSheet>
            """;

    /** The styles that its cells refer to. */
    String styles() {
        String styles = paper
                ? STYLES.replaceAll(
                        "(<xf [^>]*xfId=[^>]*)/>",
                        "$1 applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>")
                : STYLES;
        return XML + "<styleSheet xmlns=\"" + MAIN + "\">" + styles;
    }

    /** What a sheet, counted from 0, is called. */
    String called(int sheet) {
        return name + (sheet == 0 ? "" : sheet + 1);
    }

    /** Writes a sheet, counted from 0. */
    void sheet(int number, OutputStream out) throws IOException {
        String range = "A1:" + lastColumn() + size(number);
        StringBuilder xml = new StringBuilder(XML);
        xml.append("<worksheet xmlns=\"")
                .append(MAIN)
                .append(
                        paper
                                ? "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\""
                                : "\"><dimension ref=\"")
                .append(range);
        xml.append("\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"");
        xml.append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < widths.size(); i++) {
            xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            xml.append("\" width=\"").append(widths.get(i)).append("\" customWidth=\"1\"/>");
        }
        out.write(utf8(xml.append("</cols><sheetData>\n").toString()));
        out.write(head);
        int first = number * (most - 1);
        for (int i = 0; i < size(number) - 1; i++) {
            out.write(rows.row.apply(first + i));
        }
        out.write(utf8("</sheetData><autoFilter ref=\"" + range + "\"/>" + (paper ? PAPER : "")
                + "<ignoredErrors><ignoredError sqref=\"" + range
                + "\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>\n"));
    }

    /** The last column's letter: a table of ours has no more than 26. */
    char lastColumn() {
        return (char) ('A' + widths.size() - 1);
    }
}
