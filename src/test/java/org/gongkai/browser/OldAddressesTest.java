package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What stands at an old address brings a real browser to the page of today, under its own policy. */
@Slow
@ExtendWith(InBrowser.class)
class OldAddressesTest {

    @TempDir
    private Path folder;

    private Built site() throws IOException {
        Path project = new TestSite()
                .file("content/redirects.csv", "old,new\n/zfxxgk/old/1.html,tzgg/a.md\n/zfxxgk/old/deep/,guide.html\n")
                .entry("tzgg/a.md", EntryDraft.of(1))
                .write(folder.toRealPath().resolve("project"));
        return Built.of(project, folder.toRealPath().resolve("site"));
    }

    @Test
    void aBrowserGoesOnToThePageOfToday(Tab tab) throws IOException {
        try (Server server = Server.of(site().out())) {
            tab.follow(() -> tab.open(server.address() + "old/1.html"));
            assertThat(tab.eval("location.href").getAsString()).isEqualTo(server.address() + "tzgg/2021/a.html");
            assertThat(tab.complaints()).isEmpty();
            tab.follow(() -> tab.open(server.address() + "old/deep/"));
            assertThat(tab.eval("location.href").getAsString()).isEqualTo(server.address() + "guide.html");
        }
    }

    @Test
    void thePageIsValid() throws IOException, SAXException {
        assertThat(ValidHtmlTest.check(site().out().resolve("old/1.html"))).isEmpty();
    }
}
