package org.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guide and the office's data must say, as the editors of a project are told it. */
class GuideTest {

    private static final String REMEDIES = "可以投诉、举报，申请行政复议或者提起行政诉讼。对不予公开不服的，应当先申请复议。\n";

    @TempDir
    private Path folder;

    private final TestSite site = new TestSite();

    /** A reviewed guide made in a month of 2021 with this text. */
    private GuideTest guide(String formed, String body) {
        EntryDraft guide = EntryDraft.of(1);
        List.copyOf(guide.header().keySet()).forEach(guide::without);
        site.file(
                "content/guide.md",
                guide.set("title", "政府信息公开指南").set("formed", formed).body(body).text());
        return this;
    }

    private List<String> found(String asOf) throws IOException {
        return Built.of(site.write(folder.resolve("p")), folder.resolve("out"), asOf).shown().stream()
                .filter(line -> line.matches("R-1[0-3] .*"))
                .toList();
    }

    private List<String> found() throws IOException {
        return found(Built.NOW);
    }

    @Test
    void aCompleteGuideAndOfficeAreLeftAlone() throws IOException {
        assertThat(found()).isEmpty();
    }

    @Test
    void headingsOfAnyKindCountAndOneMayNameSeveralParts() throws IOException {
        guide("2021-07-01", "一、信息的分类、编排体系和获取方式\n\n按事项分类。\n\n监督救济\n----\n\n" + REMEDIES);
        assertThat(found()).isEmpty();
    }

    @Test
    void namesThePartsThatAreMissingOrEmpty() throws IOException {
        guide("2021-07-01", "## 信息分类\n\n## 获取方式\n\n### 网站\n\n在编排好的栏目里查阅。\n\n## 监督救济\n\n" + REMEDIES);
        assertThat(found())
                .containsExactly(
                        "R-10 content/guide.md the guide has no section on arrangement",
                        "R-10 content/guide.md:7:4 section “信息分类” is empty");
    }

    @Test
    void aSiteWithoutAGuideIsTold() throws IOException {
        site.without("content/guide.md");
        assertThat(found()).containsExactly("R-10 content/guide.md no guide to disclosure is published");
    }

    @Test
    void reconsiderationComesFirstSince2024() throws IOException {
        guide("2023-12-01", "## 分类\n\n甲。\n\n## 编排\n\n乙。\n\n## 获取\n\n丙。\n\n## 监督\n\n可以投诉，申请行政复议或者提起行政诉讼。\n");
        assertThat(found("2023-12-31T23:59:59+08:00")).isEmpty();
        assertThat(found("2024-01-01T00:00:00+08:00"))
                .containsExactly("R-12 content/guide.md:19:4 the remedies do not name: 对不予公开的答复不服的，应当先申请行政复议");
    }

    @Test
    void aGuideIsRevisedWithinAYear() throws IOException {
        assertThat(found("2022-07-01T23:59:59+08:00")).isEmpty();
        assertThat(found("2022-07-02T00:00:00+08:00"))
                .containsExactly("R-13 content/guide.md the guide was last revised on 2021-07-01");
    }

    @Test
    void aNumberThatTheOfficeNoLongerHasIsFoundWhereItStands() throws IOException {
        String parts = "## 分类\n\n甲。\n\n## 编排\n\n乙。\n\n## 获取\n\n丙。\n\n## 监督救济\n\n" + REMEDIES;
        guide("2021-07-01", "查阅点联系电话：010-00000005\n\n| 联系电话 | 010-00000000（工作日） |\n\n" + parts);
        assertThat(found()).isEmpty();
        guide("2021-07-01", "联系电话：010-00000005\n\n" + parts);
        assertThat(found())
                .containsExactly(
                        "R-13 content/guide.md:7:6 the guide and office.phone of site.yaml (010-00000000) differ");
    }

    @ParameterizedTest
    @CsvSource({
        "phone: 010-00000000, phone: (0451)8630-1234, false",
        "phone: 010-00000000, phone: 0451-86301234转8005, true",
        "phone: 010-00000000, phone: 86301234, true",
        "phone: 010-00000000, phone: 12345, true",
        "phone: 010-00000000, phone: 0451-863012, false",
        "phone: 010-00000000, phone: 见网站, false",
        "fax: 010-00000001, fax: 不设传真, true",
        "fax: 010-00000001, fax: 010-1, false",
        "email: xxgk@jyj.example.gov.cn, email: xxgk.example.gov.cn, false",
        "email: xxgk@jyj.example.gov.cn, web: www.example.gov.cn, false",
        "email: xxgk@jyj.example.gov.cn, web: 省政务服务网, true",
        "email: xxgk@jyj.example.gov.cn, web: 'https://www.example.gov.cn/', true",
    })
    void contactsAreInAFormThatCanBeUsed(String written, String other, boolean right) throws IOException {
        site.file("content/site.yaml", TestSite.SITE.replace(written, other));
        if (right) {
            assertThat(found()).isEmpty();
        } else {
            assertThat(found())
                    .hasSize(1)
                    .allMatch(line -> line.matches("R-11 content/site.yaml:3:\\d+ .*cannot be.*"));
        }
    }

    @Test
    void whatTheLawAsksForAndIsNotThereIsNamedOneByOne() throws IOException {
        site.file("content/site.yaml", TestSite.SITE.replaceAll("office: .*", "office: {name: 办公室}"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "R-11 content/site.yaml:3:9 the office has no address",
                        "R-11 content/site.yaml:3:9 the office has no hours",
                        "R-11 content/site.yaml:3:9 the office has no phone",
                        "R-11 content/site.yaml:3:9 the office has no fax",
                        "R-11 content/site.yaml:3:9 the office has no email or web");
    }
}
