package org.gongkai;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.gongkai.bake.Bake;
import org.gongkai.finding.Findings;
import org.gongkai.history.AwaitedHistory;
import org.gongkai.history.GitProject;
import org.gongkai.journey.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that remembers is a check that does not: whatever was changed since the last one, it says the same. */
@Slow
class RememberedCheckTest {

    private static final String NOTICE = "content/tzgg/2026/tongzhi.md";
    private static final String RULES = "content/gfxwj/2026/banfa.md";
    private static final String FOUND = "手机号码";
    private static final String DAY = "2026-11-22T";

    @TempDir
    private Path folder;

    private Path project = Path.of("");
    private @Nullable GitProject repository;
    private String asOf = Run.AS_OF;
    private List<String> options = List.of();

    @BeforeEach
    void aProjectUnderVersionControl() throws IOException {
        assumeTrue(GitProject.possible(), "git is not installed");
        project = folder.toRealPath().resolve("project");
        Tree.copy(Path.of("src/test/sites/base"), project);
        Files.writeString(project.resolve(".gitignore"), ".gongkai\n");
        repository = new GitProject(project).commit("2026-01-01T09:00:00+08:00");
    }

    private GitProject git(String... arguments) throws IOException {
        return requireNonNull(repository).git("2026-11-20T09:00:00+08:00", arguments);
    }

    private void edit(String edits) throws IOException {
        Edits.apply(edits, project);
    }

    private Run run(String... more) {
        List<String> all = new ArrayList<>(List.of("check", "PROJECT", "--as-of", asOf));
        all.addAll(options);
        all.addAll(Arrays.asList(more));
        return Run.of(project, all.toArray(String[]::new));
    }

    /** As text, for tables and for machines, to be read in both languages, and with errors that block. */
    private Map<String, Run> runs(String... more) {
        Map<String, Run> runs = new LinkedHashMap<>();
        for (String form : List.of("text", "csv", "sarif", "json")) {
            List<String> all = new ArrayList<>(Arrays.asList(more));
            all.addAll(List.of("--format", form, form.equals("csv") ? "--lang=en" : "--strict"));
            runs.put(form, run(all.toArray(String[]::new)));
        }
        return runs;
    }

    /** Checks with what is remembered of the last time, and from nothing. */
    private String same(String step) {
        Map<String, Run> remembered = runs();
        assertThat(remembered).as(step).isEqualTo(runs("--no-cache"));
        assertThat(runs()).as("again: " + step).isEqualTo(remembered);
        return remembered.get("csv").out() + remembered.get("csv").err();
    }

    /** Whether a check had to look at pages; as many as there are. */
    private boolean looks(String at) throws IOException {
        AtomicInteger pages = new AtomicInteger();
        Moment moment = Moment.of(OffsetDateTime.parse(at).toInstant());
        new Bake(project, moment, Findings.NONE, pages::set, true).check(AwaitedHistory.of(project));
        return pages.get() > 0;
    }

    @Test
    void saysTheSameAfterEveryEdit() throws IOException {
        same("nothing");
        Map<String, String> edits = new LinkedHashMap<>();
        edits.put("text, not reviewed", "append " + NOTICE + " :: \\n又一段。\\n");
        edits.put("text, reviewed", "append " + NOTICE + " :: \\n根据《办法》,现通知如下。\\n\ndigest " + NOTICE);
        edits.put("a number of a person", "append " + RULES + " :: \\n联系人手机13912345678。\\n\ndigest " + RULES);
        edits.put(
                "a waiver",
                "replace " + RULES
                        + " :: summary: :: waive: [{rule: R-61, quote: 13912345678, reason: 办公电话, by: 李二, until: 2027-07-02}]\\nsummary:"
                        + "\ndigest " + RULES);
        edits.put("a draft", "copy " + NOTICE + " :: content/tzgg/2026/caogao.md");
        edits.put(
                "a draft that is none yet",
                "delete content/tzgg/2026/caogao.md\nwrite content/tzgg/2026/gao.md :: ---\\ntitle: 草稿,一\\n---\\n手机13912345678\\n");
        edits.put("people", "replace content/people.yaml :: 钱四 :: 钱五");
        edits.put("people again", "replace content/people.yaml :: 钱五 :: 钱四");
        edits.put("columns", "replace content/categories.yaml :: name:  :: name: 新");
        edits.put("an attachment", "append content/gfxwj/2026/banfa.files/mingdan.txt :: 王小明 110101199003078515\\n");
        edits.put(
                "an attachment renamed",
                "move content/gfxwj/2026/banfa.files/mingdan.txt :: content/gfxwj/2026/banfa.files/x.txt");
        edits.put("the entry renamed", "move " + NOTICE + " :: content/tzgg/2026/gengming.md");
        edits.put("an entry gone", "delete content/tzgg/2026/gengming.md");
        edits.put("a template", "write templates/home.peb :: {{ home.nothing.more }");
        edits.put(
                "a template mended",
                "delete templates/home.peb\nwrite templates/search.peb :: {% extends \"layout.peb\" %}");
        edits.put("settings", "write jbake.properties :: site.nonsense=1\\n");
        edits.put("an asset", "write assets/own.css :: /* 13912345678 */\\n");
        edits.put("a file that cannot be read as text", "bytes content/site.yaml :: fffe00");
        for (Map.Entry<String, String> one : edits.entrySet()) {
            edit(one.getValue());
            same(one.getKey());
        }
    }

