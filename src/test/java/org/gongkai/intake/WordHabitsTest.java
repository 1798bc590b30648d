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
import org.gongkai.intake.document.Portion;
import org.gongkai.unpack.Pictures;
import org.junit.jupiter.api.Test;

/** What Word and WPS write in ways of their own is taken in as it is seen. */
class WordHabitsTest {

    private static final String NUMBERING = """
            <w:abstractNum w:abstractNumId="0">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="第%2条　"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="ls"/></w:abstractNum>
            <w:abstractNum w:abstractNumId="2">
              <w:styleLink w:val="ls"/>
              <w:lvl w:ilvl="0"><w:start w:val="0"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1）"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            """;

    private static final String STYLES = """
            <w:style w:type="paragraph" w:styleId="tiao"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """;

    private Found<Optional<Incoming>> found = Found.of(Optional.empty());

    private String markdown(Docx docx, String... relations) {
        found = Intake.read("通报.docx", docx.bytes(List.of(relations)), Portion.WHOLE);
        assertThat(found.value()).as(found.findings().toString()).isPresent();
        return MarkdownText.of(found.value().get().blocks());
    }

    private List<String> told() {
        return found.findings().stream()
                .map(Finding::message)
                .map(one -> one.zh())
                .toList();
    }

    private static String list(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    private static String gone(String mark, String words) {
        return "<w:p><w:pPr>" + list(1, 0) + "<w:rPr><w:" + mark + "/></w:rPr></w:pPr>" + words + "</w:p>";
    }

    @Test
    void whatNobodySeesIsNotCounted() {
        Docx docx = new Docx()
                .part("numbering", "numbering", NUMBERING)
                .p(list(1, 0), "甲")
                .xml(gone("del", "<w:del><w:r><w:delText>删去的项</w:delText></w:r></w:del>"))
                .xml(gone("vanish", r("<w:vanish/>", "藏起的项")))
                .p(list(1, 0), "乙");
        assertThat(markdown(docx)).isEqualTo("1、甲\n\n2、乙\n");
        assertThat(told()).hasSize(2);
    }

    @Test
    void listsCountAsTheirKindsSay() {
        Docx docx = new Docx()
                .part("numbering", "numbering", NUMBERING)
                .part("styles", "styles", STYLES)
                .p(list(1, 0), "总则")
                .p(list(1, 1), "目的。")
                .p(list(1, 0), "附则")
                .p(list(1, 1), "施行。")
                .p("<w:pStyle w:val=\"tiao\"/><w:numPr><w:ilvl w:val=\"1\"/></w:numPr>", "解释。")
                .p(list(2, 0), "零")
                .p(list(2, 0), "一");
        assertThat(markdown(docx)).isEqualTo("""
                        1、总则

                        第1条　目的。

                        2、附则

                        第2条　施行。

                        第3条　解释。

                        0）零

                        1）一
                        """);
    }

    @Test
    void charactersAreWhatTheyLookLike() {
        String wingdings = "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>";
        Docx docx = new Docx()
                .xml("<w:p>" + r("", "10m") + r("<w:vertAlign w:val=\"superscript\"/>", "2") + r("", "，CO")
                        + r("<w:vertAlign w:val=\"subscript\"/>", "2") + r("", "，10")
                        + r("<w:vertAlign w:val=\"superscript\"/>", "甲") + "</w:p>")
                .xml("<w:p>" + r("", "姓名") + r("<w:u w:val=\"single\"/>", "    ") + r("", "年")
                        + r("<w:u w:val=\"single\"/>", "　") + r("", "月") + "</w:p>")
                .xml("<w:p>" + r("", "是") + r(wingdings, "\u00fe") + r("", "否") + r(wingdings, "\uf0a8")
                        + r(wingdings, "\u00ff") + "</w:p>")
                .xml("<w:p>" + r("", "黑") + r("<w:color w:val=\"FFFFFF\"/>", "白")
                        + r("<w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"FF0000\"/>", "红底") + "</w:p>")
                .xml("<w:p>" + r("", "正文。") + "<w:r><w:br w:type=\"page\"/></w:r>" + r("", "附件1") + "</w:p>");
        assertThat(markdown(docx)).isEqualTo("10m²，CO₂，10甲\n\n姓名____年__月\n\n是☑否□□\n\n黑红底\n\n正文。\n\n附件1\n");
        assertThat(told()).containsExactly("第1段 上标写在了行中：甲", "第3段 没有认出的符号写作□：Wingdings ff", "第4段 隐藏的文字没有带入：白");
    }

    @Test
    void whatACellCannotHaveIsTold() {
        Docx docx = new Docx()
                .part("footnotes", "footnotes", "<w:footnote w:id=\"3\"><w:p>" + r("", "含上年。") + "</w:p></w:footnote>")
                .xml("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + r("<w:strike/>", "旧") + r("", "新")
                        + "<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>")
                .xml("<w:tbl><w:tr>" + tc("", "甲") + "<w:tc><w:p>" + r("<w:strike/>", "作废") + r("", "3")
                        + "<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p></w:tc></w:tr></w:tbl>");
        assertThat(markdown(docx)).isEqualTo("## ~~旧~~新[^1]\n\n| 甲 | 作废3〔注2〕 |\n|---|---|\n\n[^1]: 含上年。\n\n〔注2〕含上年。\n");
        assertThat(told()).containsExactly("表1 第1行第2列 删除线没有带入：作废");
    }

    @Test
    void ofAFieldWithoutAResultWhatItShowsIsTaken() {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>";
        String separate = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String stop = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Docx docx = new Docx()
                .xml("<w:p>" + begin + "eq \\o\\ac(○,3)" + end + begin
                        + "EQ \\* jc2 \\o\\ad(\\s\\up 9(yù),狱)" + end + begin + "EQ \\f(1,2)" + end
                        + begin + "AUTONUM" + end + begin + " XE 词 " + end + r("", "。") + "</w:p>")
                .xml("<w:p>" + begin + " HYPERLINK \"https://www.example.gov.cn/\" " + separate + r("", "本站") + stop
                        + begin + " HYPERLINK \"http://www.example.gov.cn/\" " + separate + r("", "旧站") + stop
                        + "</w:p>")
                .xml(
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox>"
                                + "</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX" + end + r("", "同意")
                                + "</w:p>")
                .xml("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("", "单击此处输入")
                        + "</w:sdtContent></w:sdt>" + r("", "止") + "</w:p>");
        assertThat(markdown(docx)).isEqualTo("③狱1/2。\n\n[本站](https://www.example.gov.cn/)旧站\n\n☑同意\n\n止\n");
        assertThat(told())
                .containsExactly(
                        "第1段 注音没有带入：yù",
                        "第1段 公式只带入了字符：EQ \\f(1,2)",
                        "第1段 域没有结果，没有带入：AUTONUM",
                        "第2段 链接只带入了文字：http://www.example.gov.cn/",
                        "第4段 没有填写的内容控件没有带入：单击此处输入");
    }

    @Test
    void whatIsDrawnIsTakenOrTold() {
        String drawing = "<w:r><w:drawing><wp:docPr descr=\"办公楼\"%s/>%s</w:drawing></w:r>";
        String blip = "<a:blip r:embed=\"i\"/>";
        String box = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p>" + r("", "框中的话")
                + "</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:p>" + r("", "框中的话")
                + "</w:p></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        Docx docx = new Docx()
                .file("media/a.png", Pictures.png())
                .xml("<w:p>" + drawing.formatted("", blip + blip) + "</w:p>")
                .xml("<w:p>" + drawing.formatted("", blip + "<a:srcRect l=\"20000\"/>") + "</w:p>")
                .xml("<w:p>" + drawing.formatted(" hidden=\"1\"", blip) + "</w:p>")
                .xml("<w:p>" + box + r("", "正文") + "</w:p>");
        String relation =
                "<Relationship Id=\"i\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"media/a.png\"/>";
        assertThat(markdown(docx, relation))
                .isEqualTo("![办公楼](tu1.png)![办公楼](tu1.png)\n\n![办公楼](tu1.png)\n\n框中的话\n\n正文\n");
        assertThat(told())
                .containsExactly(
                        "开头 图片在原稿中裁剪过，带入的是整幅，被裁去的部分也会公布：办公楼", "开头 隐藏的图片没有带入：办公楼", "第1段 文本框里的文字写在所在段落之前，核对位置：框中的话");
    }

    @Test
    void aFormulaInALineSaysWhatItSaid() {
        Docx docx = new Docx()
                .xml("<w:p>" + r("", "占")
                        + "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>a+b</m:t></m:r></m:den>"
                        + "</m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
                        + "</w:p>");
        assertThat(markdown(docx)).isEqualTo("占1/(a+b)x²\n");
        assertThat(told()).containsExactly("第1段 公式只带入了字符：1/(a+b)x²");
    }
}
