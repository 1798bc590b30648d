package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
 * The texts of the sample (content/) are marked, so that no other organ publishes them. {@code -Dsample.update} writes the digests of the sample's texts anew.
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
        assertThat(Run.of(project, "init", "PROJECT", "--sample").code()).isZero();
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
