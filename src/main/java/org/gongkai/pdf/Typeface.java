package org.gongkai.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * A font with TrueType outlines (字体, ISO/IEC 14496-22), of which a PDF file gets the characters that it needs. Its
 * substitutions of glyphs (table GSUB) are left out: a ligature for 破折号 would print well and be lost when text is copied.
 */
final class Typeface {

    private static final int TRUE_TYPE = 0x00010000;
    private static final int TRUE = 0x74727565;
    private static final int OTTO = 0x4F54544F;
    private static final int COLLECTION = 0x74746366;
    private static final int WEB = 0x774F4646;
    private static final int WEB_2 = 0x774F4632;

    /** What the table OS/2 says of embedding (fsType): only kinds of licence, and two bits of their own. */
    private static final int LICENCE = 0x000F;

    private static final int RESTRICTED = 0x0002;
    private static final int WHOLE_ONLY = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    private final TrueTypeFont font;
    private final CmapLookup characters;

    private Typeface(TrueTypeFont font, CmapLookup characters) {
        this.font = font;
        this.characters = characters;
    }

    /** The font of a project; where it cannot be used a finding says why. */
    static Found<Optional<Typeface>> of(Path project, Site.NamedFile named) {
        Path file = project.resolve(named.path());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return refused(
                    named,
                    new Wording(
                            "没有字体文件 " + named.path() + "（符号链接不算）",
                            "there is no font file " + named.path() + " (a symbolic link does not count)"));
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            Optional<Wording> unusable = unusable(bytes);
            return unusable.isPresent() ? refused(named, unusable.get()) : parsed(bytes, named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the first four bytes, which name the kind of outlines. */
    private static Optional<Wording> unusable(byte[] bytes) {
        int kind = bytes.length < Integer.BYTES ? 0 : ByteBuffer.wrap(bytes).getInt();
        return switch (kind) {
            case TRUE_TYPE, TRUE -> Optional.empty();
            case OTTO ->
                Optional.of(new Wording("字体的轮廓是 CFF，不是 TrueType", "the outlines of the font are CFF, not TrueType"));
            case COLLECTION -> Optional.of(new Wording("这是几种字体的合集", "this is a collection of several fonts"));
            case WEB, WEB_2 -> Optional.of(new Wording("这是网页字体（WOFF）", "this is a font for web pages (WOFF)"));
            default -> Optional.of(new Wording("这不是字体文件", "this is no font file"));
        };
    }

    private static Found<Optional<Typeface>> parsed(byte[] bytes, Site.NamedFile named) {
        try {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
            font.setEnableGsub(false);
            CmapLookup characters = font.getUnicodeCmapLookup();
            if (characters == null || font.getGlyph() == null) {
                return refused(
                        named,
                        new Wording(
                                "字体没有 Unicode 字符表或者没有轮廓",
                                "the font has no table of Unicode characters or no outlines"));
            }
            OS2WindowsMetricsTable metrics = font.getOS2Windows();
            int terms = metrics == null ? 0 : metrics.getFsType();
            if ((terms & LICENCE) == RESTRICTED || (terms & (WHOLE_ONLY | BITMAPS_ONLY)) != 0) {
                return refused(
                        named, new Wording("字体自己声明不允许嵌入 PDF", "the font says of itself that it must not be embedded"));
            }
            return Found.of(Optional.of(new Typeface(font, characters)));
        } catch (IOException e) { // the bytes are in memory: they are wrong, not the disk
            return refused(named, new Wording("字体文件损坏", "the font file is damaged"));
        }
    }

    private static Found<Optional<Typeface>> refused(Site.NamedFile named, Wording why) {
        return new Found<>(
                Optional.empty(),
                List.of(Finding.of(
                                Rule.PDF,
                                named.place(),
                                why,
                                new Wording(
                                        "把 TrueType 轮廓的字体（.ttf，如霞鹜文楷）放入项目的 fonts/，在这里写它的路径",
                                        "put a font with TrueType outlines (.ttf) into fonts/ of the project and name it here"))
                        .at(named.line())));
    }

    /** Whether there is a glyph for this character. */
    boolean has(int character) {
        return characters.getGlyphId(character) > 0;
    }

    /** The font for one file. */
    PDType0Font in(PDDocument file) throws IOException {
        return PDType0Font.load(file, font, true);
    }
}
