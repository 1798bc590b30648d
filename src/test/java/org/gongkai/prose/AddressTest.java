package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScript:alert(1)",
                "java%73cript:alert(1)",
                "java%2573cript:alert(1)",
                "javascript%3Aalert(1)",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript&colon;alert(1)",
                "java&#9;script:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#160;javascript:alert(1)",
                "%20javascript:alert(1)",
                "%09javascript:alert(1)",
                "java&#x200B;script:alert(1)",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://a.cn/",
                "tel:110",
                "x-y.z+1:a",
                "c:/a.txt",
                "//evil.example/",
                "%2F%2Fevil.example/",
                "%252F%252Fevil.example/",
                "/a.pdf",
                "\\\\\\\\evil.example",
                "/\\\\evil.example",
                "a%5Cb",
                "http:evil.example",
                "http:/evil.example",
                "http:///evil.example",
                "https://:80/",
                "https://www.gov.cn@evil.example/",
                "https://www.gov.cn%2eevil.example/",
                "https:",
                "http%3A//evil.example",
                "mailto:",
                "mailto:nobody",
                "index:",
                "<a&#x202E;b>",
                "< a.pdf>",
                "<a.pdf >",
                ""
            })
    void refuses(String written) {
        Rendered link = Render.all("甲[乙](" + written + ")丙");
        assertThat(link.findings()).extracting(Finding::rule).containsExactly(Rule.ADDRESS_REFUSED);
        assertThat(link.html().text()).isEqualTo("<p>甲乙丙</p>\n");
        Rendered image = Render.all("甲![乙](" + written + ")丙");
        assertThat(image.findings()).extracting(Finding::rule).containsExactly(Rule.ADDRESS_REFUSED);
        assertThat(image.html().text()).isEqualTo("<p>甲乙丙</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.gov.cn/",
                "HTTPS://www.gov.cn/a?b=c%2F#d",
                "http://[::1]:8080/",
                "https://公开.政务.cn/",
                "mailto:xxgk@gov.cn?subject=a",
                "index:736916951/2021-000109"
            })
    void passesALinkButNoPicture(String written) {
        assertThat(Render.all("[甲](" + written + ")").findings()).isEmpty();
        assertThat(Render.all("![甲](" + written + ")").findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附件1.pdf",
                "%E9%99%84%E4%BB%B61.pdf",
                "<附件 1.pdf>",
                "../b/正文.md#第一章",
                "100%.pdf",
                "第1章:总则.md",
                "./javascript:x",
                "?a=b"
            })
    void passesARelativeAddress(String written) {
        assertThat(Render.all("[甲](" + written + ")![乙](" + written + ")").findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<javascript:alert(1)>", "<data:x>", "<ftp://a.cn>"})
    void refusesAnAutolinkOfAnotherScheme(String markdown) {
        Rendered rendered = Render.all(markdown);
        assertThat(rendered.findings()).extracting(Finding::rule).containsExactly(Rule.ADDRESS_REFUSED);
        assertThat(rendered.html().text()).doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a@b.cn", "http:///a", "ftp://a.cn/b"})
    void leavesABareAddressThatIsNoneAsItIs(String markdown) {
        Rendered rendered = Render.all(markdown);
        assertThat(rendered.findings()).isEmpty();
        assertThat(rendered.html().text()).isEqualTo("<p>" + markdown + "</p>\n");
    }
}
