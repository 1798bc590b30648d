package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is public here is public at the other places too; released on Tuesday 2021-07-06. */
class SameEverywhereTest {

    private static final String WEB = "https://mp.weixin.qq.com/s/abc";

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite();

    private static Map<String, String> place(String where, String address, String on) {
        return new TreeMap<>(Map.of("where", where, "address", address, "on", on));
    }

    private static EntryDraft entry(Object... places) {
        EntryDraft draft = EntryDraft.of(1);
        return places.length == 0 ? draft : draft.set("also-at", List.of(places));
    }

    private Run run(String command, String asOf, String... more) throws IOException {
        Path project = site.write(temporary.toRealPath().resolve("project"));
        List<String> all = new ArrayList<>(List.of(command, "PROJECT", "--as-of", asOf, "--lang", "en"));
        all.addAll(List.of(more));
        return Run.of(project, all.toArray(String[]::new));
    }

    private List<String> told(String asOf) throws IOException {
        return run("check", asOf, "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.startsWith("G-147,"))
                .toList();
    }

    private void asks(String where) {
        site.file(
                "content/categories.yaml",
                TestSite.CATEGORIES.replace("keywords: 通知}", "keywords: 通知, also-at: " + where + "}"));
    }

    @Test
    void thePageLinksTheOtherPlaces() throws IOException {
        site.entry("tzgg/a.md", entry(place("微信", WEB, "2021-07-06"), place("公报", "2021年第7期", "2021-07-08")));
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "build", project.toString(), "--as-of", "2021-07-20");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Files.readString(project.resolve("target/site/tzgg/2021/a.html")))
                .contains("<dt>同时公开于</dt><dd><a href=\"" + WEB + "\" rel=\"noopener noreferrer\">微信</a>")
                .contains("公报2021年第7期（<time datetime=\"2021-07-08\">2021年7月8日</time>）");
    }

    @Test
    void theDigestCoversThem() throws IOException {
        String digest = entry(place("微信", WEB, "2021-07-06")).trueDigest();
        site.entry("tzgg/a.md", entry(place("微信", WEB + "d", "2021-07-06")).digest(digest));
        assertThat(run("check", "2021-07-20").out()).contains("R-41");
    }

    @Test
    void anAddressThatIsNoneIsRefused() throws IOException {
        site.entry("tzgg/a.md", entry(place("微信", "javascript://a", "2021-07-06")));
        assertThat(run("check", "2021-07-20").out()).contains("block G-05");
    }

    @Test
    void aPlaceThatItsColumnAsksForIsMissedWhenTheTermIsOver() throws IOException {
        asks("{places: [省平台], within: 3 working days}");
        site.entry("tzgg/a.md", entry());
        assertThat(told("2021-07-09")).isEmpty();
        assertThat(told("2021-07-10"))
                .singleElement()
                .asString()
                .startsWith("G-147,warning,content/tzgg/a.md,")
                .contains("省平台", "2021-07-09");
        assertThat(told("2022-07-06")).isEmpty(); // an office's wishes of today are none of last year
    }

    @Test
    void aPlaceThatCameLateIsTold() throws IOException {
        asks("[省平台]");
        site.entry("tzgg/a.md", entry(place("省平台", "https://www.example.org/a", "2021-07-13")));
        assertThat(told("2021-07-20")).isEmpty();
        site.entry("tzgg/a.md", entry(place("省平台", "https://www.example.org/a", "2021-07-14")));
        assertThat(told("2021-07-20")).singleElement().asString().contains("2021-07-14", "the last day was 2021-07-13");
    }

    @Test
    void aColumnMayAskForOtherPlacesThanTheSite() throws IOException {
        site.file("content/site.yaml", TestSite.SITE + "also-at: [公报]\n");
        site.entry("tzgg/a.md", entry());
        assertThat(told("2021-07-20")).singleElement().asString().contains("公报");
        asks("[]");
        assertThat(told("2021-07-20")).isEmpty();
    }

    @Test
    void columnsBelowAskForTheSame() throws IOException {
        site.file(
                "content/categories.yaml",
                TestSite.CATEGORIES.replace("  name: 法定主动公开内容\n", "  name: 法定主动公开内容\n  also-at: [省平台]\n"));
        site.entry("ghjh/a.md", entry());
        assertThat(told("2021-07-20")).singleElement().asString().contains("省平台");
    }

    @Test
    void daysThatCannotBeAreTold() throws IOException {
        site.entry("tzgg/a.md", entry(place("微信", WEB, "2021-07-21")));
        assertThat(told("2021-07-20")).singleElement().asString().contains("still to come");
        site.entry("tzgg/a.md", entry(place("微信", WEB, "2021-06-30")));
        assertThat(told("2021-07-20")).singleElement().asString().contains("before it was made");
        site.entry("tzgg/a.md", entry(place("微信", WEB, "2021-07-01")).set("released", "2021-08-02"));
        assertThat(told("2021-08-10")).singleElement().asString().contains("before the release");
    }

    @Test
    void placesAreWordsThatTheOfficeKnows() throws IOException {
        site.entry("tzgg/a.md", entry(place("微博号", WEB, "2021-07-06")));
        assertThat(told("2021-07-20")).singleElement().asString().contains("微博");
        site.file("content/site.yaml", TestSite.SITE + "places: [微博号]\n");
        assertThat(told("2021-07-20")).isEmpty();
    }

    @Test
    void channelsAndPlacesAgree() throws IOException {
        site.entry("tzgg/a.md", entry(place("微信", WEB, "2021-07-06")).set("channels", "政府公报"));
        assertThat(told("2021-07-20")).singleElement().asString().contains("政务微信");
        site.entry("tzgg/a.md", entry(place("微信", WEB, "2021-07-06")).set("channels", List.of("政府公报", "政务微信")));
        assertThat(told("2021-07-20")).isEmpty();
    }

    @Test
    void aPlaceCountsAsItsChannel() throws IOException {
        site.entry("tzgg/a.md", entry(place("微信", WEB, "2021-07-06")));
        Catalogued made = Catalogued.of(site, temporary.toRealPath().resolve("project"), "2021-07-20");
        assertThat(made.catalogue().disclosures().year(2021).orElseThrow().channels())
                .filteredOn(channel -> !channel.entries().isEmpty())
                .extracting(Disclosures.Channel::name)
                .containsExactly("政府网站", "政务微信");
    }

    @Test
    void dueTellsTheGapsWithTheirLastDay() throws IOException {
        asks("[省平台, 公报]");
        site.entry("tzgg/a.md", entry(place("公报", "2021年第7期", "2021-07-08")));
        assertThat(run("due", "2021-07-08").out())
                .contains("2021-07-13", "publish elsewhere too  content/tzgg/a.md  关于第1号事项的通知（省平台）");
    }
}
