package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.gongkai.Built;
import org.gongkai.Slow;
import org.gongkai.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A site of the 2,000 entries of the benchmark's corpus: what a browser has to read, and the search as readers use it. */
@Slow
@ExtendWith(InBrowser.class)
class ManyEntriesTest {

    private static final int ENTRIES = 2_000;
    private static final int AT_ONCE = 100;
    private static final int SAMPLE = 20;

    /** The queries of some entries that do not lead to them within three hits. */
    private static final String MISSED = """
            (async (from, to) => {
              self.index = self.index || await gongkaiIndex.open('search/index.json');
              self.all = self.all || (await (await fetch('catalogue.json')).json()).entries;
              const missed = [];
              for (const entry of all.slice(from, to)) for (const query of [entry.title, entry.number, entry.index]) {
                if (!query) continue;
                const found = await index.find(query, {});
                const lines = await index.lines(found.hits.slice(0, 3));
                if (!lines.some(line => line.index === entry.index)) missed.push(query);
              }
              return missed; })""";

    /** Pieces from the middle of texts of a hundred entries that do not find them. */
    private static final String LOST = """
            (async step => {
              const lost = [];
              for (let i = 3; i < all.length; i += step) {
                const html = new DOMParser().parseFromString(await (await fetch(all[i].address)).text(), 'text/html');
                const text = gongkaiIndex.fold(html.querySelector('.body').textContent).text;
                const from = (i * 7919) % Math.max(1, text.length - 9), piece = text.slice(from, from + 2 + i % 7);
                const found = await index.find('“' + piece + '”', {});
                const lines = await index.lines(found.hits);
                if (found.near || !lines.some(line => line.index === all[i].index)) lost.push(all[i].address + ' ' + piece);
              }
              return lost; })""";

    /** What only machines fetch, whole. */
    private static final Set<String> FOR_MACHINES = Set.of(
            "catalogue.json",
            "catalogue.csv",
            "catalogue.xlsx",
            "catalogue.jsonld",
            "sitemap.xml",
            "release/manifest.sha256",
            "search/grams.bin"); // a browser reads pieces of it, or shards

    private static final int PAGE_BYTES = 100_000;
    private static final int FILE_BYTES = 300_000;

    @TempDir
    static Path folder;

    private static Path site = Path.of("");

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path corpus = folder.toRealPath().resolve("corpus");
        generate(corpus);
        site = folder.toRealPath().resolve("site");
        assertThat(Built.of(corpus, site, "2026-11-22T00:00:00+08:00").published())
                .isTrue();
    }

    @Test
    void noPageHasMoreThanHundredKilobytesCompressedAndNoOtherFileForABrowserMoreThanThreeHundred() throws IOException {
        Map<String, Integer> large = new TreeMap<>();
        int seen = 0;
        for (String path : Tree.of(site).keySet()) {
            if (!FOR_MACHINES.contains(path)) {
                int size = compressed(Files.readAllBytes(site.resolve(path)));
                seen++;
                if (size > (path.endsWith(".html") ? PAGE_BYTES : FILE_BYTES)) {
                    large.put(path, size);
                }
            }
        }
        assertThat(seen).isGreaterThan(ENTRIES);
        assertThat(large).isEmpty();
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    @Test
    void everyTitleNumberAndIndexNumberFindsItsPageAmongTheFirstThreeAndPiecesOfTextsFindIt(Tab tab)
            throws IOException {
        try (Server server = Server.of(site)) {
            tab.open(server.address() + "search.html");
            List<String> missed = new ArrayList<>();
            for (int from = 0; from < ENTRIES; from += AT_ONCE) {
                missed.addAll(tab.list(MISSED + "(" + from + ", " + (from + AT_ONCE) + ")"));
            }
            assertThat(tab.eval("all.length").getAsInt()).isEqualTo(ENTRIES);
            assertThat(missed).isEmpty();
            assertThat(tab.list(LOST + "(" + SAMPLE + ")")).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static void generate(Path corpus) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "src/bench/Generate.java",
                        Integer.toString(ENTRIES),
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(corpus.resolveSibling("log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
