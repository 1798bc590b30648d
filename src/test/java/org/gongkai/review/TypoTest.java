package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.EntryDraft;
import org.gongkai.Judged;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A word that matters at the gate and is mistyped by one edit publishes nothing: it is an error that is named, or, where
 * it makes another word of the list, what that word says. Digests are those of the mistyped text: it is the word itself
 * that is refused.
 */
class TypoTest {

    private static final Pattern INDEX = Pattern.compile("736916951/2021-[0-9]{6}");
    private static final String NOW = "2021-12-01T00:00:00";
    private static final List<String> DISCLOSURES = List.of("主动公开", "依申请公开", "不予公开");
    private static final List<String> CONCLUSIONS = List.of("可以公开", "删减后公开", "不予公开", "报请确定");

    private static int tried;
    private static int published;

    @TempDir
    private Path folder;

    /** A word of a sound entry: where it stands, and what its whole list is. */
    record Word(String place, String word, List<String> list) {
        @Override
        public String toString() {
            return place + ": " + word;
        }

        EntryDraft draft(int serial, String written) {
            EntryDraft draft = EntryDraft.of(serial);
            switch (place) {
                case "secrecy" -> draft.step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", written));
                case "attribute" ->
                    draft.step("attribute", Map.of("by", "赵三", "on", "2021-07-02", "conclusion", written));
                case "secrecy of the withdrawal" ->
                    draft.uncovered(
                            "withdrawn",
                            new TreeMap<>(Map.of("on", "2021-09-01", "by", "钱四", "reason", "误", "secrecy", written)));
                default -> draft.set(place, written);
            }
            return draft;
        }
    }

    static List<Word> values() {
        List<Word> words = new ArrayList<>();
        DISCLOSURES.forEach(word -> words.add(new Word("disclosure", word, DISCLOSURES)));
        CONCLUSIONS.forEach(word -> words.add(new Word("secrecy", word, CONCLUSIONS)));
        DISCLOSURES.forEach(word -> words.add(new Word("attribute", word, DISCLOSURES)));
        List<String> validities = List.of("有效", "已修改", "部分失效", "失效", "废止", "尚未施行");
        validities.forEach(word -> words.add(new Word("validity", word, validities)));
        List<String> truths = List.of("true", "false", "是", "否");
        truths.forEach(word -> words.add(new Word("secrecy of the withdrawal", word, truths)));
        words.add(new Word("genre", "通知", Vocabulary.GENRES));
        words.add(new Word("category", "gfxwj", List.of("gfxwj")));
        return words;
    }

