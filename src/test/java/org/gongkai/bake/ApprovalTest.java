package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.gongkai.seal.TestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed approval from the folder to the exit code and the site: the nine cases, and the people and their keys. */
class ApprovalTest {

    private static final String AS_OF = "2021-08-01T00:00:00+08:00";

    @TempDir
    private Path folder;

    private SignedProject project;
    private Path site;
    private Map<String, byte[]> before;

    @BeforeEach
    void buildsWhatWasApproved() throws IOException {
        project = new SignedProject(folder.toRealPath().resolve("project")).sign();
        site = project.root().resolve("target/site");
        assertThat(build().code()).isZero();
        before = Tree.read(site);
        assertThat(before).containsKey("tzgg/2021/a.html");
    }

    private Run build() {
        return Run.of(project.root(), "build", "PROJECT", "--as-of", AS_OF);
    }

    /** What is done to the entry after its approval, and the rule that says so; "" where it still holds. */
    enum Case {
        UNTOUCHED(""),
        INTERNAL_NOTE_EDITED(""),
        CHECKED_OUT_WITH_WINDOWS_LINES(""),
        RELEASE_DATE_EDITED("R-41"),
        ATTACHMENT_SWAPPED("R-41"),
        ATTACHMENT_ADDED("R-41"),
        UNKNOWN_KEY("G-02"),
        REPEATED_KEY("G-03"),
        REVIEWER_SIGNS_AS_APPROVER("G-53");

        private final String rule;

        Case(String rule) {
            this.rule = rule;
        }
    }

    private void spoil(Case one) throws IOException {
        String entry = SignedProject.ENTRY;
        switch (one) {
            case UNTOUCHED -> {}
            case INTERNAL_NOTE_EDITED -> project.edit(entry, "review:", "note: 内部备注\nreview:");
            case CHECKED_OUT_WITH_WINDOWS_LINES -> project.edit(entry, "\n", "\r\n");
            case RELEASE_DATE_EDITED -> project.edit(entry, "released: 2021-07-06", "released: 2021-07-07");
            case ATTACHMENT_SWAPPED -> project.write("content/tzgg/a.files/附件1.txt", "另一份\n");
            case ATTACHMENT_ADDED -> project.write("content/tzgg/a.files/extra.txt", "又一份\n");
            case UNKNOWN_KEY -> project.edit(entry, "summary:", "banner: 横幅\nsummary:");
            case REPEATED_KEY -> project.edit(entry, "summary:", "title: 另一个标题\nsummary:");
            case REVIEWER_SIGNS_AS_APPROVER -> project.sign("approved", project.key("李二"), "gongkai-approved-v1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApprovalHoldsForExactlyWhatWasApproved(Case one) throws IOException {
        spoil(one);
        Run run = build();
        if (one.rule.isEmpty()) {
            assertThat(run.code()).as(run.text()).isZero();
        } else {
            assertThat(run.code()).as(run.text()).isEqualTo(1);
            assertThat(run.out()).containsPattern("(?m)^content/tzgg/a\\.\\S+ 阻断 " + one.rule);
            assertThat(run.err()).contains("有误 1").contains("原有站点未改动");
        }
        Tree.same(before, Tree.read(site));
        Tree.verify(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafted", "secrecy", "attribute", "approved"})
    void aKeyCountsFromItsFirstToItsLastDay(String role) throws IOException {
        LocalDate on = LocalDate.parse(
                Map.of("drafted", "2021-07-01", "approved", "2021-07-05").getOrDefault(role, "2021-07-02"));
        String name =
                Map.of("drafted", "王一", "secrecy", "李二", "attribute", "赵三").getOrDefault(role, "钱四");
        TestKey key = project.key(name);
        for (int first = -1; first <= 1; first++) {
            for (int last = first; last <= 1; last++) {
                project.row(
                        name,
                        "roles: [" + role + "], from: 2020-01-01, keys: [{key: \"" + key.line() + "\", from: "
                                + on.plusDays(first) + ", until: " + on.plusDays(last) + "}]");
                assertThat(project.judge().published()).as(first + " " + last).isEqualTo(first <= 0 && last >= 0);
            }
        }
    }

    /** All assignments of three people to drafting, secrecy review and approval. */
    @Test
    void onlyThreePeopleTogetherPublish() throws IOException {
        Path root = folder.toRealPath().resolve("assignments");
        String[] people = {"全能甲", "全能乙", "全能丙"};
        TestSite all = new TestSite();
        for (int i = 0; i < 27; i++) {
            all.entry(
                    "gfxwj/e" + i + ".md",
                    EntryDraft.of(i + 1)
                            .step("drafted", people[i / 9], "2021-07-01")
                            .step("secrecy", Map.of("by", people[i / 3 % 3], "on", "2021-07-02", "conclusion", "可以公开"))
                            .step("approved", people[i % 3], "2021-07-05"));
        }
        all.write(root);
        Run refused = Run.of(root, "build", "PROJECT", "--as-of", AS_OF, "--format", "csv");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("公开 6").contains("有误 21");
        assertThat(root.resolve("target/site")).doesNotExist();
        int gone = 0;
        for (int i = 0; i < 27; i++) {
            boolean three = i / 9 != i / 3 % 3 && i / 3 % 3 != i % 3 && i / 9 != i % 3;
            assertThat(refused.out().contains(",content/gfxwj/e" + i + ".md,")).isEqualTo(!three);
            if (!three) {
                Files.delete(root.resolve("content/gfxwj/e" + i + ".md"));
                gone++;
            }
        }
        assertThat(gone).isEqualTo(21);
        assertThat(Run.of(root, "build", "PROJECT", "--as-of", AS_OF).code()).isZero();
        assertThat(Tree.read(root.resolve("target/site")).keySet().stream()
                        .filter(path -> path.matches(".*/2021/e\\d+\\.html")))
                .hasSize(6);
    }
}
