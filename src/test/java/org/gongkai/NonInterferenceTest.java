package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to entries that are withheld, not one published byte is another. */
class NonInterferenceTest {

    private static final List<String> PUBLISHED = List.of("736916951/2021-000001", "736916951/2021-000002");

    @TempDir
    Path folder;

    private static TestSite published() {
        return new TestSite()
                .entry("gfxwj/2021/a.md", EntryDraft.of(1).file("a.txt", "甲").body("见[乙](../../tzgg/b.md)。\n"))
                .entry("tzgg/b.md", EntryDraft.of(2).set("interprets", PUBLISHED.get(0)))
                .entry("tzgg/c.md", EntryDraft.of(3).withdrawn("2021-09-01", "有误", false));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aWithheldEntryChangesNoPublishedByte(long seed) throws IOException {
        SortedMap<String, byte[]> alone = Built.of(published().write(folder.resolve("alone")), folder.resolve("out"))
                .files();
        Random random = new Random(seed);
        for (int turn = 0; turn < 3; turn++) {
            TestSite site = published();
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                withheld(site, i, random);
            }
            Path project = site.write(folder.resolve("p" + turn));
            Built built = Built.of(project, folder.resolve("out" + turn));
            assertThat(built.published()).as(built.shown().toString()).isTrue();
            assertThat(built.judgement().withheld()).hasSize(count);
            Tree.same(alone, built.files());
            built.files()
                    .forEach((path, bytes) -> assertThat(path + new String(bytes, StandardCharsets.UTF_8))
                            .doesNotContain("秘而不宣")
                            .doesNotContain("mierbuxuan"));
        }
    }

    /** An entry that is held back for one of the reasons, with anything else in it. */
    private static void withheld(TestSite site, int i, Random random) {
        String column =
                List.of("gfxwj", "ghjh", "xzxk", "tzgg", "yanshen", "zhidu").get(random.nextInt(6));
        String year =
                random.nextBoolean() ? "" : List.of("2021/", "2099/", "一/二/").get(random.nextInt(3));
        EntryDraft draft = EntryDraft.of(100 + i)
                .set("title", "秘而不宣" + random.nextInt())
                .set("summary", "秘而不宣的内容概述，谁也不应当在公开的文件中看到它。" + random.nextInt())
                .set("keywords", List.of("秘而不宣", "mierbuxuan"))
                .body("秘而不宣\n\n[链接](没有.md) <script>\n\n## 小标题" + random.nextInt() + "\n");
        if (random.nextBoolean()) {
            draft.set("index", PUBLISHED.get(random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            String key =
                    List.of("repeals", "amends", "replaced-by", "interprets").get(random.nextInt(4));
            draft.set(key, List.of(PUBLISHED.get(random.nextInt(2)), "没有"));
        }
        if (random.nextBoolean()) {
            draft.file("mierbuxuan.txt", "秘而不宣" + random.nextInt()).file("图/二.png", "png");
        }
        if (random.nextBoolean()) {
            draft.digest("sha256:" + "0".repeat(64));
        }
        if (random.nextInt(4) == 0) {
            draft.withdrawn("2021-10-01", "秘而不宣", random.nextBoolean());
        }
        switch (random.nextInt(4)) {
            case 0 -> draft.noStep("approved");
            case 1 -> draft.set("released", "2030-01-0" + (1 + random.nextInt(9)));
            case 2 -> draft.set("disclosure", random.nextBoolean() ? "不予公开" : "依申请公开");
            default -> draft.step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "不予公开"));
        }
        site.entry(column + "/" + year + "mierbuxuan" + i + ".md", draft);
    }
}
