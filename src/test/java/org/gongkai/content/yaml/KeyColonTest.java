package org.gongkai.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A colon that is no colon is named where it stands, with all others of the file. */
class KeyColonTest {

    private static List<String> found(String yaml) {
        List<Finding> findings = new ArrayList<>();
        YamlReader.read(new SourceText("a.yaml", yaml)).into(findings);
        return findings.stream()
                .map(one -> one.rule().id() + " " + one.place().line() + ":"
                        + one.place().column() + " " + one.hint().en())
                .toList();
    }

    private static String hint(String right) {
        return "write a half-width colon and a blank: " + right;
    }

    @Test
    void onTheFirstLineWhereTheParserComplainsOfTheSecond() {
        assertThat(found("title：关于会见的通知\nindex: 1\ngenre: 通知\n")).containsExactly("G-01 1:6 " + hint("title: 关于会见的通知"));
        assertThat(found("title:关于会见的通知\nindex: 1\n")).containsExactly("G-01 1:6 " + hint("title: 关于会见的通知"));
    }

    @Test
    void onEveryLineAtOnceWithWhatIsWrongBesides() {
        assertThat(found("""
                标题：通知
                index: 1
                genre:通知
                topic ： 综合政务
                review：
                  drafted：{by: 王一, on：2021-07-01}
                  secrecy: {by：李二, on: 2021-07-02}
                summary: 'it's'
                """))
                .containsExactly(
                        "G-01 1:3 " + hint("标题: 通知"),
                        "G-01 3:6 " + hint("genre: 通知"),
                        "G-01 4:7 " + hint("topic: 综合政务"),
                        "G-01 5:7 " + hint("review:"),
                        "G-01 6:10 " + hint("drafted: {by: 王一, on：2021-07-…"),
                        "G-01 6:22 " + hint("on: 2021-07-01"),
                        "G-01 7:15 " + hint("by: 李二"),
                        "G-01 8:14 align the keys of one level; nothing may follow a closing quote");
    }

    @Test
    void inListsOfMappingsAndWhereNoLineIsRight() {
        assertThat(found("- name：王一\n  office: 办公室\n- name: 李二\n  office：法制处\n"))
                .containsExactly("G-01 1:7 " + hint("name: 王一"), "G-01 4:9 " + hint("office: 法制处"));
        assertThat(found("organ：示例局\nsite：示例\n"))
                .containsExactly("G-01 1:6 " + hint("organ: 示例局"), "G-01 2:5 " + hint("site: 示例"));
    }

    @ParameterizedTest
    @CsvSource({"：", "﹕", "∶", "︰"})
    void whateverWideColonItIs(String colon) {
        assertThat(found("a: b\nc" + colon + "d\ne: f\n")).containsExactly("G-01 2:2 " + hint("c: d"));
    }

    @Test
    void aMappingUnderAKeyWithoutOneRightColonSaysSoToo() {
        SourceText source = new SourceText("a.yaml", "review:\n  by：王一\n  on:2021-07-01\nend: x\n");
        Node root = YamlReader.read(source).value().orElseThrow();
        Node review = ((Node.Mapping) root).pairs().get(0).value();
        Form form = new Form(Field.of("by", "人员", Shape.TEXT, ""), Field.of("on", "日期", Shape.DAY, ""));
        assertThat(form.some(new Value(source, "review", "审查", review)).findings())
                .extracting(one -> one.place().toString())
                .containsExactly("a.yaml:2:5", "a.yaml:3:5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: 通知：补充\n",
                "title: a:b\n",
                "summary: 说明\n  目的：公开\n",
                "summary: |\n  目的：公开\n  内容:公开\n",
                "title:\n  关于：会见的通知\n",
                "words: [甲：乙, 丙:丁]\n",
                "words:\n  - 甲：乙\n  - 丙:丁\n",
                "link: https://jyj.example.gov.cn/\n",
                "links:\n  - https://jyj.example.gov.cn/\n",
                "# 说明：一\na: b\n"
            })
    void whatIsNoKeyStays(String yaml) {
        assertThat(found(yaml)).isEmpty();
    }

    @Test
    void anotherMistakeIsNotLaidToAValueThatHasAColon() {
        assertThat(found("words:\n  - 甲：乙\nsummary: 说明\n  目的：公开\ntitle: 'it's'\n"))
                .containsExactly("G-01 5:12 align the keys of one level; nothing may follow a closing quote");
    }
}
