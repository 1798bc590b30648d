package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics (专题): what they gather, where they are found, and what becomes of them when they end. */
class TopicPagesTest {

    private static final String TOPICS = """
            topics:
              - {id: hui, name: 会见, intro: 会见的办法, keywords: [会见], from: 2021-07-02}
              - {id: policy, name: 政策, columns: [fdzdgknr], words: [办法, 规定], genres: [通知]}
              - {id: old, name: 旧事, columns: [tzgg], to: 2021-07-31, ends: 2021-11-30}
              - {id: last, name: 末日, columns: [tzgg], ends: 2021-12-01}
            """;

    @TempDir
    private Path temporary;

    private Built built() throws IOException {
        TestSite site = new TestSite().file("content/site.yaml", TestSite.SITE + TOPICS);
        entry(site, "gfxwj/a.md", EntryDraft.of(1).set("title", "关于会见的办法").set("keywords", "通信，会见"));
        entry(site, "gfxwj/b.md", EntryDraft.of(2).set("title", "关于会见的规定").set("released", "2021-07-08"));
        entry(site, "gfxwj/c.md", EntryDraft.of(3).set("title", "关于办法的函").set("genre", "函"));
        entry(
                site,
                "tzgg/d.md",
                EntryDraft.of(4).set("keywords", List.of("会见", "预约")).set("released", "2021-07-08"));
        entry(site, "tzgg/e.md", EntryDraft.of(5).set("keywords", "会见室").set("released", "2021-08-01"));
        entry(
                site,
                "tzgg/f.md",
                EntryDraft.of(6).set("keywords", "会见").noStep("approved").set("title", "尚未批准的会见通知"));
        Built built = Built.of(site.write(temporary.resolve("project")), temporary.resolve("site"));
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        return built;
    }

    private static void entry(TestSite site, String path, EntryDraft draft) {
        site.entry(path, draft);
    }

    private static List<String> rows(Built built, String topic) throws IOException {
        return page(built, "topics/" + topic + "/index.html").select(".rows a").eachAttr("href");
    }

    private static Document page(Built built, String path) throws IOException {
        return Jsoup.parse(built.text(path));
    }

    @Test
    void aTopicGathersWhatMeetsEveryConditionNewestFirst() throws IOException {
        Built built = built();
        assertThat(rows(built, "hui")).containsExactly("../../tzgg/2021/d.html", "../../fdzdgknr/gfxwj/2021/a.html");
        assertThat(rows(built, "policy"))
                .containsExactly("../../fdzdgknr/gfxwj/2021/b.html", "../../fdzdgknr/gfxwj/2021/a.html");
        assertThat(rows(built, "old")).containsExactly("../../tzgg/2021/d.html");
    }

    @Test
    void oneThatHasEndedStaysButIsNotOnTheHomePage() throws IOException {
        Built built = built();
        assertThat(page(built, "index.html").select(".topics a").eachAttr("href"))
                .containsExactly("topics/hui/index.html", "topics/policy/index.html", "topics/last/index.html");
        assertThat(page(built, "topics/old/index.html").select("main").text())
                .contains("已结束")
                .contains("2021年11月30日结束");
        assertThat(page(built, "topics/last/index.html").select("main").text()).doesNotContain("已结束");
        assertThat(page(built, "sitemap.html").select("main").text())
                .contains("专题：会见 2条")
                .contains("已结束的专题：旧事 1条");
        assertThat(built.text("sitemap.xml")).contains("zfxxgk/topics/old/index.html");
    }
}
