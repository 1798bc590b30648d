package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.bake.Order;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.journey.Moment;
import org.gongkai.press.edition.Limits;
import org.gongkai.press.release.Publication;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A build that remembers is a build that does not: after any edits, in any order, the site is the same byte for byte, and so
 * is what was found.
 */
@Slow
class RememberedBuildTest {

    private static final int STEPS = Integer.getInteger("remembered.steps", 14);
    private static final long SEEDS = Integer.getInteger("remembered.seeds", 6);

    /** Kept, since the JDK holds loggers weakly. */
    private static final Logger JBAKE = Logger.getLogger("org.jbake");

    @TempDir
    private Path folder;

    private Path project = Path.of("");
    private LocalDate day = LocalDate.of(2022, 6, 1);
    private Random random = new Random(0);
    private Limits limits = Limits.USUAL;
    private int published;
    private final Map<String, Integer> edits = new LinkedHashMap<>();

    private interface Edit {
        void make() throws IOException;
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameAsOneThatForgets(long seed) throws IOException, Publication.Refused {
        JBAKE.setLevel(Level.OFF);
        random = new Random(seed);
        limits = seed % 2 == 0 ? new Limits(7, 3, 9) : Limits.USUAL;
        project = folder.toRealPath().resolve("project");
        Tree.copy(Path.of("src/test/sites/golden/all-states/content"), project.resolve("content"));
        assertThat(compare("nothing")).isTrue();
        Path sound = folder.resolve("sound");
        Tree.copy(project.resolve("content"), sound);
        for (int step = 0; step < STEPS; step++) {
            Map<String, Edit> all = all();
            List<String> names = List.copyOf(all.keySet());
            String name = names.get(random.nextInt(names.size()));
            Edit edit = all.get(name);
            if (edit != null) {
                edit.make();
            }
            edits.merge(name, 1, Integer::sum);
            if (compare(seed + "/" + step + " " + name)) {
                published++;
                Tree.delete(sound);
                Tree.copy(project.resolve("content"), sound);
            } else if (random.nextBoolean()) { // somebody mends it
                Tree.delete(project.resolve("content"));
                Tree.copy(sound, project.resolve("content"));
            }
        }
        assertThat(published)
                .as("a sequence that publishes nothing shows little")
                .isGreaterThan(STEPS / 6);
        System.out.println("remembered builds, seed " + seed + ", " + published + " published: " + edits);
    }

    private Map<String, Edit> all() {
        Map<String, Edit> all = new LinkedHashMap<>();
        all.put("text of an entry, not reviewed", () -> insert(entry()));
        all.put("text of an entry, reviewed", () -> {
            insert(entry());
            Redigest.of(project);
        });
        all.put("title", () -> replace(entry(), "title: ", "title: 新"));
        all.put("entry added", () -> {
            Path copy = project.resolve("content/tzgg/zeng" + random.nextInt(1000) + ".md");
            Files.writeString(
                    copy,
                    Files.readString(entry())
                            .replaceAll("(?m)^index: .*$", "index: 736916951/2021-000" + random.nextInt(900)));
            Redigest.of(project);
        });
        all.put("entry removed", () -> Files.delete(entry()));
        all.put("entry moved", () -> {
            Path from = entry();
            Path to = project.resolve("content/zcjd/" + random.nextInt(1000) + from.getFileName());
            Files.move(from, to);
        });
        all.put("attachment", () -> append(file(".txt"), "再一行\n"));
        all.put("column", () -> replace(project.resolve("content/categories.yaml"), "name: ", "name: 新"));
        all.put("organ", () -> replace(project.resolve("content/site.yaml"), "hours: ", "hours: 每日"));
        all.put("Word version of all entries", () -> {
            Path site = project.resolve("content/site.yaml");
            String text = Files.readString(site);
            Files.writeString(
                    site, text.contains("\nword: all") ? text.replace("\nword: all", "") : text + "\nword: all\n");
        });
        all.put("people", () -> replace(project.resolve("content/people.yaml"), "王一", "王二"));
        all.put("figures", () -> replace(file(".yaml"), ": 1", ": 2"));
        all.put("template", () -> template());
        all.put("a day passes", () -> day = day.plusDays(random.nextInt(400)));
        all.put("back in time", () -> day = day.minusDays(random.nextInt(200)));
        all.put("memory cut", () -> damage(true));
        all.put("memory changed", () -> damage(false));
        all.put("memory lost", () -> Files.deleteIfExists(memory()));
        all.put("file of the memory changed", () -> flip(any(project.resolve(".gongkai/files"), path -> true)));
        all.put("file of the memory lost", () -> Files.delete(any(project.resolve(".gongkai/files"), path -> true)));
        all.put("old site changed", () -> flip(any(project.resolve("target/site"), path -> true)));
        all.put("old site changed unseen", () -> {
            Path file = any(project.resolve("target/site"), path -> true);
            FileTime time = Files.getLastModifiedTime(file);
            flip(file);
            Files.setLastModifiedTime(file, time);
        });
        all.put("old site: a file gone", () -> Files.delete(any(project.resolve("target/site"), path -> true)));
        all.put("old site: a file more", () -> Files.writeString(project.resolve("target/site/more.html"), "x"));
        all.put(
                "old site: a file of another",
                () -> Files.copy(
                        any(project.resolve("target/site"), path -> path.endsWith(".html")),
                        any(project.resolve("target/site"), path -> path.endsWith(".html")),
                        StandardCopyOption.REPLACE_EXISTING));
        all.put("entry renamed", () -> {
            Path from = entry();
            Files.move(from, from.resolveSibling("gai" + random.nextInt(1000) + ".md"));
        });
        all.put("summary", () -> replace(entry(), "summary: ", "summary: 又"));
        all.put("asset", () -> {
            Path asset = project.resolve("assets/gongkai.css");
            Files.createDirectories(asset.getParent());
            Files.writeString(asset, "body { margin: " + random.nextInt(9) + "px }\n");
        });
        all.put("nothing", () -> {});
        return all;
    }

