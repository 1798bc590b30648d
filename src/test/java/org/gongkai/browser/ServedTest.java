package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site on a web server, below a path. */
@Slow
@ExtendWith(InBrowser.class)
class ServedTest {

    @ParameterizedTest
    @MethodSource("org.gongkai.browser.LayoutTest#pages")
    void asksOnlyItsOwnServerAndTheBrowserHasNoComplaint(String page, Server server, Tab tab) {
        tab.open(server.address() + ExampleSite.PAGES.get(page));
        assertThat(tab.requests())
                .hasSizeGreaterThan(2)
                .allSatisfy(address -> assertThat(address).startsWith(server.address()));
        assertThat(tab.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.gongkai.browser.LayoutTest#pages")
    void itsLinksStayBelowThePath(String page, Server server, Tab tab) {
        tab.open(server.address() + ExampleSite.PAGES.get(page));
        assertThat(tab.list("[...document.querySelectorAll('a[href]')].map(one => one.href)"
                        + ".filter(href => !href.startsWith('mailto:') && !href.startsWith('https://'))"))
                .allSatisfy(address -> assertThat(address).startsWith(server.address()));
    }

    @Test
    void anAddressThatIsNotThereLeadsOnFromAnyDepth(Server server, Tab tab) {
        tab.size(390, 844).open(server.address() + "fdzdgknr/no/such/page.html");
        assertThat(tab.requests()).allSatisfy(address -> assertThat(address).startsWith(server.address()));
        assertThat(tab.eval("getComputedStyle(document.querySelector('.banner')).backgroundColor")
                        .getAsString())
                .isEqualTo("rgb(20, 72, 139)");
        assertThat(tab.eval("document.documentElement.scrollWidth").getAsInt()).isEqualTo(390);
        tab.follow(() -> tab.eval("document.querySelector('.branches a').click()"));
        assertThat(tab.eval("document.querySelector('h1').innerText").getAsString())
                .isEqualTo("政府信息公开目录");
        assertThat(tab.complaints()).singleElement().asString().contains("fdzdgknr/no/such/page.html");
    }

    @Test
    void largeTextIsRememberedOnOtherPages(Server server, Tab tab) {
        tab.open(server.address()).eval("document.getElementById('large').click()");
        String size = "getComputedStyle(document.documentElement).fontSize";
        String large = tab.eval(size).getAsString();
        assertThat(tab.eval("document.getElementById('large').getAttribute('aria-pressed')")
                        .getAsString())
                .isEqualTo("true");
        assertThat(tab.open(server.address() + "guide.html").eval(size).getAsString())
                .isEqualTo(large)
                .isEqualTo("22.95px");
    }
}
