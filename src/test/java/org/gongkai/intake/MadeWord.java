package org.gongkai.intake;

import static org.gongkai.intake.Docx.r;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A document of Word as Word and WPS write them, made by chance. */
final class MadeWord extends MadeWords {

    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>";
    private static final String SEPARATE = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private final StringBuilder notes = new StringBuilder();
    private final List<String> noted = new ArrayList<>();
    private final List<String> later = new ArrayList<>();
    private int called;

    private final List<Supplier<String>> pieces = List.of(
            () -> r("", shown()),
            () -> r("<w:b/>", shown()),
            () -> r("<w:strike/>", shown()),
            () -> r("<w:u w:val=\"single\"/>", shown()),
            this::split,
            () -> "<w:ins w:author=\"甲\">" + r("", shown()) + "</w:ins>",
            () -> "<w:del w:author=\"甲\"><w:r><w:delText>" + hidden() + "</w:delText></w:r></w:del>",
            () -> "<w:moveFrom>" + r("", hidden()) + "</w:moveFrom>",
            () -> "<w:moveTo>" + r("", shown()) + "</w:moveTo>",
            () -> r("<w:vanish/>", hidden()),
            () -> r("<w:rStyle w:val=\"hid\"/>", hidden()),
            () -> r("<w:color w:val=\"FFFFFF\"/>", hidden()),
            () -> r("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"red\"/>", shown()),
            () -> "<w:sdt><w:sdtPr/><w:sdtContent>" + r("", shown()) + "</w:sdtContent></w:sdt>",
            () -> "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("", hidden())
                    + "</w:sdtContent></w:sdt>",
            () -> "<w:smartTag w:element=\"date\">" + r("", shown()) + "</w:smartTag>",
            () -> "<w:hyperlink w:anchor=\"a\">" + r("", shown()) + "</w:hyperlink>",
            () -> BEGIN + " HYPERLINK \"https://www.example.gov.cn/a\" " + SEPARATE + r("", shown()) + END,
            () -> BEGIN + " REF " + hidden() + SEPARATE + r("", shown()) + END,
            () -> BEGIN + " XE " + hidden() + "</w:instrText></w:r>" + END,
            () -> "<w:fldSimple w:instr=\"REF a\">" + r("", shown()) + "</w:fldSimple>",
            () -> "<w:commentRangeStart w:id=\"1\"/>" + r("", shown()) + "<w:commentRangeEnd w:id=\"1\"/>",
            () -> r("", shown()) + "<w:r><w:br w:type=\"page\"/></w:r>" + r("", shown()),
            () -> r("", shown()) + "<w:r><w:tab/></w:r>" + r("", shown()),
            () -> r("", "10m") + r("<w:vertAlign w:val=\"superscript\"/>", "2") + r("", shown()),
            () -> "<w:r><w:ruby><w:rt>" + r("", hidden()) + "</w:rt><w:rubyBase>" + r("", shown())
                    + "</w:rubyBase></w:ruby></w:r>",
            this::note);

    private final List<Supplier<String>> blocks = List.of(
            () -> p("", pieces()),
            () -> p("<w:jc w:val=\"center\"/>", pieces()),
            () -> p("<w:pStyle w:val=\"h1\"/>", pieces()),
            () -> p("<w:outlineLvl w:val=\"1\"/>", pieces()),
            () -> p("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", pieces()),
            () -> p("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", pieces()),
            () -> p("<w:rPr><w:del/></w:rPr>", "<w:del><w:r><w:delText>" + hidden() + "</w:delText></w:r></w:del>"),
            () -> p("<w:rPr><w:vanish/></w:rPr>", r("<w:vanish/>", hidden())),
            () -> "<w:sdt><w:sdtPr/><w:sdtContent>" + p("", pieces()) + "</w:sdtContent></w:sdt>",
            () -> p("", box() + pieces()),
            this::table,
            this::merged);

    private final String xml;
    private final byte[] document;

    MadeWord(long seed) {
        super(seed);
        this.xml = several(14, blocks);
        seen().addAll(noted);
        this.document = new Docx()
                .part("styles", "styles", """
                        <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/></w:style>
                        <w:style w:type="character" w:styleId="hid"><w:name w:val="藏"/><w:rPr><w:vanish/></w:rPr></w:style>
                        """)
                .part("numbering", "numbering", """
                        <w:abstractNum w:abstractNumId="0">
                          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
                          <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
                        </w:abstractNum>
                        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                        """)
                .part("footnotes", "footnotes", notes.toString())
                .part("comments", "comments", "<w:comment w:id=\"1\">" + p("", r("", hidden())) + "</w:comment>")
                .part("header1", "hdr", p("", r("", hidden())))
                .xml(xml)
                .bytes();
    }

    private static String p(String properties, String pieces) {
        return "<w:p w:rsidR=\"00A1\"><w:pPr>" + properties + "</w:pPr><w:proofErr w:type=\"spellStart\"/>" + pieces
                + "</w:p>";
    }

    private String pieces() {
        return several(4, pieces);
    }

    /** Word breaks words wherever they were edited. */
    private String split() {
        String word = shown();
        return r("", word.substring(0, 2)) + "<w:bookmarkStart w:id=\"0\"/><w:proofErr w:type=\"gramEnd\"/>"
                + r("<w:rFonts w:hint=\"eastAsia\"/>", word.substring(2));
    }

    /** The words of notes stand at the end. */
    private String note() {
        called++;
        String word = word();
        noted.add(word);
        notes.append("<w:footnote w:id=\"" + called + "\">" + p("", r("", word)) + "</w:footnote>");
        return r("", shown()) + "<w:r><w:footnoteReference w:id=\"" + called + "\"/></w:r>";
    }

    /** A box of words stands before its paragraph; older programs have it once more, which is not seen. */
    private String box() {
        String inner = "<w:txbxContent>" + p("", r("", shown())) + "</w:txbxContent>";
        return "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + inner
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + inner
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }

    private String cell(String properties, String inner) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inner + "</w:tc>";
    }

    /** A row of it is deleted; a table within it follows it. */
    private String table() {
        String inner = "";
        String first = cell("", p("", r("", shown())));
        if (upTo(2) == 0) {
            String word = word();
            later.add(word);
            inner = "<w:tbl><w:tr>" + cell("", p("", r("", word))) + "</w:tr></w:tbl>";
        }
        String table = "<w:tbl><w:tr>" + first + cell("", inner + p("", r("", shown()) + split()))
                + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>"
                + cell("", p("", r("", hidden()))) + "</w:tr><w:tr>" + cell("", p("", ""))
                + cell("", p("", r("<w:b/>", shown())))
                + "</w:tr></w:tbl>";
        seen().addAll(later);
        later.clear();
        return table;
    }

    /** Cells that are joined both ways; what a covered one says is not seen. */
    private String merged() {
        return "<w:tbl><w:tr>"
                + cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", p("", r("", shown())))
                + cell("", p("", r("", shown()))) + "</w:tr><w:tr>"
                + cell("<w:gridSpan w:val=\"2\"/><w:vMerge/>", p("", r("", hidden())))
                + cell("", p("", r("", shown()) + r("<w:vanish/>", hidden()))) + "</w:tr></w:tbl>";
    }

    String xml() {
        return xml;
    }

    byte[] document() {
        return document;
    }
}
