package org.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gongkai.Slow;
import org.gongkai.bake.CommonmarkEngine;
import org.gongkai.intake.document.MarkdownText;
import org.gongkai.intake.document.Portion;
import org.gongkai.intake.official.Element;
import org.gongkai.intake.official.OfficialDocument;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Paper;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.prose.PaperText;
import org.gongkai.prose.Prose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice saves is taken in as what it was made from: as a document, as a page, as a PDF. Without it nothing is tested. */
@Slow
class LibreOfficeTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private static final String BODY = """
            各监狱，局机关各处室：

            为了方便罪犯亲属、监护人了解会见、通信的规定，根据有关规定，现就做好会见工作通知如下，请结合实际，认真贯彻执行，遇有问题及时报告。

            ## 一、公开的事项

            （一）会见的条件、对象、次数和每次的时间；

            （二）办理会见需要的证件和材料。

            - 会见日
            - 会见室

            1. 先预约
            2. 再会见

            | 序号 | 内容 | 数量 |
            |---|---|---|
            | 1 | 各监狱会见日安排 | 12 |
            | 2 | 会见室地址 | 3 |

            下表另列。

            <table>
            <tr><td rowspan="2">监狱</td><td colspan="2">会见</td></tr>
            <tr><td>时间</td><td>地点</td></tr>
            </table>

            ## 二、施行

            本办法自2019年11月1日起施行。
            """;

    @TempDir
    private static Path shared;

    @BeforeAll
    static void theDocument() throws IOException {
        assumeTrue(Files.exists(OFFICE), "LibreOffice is not installed");
        List<Piece> pieces = new ArrayList<>(List.of(
                Passage.of(Manner.MASTHEAD, "示例省监狱管理局文件"),
                Passage.of(Manner.NUMBER, "示狱规〔2019〕2号"),
                Passage.of(Manner.TITLE, "示例省监狱管理局关于做好会见工作的通知")));
        pieces.addAll(PaperText.of(
                Prose.render(BODY, "a.md", 1, CommonmarkEngine.AS_WRITTEN).html(),
                "",
                "a",
                (address, words) -> Optional.empty()));
        pieces.add(Passage.of(Manner.SIGNED, "示例省监狱管理局"));
        pieces.add(Passage.of(Manner.DATE, "2019年10月15日"));
        pieces.add(Passage.of(Manner.IMPRINT, "抄送：省司法厅。"));
        pieces.add(Passage.of(Manner.IMPRINT, "示例省监狱管理局办公室　2019年10月16日印发"));
        Files.write(shared.resolve("a.docx"), new Paper(pieces).docx());
    }

    private static OfficialDocument taken(String kind, String filter) throws IOException, InterruptedException {
        Path out = Files.createDirectories(shared.resolve("out"));
        Process process = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + shared.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        kind + filter,
                        "--outdir",
                        out.toString(),
                        shared.resolve("a.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        Path file = out.resolve("a." + kind);
        Portion near = new Portion(true, "", address -> Optional.empty());
        return OfficialDocument.of(Intake.read(file, near).value().orElseThrow());
    }

    private static void hasItsParts(OfficialDocument document) {
        assertThat(document.part(Element.MASTHEAD)).contains("示例省监狱管理局");
        assertThat(document.part(Element.NUMBER)).contains("示狱规〔2019〕2号");
        assertThat(document.part(Element.TITLE)).contains("示例省监狱管理局关于做好会见工作的通知");
        assertThat(document.part(Element.FORMED)).contains("2019-10-15");
        assertThat(document.part(Element.SIGNED)).contains("示例省监狱管理局");
        assertThat(document.part(Element.COPIES)).contains("省司法厅。");
        assertThat(document.part(Element.PRINTED)).contains("示例省监狱管理局办公室 2019年10月16日");
        assertThat(document.doubts()).isEmpty();
    }

    @Test
    void aDocumentItSavedAgainIsTheSameText() throws IOException, InterruptedException {
        OfficialDocument document = taken("docx", ":MS Word 2007 XML");
        hasItsParts(document);
        assertThat(MarkdownText.of(document.body())).isEqualTo(BODY + "\n示例省监狱管理局\n\n2019年10月15日\n");
    }

    @Test
    void aPageItSavedHasTheSameWords() throws IOException, InterruptedException {
        OfficialDocument document = taken("html", ":HTML (StarWriter):EmbedImages");
        hasItsParts(document);
        assertThat(words(MarkdownText.of(document.body()))).isEqualTo(words(BODY + "示例省监狱管理局2019年10月15日"));
    }

    /** Lines broken at the margin are paragraphs again; of tables the words are left. */
    @Test
    void aPdfItMadeHasTheSameParagraphs() throws IOException, InterruptedException {
        OfficialDocument document = taken("pdf", "");
        hasItsParts(document);
        assertThat(MarkdownText.of(document.body()))
                .contains(
                        "\n\n为了方便罪犯亲属、监护人了解会见、通信的规定，根据有关规定，现就做好会见工作通知如下，请结合实际，认真贯彻执行，遇有问题及时报告。\n\n## 一、公开的事项\n\n",
                        "\n\n## 二、施行\n\n本办法自2019年11月1日起施行。\n\n示例省监狱管理局\n\n2019年10月15日\n");
    }

    private static String words(String markdown) {
        return Prose.plainText(markdown).replaceAll("\\s+", "");
    }
}