    @ParameterizedTest
    @MethodSource("values")
    void aMistypedValueIsRefused(Word word) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> written = new TreeMap<>();
        int serial = 0;
        for (String typo : Typos.of(word.word)) {
            String path = "gfxwj/t%05d.md".formatted(++serial);
            texts.put(path, word.draft(serial, typo).text());
            written.put(path, typo.replaceAll("^ +| +$", ""));
        }
        judge(texts, (path, verdict) -> {
            boolean another = word.list.contains(written.getOrDefault(path, ""));
            assertThat(verdict instanceof Verdict.InError || another)
                    .as(path + " " + written.get(path))
                    .isTrue();
            if (another) {
                int number = Integer.parseInt(path.substring(7, 12));
                String meant = GateOracle.verdict(
                        word.draft(number, written.getOrDefault(path, "")), "gfxwj", "2021-12-01T00:00");
                String is = verdict.getClass().getSimpleName();
                assertThat(is)
                        .isEqualTo(Map.of(
                                        "published",
                                        "Published",
                                        "withheld",
                                        "Withheld",
                                        "replaced",
                                        "Replaced",
                                        "error",
                                        "InError")
                                .get(meant));
            }
        });
    }

    static List<String> keys() {
        return List.of(
                "review: {",
                "approved: {",
                "secrecy: {",
                "secrecy: '",
                "attribute: {",
                "drafted: {",
                "digest: '",
                "conclusion: '",
                "by: '",
                "on: '",
                "disclosure: '",
                "released: '",
                "withdrawn: {",
                "approved-by-leader: {");
    }

    /** A key is mistyped in the finished text, as a hand slips after the review. */
    @ParameterizedTest
    @MethodSource("keys")
    void aMistypedKeyIsRefused(String place) throws IOException {
        String key = place.substring(0, place.indexOf(':'));
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> written = new TreeMap<>();
        int serial = 0;
        String column = key.equals("approved-by-leader") ? "yanshen" : "gfxwj";
        for (String typo : Typos.of(key)) {
            EntryDraft draft = EntryDraft.of(++serial).withdrawn("2021-12-02", "误", false);
            if (column.equals("yanshen")) {
                draft.step("department", "赵三", "2021-07-02").step(key, "卫五", "2021-07-06");
            }
            String path = column + "/t%05d.md".formatted(serial);
            texts.put(
                    path,
                    draft.text().replaceFirst("\\b" + Pattern.quote(place), typo + place.substring(key.length())));
            written.put(path, typo.replaceAll("^ +| +$", ""));
        }
        judge(
                texts,
                (path, verdict) -> assertThat(verdict instanceof Verdict.InError || key.equals(written.get(path)))
                        .as(path + " " + written.get(path) + " " + verdict)
                        .isTrue());
    }

    private interface Expectation {
        void holds(String path, Verdict verdict);
    }

    /** Reads and judges all texts as one site; whoever is in error has a finding that blocks. */
    private void judge(Map<String, String> texts, Expectation expectation) throws IOException {
        TestSite site = new TestSite();
        texts.forEach((path, text) -> {
            site.file("content/" + path, text);
            Matcher number = INDEX.matcher(text);
            if (text.contains("withdrawn:") && number.find()) {
                site.remember(number.group(), "2021-09-01");
            }
        });
        Judged judged = Judged.of(site, folder, NOW);
        Map<String, Boolean> blocked = new TreeMap<>();
        judged.findings().stream()
                .filter(one -> one.severity() == Severity.BLOCK)
                .forEach(one -> blocked.put(one.place().path(), true));
        assertThat(judged.judgement().verdicts()).hasSize(texts.size());
        for (Verdict verdict : judged.judgement().verdicts()) {
            String path = verdict.path().substring("content/".length());
            expectation.holds(path, verdict);
            boolean error = verdict instanceof Verdict.InError;
            assertThat(blocked.containsKey(verdict.path()))
                    .as(path + judged.shown(path))
                    .isEqualTo(error);
            tried++;
            published += verdict instanceof Verdict.Published ? 1 : 0;
        }
    }

    /** What it comes to for the office: exit code 1, the place by name, and the old site as it was. */
    @Test
    void aTypoStopsTheReleaseWithExitCodeOne() throws IOException {
        Path project = new TestSite().entry("gfxwj/a.md", EntryDraft.of(1)).write(folder.toRealPath());
        String as = "2021-12-01T00:00:00+08:00";
        assertThat(Run.of(project, "build", "PROJECT", "--as-of", as).code()).isZero();
        Map<String, byte[]> before = Tree.read(project.resolve("target/site"));
        for (Word word : List.of(
                new Word("disclosure", "主动公幵", DISCLOSURES),
                new Word("secrecy", "不予公开 了", CONCLUSIONS),
                new Word("attribute", "依申请公 开", DISCLOSURES),
                new Word("secrecy of the withdrawal", "ture", List.of()))) {
            Tree.write(
                    project,
                    new TestSite().entry("gfxwj/b.md", word.draft(2, word.word)).files());
            Run run = Run.of(project, "build", "PROJECT", "--as-of", as);
            assertThat(run.code()).as(run.text()).isEqualTo(1);
            assertThat(run.out()).contains("\ncontent/gfxwj/b.md:").contains("G-05");
            Tree.same(before, Tree.read(project.resolve("target/site")));
        }
    }

    @AfterAll
    static void countsThem() {
        System.out.printf(
                "typos: %,d tried; %,d only put a blank around the word and published what it says%n",
                tried, published);
        assertThat(tried).isGreaterThan(5000);
    }
}
