package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gongkai.application.ApplicationForm;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The application form: the page and the document are made of one definition, which asks for no more than the law. */
class ApplyFormTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int COLUMNS = 4;

    @TempDir
    private Path folder;

    private Built built() throws IOException {
        return Built.of(new TestSite().write(folder.resolve("p")), folder.resolve("out"));
    }

    private static List<ApplicationForm.Field> fields() {
        return ApplicationForm.PARTS.stream()
                .flatMap(part -> part.fields().stream())
                .toList();
    }

    private static String label(ApplicationForm.Field field) {
        return field.name() + (field.required() ? "＊" : "");
    }

    /** 条例 第二十九条: who, how to reach them, what, in which form and by which way. */
    @Test
    void asksForWhatTheLawAsksForAndNeverForThePurpose() {
        assertThat(fields().stream().filter(ApplicationForm.Field::required).map(ApplicationForm.Field::name))
                .contains("姓名", "证件名称", "证件号码", "联系电话", "联系地址")
                .contains("名称", "统一社会信用代码", "联系人电话")
                .contains("名称、文号或者便于查询的其他特征", "提供信息的形式", "获取信息的途径");
        assertThat(fields()).noneMatch(field -> field.name().contains("用途"));
    }

    @Test
    void thePageHasEveryFieldWithItsLabel() throws IOException {
        String page = built().text("apply-form.html");
        for (ApplicationForm.Field field : fields()) {
            assertThat(page).contains(">" + label(field) + "<");
            field.choices().forEach(choice -> assertThat(page).contains("<input type=\"checkbox\"> " + choice));
        }
        assertThat(page.substring(page.indexOf("<article"), page.indexOf("</article>")))
                .as("nothing of it can be sent")
                .doesNotContain("<form", "action=", "type=\"submit\"");
    }

    @Test
    void theDocumentHasTheSameFieldsInRowsOfFourColumns()
            throws IOException, ParserConfigurationException, SAXException {
        Map<String, Document> parts = parts(Files.readAllBytes(built().out().resolve("apply-form.docx")));
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/document.xml",
                        "word/_rels/document.xml.rels",
                        "word/styles.xml");
        Document document = parts.getOrDefault(
                "word/document.xml", parts.values().iterator().next());
        List<String> cells = new ArrayList<>();
        for (Element row : elements(document.getDocumentElement(), "tr")) {
            int columns = 0;
            for (Element cell : elements(row, "tc")) {
                List<Element> span = elements(cell, "gridSpan");
                columns += span.isEmpty() ? 1 : Integer.parseInt(span.get(0).getAttributeNS(WORD, "val"));
                assertThat(elements(cell, "p")).as("paragraphs of a cell").isNotEmpty();
                cells.add(cell.getTextContent());
            }
            assertThat(columns).as(row.getTextContent()).isEqualTo(COLUMNS);
        }
        assertThat(cells)
                .containsSubsequence(fields().stream().map(ApplyFormTest::label).toList());
        assertThat(cells).contains("□纸面　□电子文件　□光盘");
        assertThat(elements(document.getDocumentElement(), "gridCol")).hasSize(COLUMNS);
    }

    @Test
    void theDocumentIsOneThatTheGateWouldLetPass() throws IOException {
        List<Extract> found = Unpacker.unpack("a.docx", built().out().resolve("apply-form.docx"));
        assertThat(found).isNotEmpty().allMatch(one -> one instanceof Extract.Passage);
        assertThat(found).anyMatch(one -> one.text().contains("受理机关：示例省监狱管理局"));
    }

    @Test
    void theManifestNamesThem() throws IOException {
        assertThat(built().text("release/manifest.sha256")).contains("  apply-form.docx\n", "  apply-form.html\n");
    }

    private static Map<String, Document> parts(byte[] file)
            throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(),
                        factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return parts;
    }

    private static List<Element> elements(Element below, String name) {
        NodeList nodes = below.getElementsByTagNameNS(WORD, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
