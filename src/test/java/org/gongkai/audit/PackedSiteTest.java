package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.Run;
import org.gongkai.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in an archive is audited as it is in its folder. */
class PackedSiteTest {

    @TempDir
    Path folder;

    private Run audit(Path place) {
        return Run.of(folder, "audit", place.toString(), "--format", "csv", "--lang", "en");
    }

    private Path zip(Path site, String... more) throws IOException {
        Path archive = folder.resolve("site.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String file : Tree.read(site).keySet()) {
                zip.putNextEntry(new ZipEntry("zfxxgk/" + file));
                zip.write(Files.readAllBytes(site.resolve(file)));
            }
            for (String name : more) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return archive;
    }

    private Path tar(Path site) throws IOException {
        Path archive = folder.resolve("site.tgz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            for (String file : Tree.read(site).keySet()) {
                byte[] content = Files.readAllBytes(site.resolve(file));
                byte[] head = new byte[512];
                byte[] name = file.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(name, 0, head, 0, name.length);
                byte[] size = "%011o".formatted(content.length).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(size, 0, head, 124, size.length);
                head[156] = '0';
                out.write(head);
                out.write(content);
                out.write(new byte[(512 - content.length % 512) % 512]);
            }
            out.write(new byte[1024]);
        }
        return archive;
    }

    @Test
    void givesTheSameAsItsFolder() throws IOException {
        Path site = new PublishedSite().write(folder.toRealPath().resolve("site"));
        for (Path place : Set.of(site, zip(site), tar(site))) {
            Run run = audit(place);
            assertThat(run.out().lines().skip(1)).as(run.text()).allMatch(line -> line.contains("G-127"));
            assertThat(run.err()).contains("audited 13 files, 6 pages, 2 entries");
        }
        Files.writeString(site.resolve(PublishedSite.ATTACHMENT), "another text");
        Run wrong = audit(site);
        assertThat(wrong.out()).contains("R-163");
        assertThat(audit(zip(site)).out()).isEqualTo(wrong.out());
        assertThat(audit(tar(site)).out()).isEqualTo(wrong.out());
    }

    @Test
    void whatCannotBeUnpackedIsToldAndLeavesNothingBehind() throws IOException {
        Path site = new PublishedSite().write(folder.toRealPath().resolve("site"));
        Run refused = audit(zip(site, "../evil.html"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out().lines().filter(line -> !line.contains("G-127")).skip(1))
                .singleElement()
                .asString()
                .contains("G-21", "../evil.html");
        Files.write(folder.resolve("site.zip"), new byte[] {'P', 'K', 3});
        Run damaged = audit(folder.resolve("site.zip"));
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).contains("G-150", "the archive is damaged");
        assertThat(audit(folder.resolve("nowhere.zip")).code()).isEqualTo(2);
        assertThat(Run.of(folder, "audit", site.toString(), "--mirror", folder + "/m")
                        .code())
                .isEqualTo(2);
    }
}
