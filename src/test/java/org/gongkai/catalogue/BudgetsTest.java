package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Budgets and final accounts of every unit, year by year. */
class BudgetsTest {

    private static final String COLUMN =
            "- {key: ysjs, name: 预算决算, type: 数据发布, description: 预算和决算, keywords: 预算, %s}\n";

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite();

    private BudgetsTest units(String units) {
        site.file("content/categories.yaml", COLUMN.formatted(units));
        return this;
    }

    private BudgetsTest with(int serial, String kind, String year, Object unit) {
        EntryDraft draft = EntryDraft.of(serial)
                .set("title", year + "年" + kind + serial)
                .set("budget", kind)
                .set("fiscal-year", year)
                .set("released", "2021-07-06");
        if (!unit.equals("")) {
            draft.set("unit", unit);
        }
        site.entry("ysjs/e" + serial + ".md", draft);
        return this;
    }

    private Path project() throws IOException {
        return site.write(temporary.toRealPath().resolve("project"));
    }

    private List<String> told(String asOf) throws IOException {
        Run run = Run.of(project(), "check", "PROJECT", "--as-of", asOf, "--format", "csv", "--lang", "en");
        return run.out()
                .lines()
                .filter(line -> line.matches("(R-151|G-04|G-05),.*"))
                .toList();
    }

    private String page(String asOf) throws IOException {
        Path project = project();
        Run run = Run.of(project, "build", "PROJECT", "--as-of", asOf);
        assertThat(run.code()).as(run.text()).isZero();
        return Files.readString(project.resolve("target/site/ysjs/index.html"));
    }

    @Test
    void theColumnShowsEveryUnitAndYearWithItsGaps() throws IOException {
        units("since: 2020, units: [局本级, {name: 第一监狱, from: 2021}]")
                .with(1, "预算", "2020", "")
                .with(2, "预算", "2021", List.of("局本级", "第一监狱"));
        assertThat(page("2021-12-10"))
                .containsSubsequence(
                        "<th scope=\"col\">2021年</th><th scope=\"col\">2020年</th>",
                        "<th scope=\"row\">局本级</th>",
                        "href=\"2021/e2.html\" aria-label=\"局本级2021年预算\">预算</a>",
                        "<i>决算未到公开时间</i>",
                        "href=\"2021/e1.html\" aria-label=\"局本级2020年预算\">预算</a>",
                        "<i class=\"missing\">决算尚未公开</i>",
                        "<th scope=\"row\">第一监狱</th>",
                        "href=\"2021/e2.html\" aria-label=\"第一监狱2021年预算\">预算</a>",
                        "不适用");
    }

    @Test
    void aGapIsAnErrorOnceItIsNoDelayOfTheApprovalAnyMore() throws IOException {
        units("since: 2021, units: [局本级]").with(1, "预算", "2021", "");
        assertThat(told("2022-06-30")).isEmpty();
        assertThat(told("2022-07-01"))
                .singleElement()
                .asString()
                .startsWith("R-151,error,content/categories.yaml,1,")
                .contains("no published budget of “局本级” for 2022");
        assertThat(told("2022-12-01"))
                .hasSize(2)
                .anyMatch(line -> line.contains("no published final account of “局本级” for 2021"));
        assertThat(with(2, "预算", "2022", "局本级").with(3, "决算", "2021", "").told("2022-12-01"))
                .isEmpty();
    }

    @Test
    void aUnitThatIsGoneOwesNothing() throws IOException {
        units("since: 2020, units: [{name: 旧单位, until: 2020}]")
                .with(1, "预算", "2020", "")
                .with(2, "决算", "2020", "");
        assertThat(told("2021-12-10")).isEmpty();
    }

    @Test
    void aUnitThatTheColumnDoesNotHaveIsNamed() throws IOException {
        units("since: 2021, units: [局本级]").with(1, "预算", "2021", "").with(2, "预算", "2021", "第九监狱");
        assertThat(told("2021-12-10"))
                .singleElement()
                .asString()
                .startsWith("R-151,error,content/ysjs/e2.md,")
                .contains("第九监狱");
    }

    @Test
    void kindAndYearGoTogether() throws IOException {
        units("since: 2021, units: [局本级]").with(1, "预算", "2021", "");
        site.entry("ysjs/a.md", EntryDraft.of(7).set("budget", "决算"));
        site.entry("ysjs/b.md", EntryDraft.of(8).set("budget", "决算").set("fiscal-year", "二〇二〇年"));
        assertThat(told("2021-07-10"))
                .anyMatch(line -> line.contains("a.md") && line.contains("fiscal-year"))
                .anyMatch(line -> line.startsWith("G-05,block,content/ysjs/b.md"));
    }

    @Test
    void aUnitWithoutAFirstYearIsRefused() throws IOException {
        assertThat(units("units: [局本级]").told("2021-07-10"))
                .singleElement()
                .asString()
                .startsWith("G-05,block,content/categories.yaml,1,")
                .contains("no first year");
    }

    private List<String> limits(EntryDraft draft) throws IOException {
        units("since: 2021, units: [局本级], publish-within: 20 working days");
        site.entry(
                "ysjs/a.md",
                draft.set("budget", "预算").set("fiscal-year", "2021").set("released", "2021-07-26"));
        Run run = Run.of(project(), "check", "PROJECT", "--as-of", "2021-07-30", "--format", "csv", "--lang", "en");
        return run.out()
                .lines()
                .filter(line -> line.matches("R-(150|152|30|31),.*"))
                .toList();
    }

    @Test
    void aBudgetIsPublishedWithinTwentyDaysOfItsApprovalWhateverItsColumnSays() throws IOException {
        assertThat(limits(EntryDraft.of(1).set("decided", "2021-07-05")))
                .anyMatch(line -> line.startsWith("R-150,error,content/ysjs/a.md,") && line.contains("2021-07-25"))
                .noneMatch(line -> line.startsWith("R-3"));
        assertThat(limits(EntryDraft.of(1).set("decided", "2021-07-06"))).noneMatch(line -> line.startsWith("R-150"));
    }

    @Test
    void aBudgetNamesTheDayOfItsApproval() throws IOException {
        assertThat(limits(EntryDraft.of(1)))
                .anyMatch(line -> line.startsWith("R-150,error,content/ysjs/a.md,") && line.contains("is missing"));
    }

    @Test
    void whatABudgetDoesNotContainIsNamed() throws IOException {
        String body = "基本支出、项目支出，按功能分类和经济分类列出。机关运行经费、三公经费见表。\n";
        assertThat(limits(EntryDraft.of(1).set("decided", "2021-07-06").body(body)))
                .singleElement()
                .asString()
                .startsWith("R-152,warning,content/ysjs/a.md,")
                .contains("the text has no: 政府采购,");
        assertThat(limits(EntryDraft.of(1).set("decided", "2021-07-06").body(body + "\n政府采购见附件。\n")))
                .isEmpty();
    }
}
