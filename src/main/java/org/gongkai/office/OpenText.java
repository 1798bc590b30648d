package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.content.yaml.InputLimits;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;

/**
 * A text file of the editors' folder as it was opened for editing (打开的文稿); it is written back only in the place of
 * exactly these bytes.
 *
 * @param text as it stands, whatever its line ends
 * @param sha256 of its bytes, lower-case hex
 */
public record OpenText(Path file, String text, String sha256) {

    /** What came of opening or writing. */
    public sealed interface Outcome {}

    /** The file as it stands now. */
    public record Opened(OpenText text) implements Outcome {}

    /** It was changed or taken away meanwhile; nothing was written. */
    public record Changed(Optional<OpenText> now) implements Outcome {}

    /** It cannot be edited as a text. */
    public record Refused(Wording why) implements Outcome {}

    /** Opens a file; a link is refused, and so is what a form in a browser could not give back byte for byte. */
    public static Outcome open(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Refused(new Wording("没有这个文件", "no such file"));
        }
        if (Files.size(file) > InputLimits.ENTRY_BYTES) {
            return new Refused(new Wording("文件超过 1 MiB，请用文本编辑器修改", "the file is bigger than 1 MiB: use a text editor"));
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.codePoints().anyMatch(OpenText::lost)) {
            return new Refused(
                    new Wording("文件中有控制字符，请用文本编辑器去掉", "control characters in it: take them out in a text editor"));
        }
        if (!Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            return new Refused(new Wording(
                    "文件不是 UTF-8 编码的文字，请用文本编辑器另存为 UTF-8", "no UTF-8 text: save it as UTF-8 in a text editor"));
        }
        return new Opened(new OpenText(file, text, Hashes.sha256(bytes)));
    }

    /** Characters that no form of a browser gives back (HTML Living Standard, 13.2.3.5: controls and noncharacters). */
    private static boolean lost(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r';
        return control || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /**
     * Writes another text in the place of the one that was opened.
     *
     * @param sha256 of the bytes that the editor saw
     */
    public static synchronized Outcome write(Path file, String sha256, String text) throws IOException {
        Outcome now = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? open(file) : new Changed(Optional.empty());
        if (!(now instanceof Opened opened)) {
            return now;
        }
        if (!opened.text().sha256().equals(sha256)) {
            return new Changed(Optional.of(opened.text()));
        }
        if (opened.text().text().equals(text)) {
            return now; // nothing to write: not even the file's time changes
        }
        byte[] before = opened.text().text().getBytes(StandardCharsets.UTF_8);
        byte[] after = text.getBytes(StandardCharsets.UTF_8);
        if (after.length > InputLimits.ENTRY_BYTES) {
            return new Refused(new Wording("文字超过 1 MiB", "more than 1 MiB of text"));
        }
        try {
            return InPlace.replace(file, before, after)
                    ? new Opened(new OpenText(file, text, Hashes.sha256(after)))
                    : open(file) instanceof Opened other
                            ? new Changed(Optional.of(other.text()))
                            : new Changed(Optional.empty());
        } catch (NoSuchFileException e) {
            return new Changed(Optional.empty());
        }
    }
}
