package org.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.intake.text.FrontMatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The heads of JBake and Hugo are read line by line; what has none is all text. */
class FrontMatterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: '甲''乙'\ntags: [会见, \"预约\"]\ndraft: true\n---\n正文\n",
                "---\ntitle: 甲'乙\ntags:\n  - 会见\n  - 预约\ndraft: true\n---  \n正文\n",
                "+++\ntitle = \"甲'乙\"\ntags = ['会见', '预约']\ndraft = true\n+++\n正文\n",
                "\uFEFFtitle=甲'乙\ntags=会见,预约\n\ndraft=true\n~~~~~~\n正文\n"
            })
    void theSameHeadInEveryForm(String text) {
        FrontMatter head = FrontMatter.of(text).orElseThrow();
        assertThat(head.keys())
                .containsEntry("title", "甲'乙")
                .containsEntry("tags", "会见,预约")
                .containsEntry("draft", "true");
        assertThat(head.body()).isEqualTo("正文\n");
        assertThat(head.nested()).isEmpty();
    }

    @Test
    void whatIsNestedIsNamed() {
        FrontMatter head = FrontMatter.of("+++\ntitle = '甲'\n[menu.main]\nweight = 3\n+++\n")
                .orElseThrow();
        assertThat(head.nested()).containsExactly("menu.main");
        assertThat(head.keys()).containsOnlyKeys("title");
    }

    @Test
    void aTextWithoutAHeadHasNone() {
        assertThat(FrontMatter.of("正文\n~~~~~~\n代码\n~~~~~~\n")).isEmpty();
        assertThat(FrontMatter.of("---\n只有一条线\n")).isEmpty();
        assertThat(FrontMatter.of("")).isEmpty();
        assertThat(FrontMatter.of("---\n" + "\n".repeat(1 << 20) + "---\n")).isEmpty();
        assertThat(FrontMatter.of("a=1\n".repeat(1 << 20) + "~~~~~~\n")).isEmpty();
    }

    @Test
    void aHeadInJsonIsOne() {
        FrontMatter head = FrontMatter.of(
                        "{\n \"Title\": \"甲\", \"tags\": [\"会见\", \"预约\"], \"draft\": true,\n \"menu\": {\"a\": 1}\n}\n正文\n")
                .orElseThrow();
        assertThat(head.keys())
                .containsEntry("title", "甲")
                .containsEntry("tags", "会见,预约")
                .containsEntry("draft", "true");
        assertThat(head.nested()).containsExactly("menu");
        assertThat(head.body()).isEqualTo("正文\n");
    }

    @Test
    void remarksAreNoValuesAndListsMayHaveSeveralLines() {
        FrontMatter head = FrontMatter.of(
                        "+++\ntitle = \"甲 # 乙\\u4e19\" # 题\ndraft = true # 草稿\ntags = [\n \"会见\", # 一\n \"预约\",\n]\n+++\n")
                .orElseThrow();
        assertThat(head.keys())
                .containsEntry("title", "甲 # 乙丙")
                .containsEntry("draft", "true")
                .containsEntry("tags", "会见,预约");
        FrontMatter folded = FrontMatter.of("---\ntitle: >-\n  折行的\n  title\nurl: /a#b\n---\n")
                .orElseThrow();
        assertThat(folded.keys()).containsEntry("title", "折行的 title").containsEntry("url", "/a#b");
        assertThat(FrontMatter.of("title=C# 入门 # 一\n~~~~~~\n").orElseThrow().keys())
                .containsEntry("title", "C# 入门 # 一");
    }

    @Test
    void aHeadWithoutAnEndIsTold() {
        assertThat(FrontMatter.unended("---\ntitle: 甲\ndraft: true\n\n正文\n")).isTrue();
        assertThat(FrontMatter.unended("title=甲\ndate=2024-01-05\n\n正文\n")).isTrue();
        assertThat(FrontMatter.unended("{\n \"title\": \"甲\",\n}\n正文\n")).isTrue();
        assertThat(FrontMatter.unended("正文\n")).isFalse();
        assertThat(FrontMatter.unended("---\n只有一条线\n")).isFalse();
    }
}
