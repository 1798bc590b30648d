package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same content as of the same instant is the same site, whoever builds it and wherever. */
class ReproducibleBuildTest {

    private static final Path SITE = Path.of("src/test/sites/golden/all-states");
    private static final String AS_OF = "2022-06-01T00:00:00+08:00";

    @TempDir
    Path folder;

    private SortedMap<String, byte[]> expected() throws IOException {
        return Tree.read(SITE.resolve("expected"));
    }

    @ParameterizedTest
    @CsvSource({"tr, TR, Pacific/Kiritimati", "ar, EG, America/St_Johns", "th, TH, UTC", "en, US, Asia/Shanghai"})
    void doesNotDependOnLocaleAndTimeZone(String language, String country, String zone) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone before = TimeZone.getDefault();
        Locale.setDefault(new Locale.Builder()
                .setLanguage(language)
                .setRegion(country)
                .setUnicodeLocaleKeyword("nu", language.equals("ar") ? "arab" : "latn")
                .build());
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            Tree.same(expected(), Built.of(SITE, folder.resolve("out"), AS_OF).files());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void doesNotDependOnTheProcessItsFolderEncodingAndEnvironment(String language) throws Exception {
        Path project = copy(folder.resolve("项 目"), new Random(1));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.timezone=America/New_York",
                "-Dfile.encoding=ISO-8859-1",
                "-Dline.separator=\r\n",
                "-cp",
                absoluteClassPath(),
                "org.gongkai.cli.Main",
                "build",
                language.equals("tr") ? "." : project.toString(),
                "--out",
                "../出 口",
                "--as-of",
                "2022-05-31T16:00:00Z");
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().put("SOURCE_DATE_EPOCH", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        Tree.same(expected(), Tree.read(folder.resolve("出 口")));
    }

    private static String absoluteClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void doesNotDependOnTheOrderAgeAndRightsOfTheFiles(long seed) throws IOException {
        Path project = copy(folder.resolve("copy"), new Random(seed));
        Tree.same(expected(), Built.of(project, folder.resolve("out"), AS_OF).files());
        try (Stream<Path> walk = Files.walk(project)) {
            for (Path file : walk.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(seed * 1_000_000_007L)));
            }
        }
        Tree.same(expected(), Built.of(project, folder.resolve("out"), AS_OF).files());
    }

    @Test
    void doesNotDependOnHowTheFolderIsNamed() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(SITE.toAbsolutePath());
        Path roundabout = SITE.resolve("content/../../all-states/.");
        for (Path project : List.of(SITE, relative, SITE.toAbsolutePath(), roundabout)) {
            Tree.same(
                    expected(), Built.of(project, folder.resolve("out"), AS_OF).files());
        }
    }

    @Test
    void aCheckWritesNothingAndABuildLeavesNothingBehind() throws IOException {
        Path project = copy(folder.resolve("copy"), new Random(5));
        Map<String, byte[]> before = Tree.read(folder);
        new org.gongkai.bake.Bake(project, Instant.EPOCH).check();
        assertThat(Tree.differences(before, Tree.read(folder))).isEmpty();
        Built.of(project, folder.resolve("out"), AS_OF);
        assertThat(Tree.differences(before, Tree.read(folder))).allMatch(path -> path.startsWith("out/"));
    }

    /** A copy whose files are made in random order. */
    private static Path copy(Path to, Random random) throws IOException {
        Map<String, byte[]> files = Tree.read(SITE.resolve("content"));
        List<String> names = new ArrayList<>(files.keySet());
        Collections.shuffle(names, random);
        for (String name : names) {
            Tree.write(to.resolve("content"), Map.of(name, files.get(name)));
        }
        return to;
    }

    @Test
    void changesOnlyWhatSaysTheDayWhenTheDayChanges() throws IOException {
        SortedMap<String, byte[]> later = Built.of(SITE, folder.resolve("out"), "2022-06-02T07:59:59+08:00")
                .files();
        assertThat(Tree.differences(expected(), later))
                .containsExactly(
                        ".well-known/security.txt",
                        "apply.html",
                        "catalogue.json",
                        "catalogue.jsonld",
                        "catalogue/2021.json",
                        "catalogue/2022.json",
                        "catalogue/index.html",
                        "catalogue/index.json",
                        "index.html",
                        "release/build.json",
                        "release/manifest.sha256",
                        "validity/ended/index.html",
                        "validity/index.html");
    }

    @Test
    void releasesAtItsTimeAndChangesOnlyWhatListsTheRelease() throws IOException {
        SortedMap<String, byte[]> before =
                Built.of(SITE, folder.resolve("a"), "2022-06-02T07:59:59+08:00").files();
        SortedMap<String, byte[]> after =
                Built.of(SITE, folder.resolve("b"), "2022-06-02T08:00:00+08:00").files();
        assertThat(Tree.differences(before, after))
                .containsExactly(
                        ".well-known/security.txt",
                        "catalogue.csv",
                        "catalogue.json",
                        "catalogue.jsonld",
                        "catalogue.xlsx",
                        "catalogue/2021.json",
                        "catalogue/2022.json",
                        "catalogue/index.html",
                        "catalogue/index.json",
                        "feed.xml",
                        "index.html",
                        "release/build.json",
                        "release/manifest.sha256",
                        "release/source/2022.zip",
                        "search.html",
                        "search/entries.txt",
                        "search/entries/0.json",
                        "search/grams.bin",
                        "search/index.json",
                        "search/shards/0.bin",
                        "sitemap.html",
                        "sitemap.xml",
                        "tzgg/2022/daifabu.html",
                        "tzgg/feed.xml",
                        "tzgg/index.html");
        assertThat(before).doesNotContainKey("tzgg/2022/daifabu.html");
    }
}
