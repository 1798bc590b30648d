package org.gongkai.serve.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Hub;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.unpack.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the office has, handed in at the desk: documents become drafts, attachments are cleaned where somebody says so. */
class ArrivingTest {

    private static final Instant NOW = Instant.parse("2021-09-01T04:00:00Z");
    private static final String ENTRY = "content/tzgg/a.md";
    private static final String FILE = "content/tzgg/a.files/登记表.docx";
    private static final String NOTICE = "关于调整会见时间的通知\n\n示狱发〔2021〕9号\n\n各监狱：\n\n现将会见时间调整如下。\n";

    @TempDir
    private Path folder;

    private List<Counter> counters = List.of();
    private byte[] form = {};

    @BeforeEach
    void open() throws IOException {
        form = Documents.docx()
                .with(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>王一</dc:creator></cp:coreProperties>")
                .bytes();
        new TestSite()
                .entry("tzgg/a.md", EntryDraft.of(1).file("登记表.docx", form))
                .write(folder);
        OpenProject project = new OpenProject(folder, () -> NOW, new Hub());
        counters = List.of(
                new EntryCounter(project, new Counter() {
                    @Override
                    public String path() {
                        return "/preview/";
                    }

                    @Override
                    public Reply answer(Call call) {
                        return Reply.Refused.absent(call.path());
                    }
                }),
                new AttachmentCounter(project));
    }

    private Reply ask(boolean post, String path, Map<String, List<String>> fields, Call.Upload... files)
            throws IOException {
        Counter counter = counters.stream()
                .filter(one -> path.startsWith(one.path()))
                .findFirst()
                .orElseThrow();
        return counter.answer(new Call(post, path, fields, List.of(files)));
    }

    private static Call.Upload file(String name, String text) {
        return new Call.Upload("files", name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> model(Reply reply) {
        return ((Reply.Page) reply).model();
    }

    private long texts() throws IOException {
        try (java.util.stream.Stream<Path> walk = Files.walk(folder.resolve("content"))) {
            return walk.filter(one -> one.toString().endsWith(".md")).count();
        }
    }

    @Test
    void aDocumentBecomesADraftOfItsColumnWithoutReview() throws IOException {
        Reply taken = ask(
                true,
                "/entries/import",
                Map.of("column", List.of("tzgg")),
                file("会见.txt", NOTICE),
                file("会见.txt", "x"));
        assertThat(model(taken).get("drafts").toString())
                .contains("content/tzgg/2021/000002.md", "/entries/edit?path=content/tzgg/2021/000002.md");
        assertThat(Files.readString(folder.resolve("content/tzgg/2021/000002.md")))
                .contains("title: '关于调整会见时间的通知'", "示狱发〔2021〕9号", "现将会见时间调整如下。")
                .doesNotContain("review:");
    }

    @Test
    void whatCannotBeTakenIsToldAndNothingIsWritten() throws IOException {
        long before = texts();
        for (String name : List.of("../../秘密.docx", "..", "CON", "a\u0000b.txt", "图.docx", "没有类型")) {
            Reply refused =
                    ask(true, "/entries/import", Map.of("column", List.of("tzgg")), file(name, "这不是 Word 文件。\u0000"));
            assertThat(((Reply.Page) refused).status()).as(name).isEqualTo(422);
            assertThat((List<?>) model(refused).get("told")).as(name).isNotEmpty();
        }
        assertThat(model(ask(true, "/entries/import", Map.of("column", List.of("tzgg"))))
                        .get("mistake"))
                .isEqualTo("选择文件");
        assertThat(model(ask(true, "/entries/import", Map.of(), file("a.txt", NOTICE)))
                        .get("mistake"))
                .isEqualTo("选择栏目");
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void whatIsTakenOutOfAnAttachmentIsShownBeforeItGoes() throws IOException {
        Map<String, List<String>> fields = Map.of("path", List.of(ENTRY), "file", List.of("登记表.docx"));
        Map<String, Object> shown = model(ask(false, "/attachments/clean", fields));
        assertThat(shown.get("gone").toString()).contains("作者：王一");
        assertThat(shown.get("reviewed")).isEqualTo(true);
        assertThat(Files.readAllBytes(folder.resolve(FILE))).isEqualTo(form);

        assertThat(ask(true, "/attachments/clean", fields)).isInstanceOf(Reply.Moved.class);
        assertThat(Files.readAllBytes(folder.resolve(FILE))).isNotEqualTo(form);
        assertThat((List<?>) model(ask(false, "/attachments/clean", fields)).get("gone"))
                .isEmpty();
    }

    @Test
    void onlyAttachmentsOfTheEntryAreCleaned() throws IOException {
        for (String name : List.of("../a.md", "没有.docx", "", "/etc/passwd")) {
            Map<String, List<String>> fields = Map.of("path", List.of(ENTRY), "file", List.of(name));
            assertThat(ask(true, "/attachments/clean", fields)).as(name).isInstanceOf(Reply.Refused.class);
        }
    }
}
