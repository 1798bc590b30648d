package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What site.yaml puts into the head and the foot of every page. */
class EmblemTest {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>";

    @TempDir
    Path folder;

    private Run build(Path project) throws IOException {
        return Run.of(project, "build", "PROJECT", "--as-of", "2021-12-01T00:00:00+08:00");
    }

    @Test
    void thePictureStandsBeforeTheNameAndTheMarksInTheFoot() throws IOException {
        Path project = new TestSite().entry("gfxwj/2021/a.md", EntryDraft.of(1)).write(folder.resolve("project"));
        Files.createDirectories(project.resolve("assets"));
        Files.writeString(project.resolve("assets/emblem.svg"), SVG);
        Path site = project.resolve("content/site.yaml");
        String text = Files.readString(site);
        assertThat(text).contains("id-code: ").doesNotContain("badge");
        Files.writeString(
                site,
                text.replace("id-code: ", "emblem: assets/emblem.svg, id-code: ")
                                .replaceAll("(?m)^footer:.*\\n", "")
                        + "footer: {icp: 京ICP备12345678号-1, police: 京公网安备 11010102000001号, ipv6: true,"
                        + " badge: \"https://bszs.conac.cn/sitename?method=show\","
                        + " mistakes: \"https://zfwzgl.www.gov.cn/exposure/jiucuo.html\"}\n");
        Run run = build(project);
        assertThat(project.resolve("target/site")).as(run.text()).isDirectory();
        String page = Files.readString(project.resolve("target/site/index.html"));
        assertThat(run.text()).doesNotContain("G-169", "G-170");
        assertThat(page)
                .contains("<img src=\"assets/emblem.svg\" alt=\"\" width=\"44\" height=\"44\">")
                .contains("<li>本网站支持IPv6</li>")
                .contains("<a href=\"https://bszs.conac.cn/sitename?method=show\">党政机关网站标识</a>")
                .contains("<a href=\"https://zfwzgl.www.gov.cn/exposure/jiucuo.html\">我为政府网站找错</a>");
        assertThat(project.resolve("target/site/assets/emblem.svg")).exists();
    }
}
