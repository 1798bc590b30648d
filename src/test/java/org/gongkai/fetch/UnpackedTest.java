package org.gongkai.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.finding.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an archive holds, it ends in a folder of ours, or in a finding. */
class UnpackedTest {

    @TempDir
    Path folder;

    private Path into = Path.of("");

    @BeforeEach
    void make() throws IOException {
        folder = folder.toRealPath();
        into = Files.createDirectories(folder.resolve("a/b/into"));
    }

    private Path zip(String... names) throws IOException {
        Path archive = folder.resolve("site.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    private record Member(String name, char kind, int length) {}

    private Path tar(Member... members) throws IOException {
        Path archive = folder.resolve("site.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            for (Member one : members) {
                byte[] head = new byte[512];
                byte[] name = one.name().getBytes(StandardCharsets.UTF_8);
                System.arraycopy(name, 0, head, 0, name.length);
                byte[] size = "%011o".formatted(one.length()).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(size, 0, head, 124, size.length);
                head[156] = (byte) one.kind();
                out.write(head);
                byte[] block = new byte[512];
                for (int i = 0; i < one.length(); i += 512) {
                    out.write(block);
                }
            }
            out.write(new byte[1024]);
        }
        return archive;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("a"))) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.resolve("a/b/into").relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> shown(Found<Optional<Path>> found) {
        return found.findings().stream()
                .map(one -> one.rule().id() + " " + one.place().path())
                .toList();
    }

    @Test
    void theSiteIsWhereItsManifestLies() throws IOException {
        Found<Optional<Path>> found = Unpacked.into(
                into, zip("x/", "x/y/index.html", "x/y/release/manifest.sha256", "index.html", "x/y/空 格.txt"));
        assertThat(found.findings()).isEmpty();
        assertThat(found.value()).contains(into.resolve("x/y"));
        assertThat(files()).contains("x/y/空 格.txt");
    }

    @Test
    void withoutAManifestItIsWhereTheHomePageLies() throws IOException {
        assertThat(Unpacked.into(into, zip("x/index.html", "x/a/index.html")).value())
                .contains(into.resolve("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "a/../../evil", "/etc/evil", "a//b", "a\\..\\evil", "a\u0001b", "..", "./../evil"})
    void namesThatLeadElsewhereAreTold(String name) throws IOException {
        Found<Optional<Path>> found = Unpacked.into(into, zip("index.html", name));
        assertThat(shown(found)).hasSize(1).first().asString().startsWith("G-21 ");
        assertThat(files()).containsExactly("index.html");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void oneNameTwiceAFileForAFolderAndNamesTooLongAreTold() throws IOException {
        String longName = "字".repeat(200);
        Found<Optional<Path>> found =
                Unpacked.into(into, tar(new Member("a", '0', 1), new Member("a", '0', 2), new Member("a/b", '0', 1)));
        assertThat(shown(found)).containsExactly("G-21 a", "G-21 a/b");
        assertThat(Files.size(into.resolve("a"))).isEqualTo(1);
        assertThat(shown(Unpacked.into(into, zip("index.html", longName)))).containsExactly("G-21 " + longName);
    }

    @Test
    void linksAndDevicesAreToldAndLeftOut() throws IOException {
        Found<Optional<Path>> found = Unpacked.into(
                into,
                tar(
                        new Member("index.html", '0', 1),
                        new Member("l", '2', 0),
                        new Member("h", '1', 0),
                        new Member("d", '3', 0)));
        assertThat(shown(found)).containsExactly("G-08 d", "G-08 h", "G-08 l");
        assertThat(files()).containsExactly("index.html");
    }

    @Test
    void whatGrowsOutOfAllProportionIsNotUnpackedToItsEnd() throws IOException {
        int much = 200 << 20;
        assertThat(shown(Unpacked.into(into, tar(new Member("a", '0', much))))).containsExactly("G-150 site.tar.gz");
        assertThat(Files.size(into.resolve("a"))).isLessThan(100 << 20);
        // not even where it is nobody's content
        Path other = Files.createDirectories(folder.resolve("other"));
        assertThat(shown(Unpacked.into(other, tar(new Member("l", '2', much)))))
                .containsExactly("G-08 l", "G-150 site.tar.gz");
    }

    @Test
    void zipsGrowToo() throws IOException {
        Path archive = folder.resolve("grown.zip");
        byte[] piece = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("folder/"));
            for (int i = 0; i < 200; i++) {
                zip.write(piece);
            }
        }
        assertThat(shown(Unpacked.into(into, archive))).containsExactly("G-150 grown.zip");
    }

    @Test
    void damageIsTold() throws IOException {
        Path archive = zip("index.html", "b.html");
        byte[] all = Files.readAllBytes(archive);
        for (int length : new int[] {0, 1, 40, 60}) {
            Files.write(archive, java.util.Arrays.copyOf(all, length));
            Path to = Files.createDirectories(folder.resolve("into" + length));
            assertThat(shown(Unpacked.into(to, archive))).as("%d bytes", length).containsExactly("G-150 site.zip");
        }
        Path noTar = folder.resolve("no.tar.gz");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(text)) {
            gzip.write("no archive".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(noTar, text.toByteArray());
        assertThat(shown(Unpacked.into(into, noTar))).containsExactly("G-150 no.tar.gz");
    }
}
