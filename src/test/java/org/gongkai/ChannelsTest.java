package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where else an entry was made public is counted for the annual report, each entry once among all. */
class ChannelsTest {

    @TempDir
    private Path temporary;

    private final TestSite site = new TestSite();

    private static EntryDraft entry(int serial, int year) {
        EntryDraft draft = EntryDraft.of(serial)
                .set("index", "736916951/" + year + "-00000" + serial)
                .set("formed", year + "-05-03")
                .set("released", year + "-05-10")
                .step("drafted", "王一", year + "-05-03")
                .step("approved", "钱四", year + "-05-09");
        String on = year + "-05-04";
        return draft.step("secrecy", Map.of("by", "李二", "on", on, "conclusion", "可以公开", "basis", "不涉密"))
                .step("attribute", Map.of("by", "赵三", "on", on, "conclusion", "主动公开"));
    }

    private String check() throws IOException {
        Path project = site.write(temporary.toRealPath().resolve("project"));
        return Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out();
    }

    @Test
    void theCodedTableIsHeldAgainstTheChannelsOfItsEntries() throws IOException {
        String figures = Files.readString(Path.of("src/test/resources/annual/2018.yaml"));
        site.entry("tzgg/a.md", entry(1, 2018).set("channels", List.of("政务微信", "其他", "政务微信")))
                .entry("tzgg/b.md", entry(2, 2018).set("channels", "政务微信"))
                .entry("tzgg/c.md", entry(3, 2018).set("channels", List.of("政府公报", "政务微博")))
                .file("content/annual/2018.yaml", figures)
                .file("content/annual/2018.md", "---\ntitle: 年度报告\nformed: 2019-01-10\n---\n\n正文\n");
        assertThat(figures).contains("1100: 168", "1210: 0", "1220: 131", "1230: 0", "1240: 52", "1250: 0");
        assertThat(check())
                .contains("R-88: O-1：主动公开政府信息数·统计数填 168，按目录是 3")
                .contains("R-88: O-1：政府网站公开政府信息数·统计数填 131，按目录是 3")
                .contains("R-88: O-1：政务微信公开政府信息数·统计数填 52，按目录是 2")
                .contains("目录里是：content/tzgg/a.md、content/tzgg/b.md")
                .contains("R-88: O-1：其他方式公开政府信息数·统计数填 0，按目录是 1")
                .contains("R-88: O-1：政务微博公开政府信息数·统计数填 0，按目录是 1")
                .contains("R-88: O-1：政府公报公开政府信息数·统计数填 0，按目录是 1");
        site.file("content/annual/2018.yaml", figures.replace("1210: 0", "1110: 0"));
        assertThat(check()).contains("政府公报公开政府信息数·统计数填 0，按目录是 1");
    }

    @Test
    void aYearWhoseEntriesNameNoChannelIsNotHeldAgainstThem() throws IOException {
        site.entry("tzgg/a.md", entry(1, 2018))
                .entry("tzgg/b.md", entry(2, 2019).set("channels", "政务微信"))
                .file("content/annual/2018.yaml", Files.readString(Path.of("src/test/resources/annual/2018.yaml")))
                .file("content/annual/2018.md", "---\ntitle: 年度报告\nformed: 2019-01-10\n---\n\n正文\n");
        assertThat(check()).doesNotContain("R-88");
    }

    @Test
    void channelsAreAClosedList() throws IOException {
        site.entry("tzgg/a.md", entry(1, 2021).set("channels", List.of("政务微信", "微博")))
                .entry("tzgg/b.md", entry(2, 2021).set("channels", "政府网站"));
        assertThat(check())
                .contains("channels 没有“微博”这个值", "可用：政府公报、政务微博、政务微信、其他")
                .contains("channels 没有“政府网站”这个值");
    }
}
