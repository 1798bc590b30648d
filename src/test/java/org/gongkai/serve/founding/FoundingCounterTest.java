package org.gongkai.serve.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Role;
import org.gongkai.office.Founding;
import org.gongkai.office.Having;
import org.gongkai.office.Official;
import org.gongkai.serve.OpenDesk;
import org.gongkai.serve.Worktop;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project is founded at the desk, with the answers and the checks of the command. */
class FoundingCounterTest {

    private static final String NOW = "2026-11-22T16:30:00Z";
    private static final String[] ANSWERS = {
        "organ", "甲省司法厅",
        "domain", " sft.jia.gov.cn ",
        "code", "3300000012",
        "prefix", "113300000",
        "office-phone", "0571-87654321",
        "office-fax", "",
        "people-drafted", "王一/宣传处、吴七",
        "people-approved", "钱四",
        "columns-20-05", "无",
        "columns-20-06", "有",
        "columns-20-08", "以后"
    };

    @TempDir
    private Path temporary;

    private Path folder;
    private OpenDesk desk;

    @BeforeEach
    void nothing() throws IOException {
        folder = temporary.toRealPath().resolve("mysite");
        desk = OpenDesk.at(folder, NOW, FoundingCounter::new);
    }

    private static String[] with(String... more) {
        String[] all = new String[ANSWERS.length + more.length];
        System.arraycopy(ANSWERS, 0, all, 0, ANSWERS.length);
        System.arraycopy(more, 0, all, ANSWERS.length, more.length);
        return all;
    }

    @Test
    void foundsTheFilesThatTheSameAnswersMakeAtTheTerminal() throws IOException {
        Reply reply = desk.send("/founding/", ANSWERS);
        assertThat(reply).isEqualTo(new Reply.Moved("/"));
        Map<String, String> files = Founding.files(new Founding.Answers(
                "甲省司法厅",
                "sft.jia.gov.cn",
                "3300000012",
                "113300000",
                Map.of("phone", "0571-87654321"),
                List.of(
                        new Official(Role.DRAFTED, "王一", "宣传处"),
                        new Official(Role.DRAFTED, "吴七", ""),
                        new Official(Role.APPROVED, "钱四", "")),
                Map.of(
                        Article20.LICENCES, Having.NONE,
                        Article20.PENALTIES, Having.SOME,
                        Article20.FEES, Having.UNDECIDED),
                LocalDate.of(2026, 11, 23)));
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(folder.resolve(file.getKey())).hasContent(file.getValue());
        }
        assertThat(desk.look("/founding/")).isEqualTo(new Reply.Moved("/"));
    }

    @Test
    void whatCannotBeStandsBesideItsFieldAndNothingIsWritten() throws IOException {
        Reply reply = desk.send(
                "/founding/",
                with(
                        "domain",
                        "https://sft.jia.gov.cn",
                        "office-email",
                        "a|b",
                        "people-secrecy",
                        "钱四",
                        "organ",
                        "示例省厅"));
        assertThat(((Reply.Page) reply).status()).isEqualTo(422);
        Document page = OpenDesk.page(reply);
        assertThat(page.select("#domain-error").text()).contains("只写域名");
        assertThat(page.select("#domain").val()).isEqualTo("https://sft.jia.gov.cn");
        assertThat(page.select("#domain").attr("aria-describedby")).isEqualTo("domain-error");
        assertThat(page.select("#office-email-error").text()).contains("应为一行普通的文字");
        assertThat(page.select("#people-error").text()).contains("必须是三个人");
        assertThat(page.select("#organ-error").text()).contains("占位");
        assertThat(page.select("#columns-20-05 option[selected]").val()).isEqualTo("无");
        assertThat(page.select("#summary a").eachAttr("href"))
                .containsExactly("#organ", "#domain", "#office-email", "#people")
                .allSatisfy(href -> assertThat(page.select(href)).hasSize(1));
        assertThat(folder).doesNotExist();
    }

    @Test
    void asksOnlyForItemsThatAnOfficeMayLack() throws IOException {
        Document page = OpenDesk.page(desk.look("/founding/"));
        assertThat(page.select("select").eachAttr("name"))
                .contains("columns-20-05")
                .doesNotContain("columns-20-02");
        assertThat(page.select("label").eachAttr("for"))
                .allSatisfy(field -> assertThat(page.getElementById(field)).isNotNull());
        assertThat(page.select("#founding [name]"))
                .allSatisfy(field -> assertThat(field.id()).isEqualTo(field.attr("name")));
        Reply lacking = desk.send("/founding/", with("columns-20-02", "无"));
        assertThat(OpenDesk.page(lacking).select("#summary").text()).contains("每个机关都有");
    }

    @Test
    void theSampleIsFoundedWithoutAnswers() throws IOException {
        assertThat(desk.send("/founding/", "do", "sample")).isEqualTo(new Reply.Moved("/"));
        assertThat(folder.resolve("content/site.yaml")).hasSameTextualContentAs(Path.of("content/site.yaml"));
        assertThat(folder.resolve(".gitattributes")).exists();
    }

    @Test
    void aFolderInWhichThereIsSomethingMeanwhileStaysAsItIs() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("notes.txt"), "甲");
        Reply reply = desk.send("/founding/", ANSWERS);
        assertThat(((Reply.Refused) reply).status()).isEqualTo(409);
        assertThat(folder.toFile().list()).containsExactly("notes.txt");
    }

    @Test
    void everyOtherCounterLeadsHereUntilThereIsAProject() throws IOException {
        Counter other = new Counter() {
            @Override
            public String path() {
                return "/entries/";
            }

            @Override
            public Reply answer(Call call) {
                return new Reply.Moved("/there");
            }
        };
        Counter closed = new FoundingCounter(desk.project()).before(other);
        Call call = new Call(false, "/entries/", Map.of(), List.of());
        assertThat(closed.path()).isEqualTo("/entries/");
        assertThat(closed.answer(call)).isEqualTo(new Reply.Moved("/founding/"));
        desk.send("/founding/", ANSWERS);
        assertThat(closed.answer(call)).isEqualTo(new Reply.Moved("/there"));
    }

    @Test
    void aDeskOverNothingAnswersEveryAddressWithTheWayToTheFounding() throws IOException, InterruptedException {
        try (Worktop opened = Worktop.open(folder, 0, () -> Instant.parse(NOW))) {
            HttpClient client = HttpClient.newHttpClient();
            URI address = URI.create(opened.address());
            String cookie = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .headers()
                    .firstValue("set-cookie")
                    .orElseThrow()
                    .replaceFirst(";.*", "");
            for (String path : List.of(
                    "/",
                    "/entries/edit?path=content/guide.md",
                    "/attachments/add",
                    "/review/text",
                    "/preview/",
                    "/due/",
                    "/applications/",
                    "/annual/",
                    "/findings/",
                    "/inspect/",
                    "/performance/",
                    "/build/")) {
                HttpRequest asked = HttpRequest.newBuilder(address.resolve(path))
                        .header("Cookie", cookie)
                        .build();
                assertThat(client.send(asked, BodyHandlers.ofString()).headers().firstValue("location"))
                        .as(path)
                        .contains("/founding/");
            }
        }
        assertThat(folder).doesNotExist();
    }
}
