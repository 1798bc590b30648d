package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An entry that would be withheld and cannot be read stops the release; the site that is online stays as it is. */
@Slow
class BrokenEntryTest {

    private static final String AS_OF = "2021-12-01T00:00:00+08:00";
    private static final Map<String, byte[]> BROKEN = broken();

    @TempDir
    Path folder;

    private static Map<String, byte[]> broken() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String sound = EntryDraft.of(9).noStep("approved").text();
        all.put("no header", utf8("正文\n"));
        all.put("empty", utf8(""));
        all.put("no end of the header", utf8("---\ntitle: 甲\n"));
        all.put("an unknown key", utf8(sound.replaceFirst("title:", "draft: 'true'\ntitle:")));
        all.put("a misspelt key", utf8(sound.replace("disclosure:", "disclosrue:")));
        all.put("a repeated key", utf8(sound.replaceFirst("title:", "title: 甲\ntitle:")));
        all.put("a repeated key in two languages", utf8(sound.replaceFirst("title:", "标题: 甲\ntitle:")));
        all.put("an unknown value", utf8(sound.replace("'主动公开'", "'不公开'")));
        all.put("an unknown step", utf8(sound.replace("secrecy:", "secercy:")));
        all.put("a day that does not exist", utf8(sound.replace("'2021-07-06'", "'2021-02-30'")));
        all.put("an unclosed quotation", utf8(sound.replaceFirst("title: '", "title: \"")));
        all.put("a tag", utf8(sound.replaceFirst("title: ", "title: !!str ")));
        all.put("an alias", utf8(sound.replaceFirst("title: ", "title: &a ")));
        all.put("a tab for indentation", utf8(sound.replaceFirst("title:", "\ttitle:")));
        all.put("a list for a text", utf8(sound.replaceFirst("title: '[^']*'", "title: [甲]")));
        all.put("GB18030", sound.getBytes(java.nio.charset.Charset.forName("GB18030")));
        all.put("UTF-16", sound.getBytes(StandardCharsets.UTF_16));
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Set<String> kinds() {
        return BROKEN.keySet();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void stopsTheReleaseAndIsNamed(String kind) throws IOException {
        Path project = new TestSite().entry("gfxwj/a.md", EntryDraft.of(1)).write(folder.toRealPath());
        Path site = project.resolve("target/site");
        assertThat(Run.of(project, "build", "PROJECT", "--as-of", AS_OF).code()).isZero();
        Map<String, byte[]> before = Tree.read(site);
        Tree.write(project, new TreeMap<>(Map.of("content/tzgg/broken.md", BROKEN.get(kind))));
        Run run = Run.of(project, "build", "PROJECT", "--as-of", AS_OF);
        assertThat(run.code()).as(run.text()).isEqualTo(1);
        assertThat(run.out()).contains("\ncontent/tzgg/broken.md:");
        assertThat(run.err()).contains("有误 1").contains("原有站点未改动");
        Tree.same(before, Tree.read(site));
        assertThat(Tree.names(site.getParent())).containsExactly("site");
    }
}
