package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.junit.jupiter.api.Test;

/**
 * Of what was withdrawn for secrecy the site tells index number, column and day, and no byte depends on anything else of it:
 * neither on its title and text nor on the name of its file, its attachments, its relations or why it was withdrawn.
 */
class SecrecyWithdrawalTest {

    private static final int TURNS = 15;
    private static final String NUMBER = "736916951/2021-000007";

    private final Dice dice = new Dice(7);

    /** The site with a withdrawn entry that is another one each time. */
    private Map<String, byte[]> site() {
        TestSite site = new TestSite()
                .entry("gfxwj/2021/a.md", EntryDraft.of(1).set("interprets", List.of(NUMBER)))
                .entry("gfxwj/2021/b.md", EntryDraft.of(2).body("见[原文件](index:" + NUMBER + ")。\n"))
                .entry("tzgg/c.md", EntryDraft.of(3).withdrawn("2021-09-01", "有误", false));
        EntryDraft draft = EntryDraft.of(7).withdrawn("2021-09-01", "涉及" + dice.words(9), true);
        for (String key : List.of("title", "summary", "number", "topic", "source", "author", "description", "issuer")) {
            if (dice.once(2)) {
                draft.set(key, "密" + dice.words(9));
            }
        }
        draft.set("formed", dice.of("2021-07-01", "2020-07-01"));
        draft.set("released", dice.of("2021-07-06", "2021-01-06 09:30"));
        draft.set("genre", dice.of("通知", "解读", "决定"));
        draft.set(
                dice.of("repeals", "amends", "replaced-by", "interprets"),
                List.of("736916951/2021-00000" + (1 + dice.below(3))));
        draft.uncovered("note", dice.words(9)).body("密" + dice.words(20) + "\n\n[甲](../2021/a.md)\n");
        for (int i = dice.below(3); i > 0; i--) {
            draft.file("密件" + i + ".txt", dice.words(9));
        }
        String name = "gfxwj/" + dice.of("", "2021/", "密/") + dice.of("fanren-tuotao-yuan", "越狱预案", "x", "Z.z");
        site.entry(name + ".md", draft);
        site.file("content/" + name + ".review/history.yaml", dice.words(9));
        return site.files();
    }

    @Test
    void noPublishedByteDependsOnIt() throws IOException {
        try (Workbench bench = Workbench.open()) {
            SortedMap<String, byte[]> first = new TreeMap<>();
            for (int turn = 0; turn < TURNS; turn++) {
                bench.hold(site());
                Built built = bench.build();
                assertThat(built.published()).as(built.shown().toString()).isTrue();
                assertThat(built.judgement().tombstones()).hasSize(2);
                if (turn == 0) {
                    first.putAll(built.files());
                    assertThat(first).containsKey("withdrawn/736916951-2021-000007.html");
                    assertThat(built.text("catalogue.csv"))
                            .contains("https://jyj.example.gov.cn/zfxxgk/withdrawn/736916951-2021-000007.html");
                    assertThat(built.text("fdzdgknr/gfxwj/2021/b.html"))
                            .contains("href=\"../../../withdrawn/736916951-2021-000007.html\"");
                    assertThat(built.text("tzgg/2021/c.html")).contains("有误"); // an ordinary one stays in its place
                }
                Tree.same(first, built.files());
            }
        }
    }
}
