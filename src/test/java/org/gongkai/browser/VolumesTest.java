package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.Many;
import org.gongkai.Slow;
import org.gongkai.press.edition.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The search of a site whose index stands in volumes: what it finds, and how little of the index one query reads. */
@Slow
@ExtendWith(InBrowser.class)
class VolumesTest {

    private static final int ENTRIES = 60;
    private static final int VOLUME = 4;
    private static final int AT_ONCE = 4;
    private static final Pattern READ = Pattern.compile("search/([0-9]+)/");

    @TempDir
    static Path folder;

    private static Path site = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        Path project = Many.entries(ENTRIES).write(folder.toRealPath().resolve("project"));
        site = folder.toRealPath().resolve("site");
        Many.build(project, site, new Limits(50_000, VOLUME, 1 << 20));
    }

    private static Set<String> volumes(Tab tab) {
        return tab.requests().stream()
                .flatMap(address -> READ.matcher(address).results())
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }

    private static String search(Tab tab, Server server, String query) {
        return tab.open(server.address() + "search.html?" + query)
                .eval(SearchTest.DONE)
                .getAsString();
    }

    private static String q(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<String> hits(Tab tab) {
        return tab.list("[...document.querySelectorAll('#hits a')].map(one => one.textContent)");
    }

    @Test
    void everyTitleAndIndexNumberIsFirstAndEveryPieceOfTextIsFound(Tab tab) {
        try (Server server = Server.of(site)) {
            search(tab, server, "");
            assertThat(tab.list("""
                    (async () => {
                      const index = await gongkaiIndex.open('search/index.json'), missed = [];
                      const all = (await (await fetch('catalogue.json')).json()).entries;
                      for (const entry of all) for (const query of [entry.title, entry.index]) {
                        const found = await index.find(query, {}), [line] = await index.lines(found.hits.slice(0, 1));
                        if (!line || line.index !== entry.index) missed.push(query);
                      }
                      for (const entry of all) {
                        const html = new DOMParser().parseFromString(await (await fetch(entry.address)).text(), 'text/html');
                        const text = gongkaiIndex.fold(html.querySelector('.body').textContent).text, query = text.slice(6, 12);
                        const found = await index.find(query, {});
                        while (found.rest) await found.more(10);
                        const lines = await index.lines(found.hits);
                        if (found.near || !lines.some(line => line.index === entry.index)) missed.push(query);
                      }
                      if (all.length !== 60) missed.push('only ' + all.length);
                      return missed; })()""")).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void whatEveryEntryHasIsListedFromTheNewestOnAFewVolumesAtATime(Tab tab) {
        try (Server server = Server.of(site)) {
            assertThat(search(tab, server, q("监区须知"))).isEqualTo("最多12条，已显示10条，更早的信息还没有查完。");
            assertThat(hits(tab)).hasSize(10).allMatch(title -> title.matches("关于第(5[0-9]|60|49)号.*"));
            assertThat(volumes(tab)).hasSizeLessThanOrEqualTo(AT_ONCE);
            String said = "";
            for (int i = 0;
                    i < 30
                            && !tab.eval("document.getElementById('more').hidden")
                                    .getAsBoolean();
                    i++) {
                int before = volumes(tab).size();
                tab.eval("document.getElementById('more').click()");
                said = tab.eval(SearchTest.DONE).getAsString();
                assertThat(volumes(tab).size() - before).isLessThanOrEqualTo(AT_ONCE);
            }
            assertThat(said).isEqualTo("最多" + ENTRIES + "条。");
            assertThat(hits(tab)).hasSize(ENTRIES).doesNotHaveDuplicates();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aFilterReadsTheVolumesThatHaveSuchEntriesAlone(Tab tab) {
        try (Server server = Server.of(site)) {
            search(tab, server, "year=2019");
            assertThat(hits(tab)).hasSize(10);
            assertThat(volumes(tab)).isNotEmpty().isSubsetOf("0", "1", "2", "3", "4", "5");
        }
    }

    @Test
    void aWordThatOneOldEntryHasReadsFewOthersThanItsVolume(Tab tab) {
        try (Server server = Server.of(site)) {
            assertThat(search(tab, server, q("第3号监区"))).isEqualTo("最多2条。");
            assertThat(volumes(tab)).contains("0").hasSizeLessThan(AT_ONCE);
            assertThat(hits(tab)).anyMatch(title -> title.startsWith("关于第3号监区"));
        }
    }

    @Test
    void whatNobodyHasIsSaidWithoutReadingAllVolumes(Tab tab) {
        try (Server server = Server.of(site)) {
            assertThat(search(tab, server, q("龘龘龘龘"))).startsWith("没有找到");
            assertThat(volumes(tab)).hasSizeLessThanOrEqualTo(1);
            assertThat(search(tab, server, q("各监区须知事项鱻鱻"))).contains("没有信息同时含有这些文字");
            assertThat(volumes(tab)).hasSizeLessThanOrEqualTo(1);
        }
    }
}
