package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of an entry whose public period is over, index number, column and days are left: two projects whose closed entries differ
 * in anything else give the same site, byte for byte.
 */
@Slow
class ClosedEntriesTest {

    private static final int CLOSED = 3;
    private static final int PAIRS = 8;
    private static final String COLUMN = """
            - {key: zyjwzx, name: 决定书, regime: %s, type: 数据发布, clock: %s, closes-after: 3 months}
            """;

    /** A closed entry that keeps its number and days, and has everything else by the dice. */
    private static void closed(int serial, Dice dice, TestSite site) {
        EntryDraft draft = EntryDraft.of(serial)
                .set("category", "zyjwzx")
                .set("decided", "2021-07-05")
                .set("title", "关于罪犯" + dice.words(9) + "的决定")
                .set("summary", dice.words(30))
                .set("formed", dice.of("2021-07-01", "2021-06-30", "2021-08-01"))
                .body("见[另一条](index:0)。" + dice.words(40) + "<script>\n\n# " + dice.words(3) + "\n");
        for (String key : List.of("number", "topic", "genre", "source", "author", "description", "issuer", "image")) {
            if (dice.once(2)) {
                draft.set(key, key.equals("genre") ? dice.of("公示", "解读", "通知") : dice.words(9));
            }
        }
        if (dice.once(2)) {
            draft.set("closes-after", dice.of("3 months", "3个月", "1 year"));
        }
        draft.set("keywords", List.of(dice.words(2), dice.words(2)));
        draft.set("channels", List.of(dice.of("政府公报", "政务微信", "其他")));
        draft.set(dice.of("repeals", "amends", "replaced-by", "interprets"), List.of("736916951/2021-000001"));
        draft.set("validity", dice.of("有效", "废止", "失效"));
        draft.uncovered("note", dice.words(9));
        draft.step("drafted", dice.words(2), "2021-07-01");
        if (dice.once(2)) {
            draft.digest(dice.of("none", "sha256:" + "0".repeat(64)));
        }
        for (int i = dice.below(3); i > 0; i--) {
            draft.file(dice.of("", "图/") + dice.words(3).replaceAll("[^\\p{IsHan}]", "") + i + ".txt", dice.words(20));
        }
        String name = dice.of("zhang-san", "张三", "a") + serial;
        site.entry(dice.of("zyjwzx/", "tzgg/2021/", "zyjwzx/一/") + name + ".md", draft);
    }

    /** One site: open entries that stay, one of which names a closed one, and closed ones that are others each time. */
    private static Map<String, byte[]> site(PublicPart open, Dice dice, String column) {
        TestSite site = new TestSite();
        site.files().clear();
        for (int i = 1; i <= CLOSED; i++) {
            closed(900 + i, dice, site);
        }
        site.entry(
                "tzgg/naming.md",
                EntryDraft.of(950)
                        .set("interprets", List.of("736916951/2021-000901"))
                        .body("见[决定书](index:736916951/2021-000902)。\n"));
        Map<String, byte[]> files = new TreeMap<>(open.files());
        String categories =
                new String(files.getOrDefault("content/categories.yaml", new byte[0]), StandardCharsets.UTF_8);
        files.putAll(site.files());
        files.put("content/categories.yaml", (categories + column).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatIsClosedChangesNoPublishedByte(int seed) throws IOException {
        Dice dice = new Dice(seed);
        PublicPart open = new PublicPart(dice);
        String column = COLUMN.formatted(dice.of("狱务公开", "政府信息公开"), dice.of("decided", "formed"));
        try (Workbench bench = Workbench.open()) {
            SortedMap<String, byte[]> before = build(bench, site(open, dice, column));
            assertThat(before).containsKey("closed/736916951-2021-000901.html");
            for (int pair = 0; pair < PAIRS; pair++) {
                Tree.same(before, build(bench, site(open, dice, column)));
            }
        }
    }

    private static SortedMap<String, byte[]> build(Workbench bench, Map<String, byte[]> files) throws IOException {
        bench.hold(files);
        Built built = bench.build();
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        assertThat(built.judgement().closed()).hasSize(CLOSED);
        return built.files();
    }
}
