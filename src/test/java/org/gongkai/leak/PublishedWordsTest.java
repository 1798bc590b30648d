package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A resident number and a mark of secrecy, planted into every place where the office writes: one project for each key of
 * the header, each line of the data files, each name of a file, each kind of asset. It stops the build, or it is in no
 * published byte.
 */
@Slow
class PublishedWordsTest {

    private static final String NUMBER = "110101199003078515";
    private static final String PLANTED = NUMBER + " 机密★10年";

    private static final String SITE_YAML = """
            organ: 示例省监狱管理局
            site:
              name: 示例省监狱管理局
              domain: jyj.example.gov.cn
              id-code: "9900000012"
              address: https://jyj.example.gov.cn/zfxxgk/
            office:
              name: 示例省监狱管理局办公室
              address: 示例市公开路1号
              postcode: "100000"
              hours: 工作日 8:30—17:00
              phone: "13800138000"
              fax: 010-00000001
              email: jyj@163.com
              web: 网上申请
            footer:
              icp: 京ICP备05000000号
              police: 京公网安备11010102000001号
              contact: 010-00000000
            index-number:
              organ-code: "736916951"
              pattern: "{organ}/{year}-{serial:6}"
            signatures: optional
            topics:
              - id: tongzhi
                name: 通知专题
                intro: 各种通知
                columns: [tzgg]
            """;

    private static final String CATEGORIES_YAML = """
            - key: tzgg
              name: 通知公告
              type: 通知公告
              description: 通知和公告
              keywords: 通知
              since: "2020"
              units:
                - 示例省监狱管理局
            - key: xzxk
              name: 行政许可
              item: "20-05"
              type: 政策文件
              description: 行政许可
              keywords: 许可
              none: 本机关无行政许可事项。
            """;

    private static final String PEOPLE_YAML = """
            - name: 王一
              office: 宣传教育处
              roles: [drafted]
              from: 2018-01-01
            - name: 李二
              office: 办公室
              roles: [secrecy]
              from: 2018-01-01
            - name: 赵三
              office: 法制处
              roles: [attribute]
              from: 2018-01-01
            - name: 钱四
              office: 局领导
              roles: [approved, withdraw]
              from: 2018-01-01
            """;

    private static final Set<String> CODES =
            Set.of("css", "js", "mjs", "map", "webmanifest", "json", "txt", "csv", "md", "xml", "svg", "html", "htm");

    @TempDir
    private Path temporary;

    private final Map<String, TestSite> places = new LinkedHashMap<>();

    @Test
    void thePlainProjectIsPublished() throws IOException {
        Built built = Built.of(site().write(temporary.resolve("plain")), temporary.resolve("out"));
        assertThat(built.published()).as(built.shown().toString()).isTrue();
    }

    @Test
    void nothingThatTheOfficeWritesGoesOutUnseen() throws IOException {
        header();
        review();
        dataFile("site.yaml", SITE_YAML);
        dataFile("categories.yaml", CATEGORIES_YAML);
        dataFile("people.yaml", PEOPLE_YAML);
        names();
        assets();
        templates();
        assertThat(places).hasSizeGreaterThan(100);
        Set<String> inside = new TreeSet<>();
        for (Map.Entry<String, TestSite> place : places.entrySet()) {
            if (published(place.getKey(), place.getValue())) {
                inside.add(place.getKey());
            }
        }
        assertThat(inside)
                .as("places of which nothing goes out")
                .containsExactlyInAnyOrder(
                        "header note", "people.yaml 2", "people.yaml 6", "people.yaml 10", "people.yaml 14");
    }

    /** Whether a project with the words planted was published, without them. */
    private boolean published(String place, TestSite site) throws IOException {
        Path project = site.write(temporary.resolve("p" + Integer.toHexString(place.hashCode())));
        Path out = project.resolveSibling(project.getFileName() + "-out");
        Built built = Built.of(project, out);
        if (!built.published()) {
            return false;
        }
        Set<String> found = new DeepScan(List.of(NUMBER, "机密★10年"), "").in(built.files());
        assertThat(found).as(place + " " + built.shown()).isEmpty();
        return true;
    }

    private static TestSite site() {
        return site(draft -> {});
    }

    private static TestSite site(Consumer<EntryDraft> change) {
        EntryDraft draft = EntryDraft.of(1).file("名单.txt", "甲\n").body("见[名单](a.files/名单.txt)。\n");
        change.accept(draft);
        return new TestSite()
                .file("content/site.yaml", SITE_YAML)
                .file("content/categories.yaml", CATEGORIES_YAML)
                .file("content/people.yaml", PEOPLE_YAML)
                .entry("tzgg/2021/a.md", draft);
    }

    private void header() {
        for (HeaderKey key : HeaderKey.values()) {
            boolean list = key.shape().equals(Shape.TEXTS) || key == HeaderKey.CHANNELS;
            Object value = list ? List.of(PLANTED) : PLANTED;
            if (key == HeaderKey.ATTACHMENTS) {
                value = List.of(new java.util.TreeMap<>(Map.of("file", "名单.txt", "title", PLANTED)));
            }
            if (key == HeaderKey.ALSO_AT) {
                value = List.of(
                        new java.util.TreeMap<>(Map.of("where", PLANTED, "address", PLANTED, "on", "2021-07-06")));
            }
            if (key == HeaderKey.CHANGED) {
                value = List.of(new java.util.TreeMap<>(Map.of("on", "2021-07-07", "reason", PLANTED)));
            }
            Object written = value;
            if (key == HeaderKey.NOTE) {
                places.put("header note", site(draft -> draft.uncovered("note", written)));
            } else if (!Set.of(HeaderKey.REVIEW, HeaderKey.WITHDRAWN, HeaderKey.WAIVE)
                    .contains(key)) {
                places.put("header " + key.english(), site(draft -> draft.set(key.english(), written)));
            }
        }
        places.put("body", site(draft -> draft.body(PLANTED + "\n")));
        places.put("withdrawal", site(draft -> draft.withdrawn("2021-09-01", PLANTED, false)));
    }