    @Test
    void looksAtNothingWhereNothingChanged() throws IOException {
        assertThat(looks(DAY + "09:00:00+08:00")).isTrue();
        assertThat(looks(DAY + "09:00:00+08:00")).isFalse();
        assertThat(looks(DAY + "23:59:59+08:00")).isFalse();
        assertThat(looks(DAY + "00:00:00+08:00")).isFalse();
        assertThat(looks("2026-11-23T00:00:00+08:00")).isTrue();
        assertThat(Run.build(project).code()).isZero();
        assertThat(looks("2026-11-23T10:00:00+08:00")).as("a build in between").isFalse();
        edit("append " + NOTICE + " :: \\n又一段。\\n\ndigest " + NOTICE);
        assertThat(looks("2026-11-23T10:00:00+08:00")).isTrue();
    }

    @Test
    void keepsWhatItFoundInADraftOverABuild() throws IOException {
        edit("copy " + NOTICE + " :: content/tzgg/2026/gao.md\nreplace content/tzgg/2026/gao.md ::   approved: :: #"
                + "\nappend content/tzgg/2026/gao.md :: \\n联系人手机13912345678。\\n");
        assertThat(run("--format", "csv").out()).contains(FOUND);
        int twice = inMemory(FOUND); // in the draft, and in the check
        assertThat(twice).isGreaterThan(1);
        Run.build(project);
        assertThat(inMemory(FOUND)).isEqualTo(twice);
    }

    private int inMemory(String text) throws IOException {
        String all = Files.readString(project.resolve(".gongkai/memory"), StandardCharsets.ISO_8859_1);
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return all.split(Pattern.quote(bytes), -1).length - 1;
    }

    @Test
    void holdsFromOneReleaseToTheNextOfTheSameDay() throws IOException {
        edit("replace " + NOTICE + " :: released: 2026-07-07 :: released: 2026-11-22 09:00\n" + "replace " + RULES
                + " :: released: 2026-07-06 :: released: 2026-11-22 15:00\ndigest " + NOTICE + "\ndigest " + RULES);
        for (String time :
                List.of("08:00:00", "08:59:59", "09:00:00", "14:59:59", "15:00:00", "08:30:00", "10:00:00")) {
            asOf = DAY + time + "+08:00";
            same(time);
        }
        assertThat(looks(DAY + "11:00:00+08:00")).isFalse();
        assertThat(looks(DAY + "08:59:59+08:00")).isTrue();
        assertThat(looks(DAY + "09:00:00+08:00")).isTrue();
    }

    @Test
    void noticesWhatTheHistoryTells() throws IOException {
        same("committed at the beginning");
        git("mv", NOTICE, "content/tzgg/2026/b.md");
        git("commit", "--quiet", "--message", "moved");
        same("moved");
        String text = Files.readString(project.resolve(RULES));
        git("rm", "--quiet", "--cached", RULES);
        git("commit", "--quiet", "--message", "gone");
        Files.writeString(project.resolve(RULES), text);
        assertThat(same("not committed")).doesNotContain("R-35");
        git("add", "--all");
        git("commit", "--quiet", "--message", "back");
        String late = same("committed late");
        git("checkout", "--quiet", "-b", "other");
        same("another branch");
        git("pack-refs", "--all");
        git("gc", "--quiet");
        assertThat(same("packed")).isEqualTo(late);
        Files.move(project.resolve(".git"), folder.resolve("elsewhere"));
        assertThat(same("no repository")).contains("no Git repository");
        Files.writeString(
                project.resolve(".git"), "gitdir: " + folder.toRealPath().resolve("elsewhere") + "\n");
        assertThat(same("a repository elsewhere")).doesNotContain("no Git repository");
        Files.writeString(folder.resolve("elsewhere/shallow"), "0123456789012345678901234567890123456789\n");
        assertThat(same("a shallow one")).contains("(R-35)");
    }

    @Test
    void readsADamagedRepositoryAgain() throws IOException {
        same("sound");
        edit("append " + NOTICE + " :: \\n又一段。\\n\ndigest " + NOTICE);
        Files.move(project.resolve(".git/objects"), folder.resolve("objects"));
        Files.createDirectory(project.resolve(".git/objects"));
        assertThat(same("damaged")).contains("the repository cannot be read");
        Tree.delete(project.resolve(".git/objects"));
        Files.move(folder.resolve("objects"), project.resolve(".git/objects"));
        assertThat(same("mended")).doesNotContain("cannot be read");
    }

    @Test
    void comparesWithAnyBaseline() throws IOException {
        edit("append " + NOTICE + " :: \\n见[旧办法](../../gfxwj/2019/jiu.md)。\\n\ndigest " + NOTICE);
        String all = same("without one");
        Path baseline = project.resolve("baseline.txt");
        run("--baseline", baseline.toString(), "--baseline-write");
        options = List.of("--baseline", baseline.toString());
        assertThat(same("with one")).isNotEqualTo(all);
        Files.writeString(baseline, Files.readString(baseline) + "nonsense\n");
        same("with a wrong one");
        options = List.of();
        assertThat(same("without it again")).isEqualTo(all);
    }

    @Test
    void believesNoMemoryThatSomebodyChanged() throws IOException {
        same("nothing");
        Path memory = project.resolve(".gongkai/memory");
        byte[] bytes = Files.readAllBytes(memory);
        for (int at = bytes.length / 7; at < bytes.length; at += bytes.length / 7) {
            byte[] other = bytes.clone();
            other[at] ^= 4;
            Files.write(memory, other);
            same("byte " + at);
        }
        Files.write(memory, Arrays.copyOf(bytes, bytes.length / 2));
        same("cut");
    }
}