    private Path memory() {
        return project.resolve(".gongkai/memory");
    }

    private void damage(boolean cut) throws IOException {
        byte[] bytes = Files.readAllBytes(memory());
        int at = random.nextInt(bytes.length);
        bytes[at] ^= 4;
        Files.write(memory(), cut ? Arrays.copyOf(bytes, at) : bytes);
    }

    /** Of one byte in place, as whoever may write there can. */
    private void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= 1;
            Files.write(file, bytes);
        }
    }

    private void template() throws IOException {
        Path own = project.resolve("templates/layout.peb");
        Path built = Path.of("templates/layout.peb");
        Files.createDirectories(own.getParent());
        if (Files.exists(built)) {
            Files.writeString(own, Files.readString(built) + "<!-- " + random.nextInt(100) + " -->\n");
        }
    }

    private Path entry() throws IOException {
        return any(
                project.resolve("content"),
                path -> path.endsWith(".md") && !path.contains("guide") && !path.contains("annual"));
    }

    private Path file(String ending) throws IOException {
        return any(project.resolve("content"), path -> path.endsWith(ending) && path.contains("."));
    }

    private Path any(Path below, java.util.function.Predicate<String> wanted) throws IOException {
        try (Stream<Path> walk = Files.walk(below)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(file.toString()))
                    .sorted()
                    .toList();
            return files.get(random.nextInt(files.size()));
        }
    }

    /** A sentence before the text: what is found behind it moves, and in some of them something is found. */
    private void insert(Path entry) throws IOException {
        List<String> sentences = List.of(
                "又一段。",
                "见[办法](../gfxwj/2021/banfa.md)。",
                "根据《办法》,现通知如下。",
                "联系人手机13912345678。",
                "会见须知按照本办法执行，未成年人王小明除外。");
        String text = Files.readString(entry);
        int body = text.indexOf("\n---\n") + 5;
        String sentence = sentences.get(random.nextInt(sentences.size()));
        Files.writeString(entry, text.substring(0, body) + "\n" + sentence + "\n" + text.substring(body));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void replace(Path file, String old, String fresh) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(old, fresh));
    }

    /** Builds twice, once with the memory of all builds before, and compares sites and findings. */
    private boolean compare(String step) throws IOException, Publication.Refused {
        List<String> found = new ArrayList<>();
        List<String> again = new ArrayList<>();
        boolean remembered = build(true, project.resolve("target/site"), found);
        boolean forgetting = build(false, folder.resolve("clean/site"), again);
        assertThat(found).as(step).isEqualTo(again);
        assertThat(remembered).as(step).isEqualTo(forgetting);
        if (remembered) {
            assertThat(Tree.of(project.resolve("target/site")))
                    .as(step)
                    .isEqualTo(Tree.of(folder.resolve("clean/site")));
        }
        return remembered;
    }

    private boolean build(boolean remembering, Path out, List<String> found) throws IOException, Publication.Refused {
        Moment moment = Moment.of(day.atStartOfDay().toInstant(java.time.ZoneOffset.ofHours(8)));
        Bake bake = new Bake(project, moment, Findings.NONE, done -> {}, remembering);
        Order order = new Order(false, null, true, false, false, limits != Limits.USUAL, limits);
        Baked baked = bake.build(out, order, (old, fresh, judged) -> {});
        baked.findings().sorted().stream().map(Finding::toString).forEach(found::add);
        return !baked.findings().any(Severity.BLOCK);
    }
}
