package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor sees a resident identity number wherever it is published as text. */
class ResidentNumbersTest {

    @TempDir
    Path folder;

    private static List<Finding> in(String text) {
        return ResidentNumbers.in("a.html", text).stream().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "号码110101199003078515。",
                "号码11010519491231002X。",
                "１１０１０１１９９００３０７８５１５",
                "<td>1101011990</td><td>03078515</td>",
                "<td>1</td><td>1</td><td>0</td><td>1</td><td>0</td><td>1</td><td>1</td><td>9</td><td>9</td>"
                        + "<td>0</td><td>0</td><td>3</td><td>0</td><td>7</td><td>8</td><td>5</td>\n<td>1</td><td>5</td>",
                "号码1101011990<br>03078515",
                "110101.19900307.8515",
                "110101 19900307 8515",
                "<a href=\"110101199003078515.html\">档案</a>",
                "{\"title\":\"110101199003078515\"}",
                "张某,110101199003078515,男",
            })
    void findsTheNumber(String text) {
        assertThat(in("第一行\n" + text + "\n")).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo(Rule.RESIDENT_ID);
            assertThat(one.place().line()).isEqualTo(2);
            assertThat(one.message().zh()).doesNotContain("19900307");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101199003078514",
                "110101********8515",
                "110101199003078515a",
                "sha256:a110101199003078515b",
                "5110101199003078515",
                "统一社会信用代码：110101199003078515",
                "<td>110101.19</td><td>900307.85</td><td>15</td>",
                "<tr><td>1101011990</td></tr><tr><td>03078515</td></tr>",
                "1101011990,03078515",
                "<td>7</td><td>1101011990</td><td>03078515</td>",
            })
    void findsNothingElse(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void looksIntoPagesAndFilesForPrograms() {
        String number = "110101199003078515";
        PublishedSite site = new PublishedSite()
                .edit(PublishedSite.FIRST, ">附件</a>", ">附件" + number + "</a>")
                .with("data.json", "{\"a\":\"" + number + "\"}")
                .with("data.csv", "姓名,号码\n张某," + number + "\n")
                .with(PublishedSite.ATTACHMENT, number);
        assertThat(site.findings(folder).stream().filter(one -> one.startsWith("R-60")))
                .map(one -> one.substring(0, one.indexOf(" a resident identity number")))
                .containsExactly(
                        "R-60 data.csv:2:4",
                        "R-60 data.json:1:7",
                        "R-60 " + PublishedSite.FIRST + ":17:58",
                        "R-60 " + PublishedSite.ATTACHMENT + ":1:1");
    }
}
