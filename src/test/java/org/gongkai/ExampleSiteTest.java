package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.audit.Audit;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Validity;
import org.gongkai.finding.Severity;
import org.gongkai.review.Verdict.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that the program brings along as a sample shows everything that there is, and is in order. */
class ExampleSiteTest {

    @TempDir
    static Path folder;

    private static Built built;

    @BeforeAll
    static void build() throws IOException {
        built = Built.of(Path.of(""), folder.resolve("out"), "2026-11-22T00:00:00+08:00");
    }

    @Test
    void hasNoFindingAboveAWarningButTheOneItMakesOnPurpose() {
        assertThat(built.findings())
                .filteredOn(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                .singleElement() // a table that was late, and says why
                .satisfies(late -> assertThat(late.rule().id() + " " + late.place())
                        .isEqualTo("R-31 content/fdzdgknr/tjxx/2026/tongji-2025.md:5:11"));
        assertThat(built.published()).isTrue();
        assertThat(built.judgement().inError()).isZero();
    }

    @Test
    void standsTheAudit() {
        assertThat(Audit.folder(built.out()).findings()).isEmpty();
    }

    @Test
    void hasEveryKindOfPage() throws IOException {
        Pattern kind = Pattern.compile("data-kind=\"([A-Za-z]+)\"");
        Set<String> kinds = new TreeSet<>();
        for (String path : built.files().keySet()) {
            if (path.endsWith(".html")) {
                Matcher matcher = kind.matcher(built.text(path));
                assertThat(matcher.find()).as(path).isTrue();
                kinds.add(matcher.group(1));
            }
        }
        assertThat(kinds)
                .containsExactly(
                        "annual",
                        "annualIndex",
                        "apply",
                        "applyForm",
                        "catalogue",
                        "closed",
                        "column",
                        "entry",
                        "guide",
                        "home",
                        "notFound",
                        "search",
                        "sitemap",
                        "tombstone",
                        "topic",
                        "validityList");
    }

    @Test
    void reportsOnEveryYearSinceTheFirstInTheFormOfThatYear() throws IOException {
        Map<String, List<String>> forms = new TreeMap<>();
        for (int year = 2018; year <= 2025; year++) {
            assertThat(built.text("annual/index.html")).contains("href=\"" + year + ".html\"");
            Matcher format =
                    Pattern.compile("\"format\": \"([^\"]+)\"").matcher(built.text("annual/" + year + ".json"));
            assertThat(format.find()).isTrue();
            forms.computeIfAbsent(format.group(1), unused -> new ArrayList<>()).add(Integer.toString(year));
        }
        assertThat(built.text("annual/index.html")).doesNotContain("本栏目缺少");
        assertThat(forms)
                .containsExactly(
                        Map.entry("2018年及以前的统计表", List.of("2018")),
                        Map.entry("2019年试行格式", List.of("2019", "2020")),
                        Map.entry("2021年格式", List.of("2021", "2022", "2023", "2024", "2025")));
    }

    @Test
    void hasEveryStateOfAnEntry() {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        built.judgement().withheld().forEach(one -> reasons.add(one.reason()));
        assertThat(reasons).isEqualTo(EnumSet.allOf(Reason.class));
        assertThat(built.judgement().entries()).hasSizeGreaterThan(50);
        assertThat(built.judgement().tombstones().stream()
                        .map(stone -> stone.title().isPresent()))
                .contains(true, false);
    }

    @Test
    void usesEveryKeyOfAHeaderAndEveryWordOfValidity() {
        Set<HeaderKey> used = EnumSet.noneOf(HeaderKey.class);
        Set<Validity> validities = EnumSet.noneOf(Validity.class);
        built.judgement().entries().forEach(entry -> {
            validities.add(entry.validity());
            for (HeaderKey key : HeaderKey.values()) {
                if (!entry.texts(key).isEmpty()) {
                    used.add(key);
                }
            }
        });
        assertThat(validities).isEqualTo(EnumSet.allOf(Validity.class));
        assertThat(used).contains(HeaderKey.REPEALS, HeaderKey.AMENDS, HeaderKey.INTERPRETS, HeaderKey.DECIDED);
    }
}
