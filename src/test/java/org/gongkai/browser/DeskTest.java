package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.serve.Worktop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The desk in a browser: by keyboard alone, and for everybody. */
@Slow
@ExtendWith(InBrowser.class)
class DeskTest {

    private static final Instant NOW = Instant.parse("2021-07-06T04:00:00Z");
    private static final String DAY = "2021-07-06";
    private static final String ENTRY = "content/tzgg/2021/first.md";

    @TempDir
    private Path folder;

    private static TestSite empty() {
        return new TestSite()
                .file("content/site.yaml", TestSite.SITE.replace("reviews: entries", "reviews: everything"))
                .file("content/guide.md", "---\ntitle: 政府信息公开指南\nformed: 2021-07-01\n---\n\n" + TestSite.GUIDE)
                .file("content/people.yaml", """
                        - {name: 王一, office: 宣传教育处, roles: [drafted], from: 2018-01-01}
                        - {name: 李二, office: 办公室, roles: [secrecy], from: 2018-01-01}
                        - {name: 赵三, office: 法制处, roles: [attribute], from: 2018-01-01}
                        - {name: 钱四, office: 局领导, roles: [approved, withdraw], from: 2018-01-01}
                        """);
    }

    private static EntryDraft draft() {
        EntryDraft draft = EntryDraft.of(1);
        List.of("drafted", "secrecy", "attribute", "approved").forEach(draft::noStep);
        return draft;
    }

    @Test
    void aStepIsTakenByKeyboardAlone(Tab tab) throws IOException {
        empty().file(ENTRY, draft().text()).write(folder);
        try (Worktop desk = Worktop.open(folder, 0, () -> NOW)) {
            tab.size(390, 844).open(desk.address());
            tab.open(at(desk, "/review/text?path=" + ENTRY));
            reach(tab, ".jump a[href=\"#decide\"]");
            tab.press("Enter");
            reach(tab, "form[action=\"/review/step\"] button");
            tab.follow(() -> tab.press("Enter"));
            assertThat(text(tab, ".summary")).contains("选择姓名");
            reach(tab, ".summary a");
            tab.press("Enter");
            assertThat(tab.eval("document.activeElement.id").getAsString()).isEqualTo("step-drafted-by");
            tab.eval("document.activeElement.value = '王一'"); // as the arrow keys do
            reach(tab, "form[action=\"/review/step\"] button");
            tab.follow(() -> tab.press("Enter"));
            assertThat(text(tab, ".done")).contains("已经登记");
            assertThat(Files.readString(folder.resolve(ENTRY))).contains("drafted: {by: 王一, on: " + DAY + "}");
        }
    }

    @Test
    void everyPageHoldsTheRulesOfWcagAndFitsItsWindow(Tab tab) throws IOException {
        EntryDraft changed = EntryDraft.of(2).file("名单.txt", "甲");
        empty().file(ENTRY, draft().body("联系人的身份证号是 11010519491231002X。\n").text())
                .entry("gfxwj/2021/b.md", changed)
                .write(folder);
        try (Worktop desk = Worktop.open(folder, 0, () -> NOW)) {
            tab.open(desk.address());
            List<String> found = new ArrayList<>();
            for (String page : List.of(
                    "/",
                    "/review/text?path=" + ENTRY,
                    "/review/text?path=content/gfxwj/2021/b.md",
                    "/review/text?path=content/site.md",
                    "/review/sheet?path=" + ENTRY,
                    "/due/",
                    "/applications/",
                    "/annual/",
                    "/annual/2020",
                    "/findings/",
                    "/inspect/",
                    "/performance/",
                    "/build/")) {
                for (String scheme : List.of("light", "dark")) {
                    int width = scheme.equals("light") ? 1440 : 390;
                    tab.size(width, 900).scheme(scheme).open(at(desk, page));
                    Axe.findings(tab).forEach(one -> found.add(page + " " + scheme + " " + one));
                    tab.complaints().forEach(one -> found.add(page + " " + one));
                    if (tab.eval("document.documentElement.scrollWidth").getAsInt() > width) {
                        found.add(page + " is wider than " + width);
                    }
                }
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void theFirstPageOfADeskWithoutAProjectHoldsTheRulesOfWcagToo(Tab tab) throws IOException {
        try (Worktop desk = Worktop.open(folder, 0, () -> NOW)) {
            List<String> found = new ArrayList<>();
            for (int width : new int[] {390, 768, 1440}) {
                tab.size(width, 900).scheme(width == 768 ? "dark" : "light").open(desk.address());
                Axe.findings(tab).forEach(one -> found.add(width + " " + one));
                reach(tab, "#people-approved");
                tab.eval("document.getElementById('domain').value = 'https://'");
                tab.follow(() -> tab.press("Enter"));
                Axe.findings(tab).forEach(one -> found.add(width + " refused " + one));
                assertThat(text(tab, "#domain-error")).contains("只写域名");
                tab.complaints().stream()
                        .filter(one -> !one.contains("status of 422")) // as it was meant
                        .forEach(one -> found.add(width + " " + one));
                if (tab.eval("document.documentElement.scrollWidth").getAsInt() > width) {
                    found.add("wider than " + width);
                }
            }
            assertThat(found).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static String at(Worktop desk, String path) {
        return desk.address().replaceFirst("/\\?.*", "") + path;
    }

    private static String text(Tab tab, String selector) {
        return tab.eval("(document.querySelector('" + selector + "') || document.createElement('p')).textContent")
                .getAsString()
                .strip();
    }

    /** Goes on with the key Tab until an element has the focus. */
    private static void reach(Tab tab, String selector) {
        for (int i = 0; i < 200; i++) {
            if (tab.eval("document.activeElement.matches('" + selector + "')").getAsBoolean()) {
                return;
            }
            tab.press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + selector);
    }
}
