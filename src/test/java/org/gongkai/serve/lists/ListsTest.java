package org.gongkai.serve.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.gongkai.Tree;
import org.gongkai.application.Application;
import org.gongkai.serve.OpenDesk;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Hub;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of the desk say what the commands say, over the example. */
@Slow
class ListsTest {

    private static final String NOW = "2026-11-22T00:00:00+08:00";

    @TempDir
    private static Path temporary;

    private static Path project = Path.of("");
    private static OpenProject open = new OpenProject(Path.of(""), Instant::now, new Hub());

    @BeforeAll
    static void theExample() throws IOException {
        project = temporary.toRealPath().resolve("project");
        Tree.copy(Path.of("content"), project.resolve("content"));
        open = new OpenProject(project, () -> Instant.parse("2026-11-21T16:00:00Z"), new Hub());
    }

    private static Reply look(Counter counter, String path, Map<String, List<String>> fields) throws IOException {
        return counter.answer(new Call(false, path, fields, List.of()));
    }

    private static Document page(Counter counter) throws IOException {
        return OpenDesk.page(look(counter, counter.path(), Map.of()));
    }

    private static String command(String... line) {
        return Run.of(project, line).out();
    }

    @Test
    void whatIsDueIsWhatTheCommandLists() throws IOException {
        DueCounter counter = new DueCounter(open);
        assertThat(look(counter, "/due/due.ics", Map.of()))
                .isInstanceOfSatisfying(
                        Reply.Bytes.class,
                        sent -> assertThat(new String(sent.bytes(), StandardCharsets.UTF_8))
                                .isEqualTo(command("due", "PROJECT", "--format", "ics", "--as-of", NOW)));
        long rows = command("due", "PROJECT", "--as-of", NOW).lines().count();
        assertThat(page(counter).select(".agenda tbody tr")).hasSize((int) rows);
    }

    @Test
    void everyApplicationStandsThereWithItsTerms() throws IOException {
        Document page = page(new ApplicationsCounter(open));
        assertThat(page.select("h2 ~ ul.rows > li b").eachText()).containsExactlyInAnyOrderElementsOf(numbers());
        assertThat(page.text()).contains("从不公布", "答复申请");
    }

    private static List<String> numbers() throws IOException {
        return open.state().sources().orElseThrow().register().stream()
                .map(Application::number)
                .toList();
    }

    @Test
    void findingsAreThoseOfACheckEachWithItsPlace() throws IOException {
        FindingsCounter counter = new FindingsCounter(open);
        List<String> places = command("check", "PROJECT", "--format", "csv", "--as-of", NOW)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0])
                .toList();
        Document page = page(counter);
        assertThat(page.select(".findings > li")).hasSize(places.size());
        assertThat(page.expectFirst(".jump a").text()).isEqualTo("全部 " + places.size());
        Document errors = OpenDesk.page(look(counter, "/findings/", Map.of("weight", List.of("error"))));
        assertThat(errors.select(".findings > li")).hasSameSizeAs(page.select(".findings > li.error"));
    }

    @Test
    void theTableOfIndicatorsIsThatOfTheCommand() throws IOException {
        Document page = page(new InspectCounter(open));
        String told = Run.of(project, "inspect", "PROJECT", "--as-of", NOW).err();
        assertThat(told).contains(page.expectFirst(".conclusion p").text());
    }

    @Test
    void theFiguresByDepartmentAreOfAYearThatIsChosen() throws IOException {
        PerformanceCounter counter = new PerformanceCounter(open);
        assertThat(page(counter).select("h1").text()).contains("2026年");
        Document earlier = OpenDesk.page(look(counter, "/performance/", Map.of("year", List.of("2025"))));
        assertThat(earlier.select("h1").text()).contains("2025年");
        assertThat(OpenDesk.page(look(counter, "/performance/", Map.of("year", List.of("1"))))
                        .select("h1")
                        .text())
                .contains("2026年");
    }

    @Test
    void aReportTellsWhatIsMissingAndALookWritesNothing() throws IOException {
        AnnualCounter counter = new AnnualCounter(open);
        assertThat(page(counter).select(".rows a").eachText())
                .startsWith("2026年", "2025年")
                .contains("2018年");
        Map<String, byte[]> before = Tree.read(project.resolve("content"));
        Document missing = OpenDesk.page(look(counter, "/annual/2026", Map.of()));
        assertThat(missing.text()).contains("没有起草");
        Document whole = OpenDesk.page(look(counter, "/annual/2025", Map.of()));
        assertThat(whole.text()).contains("正文写好，统计数据填好，审查完成");
        assertThat(whole.select(".annual .sides")).isNotEmpty();
        Tree.same(before, Tree.read(project.resolve("content")));
        assertThat(look(counter, "/annual/1999", Map.of())).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aReportIsDraftedAndItsGapsLeadToTheEditor() throws IOException {
        Path other = temporary.resolve("other");
        Tree.copy(project.resolve("content"), other.resolve("content"));
        OpenProject open = new OpenProject(other, () -> Instant.parse("2026-11-21T16:00:00Z"), new Hub());
        AnnualCounter counter = new AnnualCounter(open);
        Document page = OpenDesk.page(counter.answer(new Call(true, "/annual/2026", Map.of(), List.of())));
        assertThat(page.select(".done").text()).contains("content/annual/2026.md");
        assertThat(other.resolve("content/annual/2026.md")).exists();
        String first = page.select("#gaps ~ ul a").attr("href");
        assertThat(first).matches("/entries/edit\\?path=content%2Fannual%2F2026.md&line=[0-9]+");
        int line = Integer.parseInt(first.replaceFirst(".*=", ""));
        assertThat(Files.readAllLines(other.resolve("content/annual/2026.md")).get(line - 1))
                .contains("【待写");
    }
}
