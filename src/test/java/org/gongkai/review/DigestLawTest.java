package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.EntryDraft;
import org.gongkai.Judged;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.header.HeaderKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the digest covers, and what it does not see. */
@Slow
class DigestLawTest {

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isTheOneOfTheFormatAndOfEverySpellingOfTheSameContent(long seed) throws IOException {
        RandomDrafts drafts = new RandomDrafts(seed);
        Random random = new Random(seed);
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            EntryDraft draft = drafts.draft();
            Map<String, String> spellings = spellings(draft, random);
            for (Map.Entry<String, String> spelling : spellings.entrySet()) {
                String path = "gfxwj/" + i + "-" + spelling.getKey() + ".md";
                site.entry(path, draft, spelling.getValue());
                expected.put(path, draft.trueDigest());
            }
        }
        Judged judged = Judged.of(site, folder, "2021-12-01T00:00:00");
        expected.forEach((path, digest) -> assertThat(
                        Digest.first(judged.manuscript(path)).text())
                .as(path)
                .isEqualTo(digest));
    }

    /** The same content in other clothes. */
    private static Map<String, String> spellings(EntryDraft draft, Random random) {
        String plain = draft.text();
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("plain", plain);
        spellings.put("crlf", plain.replace("\n", "\r\n"));
        spellings.put("cr", plain.replace("\n", "\r"));
        spellings.put("bom", "\uFEFF" + plain);
        spellings.put("nfd", Normalizer.normalize(plain, Normalizer.Form.NFD));
        spellings.put("blank-lines", plain.replaceFirst("\n---\n", "\n---   \n \t\n\n") + "\n\t\n  \n");
        spellings.put("no-last-line-end", plain.stripTrailing());
        List<String> lines = new ArrayList<>(draft.lines());
        Collections.shuffle(lines, random);
        spellings.put("order", text(lines, draft));
        spellings.put("chinese", text(lines.stream().map(DigestLawTest::chinese).toList(), draft));
        lines.add("note: 只供内部 " + random.nextInt());
        spellings.put("note", text(lines, draft));
        lines.add("withdrawn: {on: 2021-09-01, by: 钱四, reason: 内容有误}");
        spellings.put("withdrawn", text(lines, draft));
        spellings.put(
                "spaces",
                text(
                        draft.lines().stream()
                                .map(line -> line.replaceFirst("^([a-z]+): '(.*)'$", "$1:    '  $2  '  "))
                                .toList(),
                        draft));
        return spellings;
    }

    private static String chinese(String line) {
        int colon = line.indexOf(':');
        HeaderKey key = Arrays.stream(HeaderKey.values())
                .filter(one -> line.startsWith(one.english() + ":"))
                .findFirst()
                .orElseThrow();
        return key.chinese() + line.substring(colon);
    }

    private static String text(List<String> lines, EntryDraft draft) {
        return "---\n" + String.join("\n", lines) + "\n---\n" + draft.body();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void changesWithEveryCharacterOfHeaderBodyAndFiles(long seed) throws IOException {
        EntryDraft draft = new RandomDrafts(seed).draft().file("附件.txt", "附件的内容");
        Random random = new Random(seed);
        List<String> paths = new ArrayList<>();
        for (String key : List.copyOf(draft.header().keySet())) {
            Object value = draft.header().get(key);
            if (value instanceof String text) {
                for (String other : changes(text, random)) {
                    draft.set(key, other);
                    paths.add(add(draft, paths.size()));
                }
                draft.set(key, value);
            } else {
                draft.without(key);
                paths.add(add(draft, paths.size()));
                draft.set(key, List.of("另外的值"));
                paths.add(add(draft, paths.size()));
                draft.set(key, value);
            }
        }
        String body = draft.body();
        for (String other : changes(body.stripTrailing(), random)) {
            draft.body(other);
            paths.add(add(draft, paths.size()));
        }
        draft.body(body);
        Judged judged = Judged.of(site, folder, "2021-12-01T00:00:00");
        String before = draft.trueDigest();
        assertThat(paths).hasSizeGreaterThan(100);
        for (String path : paths) {
            Source source = judged.sources().entries().stream()
                    .filter(one -> one.path().equals("content/" + path))
                    .findFirst()
                    .orElseThrow();
            if (source instanceof Manuscript manuscript) {
                assertThat(Digest.first(manuscript).text()).as(path).isNotEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void changesWithEveryByteNameAndNumberOfItsFiles(long seed) throws IOException {
        EntryDraft draft = new RandomDrafts(seed).draft().without("attachments").file("表.txt", "一二三\r\n");
        add(draft, 0);
        byte[] bytes = "一二三\r\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] other = bytes.clone();
            other[i] ^= 1;
            String path = add(draft, i + 1);
            site.files().put("content/" + path.replace(".md", ".files/表.txt"), other);
        }
        String renamed = add(draft, 100);
        site.files().remove("content/" + renamed.replace(".md", ".files/表.txt"));
        site.files().put("content/" + renamed.replace(".md", ".files/表2.txt"), bytes);
        String fewer = add(draft, 101);
        site.files().remove("content/" + fewer.replace(".md", ".files/表.txt"));
        Judged judged = Judged.of(site, folder, "2021-12-01T00:00:00");
        List<String> digests = judged.sources().entries().stream()
                .map(source -> Digest.first((Manuscript) source).text())
                .toList();
        assertThat(digests).hasSize(bytes.length + 3).doesNotHaveDuplicates().contains(draft.trueDigest());
    }

    private String add(EntryDraft draft, int number) {
        String path = "gfxwj/v%04d.md".formatted(number);
        site.entry(path, draft);
        return path;
    }

    /** Each character replaced, left out, and doubled by another. */
    private static List<String> changes(String text, Random random) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                continue;
            }
            String other = c >= '0' && c <= '9' ? String.valueOf((char) ('0' + (c - '0' + 1) % 10)) : "〇";
            String before = text.substring(0, i);
            String after = text.substring(i + 1);
            changes.add(
                    switch (random.nextInt(3)) {
                        case 0 -> before + after;
                        case 1 -> before + c + other + after;
                        default -> before + other + after;
                    });
        }
        return changes;
    }
}
