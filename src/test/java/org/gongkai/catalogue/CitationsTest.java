package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of the site that others still cite though they have ended. */
class CitationsTest {

    @TempDir
    Path folder;

    private final TestSite site = new TestSite()
            .entry(
                    "gfxwj/old.md",
                    EntryDraft.of(1).set("title", "示例省监狱管理局会见管理办法").set("number", "示狱规〔2021〕1号"))
            .entry(
                    "gfxwj/new.md",
                    EntryDraft.of(2)
                            .set("title", "示例省监狱管理局会见管理规定")
                            .set("repeals", Catalogued.number(1))
                            .set("effective", "2021-09-01")
                            .body("《示例省监狱管理局会见管理办法》（示狱规〔2021〕1号）同时废止。\n"));

    private Catalogued made(String body, String column) throws IOException {
        site.entry(column + "/c.md", EntryDraft.of(3).body("第一段。\n\n依据" + body + "，通知如下。\n"));
        return Catalogued.of(site, folder, "2021-12-01");
    }

    @Test
    void areNamedWithTheirSuccessorWhereTheyAreCitedByNumber() throws IOException {
        assertThat(made("示狱规〔2021〕1号文", "gfxwj").shown())
                .containsExactly(
                        "R-118 warning content/gfxwj/c.md:15:3 cites 《示例省监狱管理局会见管理办法》（示狱规〔2021〕1号）, which has ended (废止)");
    }

    @Test
    void areFoundByTitleToo() throws IOException {
        assertThat(made("《示例省监狱管理局会见管理办法》", "gfxwj").shown()).hasSize(1);
    }

    @Test
    void countOnceWhereTitleAndNumberStandTogether() throws IOException {
        assertThat(made("《示例省监狱管理局会见管理办法》（示狱规〔2021〕1号）", "gfxwj").shown()).hasSize(1);
    }

    @Test
    void areNotTakenForOthersWithASimilarNumber() throws IOException {
        assertThat(made("省狱规〔2021〕1号、示狱规〔2021〕11号", "gfxwj").shown()).isEmpty();
    }

    @Test
    void areNoFaultOfANoticeOfTheTimeWhenTheyWereInForce() throws IOException {
        assertThat(made("示狱规〔2021〕1号", "tzgg").shown()).isEmpty();
    }
}
