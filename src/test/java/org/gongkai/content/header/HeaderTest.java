package org.gongkai.content.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.EntryDraft;
import org.gongkai.Judged;
import org.gongkai.TestSite;
import org.gongkai.content.Source;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.review.Verdict.InError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor is told about a header. */
class HeaderTest {

    private static final String PATH = "gfxwj/a.md";

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();

    private List<Finding> findings(String text) throws IOException {
        site.file("content/" + PATH, text);
        return judged().findings();
    }

    private Judged judged() throws IOException {
        return Judged.of(site, folder, "2021-12-01T00:00:00");
    }

    /** The sound draft with one of its lines replaced. */
    private static String with(String key, String line) {
        List<String> lines = new ArrayList<>(EntryDraft.of(1).lines());
        lines.replaceAll(one -> one.startsWith(key + ":") ? line : one);
        return "---\n" + String.join("\n", lines) + "\n---\n正文\n";
    }

    private void refused(String text, String rule, String place, String hint) throws IOException {
        List<Finding> findings = findings(text);
        assertThat(findings).hasSize(1);
        Finding only = findings.get(0);
        assertThat(only.rule().id()).isEqualTo(rule);
        assertThat(only.place()).hasToString("content/" + PATH + ":" + place);
        assertThat(only.hint().en()).contains(hint);
        assertThat(judged().verdict(PATH)).isInstanceOf(InError.class);
    }

    @ParameterizedTest
    @CsvSource({
        "titel, did you mean “title”?",
        "标提, did you mean “标题”?",
        "sumary, did you mean “summary”?",
        "Title, did you mean “title”?",
        "随便什么, known keys: title"
    })
    void suggestsTheKeyThatWasMeant(String key, String hint) throws IOException {
        refused(with("title", key + ": 标题"), "G-02", "2:1", hint);
    }

