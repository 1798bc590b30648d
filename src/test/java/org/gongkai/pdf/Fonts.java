package org.gongkai.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Fonts of the machine for tests of PDF files. Where they are not installed a test counts as skipped and says so; under CI it fails. */
public final class Fonts {

    /** LXGW WenKai: TrueType outlines, all characters of the Unified Repertoire, OFL-1.1. */
    public static final Path WENKAI = Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf");

    /** Its bold face. */
    public static final Path BOLD = WENKAI.resolveSibling("LXGWWenKai-Bold.ttf");

    /** Noto Sans CJK: outlines are CFF, several fonts in one file. */
    public static final Path NOTO = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

    private Fonts() {}

    /** A font's bytes. */
    public static byte[] read(Path font) throws IOException {
        String missing = "no font " + font + " (packages fonts-lxgw-wenkai and fonts-noto-cjk)";
        boolean required = !System.getenv().getOrDefault("CI", "").isEmpty();
        if (!Files.exists(font) && required) {
            throw new AssertionError(missing);
        }
        Assumptions.assumeTrue(Files.exists(font), missing);
        return Files.readAllBytes(font);
    }
}
