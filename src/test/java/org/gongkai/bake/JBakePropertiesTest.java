package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** jbake.properties: what it says is done, and it can look at nothing outside. */
class JBakePropertiesTest {

    @TempDir
    Path folder;

    private final TestSite site = new TestSite()
            .entry("tzgg/a.md", EntryDraft.of(1))
            .entry("tzgg/b.md", EntryDraft.of(2))
            .entry("tzgg/c.md", EntryDraft.of(3));

    private Path project() throws IOException {
        return site.write(folder.resolve("project"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${env:PATH}",
                "${file:UTF-8:/etc/hostname}",
                "${sys:user.name}",
                "${script:javascript:1+1}",
                "${java:version}",
                "${base64Decoder:YQ==}",
                "${date:yyyy}",
                "${url:UTF-8:file:///etc/hostname}",
                "${dns:address|localhost}",
                "${const:java.lang.Integer.MAX_VALUE}",
                "${destination.folder}",
                "${unknown}"
            })
    void staysTheTextThatItIs(String lookup) throws IOException {
        site.file("jbake.properties", "my.key=" + lookup + "\nrender.encoding=UTF-8\nsite.host=" + lookup + "\n");
        Settings settings = Settings.of(project()).value();
        DefaultJBakeConfiguration jbake =
                settings.jbake(folder.resolve("x"), Files.createDirectories(folder.resolve("t")));
        assertThat(settings.own("my.key")).contains(lookup);
        assertThat(jbake.get("my.key")).isEqualTo(lookup);
        assertThat(jbake.getSiteHost()).isEqualTo(lookup);
        assertThat(jbake.asHashMap()).containsEntry("my_key", lookup);
    }

    @Test
    void doesNotReadWhatItIncludes() throws IOException {
        site.file("jbake.properties", "include=other.properties\n")
                .file("other.properties", "index.posts_per_page=1\n");
        assertThat(Settings.of(project()).value().number("index.posts_per_page", 0))
                .isEqualTo(20);
    }

    @Test
    void isNotOverruledByTheSystemProperties() throws IOException {
        System.setProperty("index.posts_per_page", "1");
        System.setProperty("destination.folder", "/elsewhere");
        try {
            Settings settings = Settings.of(project()).value();
            assertThat(settings.number("index.posts_per_page", 0)).isEqualTo(20);
            assertThat(settings.folder("destination.folder")).isEqualTo(folder.resolve("project/target/site"));
        } finally {
            System.clearProperty("index.posts_per_page");
            System.clearProperty("destination.folder");
        }
    }

    @Test
    void saysWhereTheSiteGoesAndWhereTemplatesAndAssetsAre() throws IOException {
        site.file("jbake.properties", """
                destination.folder=../发布/站点
                template.folder=模板
                asset.folder=素材
                index.posts_per_page=2
                """)
                .file("模板/sitemap.peb", "<html lang=\"zh-CN\">我的地图</html>\n")
                .file("素材/seal.svg", "<svg/>\n");
        Path project = project();
        Path out = new Bake(project, java.time.Instant.EPOCH).usualOut();
        assertThat(out).isEqualTo(folder.resolve("发布/站点"));
        Built built = Built.of(project, out);
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        assertThat(built.text("sitemap.html")).contains("我的地图");
        assertThat(built.text("assets/seal.svg")).isEqualTo("<svg/>\n");
        assertThat(built.files())
                .containsKeys("tzgg/index.html", "tzgg/page-2.html")
                .doesNotContainKey("tzgg/page-3.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "99999", "2.5", ""})
    void takesTheUsualNumberOfRowsWhereItGivesNone(String rows) throws IOException {
        site.file("jbake.properties", "index.posts_per_page=" + rows + "\n");
        assertThat(Settings.of(project()).value().number("index.posts_per_page", 20))
                .isEqualTo(20);
    }

    @Test
    void switchesOnAToolOfJbakeWhichWorksOrFailsLoudly() throws IOException {
        site.file("jbake.properties", """
                render.archive=true
                archive.file=all.html
                template.archive.file=archive.peb
                """)
                .file(
                        "templates/archive.peb",
                        "<html lang=\"zh-CN\">{% for post in published_posts %}{{ post.title }};{% endfor %}</html>\n");
        Built built = Built.of(project(), folder.resolve("out"));
        assertThat(built.shown())
                .allMatch(one -> one.startsWith("R-113") || one.startsWith("G-94")); // columns without entries
        assertThat(built.text("all.html")).contains("关于第1号事项的通知;关于第2号事项的通知;关于第3号事项的通知;");
        assertThat(built.text("release/manifest.sha256")).contains("  all.html\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sitemap", "archive", "index", "feed", "tags", "error404"})
    void failsLoudlyWhereAToolOfJbakeHasNoTemplateOrOverwritesAPage(String tool) throws IOException {
        site.entry("tzgg/d.md", EntryDraft.of(4).set("keywords", java.util.List.of("会见")));
        site.file("jbake.properties", "render." + tool + "=true\n");
        Built built = Built.of(project(), folder.resolve("out"));
        assertThat(built.published()).as(built.shown().toString()).isFalse();
        assertThat(built.shown())
                .anyMatch(one -> one.startsWith("G-1"))
                .allMatch(one -> one.startsWith("G-1") || one.startsWith("G-94") || one.startsWith("R-113"));
    }

    @Test
    void leavesLocaleAndTimeZoneOfTheProcessAlone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        site.file("jbake.properties", "jvm.locale=fr\n");
        assertThat(Built.of(project(), folder.resolve("out")).published()).isTrue();
        assertThat(Locale.getDefault()).isEqualTo(locale);
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.getDefault(Locale.Category.DISPLAY));
        assertThat(TimeZone.getDefault()).isEqualTo(zone);
    }

    @Test
    void givesTheSameBytesAtEveryBuildInOneProcess() throws IOException {
        Path project = project();
        var first = Built.of(project, folder.resolve("out")).files();
        for (int i = 0; i < 5; i++) {
            Tree.same(first, Built.of(project, folder.resolve("out")).files());
        }
    }

    @Test
    void needsNoOrientDb() throws IOException {
        assertThatThrownBy(() -> Class.forName("com.orientechnologies.orient.core.db.ODatabase"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<exclude>com.orientechnologies</exclude>");
    }

    @Test
    void aFolderThatIsRefusedIsNotWalked() throws IOException {
        site.file("jbake.properties", "asset.folder=..\n");
        Path project = project();
        Path loop = folder.resolve("loop");
        Files.createDirectory(loop);
        Files.createSymbolicLink(loop.resolve("again"), loop);
        assertThat(Built.of(project, folder.resolve("out")).shown()).anyMatch(line -> line.startsWith("G-97"));
    }
}
