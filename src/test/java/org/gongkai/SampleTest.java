package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.review.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The texts of the sample (content/) are marked, so that no other organ publishes them; and a site is made of it by the
 * words of the handbook. {@code -Dsample.update} writes the digests of the sample's texts anew.
 */
@Slow
class SampleTest {

    private static final Path SAMPLE = Path.of("");
    private static final String AS_OF = "2026-11-22T00:00:00+08:00";

    @TempDir
    private Path temporary;

    private static List<Manuscript> texts() {
        return sources().texts().stream().map(Manuscript.class::cast).toList();
    }

    private static Sources sources() {
        return Bake.sources(SAMPLE).value().orElseThrow();
    }

    @Test
    void everyTextIsMarked() {
        assertThat(texts())
                .hasSizeGreaterThan(100)
                .allMatch(text -> text.header().has(HeaderKey.SAMPLE), "is marked");
        assertThat(sources().site().sample()).isTrue();
    }

    @Test
    void everyDigestIsThatOfItsText() throws IOException {
        for (Manuscript text : texts()) {
            String now = Digest.of(text).text();
            Optional<String> recorded =
                    text.header().review().flatMap(Review::digest).map(Review.Written::text);
            if (System.getProperty("sample.update") != null && recorded.isPresent()) {
                write(SAMPLE.resolve(text.path()), recorded.get(), now);
            } else {
                assertThat(recorded.orElse(now)).as(text.path()).isEqualTo(now);
            }
        }
    }

    private static void write(Path file, String from, String to) throws IOException {
        assertThat(System.getenv("CI"))
                .as("the sample is not written anew in CI")
                .isNull();
        Files.writeString(file, Files.readString(file).replace(from, to), StandardCharsets.UTF_8);
    }

    private Path site(String from, String to) throws IOException {
        Path project = temporary.toRealPath().resolve("mysite");
        assertThat(Run.of(project, "init", "PROJECT").code()).isZero();
        change(project.resolve("content/site.yaml"), from, to);
        return project;
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static List<Finding> check(Path project, Rule rule) throws IOException {
        Baked baked = new Bake(project, OffsetDateTime.parse(AS_OF).toInstant()).check();
        assertThat(baked.judgement().verdicts()).isNotEmpty();
        return baked.findings().sorted().stream()
                .filter(one -> one.rule() == rule)
                .toList();
    }

    @Test
    void anotherOrganPublishesNoTextOfIt() throws IOException {
        List<Finding> found = check(site("organ: 示例省监狱管理局", "organ: 甲省监狱管理局"), Rule.SAMPLE);
        assertThat(found)
                .extracting(one -> one.place().path())
                .contains("content/guide.md", "content/annual/2025.md", "content/annual/2018.md")
                .contains("content/tzgg/2025/huijian-tiaozheng.md", "content/fdzdgknr/yjgl/2024/yanlian-qingkuang.md");
        assertThat(found.stream().filter(one -> one.severity() == Severity.BLOCK))
                .hasSizeGreaterThan(95);
        assertThat(found)
                .filteredOn(one -> one.place().path().equals("content/tzgg/2026/shouce-lingqu.md"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void norDoesAnotherSite() throws IOException {
        Path project = site("domain: jyj.example.gov.cn", "domain: jyj.jia.gov.cn");
        assertThat(check(project, Rule.SAMPLE)).hasSizeGreaterThan(100);
        assertThat(Run.of(project, "build", "PROJECT", "--as-of", AS_OF).code()).isEqualTo(1);
        assertThat(project.resolve("target/site")).doesNotExist();
    }

    /** Chapter 1 of the handbook, step by step. */
    @Test
    void aSiteIsMadeOfItByTheWordsOfTheHandbook() throws IOException {
        String handbook = Files.readString(Path.of("src/docs/handbook/01-开始.md"));
        assertThat(handbook)
                .contains("rm -r mysite/content/*/ mysite/content/site.md mysite/content/withdrawn.csv"
                        + " mysite/content/duties.yaml")
                .contains("只留下四个文件：`site.yaml`、`people.yaml`、`categories.yaml`、`guide.md`");
        Path project = site("organ: 示例省监狱管理局", "organ: 甲省监狱管理局");
        try (Stream<Path> all = Files.list(project.resolve("content"))) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Tree.delete(folder);
            }
        }
        Files.delete(project.resolve("content/site.md"));
        Files.delete(project.resolve("content/withdrawn.csv"));
        Files.delete(project.resolve("content/duties.yaml"));
        assertThat(Tree.names(project.resolve("content")))
                .containsExactly("categories.yaml", "guide.md", "people.yaml", "site.yaml");
        Path guide = project.resolve("content/guide.md");
        Files.writeString(
                guide,
                Files.readString(guide)
                        .replaceFirst("released: .*", "released: " + AS_OF.substring(0, 10))
                        .replaceFirst("(?s)sample: true\nreview:\n.*?---", "---")
                        .replace("示例省", "甲省"));
        Run fresh = Run.of(project, "new", "tzgg", "关于调整会见预约时间的通知", "PROJECT", "--as-of", AS_OF);
        assertThat(fresh.code()).as(fresh.text()).isZero();
        assertThat(fresh.out()).isEqualTo("content/tzgg/2026/000001.md\n");
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", AS_OF).out()).contains("G-92", "R-40");
        approve(project, "content/guide.md");
        approve(project, "content/site.md");
        Run check = Run.of(project, "check", "PROJECT", "--as-of", AS_OF);
        assertThat(check.code()).as(check.text()).isZero();
        assertThat(check.out()).doesNotContain("阻断");
        assertThat(Run.of(project, "build", "PROJECT", "--as-of", AS_OF).code()).isZero();
    }

    private static void approve(Path project, String text) {
        String day = AS_OF.substring(0, 10);
        List<List<String>> steps = List.of(
                List.of("drafted", "王一"),
                List.of("secrecy", "李二", "--conclusion", "可以公开", "--basis", "不涉及国家秘密事项一览表所列事项"),
                List.of("attribute", "赵三", "--conclusion", "主动公开"),
                List.of("approved", "钱四"));
        for (List<String> step : steps) {
            List<String> arguments = new ArrayList<>(List.of("review", "PROJECT/" + text, "--as", step.get(0), "--by"));
            arguments.addAll(step.subList(1, step.size()));
            arguments.addAll(List.of("--on", day, "--as-of", AS_OF));
            Run run = Run.of(project, arguments.toArray(String[]::new));
            assertThat(run.code()).as(run.text()).isZero();
        }
    }

    @Test
    void itsPlaceholdersWarnElsewhereOnly() throws IOException {
        assertThat(check(SAMPLE, Rule.PLACEHOLDER)).isEmpty();
        List<Finding> found = check(site("organ: 示例省监狱管理局", "organ: 甲省监狱管理局"), Rule.PLACEHOLDER);
        assertThat(found)
                .allMatch(one -> one.severity() == Severity.WARNING)
                .extracting(one -> one.place().path() + ":" + one.place().line() + " "
                        + one.message().zh().replaceAll(".*“(.*)”.*", "$1"))
                .contains("content/site.yaml:4 example.gov.cn", "content/site.yaml:12 010-00000000")
                .contains("content/site.yaml:13 010-00000001", "content/site.yaml:14 example.gov.cn")
                .anyMatch(one -> one.startsWith("content/guide.md:") && one.endsWith(" 010-00000000"))
                .anyMatch(one -> one.startsWith("content/guide.md:") && one.endsWith(" example.gov.cn"));
    }
}
