package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.content.header.HeaderKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form writes a header as an editor would by hand. */
class HeaderRewriteTest {

    private static final String BEFORE =
            "---\ntitle: 甲 # 暂定\n成文日期:  2026-01-02\nkeywords: [子, 丑]   # 两个\nissuer:\n  - 省局\n  - 市局\n\n"
                    + "# 内部\nnote: '旧的: 备注'\nmine: 未知字段\n---\n\n正文 title: 甲\n";

    private static String changed(String text, HeaderKey key, HeaderValue value) {
        return HeaderRewrite.of(text, Map.of(key, value)).orElse("不能改");
    }

    private static HeaderValue one(String text) {
        return HeaderValue.of(List.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '▸', textBlock = """
                    TITLE     ▸ 乙              ▸ title: 甲 # 暂定          ▸ title: 乙 # 暂定
                    TITLE     ▸ 乙：丙: 丁 # 戊  ▸ title: 甲 # 暂定          ▸ title: "'乙：丙: 丁 # 戊' # 暂定"
                    FORMED    ▸ 2026-03-04      ▸ 成文日期:  2026-01-02     ▸ 成文日期:  2026-03-04
                    FORMED    ▸ 三月四日          ▸ 成文日期:  2026-01-02     ▸ 成文日期:  三月四日
                    NOTE      ▸ 新备注            ▸ note: "'旧的: 备注'"      ▸ note: 新备注
                    """)
    void changesTheLineOfTheKeyAndNoOther(String key, String value, String line, String now) {
        String was = line.replace("\"", "");
        assertThat(BEFORE).contains(was);
        assertThat(changed(BEFORE, HeaderKey.valueOf(key.strip()), one(value.strip())))
                .isEqualTo(BEFORE.replace(was, now.replace("\"", "")));
    }

    @Test
    void aListStaysInTheFormInWhichItIsWritten() {
        assertThat(changed(BEFORE, HeaderKey.KEYWORDS, HeaderValue.of(List.of("子", "寅"))))
                .isEqualTo(BEFORE.replace("[子, 丑]   # 两个", "[子, 寅]   # 两个"));
        assertThat(changed(BEFORE, HeaderKey.ISSUER, HeaderValue.of(List.of("省局", "市局", "县局"))))
                .isEqualTo(BEFORE.replace("  - 市局\n", "  - 市局\n  - 县局\n"));
    }

    @Test
    void aKeyThatIsEmptiedGoesWithItsLines() {
        assertThat(changed(BEFORE, HeaderKey.TITLE, HeaderValue.none()))
                .isEqualTo(BEFORE.replace("title: 甲 # 暂定\n", ""));
        assertThat(changed(BEFORE, HeaderKey.SUMMARY, HeaderValue.none())).isEqualTo(BEFORE);
    }

    @Test
    void aNewKeyStandsWhereTheTableHasIt() {
        assertThat(changed(BEFORE, HeaderKey.RELEASED, one("2026-02-03 09:00")))
                .isEqualTo(BEFORE.replace("keywords", "released: 2026-02-03 09:00\nkeywords"));
    }

    @Test
    void aLineThatWaitsBehindANumberSignIsWrittenOut() {
        String draft = "---\ntitle: 甲\n# formed: 2026-01-01\n# 发布日期: 2026-01-01\n---\n";
        assertThat(changed(draft, HeaderKey.FORMED, one("2026-01-05")))
                .isEqualTo(draft.replace("# formed: 2026-01-01", "formed: 2026-01-05"));
        assertThat(changed(draft, HeaderKey.RELEASED, one("2026-01-06")))
                .isEqualTo(draft.replace("# 发布日期: 2026-01-01", "released: 2026-01-06"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是", "no", "~", "null", "2024", "- 甲", "? 甲", "甲 # 乙", "甲: 乙", "'", "\"", "[甲]", "{甲}", "&甲", "*甲",
                "!甲", "|", ">", "%甲", "@甲", "`甲", "甲\\乙", "两行\n文字", "制表\t符", "a'b\"c", "---", "..."
            })
    void whateverIsWrittenIsReadAgain(String value) {
        String text = changed(BEFORE, HeaderKey.TITLE, one(value));
        assertThat(text).isNotEqualTo("不能改").endsWith(BEFORE.substring(BEFORE.indexOf("\n成文日期")));
        assertThat(HeaderRewrite.of(text, Map.of(HeaderKey.TITLE, one("甲")))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void byteOrderMarkAndLineEndsStay(String end) {
        String text = ("\uFEFF" + BEFORE).replace("\n", end);
        assertThat(changed(text, HeaderKey.TITLE, one("乙"))).isEqualTo(text.replace("title: 甲 #", "title: 乙 #"));
    }

    @Test
    void severalKeysAreChangedAtOnce() {
        Map<HeaderKey, HeaderValue> values = new LinkedHashMap<>();
        values.put(HeaderKey.TITLE, one("乙"));
        values.put(HeaderKey.NOTE, HeaderValue.none());
        assertThat(HeaderRewrite.of(BEFORE, values))
                .contains(BEFORE.replace("甲 # 暂定", "乙 # 暂定").replace("note: '旧的: 备注'\n", ""));
    }

    @Test
    void attachmentsAreWrittenWithTheirTitles() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("file", "a.pdf");
        pairs.put("title", "表一: 名册");
        HeaderValue files = new HeaderValue.Several(List.of(new HeaderValue.Item(pairs), HeaderValue.Item.of("b.pdf")));
        assertThat(changed("---\ntitle: 甲\n---\n", HeaderKey.ATTACHMENTS, files))
                .isEqualTo("---\ntitle: 甲\nattachments:\n  - {file: a.pdf, title: '表一: 名册'}\n  - b.pdf\n---\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "正文\n",
                "---\n{title: 甲, note: 乙}\n---\n",
                "---\ntitle: 甲\ntitle: 乙\n---\n",
                "---\ntitle: [甲\n---\n",
                "---\ntitle: >\n 甲\n丙: 丁\n  乙: [\n---\n"
            })
    void aHeaderThatCannotBeChangedLineByLineIsLeftAlone(String text) {
        assertThat(HeaderRewrite.of(text, Map.of(HeaderKey.TITLE, one("丙")))).isEmpty();
    }
}
