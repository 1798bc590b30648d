package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final Paper SAMPLE = new Paper(List.of(
            new Passage(Manner.TITLE, List.of(Ink.of("关于<公开>\n的通知")), "top"),
            new Passage(
                    Manner.TEXT,
                    List.of(
                            Ink.of("见"),
                            new Ink("网站", EnumSet.of(Ink.Mark.UNDERLINED), "https://jyj.example.gov.cn/?a=1&b=2"),
                            new Ink("上文", EnumSet.noneOf(Ink.Mark.class), "#top"))),
            new Board(
                    List.of(1, 2, 1),
                    1,
                    List.of(
                            List.of(Board.Box.of(Manner.CELL_HEAD, "项"), new Board.Box(2, 1, List.of())),
                            List.of(
                                    new Board.Box(1, 2, List.of(Passage.of(Manner.CELL, "甲"))),
                                    Board.Box.of(Manner.CELL, "乙"),
                                    Board.Box.of(Manner.CELL_RIGHT, "1")),
                            List.of(Board.Box.of(Manner.CELL, "丙"), Board.Box.of(Manner.CELL_RIGHT, "2")))),
            new Plate("png", new byte[] {1, 2, 3}, 2_000, 100, "“图”")));

    private static Map<String, byte[]> parts(Paper paper) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(paper.docx()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void everyPartIsSoundXmlAndListedWithItsType() throws Exception {
        Map<String, byte[]> parts = parts(SAMPLE);
        String types = text(parts, "[Content_Types].xml");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".png")) {
                assertThat(types).contains("Extension=\"png\"");
                continue;
            }
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part.getValue()));
            assertThat(part.getKey().endsWith(".rels")
                            || part.getKey().startsWith("[")
                            || types.contains("/" + part.getKey()))
                    .as(part.getKey())
                    .isTrue();
        }
    }

    @Test
    void aCellThatReachesDownIsThereInEveryRowOfIt() throws IOException {
        String body = text(parts(SAMPLE), "word/document.xml");
        assertThat(body).containsOnlyOnce("<w:vMerge w:val=\"restart\"/>").containsOnlyOnce("<w:vMerge/>");
        assertThat(body.split("<w:tr>", -1)).hasSize(4);
        for (String row : body.split("<w:tr>", -1)) {
            if (row.contains("</w:tr>")) {
                int columns = row.split("<w:tc>", -1).length - 1 + (row.contains("w:gridSpan w:val=\"2\"") ? 1 : 0);
                assertThat(columns).as(row).isEqualTo(3);
            }
        }
    }

    @Test
    void linksLeadOutOfTheFileOrToAnAnchorInIt() throws IOException {
        Map<String, byte[]> parts = parts(SAMPLE);
        assertThat(text(parts, "word/_rels/document.xml.rels"))
                .contains("Id=\"rId6\"", "Target=\"https://jyj.example.gov.cn/?a=1&amp;b=2\" TargetMode=\"External\"")
                .contains("Id=\"rId7\"", "Target=\"media/image1.png\"");
        assertThat(text(parts, "word/document.xml"))
                .contains(
                        "<w:hyperlink r:id=\"rId6\"",
                        "<w:hyperlink w:anchor=\"top\"",
                        "w:name=\"top\"",
                        "r:embed=\"rId7\"")
                .contains("关于&lt;公开&gt;</w:t><w:br/>");
    }

    @Test
    void aPictureIsNeverWiderThanTheText() throws IOException {
        assertThat(text(parts(SAMPLE), "word/document.xml")).contains("cx=\"5615940\" cy=\"280797\"");
    }

    @Test
    void everyMannerHasItsStyle() throws IOException {
        Paper all = new Paper(Arrays.stream(Manner.values())
                .<Piece>map(manner -> Passage.of(manner, "一"))
                .toList());
        String styles = text(parts(all), "word/styles.xml");
        assertThat(Arrays.stream(Manner.values()).map(manner -> "w:styleId=\"" + manner + "\""))
                .allSatisfy(id -> assertThat(styles).containsOnlyOnce(id));
    }

    @Test
    void aStyleThatNoParagraphHasIsLeftOut() throws IOException {
        assertThat(text(parts(SAMPLE), "word/styles.xml"))
                .contains("\"TITLE\"", "\"FOOT\"")
                .doesNotContain("\"MASTHEAD\"");
    }

    @Test
    void itSaysNeitherWhoWroteItNorWhenAndIsTheSameBytesTwice() throws IOException {
        assertThat(parts(SAMPLE)).doesNotContainKey("docProps/core.xml").doesNotContainKey("docProps/app.xml");
        assertThat(SAMPLE.docx()).isEqualTo(SAMPLE.docx());
    }

    @Test
    void aRowWiderThanItsTableIsAMistakeOfTheProgram() {
        Board board = new Board(
                List.of(1), 0, List.of(List.of(Board.Box.of(Manner.CELL, "a"), Board.Box.of(Manner.CELL, "b"))));
        Paper paper = new Paper(List.of(board));
        assertThatThrownBy(paper::docx).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noColumnIsStarvedByTheLongWordsOfAnother() {
        List<Board.Box> row = new ArrayList<>(List.of(
                Board.Box.of(Manner.CELL, "三、本年度办理结果"),
                Board.Box.of(Manner.CELL, "（三）不予公开"),
                Board.Box.of(Manner.CELL, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")));
        for (String applicant : List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")) {
            row.add(Board.Box.of(Manner.CELL_HEAD, applicant));
        }
        List<Integer> widths = Board.fitted(row.size(), 1, List.of(row)).shares();
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        assertThat(widths).allMatch(width -> width * 100 / all >= 5);
        assertThat(widths.get(2) * 100 / all).isBetween(20, 45);
    }
}
