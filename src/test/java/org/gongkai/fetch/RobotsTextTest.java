package org.gongkai.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTextTest {

    @ParameterizedTest
    @CsvSource({
        "/fish, /fish.html, false",
        "/fish, /catfish, true",
        "/fish/, /fish, true",
        "/*.pdf$, /a/b.pdf, false",
        "/*.pdf$, /a/b.pdf?x, true",
        "/*.pdf, /a/b.pdf?x, false",
        "/a*b*c, /axxbyyc/d, false",
        "/a*b*c, /axxcyyb, true",
        "/$, /, false",
        "/$, /a, true",
        "*, /a, false",
        "/*********************************************$, /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, false",
        "'', /a, true"
    })
    void disallows(String pattern, String path, boolean allowed) {
        assertThat(RobotsText.of("User-agent: *\nDisallow: " + pattern + "\n", "us")
                        .allow(path))
                .isEqualTo(allowed);
    }

    @Test
    void theGroupOfOnesOwnNameCountsAloneAndTheLongestPatternDecides() {
        String text = """
                User-agent: *
                Disallow: /

                User-Agent: other
                User-agent: Us   # we
                Disallow: /a/
                Allow: /a/b/
                Disallow: /c
                Allow: /c
                """;
        RobotsText ours = RobotsText.of(text, "us");
        assertThat(ours.allow("/")).isTrue();
        assertThat(ours.allow("/a/x")).isFalse();
        assertThat(ours.allow("/a/b/x")).isTrue();
        assertThat(ours.allow("/c")).isTrue();
        assertThat(RobotsText.of(text, "others").allow("/")).isFalse();
        assertThat(RobotsText.CLOSED.allow("/x")).isFalse();
        assertThat(RobotsText.NONE.allow("/x")).isTrue();
    }

    @Test
    void anAddressOfASiteIsThatOfItsFolder() {
        assertThat(SiteAddress.of("https://a.example/zfxxgk").orElseThrow().root())
                .hasToString("https://a.example/zfxxgk/");
        assertThat(SiteAddress.of("HTTPS://a.example:8443/x/index.html?y#z")
                        .orElseThrow()
                        .root())
                .hasToString("https://a.example:8443/x/");
        assertThat(SiteAddress.of("https://a@b.example/")).isEmpty();
        assertThat(SiteAddress.of("ftp://a.example/")).isEmpty();
        SiteAddress site = SiteAddress.of("https://a.example/x/").orElseThrow();
        String name = "附件 1+2%#?.txt";
        assertThat(site.path(site.to(name))).contains(name);
        assertThat(site.path(java.net.URI.create("https://a.example/y/"))).isEmpty();
        assertThat(site.path(java.net.URI.create("http://a.example/x/a"))).isEmpty();
        assertThat(site.path(java.net.URI.create("https://a.example:443/x/a"))).contains("a");
    }
}
