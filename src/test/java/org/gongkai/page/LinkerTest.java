package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.finding.Found;
import org.gongkai.prose.Links.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the links of a text lead. */
@Slow
class LinkerTest {

    @TempDir
    Path folder;

    private Linker linker;
    private Linker.Text text;

    @BeforeEach
    void plan() throws IOException {
        TestSite site = new TestSite()
                .entry("gfxwj/2021/a.md", EntryDraft.of(1).file("表 1.xlsx", "表").file("图/山.png", "图"))
                .entry("gfxwj/2021/会见.md", EntryDraft.of(2))
                .entry("tzgg/b.md", EntryDraft.of(3).file("b.pdf", "乙"))
                .entry("tzgg/gone.md", EntryDraft.of(4).withdrawn("2021-09-01", "有误", false))
                .entry("tzgg/over.md", EntryDraft.of(6).set("closes-after", "1 month"))
                .entry("tzgg/waiting.md", EntryDraft.of(5).noStep("approved"));
        Planned planned = Planned.of(site, folder, 20);
        assertThat(planned.shown()).isEmpty();
        linker = new Linker(planned.plan(), Set.of("seal.png", "img/徽.svg"), (file, path) -> Found.nothing());
        text = linker.of(planned.entry(1));
    }

    private String link(String destination) {
        return text.link(destination) instanceof Target.Address address ? address.href() : "refused";
    }

    private String image(String destination) {
        return text.image(destination) instanceof Target.Address address ? address.href() : "refused";
    }

    @ParameterizedTest
    @CsvSource({
        "会见.md, 000002.html",
        "%E4%BC%9A%E8%A7%81.md, 000002.html",
        "./会见.md, 000002.html",
        "../../tzgg/b.md, ../../../tzgg/2021/b.html",
        "../../tzgg/gone.md, ../../../tzgg/2021/gone.html",
        "../../tzgg/over.md, ../../../closed/736916951-2021-000006.html",
        "../../tzgg/over.md#第二条, ../../../closed/736916951-2021-000006.html",
        "index:736916951/2021-000006, ../../../closed/736916951-2021-000006.html",
        "../../guide.md, ../../../guide.html",
        "../../annual/2020.md, ../../../annual/2020.html",
        "index:736916951/2021-000003, ../../../tzgg/2021/b.html",
        "index:736916951/2021-000004, ../../../tzgg/2021/gone.html",
        "a.md, a.html",
        "https://www.gov.cn/, https://www.gov.cn/",
        "HTTPS://www.gov.cn/, HTTPS://www.gov.cn/",
        "mailto:a@b.cn, mailto:a@b.cn",
        "会见.md#第二条, 000002.html#第二条"
    })
    void leadsToPublishedPages(String destination, String href) {
        assertThat(link(destination)).isEqualTo(href);
    }

    @Test
    void leadsToTheEntrysOwnFilesAndKeepsThePageOfAPdf() {
        assertThat(link("a.files/表 1.xlsx")).matches("a\\.files/[0-9a-f]{12}\\.xlsx");
        assertThat(link("a.files/%E8%A1%A8%201.xlsx")).isEqualTo(link("a.files/表 1.xlsx"));
        assertThat(link("a.files/表 1.xlsx#page=2")).isEqualTo(link("a.files/表 1.xlsx") + "#page=2");
        assertThat(image("a.files/图/山.png")).matches("a\\.files/[0-9a-f]{12}\\.png");
    }

    @Test
    void showsPicturesOfTheProjectsAssets() {
        assertThat(image("assets/seal.png")).isEqualTo("../../../assets/seal.png");
        assertThat(image("../../../assets/img/徽.svg")).startsWith("../../../assets/img/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "missing.md",
                "../../tzgg/waiting.md",
                "index:736916951/2021-000005",
                "index:",
                "index:x",
                "../../../../../etc/passwd",
                "/etc/passwd",
                "//evil.example/x",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "../../tzgg/b.files/b.pdf",
                "a.files/",
                "a.files/missing",
                "a.files/../a.files/表 1.xlsx/..",
                "%zz",
                "%2e%2e/%2e%2e/%2e%2e/x",
                "会见.md?x=1",
                "会见.MD",
                "..\\..\\tzgg\\b.md",
                "../../site.yaml",
                "../../people.yaml"
            })
    void refusesWhatIsNotPublished(String destination) {
        assertThat(link(destination)).as("link").isEqualTo("refused");
        assertThat(image(destination)).as("picture").isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.gov.cn/a.png", "会见.md", "assets/none.png", "assets/../content/site.yaml", "seal.png"
            })
    void refusesAPictureFromElsewhere(String destination) {
        assertThat(image(destination)).isEqualTo("refused");
    }

    @Test
    void remembersWhichHeadingsOfOtherPagesAreNamed() {
        link("会见.md#%E7%AC%AC%E4%BA%8C%E6%9D%A1");
        link("会见.md");
        assertThat(text.fragments())
                .containsExactly(
                        new Linker.Fragment("会见.md#%E7%AC%AC%E4%BA%8C%E6%9D%A1", "content/gfxwj/2021/会见.md", "第二条"));
    }

    @Test
    void linksFromTextsThatAreNoEntries() {
        Linker.Text guide = linker.of("content/guide.md", Addresses.GUIDE);
        Map<String, String> links = Map.of(
                "tzgg/b.md", "tzgg/2021/b.html",
                "annual/2020.md", "annual/2020.html");
        links.forEach((from, to) -> assertThat(guide.link(from)).isEqualTo(new Target.Address(to)));
        assertThat(guide.image("gfxwj/2021/a.files/图/山.png")).isInstanceOf(Target.Refused.class);
        assertThat(linker.published("content/tzgg/waiting.md")).isEmpty();
    }
}
