package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of an annual report are reviewed with its text. */
class ReviewedFiguresTest {

    @TempDir
    private Path temporary;

    @Test
    void refusesFiguresChangedAfterTheReview() throws IOException {
        Path project = temporary.toRealPath().resolve("project");
        Tree.copy(Path.of("src/test/sites/golden/all-states/content"), project.resolve("content"));
        assertThat(Run.build(project).out()).doesNotContain("R-41");

        Path figures = project.resolve("content/annual/2020.yaml");
        Files.writeString(figures, Files.readString(figures) + "# another byte\n");
        Run changed = Run.build(project);
        assertThat(changed.code()).as(changed.text()).isEqualTo(1);
        assertThat(changed.out()).contains("content/annual/2020.md:10:").contains("R-41");
        assertThat(Run.of(project, "digest", "PROJECT/content/annual/2020.md").out())
                .containsPattern("file [0-9a-f]{64} 2020\\.yaml");
    }

    @Test
    void figuresInCsvAreReviewedAsWell() throws IOException {
        Path project = temporary.toRealPath().resolve("project");
        Tree.copy(Path.of("src/test/sites/golden/all-states/content"), project.resolve("content"));
        Path text = project.resolve("content/annual/2020.md");
        Path figures = project.resolve("content/annual/2020.csv");
        Files.delete(project.resolve("content/annual/2020.yaml"));
        Files.writeString(figures, "表,项目,栏目,数字\n");
        String digest =
                Run.of(project, "digest", "PROJECT/content/annual/2020.md").out();
        assertThat(digest).containsPattern("file [0-9a-f]{64} 2020\\.csv");
        String approved = digest.lines().findFirst().orElseThrow();
        Files.writeString(text, Files.readString(text).replaceAll("sha256:[0-9a-f]{64}", approved));
        assertThat(Run.build(project).out()).doesNotContain("R-41");
        assertThat(Run.of(project, "review", "PROJECT/content/annual/2020.md").out())
                .containsSubsequence("数据文件", "2020.csv  ", " B  sha256:");
        Files.writeString(figures, "表,项目,栏目,数字\n#\n");
        assertThat(Run.build(project).out())
                .contains("content/annual/2020.md:10:")
                .contains("R-41");
    }
}