    private void review() {
        Map<String, String> by = Map.of("drafted", "王一", "secrecy", "李二", "attribute", "赵三", "approved", "钱四");
        by.forEach((role, name) -> {
            for (String key : List.of("by", "conclusion", "basis")) {
                Map<String, String> step = new LinkedHashMap<>(Map.of("by", name, "on", "2021-07-02"));
                step.put(key, PLANTED);
                places.put("review " + role + " " + key, site(draft -> draft.step(role, step)));
            }
        });
    }

    /** The words behind the value of each line; the form of a value may refuse them first. */
    private void dataFile(String name, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int value = line.indexOf(": ") < 0 ? line.indexOf("- ") + 2 : line.indexOf(": ") + 2;
            if (line.endsWith(":")) {
                continue;
            }
            String old = line.substring(value).replace("\"", "");
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, line.substring(0, value) + "'" + old + " " + PLANTED + "'");
            places.put(name + " " + (i + 1), site().file("content/" + name, String.join("\n", changed) + "\n"));
        }
    }

    private void names() {
        places.put("entry name", site().entry("tzgg/2021/" + NUMBER + ".md", EntryDraft.of(2)));
        places.put("attachment name", site(draft -> draft.file(NUMBER + ".txt", "甲")));
        places.put("attachment folder", site(draft -> draft.file(NUMBER + "/b.txt", "甲")));
        places.put("attachment text", site(draft -> draft.file("b.txt", PLANTED)));
        places.put(
                "loose attachment",
                site(draft -> draft.set("attachments", List.of("名单.txt")).file("b.txt", "甲")));
        places.put("asset name", site().file("assets/" + NUMBER + ".css", "a{}"));
        places.put("asset folder", site().file("assets/" + NUMBER + "/a.css", "a{}"));
    }

    private void assets() {
        for (String extension : CODES) {
            places.put(
                    "asset ." + extension,
                    site().file(
                                    "assets/a." + extension,
                                    switch (extension) {
                                        case "svg" ->
                                            "<svg xmlns='http://www.w3.org/2000/svg'><text>" + PLANTED
                                                    + "</text></svg>";
                                        case "xml" -> "<a>" + PLANTED + "</a>";
                                        default -> PLANTED;
                                    }));
        }
        places.put("escaped", site().file("assets/data.json", "{\"a\": \"\\u673a\\u5bc6\\u260510\\u5e74\"}"));
        for (String odd : List.of(
                ".env",
                ".git/config",
                ".DS_Store",
                "css/.a.swp",
                "b/.git/c.css",
                "Thumbs.db",
                "a.sql",
                "a.css.bak",
                "a.css~",
                "id_rsa",
                "a.pem",
                "a.doc",
                "font.woff2",
                "a.png")) {
            places.put("asset " + odd, site().file("assets/" + odd, "x " + NUMBER));
        }
        for (String folder :
                List.of("content", ".", "content/tzgg", "./Content", "../p", "/tmp", "assets/../content", ".git")) {
            places.put("asset.folder=" + folder, site().file("jbake.properties", "asset.folder=" + folder + "\n"));
            places.put(
                    "template.folder=" + folder, site().file("jbake.properties", "template.folder=" + folder + "\n"));
        }
        places.put("jbake.properties", site().file("jbake.properties", "site.host=" + NUMBER + "\n"));
    }

    private void templates() {
        places.put("template", site().file("templates/home.peb", "<html lang=\"zh-CN\">" + PLANTED + "</html>"));
        places.put("part", site().file("templates/parts/my.peb", "&#26426;&#23494;★10年"));
    }

    @Test
    void anAssetsFolderBehindALinkIsRefused() throws IOException {
        Path project = site().write(temporary.resolve("linked"));
        Files.createSymbolicLink(project.resolve("assets"), project.resolve("content"));
        Built built = Built.of(project, temporary.resolve("linked-out"));
        assertThat(built.published()).isFalse();
        assertThat(built.shown()).anyMatch(one -> one.startsWith("G-97"));
    }

    @Test
    void theUsualThemeIsNoFinding() throws IOException {
        TestSite site = site().file("assets/css/site.css", "body{color:#138001}")
                .file("assets/js/lib.min.js", "var a=1732584193,b=-271733879;/* mail a@b.example */")
                .file("assets/LICENSE", "MIT")
                .file("assets/data.json", "{\"a\": 1}")
                .file("assets/fonts/a.woff2", "wOF2....".getBytes(StandardCharsets.UTF_8));
        Built built = Built.of(site.write(temporary.resolve("theme")), temporary.resolve("theme-out"));
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        assertThat(built.files()).containsKeys("assets/css/site.css", "assets/LICENSE", "assets/fonts/a.woff2");
    }
}
