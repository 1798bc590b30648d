package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.Run;
import org.gongkai.Tree;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.history.GitProject;
import org.gongkai.journey.Moment;
import org.gongkai.press.release.FreshFolder;
import org.gongkai.press.release.Publication;
import org.gongkai.review.EarlyRelease;
import org.gongkai.seal.TestKey;

/** Rules that no edit of a project's text can break: signatures and extensions, once broken and once sound. */
public final class Witnesses {

    private static final String REVIEW = "content/tzgg/a.review/";

    private Witnesses() {}

    /** What is found in a folder, broken or sound. */
    public interface Witness {
        List<String> rules(Path folder, boolean broken) throws IOException;
    }

    /** Rule ▸ its witness. */
    public static Map<String, Witness> all() {
        Map<String, Witness> all = new TreeMap<>();
        all.put("G-18", Witnesses::tool);
        all.put("G-19", Witnesses::output);
        all.put("G-51", (folder, broken) -> {
            SignedProject project = new SignedProject(folder).sign();
            return rules(broken ? project.edit(REVIEW + "secrecy.statement", "by: 李二", "by: 李三") : project);
        });
        all.put("G-52", (folder, broken) -> {
            SignedProject project = new SignedProject(folder).sign();
            String other = project.key("李二").namespace("gongkai-secrecy-v1").sign("another text\n");
            return rules(broken ? project.write(REVIEW + "secrecy.statement.sig", other) : project);
        });
        all.put("G-53", (folder, broken) -> {
            SignedProject project = new SignedProject(folder).sign();
            return rules(broken ? project.sign("secrecy", TestKey.of("ssh-ed25519"), "gongkai-secrecy-v1") : project);
        });
        all.put("G-86", Witnesses::earlierSite);
        all.put("G-87", Witnesses::aheadOfTime);
        all.put("G-88", Witnesses::leftBehind);
        all.put("G-107", Witnesses::takenIn);
        all.put("G-164", Witnesses::takenBefore);
        all.put("G-120", Witnesses::notTaken);
        all.put("R-35", Witnesses::backDated);
        all.putAll(HarvestWitnesses.all());
        all.putAll(ServedWitnesses.all());
        return all;
    }

    private static List<String> backDated(Path folder, boolean broken) throws IOException {
        assumeTrue(GitProject.possible(), "git is not installed");
        GitProject project = new GitProject(folder).commit("2026-01-01T09:00:00+08:00");
        Tree.copy(Path.of("src/test/sites/base"), folder);
        project.commit((broken ? "2026-10-01" : "2026-02-01") + "T09:00:00+08:00");
        Run check = Run.of(folder, "check", folder.toString(), "--as-of", Run.AS_OF);
        return ids(check);
    }

    /** A site is replaced by one of the day before, or by one of the same day. */
    private static List<String> earlierSite(Path folder, boolean broken) throws IOException {
        Tree.copy(Path.of("src/test/sites/base"), folder);
        Run.build(folder);
        String asOf = broken ? "2026-11-21" : "2026-11-22";
        return ids(Run.of(folder, "build", folder.toString(), "--as-of", asOf));
    }

    /** By the machine's clock an entry awaits its release, or it does not. */
    private static List<String> aheadOfTime(Path folder, boolean broken) throws IOException {
        Tree.copy(Path.of("src/test/sites/base"), folder);
        EarlyRelease early =
                new EarlyRelease(LocalDateTime.parse(broken ? "2026-07-06T12:00" : "2026-07-07T12:00"), true);
        Moment asOf = Moment.of(OffsetDateTime.parse(Run.AS_OF).toInstant(), early);
        return ids(new Bake(folder, asOf, Findings.NONE, done -> {})
                .check()
                .findings()
                .sorted());
    }

    /** A page that is read in has words that nobody sees, or it has not. */
    private static List<String> takenIn(Path folder, boolean broken) throws IOException {
        Tree.copy(Path.of("src/test/sites/base"), folder);
        Path page = folder.resolve("report.html");
        String style = broken ? " style=\"display:none\"" : "";
        Files.writeString(page, "<html><body><h2>一、总体情况</h2><p" + style + ">收到申请一件。</p></body></html>");
        return ids(
                Run.of(folder, "annual", "2025", folder.toString(), "--from", page.toString(), "--as-of", Run.AS_OF));
    }

    /** A document is taken in twice, or another after it. */
    private static List<String> takenBefore(Path folder, boolean broken) throws IOException {
        Tree.copy(Path.of("src/test/sites/base"), folder);
        Path one = Files.writeString(folder.resolve("a.txt"), "关于会见的通知\n各处室：\n定于五月调整会见。\n");
        Path other = Files.writeString(folder.resolve("b.txt"), "关于参观的通知\n各处室：\n定于六月开放参观。\n");
        String second = (broken ? one : other).toString();
        Run.of(folder, "import", one.toString(), "--into", "tzgg", folder.toString(), "--as-of", Run.AS_OF);
        return ids(Run.of(folder, "import", second, "--into", "tzgg", folder.toString(), "--as-of", Run.AS_OF));
    }

    /** A platform that takes titles of three characters, or of thirty. */
    private static List<String> notTaken(Path folder, boolean broken) throws IOException {
        Tree.copy(Path.of("src/test/sites/base"), folder);
        Run.build(folder);
        Path mapping = folder.resolve("platform.yaml");
        Files.writeString(
                mapping, "form: csv\nfields: [{to: a, from: title, max-length: " + (broken ? 3 : 30) + "}]\n");
        String site = folder.resolve("target/site").toString();
        return ids(Run.of(folder, "exchange", site, "--mapping", mapping.toString(), "--check"));
    }

    /** The old site holds folders so deep that nothing can reach the last of them by its path, or it does not. */
    private static List<String> leftBehind(Path folder, boolean broken) throws IOException {
        Path site = folder.toRealPath().resolve("site");
        String deep = ("d".repeat(250) + "/").repeat(14);
        Files.createDirectories(site.resolve("release"));
        Files.writeString(site.resolve("release/manifest.sha256"), "");
        Files.createDirectories(site.resolve(deep));
        Path other = Files.createDirectories(folder.resolve("other/" + deep)).getParent();
        if (broken) {
            Files.move(folder.resolve("other"), site.resolve(deep).resolve("other"));
        }
        Publication publication;
        try {
            publication = Publication.open(site);
        } catch (Publication.Refused refused) {
            throw new AssertionError(refused);
        }
        try (publication) {
            publication.publish();
        }
        if (broken) { // and so that the folder can be deleted after the test
            Path old = folder.toRealPath().resolve(".site.old");
            Files.move(old.resolve(deep).resolve("other"), folder.resolve("other"));
        }
        assertThat(other).isDirectory();
        return publication.leftBehind(folder).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    private static List<String> ids(Run run) {
        return Pattern.compile("[RG]-[0-9]+")
                .matcher(run.out())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> rules(SignedProject project) {
        return project.judge().findings().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static List<String> tool(Path folder, boolean broken) throws IOException {
        return broken
                ? ids(List.of(ToolRun.missing(new ServiceConfigurationError("ext.Nowhere not found"))))
                : List.of();
    }

    private static List<String> output(Path folder, boolean broken) throws IOException {
        Files.writeString(folder.resolve("extra.txt"), broken ? "" : "more");
        return ids(new FreshFolder(folder).settle());
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::rule).map(rule -> rule.id()).toList();
    }
}
