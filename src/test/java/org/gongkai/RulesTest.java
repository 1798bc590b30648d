package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.bake.Witnesses;
import org.gongkai.finding.Baseline;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.rebuild.WholeAudit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule fires where its fault is, and is silent where only the fault is missing. A rule is seen to fire in one of
 * these, each of which is run by a test: a wrong site; a case of {@code src/test/sites/rules}, named after its rule, which is
 * an edit of the sound project or of the site built from it; an example of the scanners' {@code rules.md}; a witness in
 * code. It is silent in the same project without the edit, in an example marked {@code none}, in the witness left sound.
 */
class RulesTest {

    private static final Path BASE = Path.of("src/test/sites/base");
    private static final Path CASES = Path.of("src/test/sites/rules");
    private static final Path WRONG = Path.of("src/test/sites/wrong");
    private static final Path SCANNED = Path.of("src/test/resources/org/gongkai/scan/rules.md");
    private static final String WORDS = "(?:阻断|错误|警告|提示|block|error|warning|info)";
    private static final Pattern TEXT = Pattern.compile("(?m)^\\S.*?: " + WORDS + " ([RG]-[0-9]+): ");

    @TempDir
    static Path shared;

    private static Path site = Path.of("");

    @BeforeAll
    static void theSoundProjectAndItsSiteHaveNoFinding() throws IOException {
        Path project = shared.toRealPath().resolve("sound");
        Tree.copy(BASE, project);
        Run run = Run.build(project);
        assertThat(run.out()).as("findings of the sound project").isEmpty();
        site = project.resolve("target/site");
        assertThat(audited(site)).as("findings of the sound site").isEmpty();
    }

    static List<String> projects() throws IOException {
        return Tree.names(CASES.resolve("project"));
    }

    static List<String> published() throws IOException {
        return Tree.names(CASES.resolve("published"));
    }

    static Set<String> witnesses() {
        return Witnesses.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void firesInAProjectWithItsFault(String name, @TempDir Path temporary) throws IOException {
        Path project = temporary.toRealPath().resolve("project");
        Tree.copy(BASE, project);
        Edits.apply(Files.readString(CASES.resolve("project").resolve(name)), project);
        Run run = Run.of(project, "check", project.toString(), "--as-of", Run.AS_OF);
        assertThat(ids(run.out())).as(run.text()).contains(rule(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void firesInAPublishedSiteWithItsFault(String name, @TempDir Path temporary) throws IOException {
        Path copy = temporary.toRealPath().resolve("site");
        Tree.copy(site, copy);
        Edits.apply(Files.readString(CASES.resolve("published").resolve(name)), copy);
        assertThat(audited(copy)).contains(rule(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("witnesses")
    void firesForItsWitnessOnlyWhereThatIsBroken(String rule, @TempDir Path broken, @TempDir Path sound)
            throws IOException {
        Witnesses.Witness witness = Witnesses.all().get(rule);
        assertThat(witness).isNotNull();
        assertThat(witness.rules(broken, true)).contains(rule);
        assertThat(witness.rules(sound, false)).doesNotContain(rule);
    }

    @Test
    void aBaselineIsFoundUnsoundOrTooLongAndElseLeftAlone() {
        assertThat(ids(Baseline.read("b", "gongkai-baseline/v2\n").findings())).containsExactly("G-70");

        String line = "gongkai-baseline/v1\n" + "0".repeat(32) + " R-23 a.md\n";
        Found<Baseline> longer = Baseline.read("b", line);
        assertThat(ids(closed(longer.value()))).containsExactly("G-71");
        assertThat(longer.findings()).isEmpty();

        Found<Baseline> empty = Baseline.read("b", "gongkai-baseline/v1\n");
        assertThat(closed(empty.value())).isEmpty();
        assertThat(empty.findings()).isEmpty();
    }

    @Test
    void anEarlierCopyTellsWhatIsGone(@TempDir Path folder) throws IOException {
        assertThat(ids(WholeAudit.against(site, site))).isEmpty();
        String catalogue = Files.readString(site.resolve("catalogue.json"));
        Path other = Files.writeString(
                folder.resolve("catalogue.json"), catalogue.replaceFirst("-000[0-9]{3}\"", "-000999\""));
        assertThat(ids(WholeAudit.against(other, site))).contains("G-130");
    }

    /** What a run that finds nothing says at its end. */
    private static List<Finding> closed(Baseline baseline) {
        return Findings.against(baseline, finding -> finding).closed().sorted();
    }

    @Test
    void everyRuleIsSeenToFireAndToBeSilent() throws IOException {
        Set<String> seen = new TreeSet<>(List.of("G-70", "G-71", "G-130"));
        projects().forEach(name -> seen.add(rule(name)));
        published().forEach(name -> seen.add(rule(name)));
        seen.addAll(witnesses());
        for (String name : Tree.names(WRONG)) {
            seen.addAll(ids(Files.readString(WRONG.resolve(name).resolve("expected.txt"))));
        }
        examples().forEach((rule, results) -> {
            if (results.contains("none") && results.size() > 1) {
                seen.add(rule);
            }
        });
        assertThat(Arrays.stream(Rule.values()).map(Rule::id).filter(id -> !seen.contains(id)))
                .as("rules without a case: add an edit that breaks it as src/test/sites/rules/project/ID.txt (checked)"
                        + " or …/published/ID.txt (audited), or a wrong site")
                .isEmpty();
    }

    @Test
    void noCaseIsNamedAfterARuleThatDoesNotExist() throws IOException {
        List<String> known = Arrays.stream(Rule.values()).map(Rule::id).toList();
        assertThat(projects().stream().map(RulesTest::rule)).isSubsetOf(known);
        assertThat(published().stream().map(RulesTest::rule)).isSubsetOf(known);
        assertThat(witnesses()).isSubsetOf(known);
    }

    /** Rule ▸ what the scanners' examples say of it; scan.RulesTest runs them. */
    private static Map<String, Set<String>> examples() throws IOException {
        Map<String, Set<String>> examples = new TreeMap<>();
        String rule = "";
        for (String line : Files.readAllLines(SCANNED)) {
            if (line.startsWith("## ")) {
                rule = line.substring(3).split(" ")[0];
            } else if (line.startsWith("- ")) {
                examples.computeIfAbsent(rule, key -> new TreeSet<>()).add(line.substring(2, line.indexOf(": ")));
            }
        }
        return examples;
    }

    private static String rule(String file) {
        return file.replace(".txt", "");
    }

    private static List<String> ids(String text) {
        return TEXT.matcher(text).results().map(RulesTest::id).toList();
    }

    private static String id(MatchResult result) {
        return result.group(1);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    private static List<String> audited(Path folder) throws IOException {
        return ids(Audited.of(folder));
    }
}
