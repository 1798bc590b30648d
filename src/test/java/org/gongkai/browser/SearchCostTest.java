package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.Many;
import org.gongkai.Slow;
import org.gongkai.press.edition.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a search with results asks of the server, once its page is there: requests, and bytes before any compression. */
@Slow
@ExtendWith(InBrowser.class)
class SearchCostTest {

    private static final int ENTRIES = 1000;
    private static final int REQUESTS = 5;
    private static final int BYTES = 40_000;

    @TempDir
    static Path folder;

    private static Path site = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        Path project = Many.entries(ENTRIES).write(folder.toRealPath().resolve("project"));
        site = folder.toRealPath().resolve("site");
        Many.build(project, site, Limits.USUAL);
    }

    private static List<Server.Sent> search(Tab tab, Server server, String words) {
        server.sent();
        tab.open(server.address() + "search.html?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        tab.eval(SearchTest.DONE);
        return server.sent().stream()
                .filter(one -> one.path().startsWith(ExampleSite.WAY + "search/"))
                .toList();
    }

    private static int hits(Tab tab) {
        return tab.eval("document.querySelectorAll('#hits li').length").getAsInt();
    }

    private static void holdsTheLimits(Tab tab, Server server, String words, int hits) {
        List<Server.Sent> sent = search(tab, server, words);
        assertThat(hits(tab)).as(words).isGreaterThanOrEqualTo(hits);
        assertThat(sent).as(words).hasSizeBetween(2, REQUESTS);
        assertThat(sent.stream().mapToInt(Server.Sent::bytes).sum()).as(words).isLessThanOrEqualTo(BYTES);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void isSmallOnTheExample(Server server, Tab tab) {
        for (String words : List.of("会见", "监狱", "政府采购", "规范性文件", "会见　预约", "监狱会见须知", "减刑假释")) {
            holdsTheLimits(tab, server, words, 2);
        }
    }

    @Test
    void isSmallOnAThousandEntries(Tab tab) {
        try (Server server = Server.of(site)) {
            for (String words : List.of("通知", "监区须知", "事项的通知", "监区　通知", "另行通知")) {
                holdsTheLimits(tab, server, words, 1);
            }
        }
    }

    /** Pieces of texts of every length, alone, two and three at a time, and what nobody has. */
    private static List<String> queries() {
        String text = "各监区须知事项的通知另行通知关于第号监区龘鱻麤靐齉示例省监狱管理局政府信息公开年度报告";
        List<String> queries = new ArrayList<>();
        for (int length = 2; length <= 20; length++) {
            queries.add(text.substring(0, length));
            queries.add(text.substring(text.length() - length));
            queries.add(text.substring(0, length) + " " + text.substring(20, 20 + length));
        }
        queries.add("通知 监区 事项");
        queries.add("司发通〔2026〕12号");
        queries.add("关于第12号监区 通知 2019");
        queries.add(text.repeat(5).substring(0, 200));
        queries.add(text.chars().skip(2).limit(30).mapToObj(c -> "知" + (char) c).collect(Collectors.joining(" ")));
        return queries;
    }

    @Test
    void isSmallForWordsOfEveryLengthAndSeveral(Tab tab) {
        try (Server server = Server.of(site)) {
            for (String words : queries()) {
                List<Server.Sent> sent = search(tab, server, words);
                assertThat(sent).as(words).hasSizeBetween(2, REQUESTS);
                assertThat(sent.stream().mapToInt(Server.Sent::bytes).sum())
                        .as(words)
                        .isLessThanOrEqualTo(BYTES);
            }
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsNoWordAsksForNothing(Tab tab) {
        try (Server server = Server.of(site)) {
            for (String words : List.of("", " ", "监", "，。！？", "a", "〔〕", "　")) {
                assertThat(search(tab, server, words)).as(words).isEmpty();
            }
            assertThat(search(tab, server, "<img src=x onerror=alert(1)>")).hasSizeLessThanOrEqualTo(REQUESTS);
            assertThat(tab.eval("document.querySelectorAll('#hits img, #found img').length")
                            .getAsInt())
                    .isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aServerThatSendsNoPiecesSendsTheListsAndTheHitsAreTheSame(Server server, Tab tab) {
        String shown = "[...document.querySelectorAll('#hits li')].map(one => one.textContent)";
        try {
            for (String words : List.of("会见", "会见　预约", "年度报告")) {
                search(tab, server.ranges(true), words);
                List<String> hits = tab.list(shown);
                List<Server.Sent> sent = search(tab, server.ranges(false), words);
                assertThat(hits).as(words).isNotEmpty();
                assertThat(tab.list(shown)).as(words).isEqualTo(hits);
                assertThat(sent)
                        .anyMatch(one -> one.path().contains("/entries/"))
                        .anyMatch(one -> one.path().contains("/shards/"));
            }
        } finally {
            server.ranges(true);
        }
    }
}
