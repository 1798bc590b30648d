package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    private static final String DIGEST = "0".repeat(64);

    @TempDir
    Path folder;

    @Test
    void findsAChangedAMissingAndAForeignFile() throws IOException {
        new PublishedSite().write(folder);
        Files.writeString(folder.resolve("assets/site.css"), "body{}");
        Files.delete(folder.resolve(PublishedSite.ATTACHMENT));
        Files.writeString(folder.resolve("assets/old.css"), "");
        Files.writeString(folder.resolve("release/manifest.sha256.sig"), "");
        Files.writeString(folder.resolve("release/manifest.sha256.html"), "");
        Files.writeString(folder.resolve("release/manifest.sha256.sig.html"), "");
        assertThat(PublishedSite.shown(Audit.folder(folder)))
                .contains(
                        "R-163 assets/site.css the file is not the one whose digest the manifest has",
                        "R-163 assets/old.css the manifest does not list this file",
                        "R-163 release/manifest.sha256.html the manifest does not list this file",
                        "R-163 release/manifest.sha256.sig.html the manifest does not list this file",
                        "R-163 release/manifest.sha256:9 listed but not there: gfxwj/2021/附件 1.txt")
                .noneMatch(finding -> finding.contains("manifest.sha256.sig "));
    }

    @Test
    void saysThatTheManifestIsMissing() throws IOException {
        new PublishedSite().write(folder);
        Files.delete(folder.resolve(Manifest.PATH));
        assertThat(PublishedSite.shown(Audit.folder(folder)))
                .containsExactly("R-163 release/manifest.sha256 the site has no release/manifest.sha256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x  a",
                "D a",
                "D *a",
                "D  /etc/passwd",
                "D  ../a",
                "D  a/../b",
                "D  ./a",
                "D  a//b",
                "D  a/",
                "D  a\\b",
                "D  a\rb",
                "#"
            })
    void refusesALineThatIsNotOne(String line) {
        assertThat(damaged(line.replace("D", DIGEST) + "\n"))
                .contains("R-163 release/manifest.sha256:1 not a digest, two blanks and a path inside the site");
    }

    @Test
    void wantsEveryPathOnceAndInOrder() {
        String manifest = new PublishedSite().catalogued().manifest();
        String first = manifest.substring(0, manifest.indexOf('\n') + 1);
        assertThat(damaged(manifest + first.strip()))
                .containsExactly(
                        "R-163 release/manifest.sha256 the last line does not end; the manifest may be cut off",
                        "R-163 release/manifest.sha256:13 not in the order of the paths' bytes",
                        "R-163 release/manifest.sha256:13 listed twice: 404.html");
        String own = DIGEST + "  " + Manifest.PATH + "\n";
        assertThat(damaged(own)).contains("R-163 release/manifest.sha256:1 a manifest does not list itself");
    }

    private List<String> damaged(String manifest) {
        return new PublishedSite().with(Manifest.PATH, manifest).findings(folder);
    }
}
