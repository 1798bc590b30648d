package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.audit.Audit;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** A text as a clerk pastes it, from the file to the page: valid, sound for the audit, and told as changed. */
class PastedTextTest {

    private static final String PASTED = """
            办公时间：8:30~11:30，13:30~17:00。规划期五年[^1]规划，见[^注]。

            1. 关于会见的通知；
            2. 关于通信的通知；
            5. 关于劳动的通知。

            | 项目 | 材料 |
            |---|---|
            | 申请 | 申请表<br>身份证明 |

            <table class=MsoTableGrid border=1 style='border-collapse:collapse'>
             <caption>办理材料</caption>
             <tr><td rowspan=2><p class=MsoNormal><b>事项<o:p></o:p></b></p></td><td colspan=2>材料</td></tr>

             <tr><td>名称</td><td>份数</td></tr>
             <tr><td rowspan=2>会见</td><td>申请表</td><td>1</td></tr>
             <tr><td>亲属关系证明</td><td>2</td></tr>
            </table>

            ## 附则

            略[^1]。

            [^1]: 指2021年至2025年。
            [^注]: 见网站首页。
            """;

    @TempDir
    Path folder;

    @Test
    void becomesAValidPageThatTheAuditFindsSound() throws IOException, SAXException {
        TestSite site = new TestSite().entry("gfxwj/2021/a.md", EntryDraft.of(1).body(PASTED));
        EntryDraft guide = EntryDraft.of(2);
        List.copyOf(guide.header().keySet()).forEach(guide::without);
        guide.set("title", "政府信息公开指南").set("formed", "2021-07-01").body(PASTED);
        site.file("content/guide.md", guide.text());
        Built built = Built.of(site.write(folder.resolve("project")), folder.resolve("out"));
        assertThat(built.findings())
                .filteredOn(one -> one.severity() == Severity.BLOCK || one.rule() == Rule.RAW_HTML)
                .isEmpty();
        assertThat(built.findings())
                .filteredOn(one -> one.rule() == Rule.RENDERING_CHANGED)
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh())
                        .contains("content/gfxwj/2021/a.md（波浪号、列表编号、换行、表格、脚注）", "content/guide.md（波浪号、列表编号、换行、表格、脚注）"));

        assertThat(ValidHtmlTest.check(folder.resolve("out/fdzdgknr/gfxwj/2021/a.html")))
                .isEmpty();
        assertThat(ValidHtmlTest.check(folder.resolve("out/guide.html"))).isEmpty();
        assertThat(Audit.folder(folder.resolve("out")).findings())
                .extracting(Finding::rule)
                .doesNotContain(Rule.BROKEN_LINK, Rule.PAGE_BASICS, Rule.DUPLICATE_ID);
        assertThat(built.text("fdzdgknr/gfxwj/2021/a.html"))
                .contains("<caption>办理材料</caption>", "<li value=\"5\">", "id=\"note:1:2\"", "申请表<br />")
                .doesNotContain("<del>", "MsoNormal");
    }
}
