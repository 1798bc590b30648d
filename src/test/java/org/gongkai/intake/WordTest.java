package org.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.intake.Docx.r;
import static org.gongkai.intake.Docx.tc;

import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.MarkdownText;
import org.gongkai.intake.document.Table;
import org.gongkai.prose.Prose;
import org.junit.jupiter.api.Test;

/** A document of Word is taken in as its reader sees it; what he does not see is left out and told. */
class WordTest {

    private static final String NUMBERING = """
            <w:abstractNum w:abstractNumId="0">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1">
              <w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="2"/><w:numFmt w:val="klingon"/><w:lvlText w:val="%3)"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;

    private static final String STYLES = """
            <w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="a2"><w:name w:val="小节"/><w:basedOn w:val="a1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="toc 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="a4"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
            <w:style w:type="character" w:styleId="c1"><w:name w:val="暗"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="环"/><w:basedOn w:val="loop"/></w:style>
            """;

    private static Found<Optional<Incoming>> read(Docx docx) {
        return Intake.read("通报.docx", docx.bytes());
    }

    private static String markdown(Docx docx) {
        Found<Optional<Incoming>> found = read(docx);
        assertThat(found.value()).as(found.findings().toString()).isPresent();
        return MarkdownText.of(found.value().get().blocks());
    }

    private static List<String> told(Docx docx) {
        return read(docx).findings().stream()
                .map(Finding::message)
                .map(one -> one.zh())
                .toList();
    }

    private static String list(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    @Test
    void numbersThatWordCountsStandInTheText() {
        Docx docx = new Docx()
                .part("numbering", "numbering", NUMBERING)
                .part("styles", "styles", STYLES)
                .p(list(5, 0), "提高认识")
                .p(list(5, 1), "加强学习")
                .p(list(5, 2), "每月一次")
                .p(list(5, 2), "作好记录")
                .p("", "此处不编号。")
                .p(list(5, 1), "落实责任")
                .p("<w:pStyle w:val=\"a4\"/>", "抓好整改")
                .p(list(7, 0), "另起的一项")
                .p(list(5, 0), "接着的一项")
                .p(list(0, 0), "取消编号的");
        assertThat(markdown(docx)).isEqualTo("""
                        一、提高认识

                        （一）加强学习

                        1.1 每月一次

                        1.2 作好记录

                        此处不编号。

                        （二）落实责任

                        二、抓好整改

                        一、另起的一项

                        二、接着的一项

