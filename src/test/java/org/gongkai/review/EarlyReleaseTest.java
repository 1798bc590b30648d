package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.gongkai.EntryDraft;
import org.gongkai.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build as of an instant to come: what it would release before its time, by the machine's clock. */
class EarlyReleaseTest {

    private static final String A = "content/gfxwj/a.md";
    private static final String BROKEN = "content/gfxwj/broken.md";

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void anEntryOfTheSixthOfJulyAtNine() throws IOException {
        gate = new AtTheGate(folder)
                .entry("a", EntryDraft.of(1).set("released", "2021-07-06 09:00"))
                .entry("b", EntryDraft.of(2).set("released", "2021-07-06 09:00"))
                .file("gfxwj/broken.md", "---\ntitle: [\n---\n")
                .judge();
    }

    private List<Finding> found(String now, boolean chosen, String... shown) {
        return new EarlyRelease(LocalDateTime.parse(now), chosen).check(gate.sources(), Set.of(shown));
    }

    private static List<String> english(List<Finding> found) {
        return found.stream().map(AtTheGate::line).toList();
    }

    private static List<String> chinese(List<Finding> found) {
        return found.stream()
                .map(one -> one.message().zh() + " → " + one.hint().zh())
                .toList();
    }

    @Test
    void anInstantThatWasChosenWarnsOfEveryTextThatItReleasesEarly() {
        List<Finding> found = found("2021-07-06T08:59:59", true, A, BROKEN);
        assertThat(english(found))
                .containsExactly("a.md:5:11 G-87 warning: not to be released before 2021-07-06T09:00; the machine's"
                        + " clock says 2021-07-06T08:59:59, the build's instant is past it → such a site is a preview"
                        + " and must not go online; without --as-of it may");
        assertThat(chinese(found))
                .containsExactly("到 2021-07-06T09:00 才能发布，本机时钟是 2021-07-06T08:59:59，构建的时刻却已超过"
                        + " → 这样的站点只供预览，不要上网；要上网的去掉 --as-of");
    }

    @Test
    void oneThatReleasesNothingEarlyIsFree() {
        assertThat(found("2021-07-06T09:00:00", true, A)).isEmpty();
        assertThat(found("2021-07-06T08:59:59", true)).as("it is not shown").isEmpty();
    }

    @Test
    void anInstantOfTheEnvironmentStopsThem() {
        List<Finding> found = found("2021-07-06T08:59:59", false, A);
        assertThat(english(found))
                .containsExactly("a.md:5:11 G-87 block: not to be released before 2021-07-06T09:00; the machine's"
                        + " clock says 2021-07-06T08:59:59, the build's instant is past it → mend or unset the variable"
                        + " SOURCE_DATE_EPOCH; if that instant is meant, give it with --as-of");
        assertThat(chinese(found))
                .containsExactly("到 2021-07-06T09:00 才能发布，本机时钟是 2021-07-06T08:59:59，构建的时刻却已超过"
                        + " → 改正或者取消环境变量 SOURCE_DATE_EPOCH；确实要以这一时刻为准的，用 --as-of 写明");
    }

    /** Nobody chose it: it is a mistake also where it releases nothing early. */
    @Test
    void andTheReleaseWhereThereAreNone() {
        for (List<Finding> found :
                List.of(found("2021-07-06T09:00:00", false, A), found("2021-07-06T08:59:59", false))) {
            assertThat(found)
                    .singleElement()
                    .satisfies(one -> assertThat(one.place()).hasToString("SOURCE_DATE_EPOCH"));
        }
        List<Finding> found = found("2021-07-06T09:00:00", false, A);
        assertThat(english(found))
                .containsExactly("SOURCE_DATE_EPOCH G-87 block: SOURCE_DATE_EPOCH is later than the machine's clock,"
                        + " 2021-07-06T09:00 → mend or unset the variable SOURCE_DATE_EPOCH; if that instant is"
                        + " meant, give it with --as-of");
        assertThat(chinese(found))
                .containsExactly("SOURCE_DATE_EPOCH 晚于本机时钟 2021-07-06T09:00"
                        + " → 改正或者取消环境变量 SOURCE_DATE_EPOCH；确实要以这一时刻为准的，用 --as-of 写明");
    }
}
