package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.Redigest;
import org.gongkai.cli.Gongkai;
import org.gongkai.cli.terminal.Console;

/**
 * The example site as the built-in theme prints it, built once for all tests: two rows on a page of a column, so that it
 * has pagers, and published below {@value #WAY}.
 */
final class ExampleSite implements AutoCloseable {

    /** Where the site stands on its server. */
    static final String WAY = "/a/b/";

    /** A page of each sort and where it is. */
    static final Map<String, String> PAGES = pages();

    private final Path folder;

    private ExampleSite(Path folder) {
        this.folder = folder;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "index.html");
        pages.put("column of columns", "fdzdgknr/index.html");
        pages.put("column with years", "fdzdgknr/gfxwj/index.html");
        pages.put("column, page 3", "fdzdgknr/gfxwj/page-3.html");
        pages.put("column without entries", "fdzdgknr/xzxk/index.html");
        pages.put("column with items", "fdzdgknr/bsfw/index.html");
        pages.put("list of items", "fdzdgknr/bsfw/2026/fuwu-shixiang-qingdan.html");
        pages.put("document", "fdzdgknr/gfxwj/2024/gfxwj-guanli.html");
        pages.put("document not in force", "fdzdgknr/gfxwj/2019/xxgk-guiding-2019.html");
        pages.put("interpretation", "fdzdgknr/zcjd/2024/tujie-huijian-xiugai.html");
        pages.put("picture and table", "fdzdgknr/tjxx/2025/tongji-2024.html");
        pages.put("procurement", "fdzdgknr/zfcg/2025/zd-2-gonggao.html");
        pages.put("masked decision", "ywgk/zyjwzx/2026/jds-2026-07.html");
        pages.put("tombstone", "tzgg/2025/huijian-tiaozheng.html");
        pages.put("tombstone without name", "withdrawn/736916951-2024-000013.html");
        pages.put("catalogue", "catalogue/index.html");
        pages.put("guide", "guide.html");
        pages.put("annual reports", "annual/index.html");
        pages.put("annual report", "annual/2025.html");
        pages.put("apply", "apply.html");
        pages.put("search", "search.html");
        pages.put("application form", "apply-form.html");
        pages.put("sitemap", "sitemap.html");
        return pages;
    }

    /** Builds it into a folder of its own. */
    static ExampleSite build() throws IOException {
        Path folder = Files.createTempDirectory("gongkai-example");
        ExampleSite site = new ExampleSite(folder);
        Path project = folder.resolve("project");
        copy(Path.of("content"), project.resolve("content"));
        Path identity = project.resolve("content/site.yaml");
        Files.writeString(identity, Files.readString(identity).replace("/zfxxgk/", WAY));
        Files.writeString(project.resolve("jbake.properties"), "index.posts_per_page=2\n");
        Redigest.of(project);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = new Gongkai(new Console(print, print, false))
                .run(
                        "build",
                        project.toString(),
                        "--out",
                        site.folder().toString(),
                        "--as-of",
                        "2026-11-22T00:00:00+08:00");
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return site;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** The folder that was published. */
    Path folder() {
        return folder.resolve("site");
    }

    /** The page of this sort, as a file. */
    String file(String page) {
        return folder().resolve(PAGES.get(page)).toUri().toString();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