                        取消编号的
                        """);
    }

    @Test
    void aListGoesOnFromItsOwnStartAndDotsAreDots() {
        Docx docx = new Docx()
                .part("numbering", "numbering", NUMBERING)
                .p(list(6, 0), "第九件")
                .p(list(6, 0), "第十件")
                .p(list(6, 1), "一点")
                .p(list(6, 1), "又一点")
                .p(list(6, 2), "奇怪的");
        assertThat(markdown(docx)).isEqualTo("9. 第九件\n\n10. 第十件\n\n- 一点\n- 又一点\n\n2) 奇怪的\n");
        assertThat(told(docx)).singleElement().asString().contains("第5段", "编号的格式没有认出");
    }

    @Test
    void headingsAreKnownByStyleAndOutline() {
        Docx docx = new Docx()
                .part("styles", "styles", STYLES)
                .p("<w:pStyle w:val=\"a1\"/>", "总则")
                .p("<w:pStyle w:val=\"a2\"/>", "范围")
                .p("<w:outlineLvl w:val=\"0\"/>", "附则")
                .p("<w:pStyle w:val=\"a1\"/><w:outlineLvl w:val=\"9\"/>", "样子像标题")
                .p("<w:pStyle w:val=\"loop\"/>", "正文")
                .p("<w:pStyle w:val=\"a3\"/>", "总则……1");
        assertThat(markdown(docx)).isEqualTo("## 总则\n\n### 范围\n\n## 附则\n\n**样子像标题**\n\n正文\n");
    }

    @Test
    void changesAreTakenAsAcceptedAndWhatWasDeletedIsTold() {
        Docx docx = new Docx()
                .xml("<w:p>" + r("", "收到申请") + "<w:del w:author=\"甲\"><w:r><w:delText>十</w:delText></w:r></w:del>"
                        + "<w:ins w:author=\"乙\">" + r("", "十二") + "</w:ins>" + r("", "件。") + "</w:p>")
                .xml("<w:p><w:pPr><w:rPr><w:del w:author=\"甲\"/></w:rPr></w:pPr>" + r("", "前半句，") + "</w:p>")
                .p("后半句。")
                .xml("<w:p><w:moveFrom>" + r("", "挪走的") + "</w:moveFrom><w:moveTo>" + r("", "挪来的")
                        + "</w:moveTo></w:p>");
        assertThat(markdown(docx)).isEqualTo("收到申请十二件。\n\n前半句，后半句。\n\n挪来的\n");
        assertThat(told(docx))
                .anyMatch(one -> one.contains("第1段 修订中删去的文字没有带入：十"))
                .anyMatch(one -> one.contains("挪走的"))
                .anyMatch(one -> one.contains("插入的文字照接受后的样子带入"))
                .hasSize(3);
    }

    @Test
    void whatIsHiddenIsLeftOutAndTold() {
        Docx docx = new Docx()
                .part("styles", "styles", STYLES)
                .xml("<w:p>" + r("", "公开的") + r("<w:vanish/>", "内部掌握") + r("<w:rStyle w:val=\"c1\"/>", "样式藏的")
                        + r("<w:sz w:val=\"1\"/>", "极小的") + r("<w:vanish w:val=\"0\"/>", "文字") + "</w:p>");
        assertThat(markdown(docx)).isEqualTo("公开的文字\n");
        assertThat(told(docx)).hasSize(3).allMatch(one -> one.startsWith("第1段 隐藏的文字没有带入："));
    }

    @Test
    void whatStandsBesideTheTextIsTold() {
        Docx docx = new Docx()
                .part("header1", "hdr", "<w:p>" + r("", "内部资料") + "</w:p>")
                .part("footer1", "ftr", "<w:p>" + r("", "— 3 —") + "</w:p>")
                .part("comments", "comments", "<w:comment w:id=\"0\"><w:p>" + r("", "请核实") + "</w:p></w:comment>")
                .xml("<w:p>" + r("", "正文")
                        + "<w:r><w:drawing><wp:docPr descr=\"办公楼\"/><a:blip r:embed=\"x\"/></w:drawing></w:r>"
                        + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p>"
                        + r("", "框中的话")
                        + "</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:p>"
                        + r("", "框中的话")
                        + "</w:p></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + "<w:r><w:object/></w:r></w:p><w:altChunk r:id=\"y\"/>");
        assertThat(markdown(docx)).isEqualTo("正文\n");
        assertThat(told(docx))
                .containsExactlyInAnyOrder(
                        "页眉、页脚没有带入：内部资料",
                        "批注没有带入：请核实",
                        "第1段 图片没有带入：办公楼",
                        "第1段 文本框里的文字没有带入：框中的话",
                        "第1段 嵌入的对象没有带入",
                        "第1段 嵌入的另一个文档没有带入");
    }

    @Test
    void aPictureFromOutsideIsNeverRead() {
        String outside =
                "<Relationship Id=\"o\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"file:///etc/passwd\" TargetMode=\"External\"/>";
        Docx docx = new Docx()
                .xml("<w:p>" + r("", "正文") + "<w:r><w:drawing><a:blip r:link=\"o\"/></w:drawing></w:r></w:p>");
        Found<Optional<Incoming>> found = Intake.read("a.docx", docx.bytes(List.of(outside)));
        assertThat(MarkdownText.of(found.value().orElseThrow().blocks())).isEqualTo("正文\n");
        assertThat(found.findings())
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).isEqualTo("第1段 链接到文件以外的图片没有读取"));
    }

    @Test
    void ofAFieldItsResultIsTakenAndATableOfContentsIsNot() {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>";
        String separate = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Docx docx = new Docx()
                .xml("<w:p>" + begin + " TOC \\o " + separate + r("", "一、总则 1") + "</w:p><w:p>" + r("", "二、附则 2") + end
                        + "</w:p>")
                .xml("<w:p>" + r("", "共") + begin + " =SUM(ABOVE) " + separate + r("", "42") + end + r("", "件")
                        + "</w:p>")
                .xml("<w:p><w:fldSimple w:instr=\"DATE\">" + r("", "2024年1月5日") + "</w:fldSimple></w:p>");
        assertThat(markdown(docx)).isEqualTo("共42件\n\n2024年1月5日\n");
        assertThat(told(docx)).isEmpty();
        Docx broken = new Docx()
                .p("前")
                .xml("<w:p>" + begin + " X </w:instrText></w:r></w:p>")
                .p("后面的话");
        assertThat(told(broken)).containsExactly("域没有结束，其中的文字没有带入：后面的话");
    }

    @Test
    void notesSignsAndLineEndsKeepTheirWords() {
        Docx docx = new Docx()
                .part(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:id=\"3\"><w:p>" + r("", "含上年结转。") + "</w:p></w:footnote>")
                .xml("<w:p>" + r("", "办结12件") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + r("", "。") + "</w:p>")
                .xml("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + r("", "公开")
                        + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>" + r("", "不公开")
                        + "<w:r><w:sym w:font=\"家\" w:char=\"F001\"/></w:r></w:p>")
                .xml("<w:p><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r></w:p>");
        assertThat(markdown(docx)).isEqualTo("办结12件[^1]。\n\n☑公开□不公开□\n\n第一行\n\n第二行\n\n[^1]: 含上年结转。\n");
        assertThat(told(docx)).singleElement().asString().contains("没有认出的符号写作□");
    }

    @Test
    void cellsThatSpanOthersKeepTheirPlaces() {
        Docx docx = new Docx()
                .xml("<w:tbl><w:tr>" + tc("<w:gridSpan w:val=\"2\"/>", "办理情况") + tc("", "合计") + "</w:tr><w:tr>"
                        + tc("<w:vMerge w:val=\"restart\"/>", "结果") + tc("", "公开") + tc("", "7") + "</w:tr><w:tr>"
                        + tc("<w:vMerge/>", "") + tc("", "不公开") + tc("", "2") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>"
                        + tc("", "删") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("", "末")
                        + tc("", "9") + "</w:tr></w:tbl>");
        Table table = read(docx).value().orElseThrow().tables().findFirst().orElseThrow();
        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows().get(0).get(0)).isEqualTo(new Table.Cell("办理情况", 2, 1));
        assertThat(table.rows().get(1).get(0)).isEqualTo(new Table.Cell("结果", 1, 2));
        assertThat(table.rows().get(2).get(0).covered()).isTrue();
        assertThat(table.rows().get(3).get(2).text()).isEqualTo("9");
        assertThat(table.at(2, 1).zh()).isEqualTo("表1 第3行第2列");
        assertThat(told(docx)).containsExactly("表1 修订中删去的行没有带入：删");
        String markdown = markdown(docx);
        assertThat(Prose.plainText(markdown)).contains("结果 公开 7").doesNotContain("<");
        assertThat(markdown).contains("<td colspan=\"2\">办理情况</td>", "<td rowspan=\"2\">结果</td>");
    }

    @Test
    void wordsThatLookLikeMarkdownStayWords() {
        List<String> words = List.of(
                "# 不是标题",
                "- 不是列表",
                "2*3*4=24，a_b_c",
                "[1]: 引用",
                "<b>不是粗体</b>",
                "`代码`和~~划线~~",
                "甲|乙",
                "---",
                "&amp; 与 &lt;",
                "> 引文",
                "[链接](http://a.cn)",
                "1. 第一");
        Docx docx = new Docx();
        words.forEach(docx::p);
        String markdown = markdown(docx);
        assertThat(Prose.plainText(markdown).lines()).containsExactlyElementsOf(words);
        assertThat(markdown).contains("2\\*3\\*4=24，a\\_b\\_c\n", "1. 第一\n", "甲|乙\n");
    }

    @Test
    void boldWordsStayBoldWhereTheyComeOutSo() {
        Docx docx = new Docx()
                .xml("<w:p>" + r("<w:b/>", "一是加强领导。") + r("", "全年开会") + r("<w:b/>", "2") + r("", "次。") + "</w:p>")
                .xml("<w:p>" + r("<w:strike/>", "作废") + r("", "有效") + "</w:p>");
        assertThat(markdown(docx)).isEqualTo("**一是加强领导。**全年开会**2**次。\n\n~~作废~~有效\n");
    }
}