    @Test
    void refusesAKeyThatStandsTwiceEvenInTwoLanguages() throws IOException {
        refused(with("formed", "formed: 2021-07-01\n成文日期: 2021-07-01"), "G-03", "5:1", "keep one");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-29,2021-02 has days 01 to 28 only",
        "2021-13-01,months are 01 to 12",
        "2021-00-10,months are 01 to 12",
        "2021-7-6,write it as 2021-07-06",
        "20210706,write it as 2021-07-06",
        "2021/07/06,write it as 2021-07-06",
        "２０２１-07-06,write it as 2021-07-06",
        "2021-07-06 24:00,write year-month-day with four",
        "2021-07-06 9:00,write it as 2021-07-06 09:00",
        "2021-07-06T09:60,write year-month-day with four",
        "2021-07-06 09:00:00,write it as 2021-07-06 09:00",
        "2021-07-06 09：00,write it as 2021-07-06 09:00",
        "今天,write year-month-day with four",
        "[2021-07-06],write year-month-day with four"
    })
    void refusesADateThatDoesNotExist(String date, String hint) throws IOException {
        refused(with("released", "released: " + date), "G-06", "5:11", hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2021-07-06T09:00", "2021-07-06 23:59", "' 2021-07-06 '"})
    void readsTheDatesThatDo(String date) throws IOException {
        findings(with("released", "released: " + date));
        assertThat(judged().manuscript(PATH).header().moment(HeaderKey.RELEASED))
                .isPresent();
    }

    @Test
    void refusesEveryTypoOfEveryEnumeratedValue() throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (HeaderKey key : HeaderKey.values()) {
            if (!key.shape().choices().isEmpty()) {
                lists.put(key.english(), key.shape().choices());
            }
        }
        lists.put("secrecy", Vocabulary.CONCLUSIONS);
        lists.put("attribute", Vocabulary.DISCLOSURES);
        Set<String> paths = new TreeSet<>();
        lists.forEach((key, values) -> values.forEach(value -> typos(value).forEach(typo -> {
            if (!values.contains(typo)) {
                String path = "gfxwj/t%05d.md".formatted(paths.size());
                EntryDraft draft = EntryDraft.of(1 + paths.size());
                if (key.equals("secrecy") || key.equals("attribute")) {
                    draft.step(key, Map.of("by", "李二", "on", "2021-07-02", "conclusion", typo));
                } else {
                    draft.set(key, typo);
                }
                site.entry(path, draft);
                paths.add(path);
            }
        })));
        Judged judged = judged();
        assertThat(paths).hasSizeGreaterThan(500);
        for (String path : paths) {
            assertThat(judged.verdict(path)).as(path).isInstanceOf(InError.class);
            assertThat(judged.rules(path)).as(path).containsExactly("G-05");
        }
    }

    private static Set<String> typos(String value) {
        Set<String> typos = new TreeSet<>();
        for (int i = 0; i <= value.length(); i++) {
            String before = value.substring(0, i);
            String after = value.substring(i);
            for (String extra : List.of("不", "可", "公", "　", "\u200B", "x", ".")) {
                typos.add(before + extra + after);
                if (!after.isEmpty()) {
                    typos.add(before + extra + after.substring(1));
                }
            }
            if (!after.isEmpty() && value.length() > 1) {
                typos.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                typos.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        return typos;
    }

    @Test
    void reportsAllMistakesInOneRunWithTheirLines() throws IOException {
        String text = "---\ntitel: 一\nformed: 2021-02-30\ngenre: 通之\nreview: {drafft: {by: 王一, on: x}}\n---\n正文\n";
        assertThat(findings(text).stream()
                        .map(one -> one.rule().id() + " " + one.place().line()))
                .containsExactly("G-02 2", "G-06 3", "G-05 4", "G-02 5");
        assertThat(findings(with("review", "review: {drafed: {by: 王一, on: x}}")))
                .singleElement()
                .satisfies(one -> assertThat(one.hint().en()).isEqualTo("did you mean “drafted”?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: ''|G-05|2:8",
                "title: [a]|G-05|2:8",
                "title: {a: b}|G-05|2:8",
                "title: \"a\\u0007\"|G-05|2:8",
                "title: \"a\\uFFFF\"|G-05|2:8",
                "attachments: a.txt|G-05|2:14",
                "attachments: []|G-05|2:14",
                "attachments: [{title: 无文件}]|G-04|2:15",
                "waive: [{rule: R-1}]|G-04|2:9",
                "withdrawn: 是|G-05|2:12"
            })
    void refusesAValueOfTheWrongShape(String line, String rule, String place) throws IOException {
        assertThat(findings(with("title", line)).get(0))
                .satisfies(one -> assertThat(one.rule().id()).isEqualTo(rule))
                .satisfies(one -> assertThat(one.place()).hasToString("content/" + PATH + ":" + place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "正文而已\n", "---\ntitle: 没有结束\n", "---", "\n---\ntitle: 首行是空的\n---\n", "--- \n", "a: b\n---\n"
            })
    void refusesAFileWithoutAHeader(String text) throws IOException {
        assertThat(findings(text)).isNotEmpty().allMatch(one -> one.rule().id().startsWith("G-0"));
        assertThat(judged().verdict(PATH)).isInstanceOf(InError.class);
    }

    @ParameterizedTest
    @CsvSource({"GB18030, 2, looks like GB18030", "UTF-16, 1, looks like UTF-16"})
    void namesTheEncodingOfAFileThatIsNotUtf8(String charset, int line, String message) throws IOException {
        byte[] bytes = EntryDraft.of(1).text().getBytes(Charset.forName(charset));
        site.files().put("content/" + PATH, bytes);
        assertThat(judged().findings()).singleElement().satisfies(one -> {
            assertThat(one.rule().id()).isEqualTo("G-10");
            assertThat(one.place().line()).isEqualTo(line);
            assertThat(one.message().en()).contains(message);
        });
    }

    @Test
    void refusesABodyOrHeaderOverOneMebibyte() throws IOException {
        byte[] big = EntryDraft.of(1).body("字".repeat(400_000)).text().getBytes(StandardCharsets.UTF_8);
        site.files().put("content/" + PATH, big);
        assertThat(judged().rules(PATH)).containsExactly("G-11");
    }

    /** Whatever is written in a record and cannot be read makes the record unreadable; nothing becomes an absent value. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            review    | {form: [2021, 7]}
            review    | {form: ''}
            review    | {digest: {sha256: 00}}
            review    | {digest: 'sha256:00'}
            review    | {drafted: 王一}
            review    | {drafted: [王一, 2021-07-01]}
            review    | {drafted: {by: [王一, 李二], on: 2021-07-01}}
            review    | {drafted: {by: '', on: 2021-07-01}}
            review    | {drafted: {by: 王一, on: 2021-07-32}}
            review    | {drafted: {by: 王一, on: }}
            review    | {drafted: {by: 王一, on: 2021-07-01, basis: [一, 二]}}
            review    | {drafted: {by: 王一, on: 2021-07-01, basis: {a: 一}}}
            review    | {drafted: {by: 王一, on: 2021-07-01, basis: }}
            review    | {drafted: {by: 王一, on: 2021-07-01, basis: "\\x07"}}
            review    | {drafted: {by: 王一, on: 2021-07-01, conclusion: [一]}}
            review    | {drafted: {by: 王一, on: 2021-07-01, conclusion: }}
            review    | {drafted: {by: 王一, on: 2021-07-01, reason: 一}}
            review    | {drafted: {by: 王一, on: 2021-07-01, by: 李二}}
            review    | {secrecy: {by: 王一, on: 2021-07-01, conclusion: 可以公示}}
            review    | {secrecy: {by: 王一, on: 2021-07-01, conclusion: 可以公开, basis: [不涉密]}}
            review    | {attribute: {by: 王一, on: 2021-07-01, conclusion: 主动}}
            withdrawn | {on: 2021-08-32, by: 钱四, reason: 有误}
            withdrawn | {on: 2021-08-01, by: [钱四], reason: 有误}
            withdrawn | {on: 2021-08-01, by: 钱四, reason: {a: 有误}}
            withdrawn | {on: 2021-08-01, by: 钱四, reason: 有误, secrecy: maybe}
            withdrawn | {on: 2021-08-01, by: 钱四, reason: 有误, secrecy: [true]}
            withdrawn | {on: 2021-08-01, by: 钱四, reason: 有误, secrecy: }
            """)
    void neverTakesAnUnreadableValueOfARecordForAnAbsentOne(String key, String record) throws IOException {
        List<String> lines = new ArrayList<>(EntryDraft.of(1).lines());
        lines.removeIf(line -> line.startsWith(key + ":"));
        lines.add(key + ": " + record);
        String text = "---\n" + String.join("\n", lines) + "\n---\n正文\n";
        assertThat(findings(text)).as(record).hasSize(1);
        assertThat(judged().verdict(PATH)).isInstanceOf(InError.class);
        assertThat(judged().sources().entries()).hasExactlyElementsOfTypes(Source.Broken.class);
    }
}
