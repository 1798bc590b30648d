package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.Child;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of the machine, the account or the environment is in the output; what asks for it stays the text that it is. */
class EnvironmentTest {

    private static final String NOW = "2021-12-01T00:00:00+08:00";

    /** The forms in which other tools look things up, on this machine and elsewhere. */
    private static final String LOOKUPS =
            "${env:GONGKAI_CANARY} ${sys:user.name} ${file:UTF-8:/etc/hostname} ${script:javascript:7*7}"
                    + " ${url:UTF-8:file:///etc/passwd} ${dns:localhost} ${java:version} ${const:java.io.File.separator}"
                    + " $GONGKAI_CANARY %GONGKAI_CANARY% {{ 7 * 7 }} {% include 'site.yaml' %} #{7*7} <%= 7 * 7 %>";

    @TempDir
    private Path temporary;

    private Path project() throws IOException {
        return temporary.toRealPath().resolve("zqproject00/project");
    }

    private static TestSite site() {
        EntryDraft draft = EntryDraft.of(1);
        for (HeaderKey key : HeaderKey.values()) {
            boolean list = key.shape().equals(Shape.TEXTS);
            boolean text = key.shape().equals(Shape.TEXT) && key != HeaderKey.INDEX && key != HeaderKey.CATEGORY;
            if (key.coveredAtFirst()
                    && (text || list)
                    && !List.of("repeals", "amends", "replaced-by", "interprets", "topic", "image")
                            .contains(key.english())) {
                String value = "关于" + key.chinese() + "的说明 " + LOOKUPS;
                draft.set(key.english(), list ? List.of(value) : value);
            }
        }
        draft.set("stage", "意向").set("budget", "预算").set("fiscal-year", "2021");
        draft.file("附件 ${GONGKAI_CANARY} $GONGKAI_CANARY %GONGKAI_CANARY%.txt", "甲")
                .uncovered("note", LOOKUPS);
        return new TestSite()
                .entry("gfxwj/a.md", draft.body("正文 " + LOOKUPS + "\n\n| " + LOOKUPS.replace("|", "") + " |\n|---|\n"))
                .entry("tzgg/b.md", EntryDraft.of(2).withdrawn("2021-09-01", "有误 " + LOOKUPS, false));
    }

    @Test
    void lookupsStayTheTextThatTheyAre() throws IOException {
        Path project = site().write(project());
        Run run = Run.of(project, "build", "PROJECT", "--as-of", NOW);
        assertThat(run.code()).as(run.text()).isZero();
        Path site = project.resolve("target/site");
        String page = Files.readString(site.resolve("fdzdgknr/gfxwj/2021/a.html"));
        for (HeaderKey key :
                List.of(HeaderKey.TITLE, HeaderKey.SUMMARY, HeaderKey.AUTHOR, HeaderKey.SOURCE, HeaderKey.KEYWORDS)) {
            assertThat(page)
                    .contains(key.chinese() + "的说明 ${env:GONGKAI_CANARY} ${sys:user.name} ${file:UTF-8:/etc/hostname}");
        }
        assertThat(page)
                .contains("正文 ${env:GONGKAI_CANARY}")
                .contains("${script:javascript:7*7}")
                .contains("{{ 7 * 7 }}");
        assertThat(Files.readString(site.resolve("tzgg/2021/b.html"))).contains("有误 ${env:GONGKAI_CANARY}");
        assertThat(Files.readString(site.resolve("catalogue.json"))).contains("${file:UTF-8:/etc/hostname}");
        assertThat(page).doesNotContain("49");
    }

    @Test
    void settingsStayTheTextThatTheyAre() throws IOException {
        TestSite site = site().file(
                        "jbake.properties",
                        "destination.folder=target/${env:HOME}\nsite.host=${env:GONGKAI_CANARY}\n"
                                + "blog.title=${file:UTF-8:/etc/hostname}\n");
        Path project = site.write(project());
        Run run = Run.of(project, "build", "PROJECT", "--as-of", NOW);
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Tree.names(project.resolve("target"))).containsExactly("${env:HOME}");
    }

    /** In a process whose environment, account, host and folders have names that are used nowhere else. */
    @Test
    void nothingOfTheMachineIsInTheOutput() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "needs the commands of Linux");
        Path project = site().write(project());
        Path home = Files.createDirectories(temporary.toRealPath().resolve("zqhome0000"));
        List<String> before = new ArrayList<>();
        boolean ownHost = new ProcessBuilder("unshare", "-u", "true").start().waitFor() == 0;
        if (ownHost) {
            before.addAll(List.of("unshare", "-u", "sh", "-c", "hostname zqhost0000; exec \"$@\"", "sh"));
        }
        before.addAll(List.of(
                "env",
                "GONGKAI_CANARY=zqenv00000",
                "USER=zquser0000",
                "LOGNAME=zquser0000",
                "HOSTNAME=zqhost0000",
                "HOME=" + home,
                "JAVA_TOOL_OPTIONS=-Duser.name=zquser0000 -Duser.home=" + home + " -Djava.io.tmpdir=" + home));
        Run run = Child.start(temporary, before, "build", project.toString(), "--as-of", NOW)
                .run();
        assertThat(run.code()).as(run.text()).isZero();
        SortedMap<String, byte[]> out = Tree.read(project.resolve("target/site"));
        List<String> names =
                new ArrayList<>(List.of("zqenv00000", "zquser0000", "zqhost0000", "zqhome0000", "zqproject00"));
        if (!ownHost) {
            names.add(InetAddress.getLocalHost().getHostName());
        }
        DeepScan scan = new DeepScan(names, "");
        assertThat(scan.in(out)).isEmpty();
        assertThat(scan.in("plan", String.join(" ", names).getBytes(StandardCharsets.UTF_8)))
                .hasSameSizeAs(names);
        Run same = Run.of(project, "build", "PROJECT", "--as-of", NOW);
        assertThat(same.code()).isZero();
        Tree.same(new TreeMap<>(Map.copyOf(out)), Tree.read(project.resolve("target/site")));
    }
}
