package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading, navigating and downloading need no JavaScript. */
@Slow
@ExtendWith(InBrowser.class)
class WithoutScriptsTest {

    private static String text(Tab tab, String selector) {
        return tab.eval("document.querySelector('" + selector + "').innerText").getAsString();
    }

    @Test
    void oneGoesFromTheHomePageToAColumnToADocumentAndBack(ExampleSite site, Tab tab) {
        tab.scripts(false).size(390, 844).open(site.file("home"));
        tab.follow(() -> tab.eval("document.querySelector('.branches a').click()"));
        assertThat(text(tab, "h1")).isEqualTo("规范性文件");
        String title = text(tab, ".rows a");
        tab.follow(() -> tab.eval("document.querySelector('.rows a').click()"));
        assertThat(text(tab, "h1")).isEqualTo(title);
        assertThat(text(tab, ".body")).hasSizeGreaterThan(100);
        tab.follow(() -> tab.eval("document.querySelector('.turn a').click()"));
        assertThat(text(tab, "h1")).isNotEqualTo(title);
        tab.follow(() -> tab.eval("document.querySelector('.path a').click()"));
        assertThat(text(tab, "h1")).isEqualTo("政府信息公开");
    }

    @Test
    void theFoldedNavigationOpensByKeyboard(ExampleSite site, Tab tab) {
        tab.scripts(false).size(390, 844).open(site.file("document"));
        tab.eval("document.querySelector('.menu summary').focus()");
        tab.press("Enter");
        assertThat(tab.eval("document.getElementById('menu').open").getAsBoolean())
                .isTrue();
    }

    @Test
    void onePagesThroughAListAndChoosesAYear(ExampleSite site, Tab tab) {
        tab.scripts(false).open(site.file("column with years"));
        tab.follow(() -> tab.eval("document.querySelector('.pager [rel=next]').click()"));
        assertThat(text(tab, ".pager [aria-current]")).isEqualTo("2");
        tab.follow(() -> tab.eval("document.querySelector('.choices li:last-child a').click()"));
        assertThat(text(tab, ".choices [aria-current]")).isEqualTo("2019年");
    }

    @ParameterizedTest
    @MethodSource("org.gongkai.browser.LayoutTest#pages")
    void whatNeedsAScriptIsNotShownWithoutIt(String page, ExampleSite site, Tab tab) {
        tab.scripts(false).open(site.file(page));
        assertThat(tab.list("[...document.querySelectorAll('button:not(.seek *)')].filter(one => one.checkVisibility())"
                        + ".map(one => one.outerHTML)"))
                .isEmpty();
    }

    @Test
    void anAttachmentIsSavedUnderItsOwnName(Server server, Tab tab, @TempDir Path folder)
            throws IOException, InterruptedException {
        JsonObject behaviour = new JsonObject();
        behaviour.addProperty("behavior", "allow");
        behaviour.addProperty("downloadPath", folder.toString());
        tab.call("Page.setDownloadBehavior", behaviour);
        tab.scripts(false).open(server.address() + ExampleSite.PAGES.get("document"));
        tab.eval("document.querySelector('.files a').click()");
        Path file = folder.resolve("dengjibiao.docx");
        for (int i = 0; i < 200 && !Files.exists(file); i++) {
            Thread.sleep(50);
        }
        assertThat(file)
                .hasSameBinaryContentAs(Path.of("content/fdzdgknr/gfxwj/2024/gfxwj-guanli.files/dengjibiao.docx"));
    }
}
