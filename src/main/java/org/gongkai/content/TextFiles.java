package org.gongkai.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.content.yaml.InputLimits;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Text files of the editors' folder: UTF-8 with or without byte-order mark, any line ends, at most 1 MiB. */
public final class TextFiles {

    private TextFiles() {}

    /** The text with {@code \n} line ends, in NFC; nothing where it cannot be read, and the finding says why. */
    public static Found<Optional<SourceText>> read(Path file, String path) {
        return Found.onward(bytes(file, path), bytes -> {
            Optional<String> text = utf8(bytes);
            return text.isPresent()
                    ? Found.of(text.map(one -> new SourceText(path, NormalText.nfc(unixLines(one)))))
                    : Found.nothing(notUtf8(path, bytes));
        });
    }

    /** The same of a text that lies in no file yet. */
    static Found<Optional<SourceText>> typed(String text, String path) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > InputLimits.ENTRY_BYTES
                ? Found.nothing(tooLarge(path, bytes.length))
                : Found.of(Optional.of(new SourceText(path, NormalText.nfc(unixLines(unmarked(text))))));
    }

    /** The bytes of a file that may be as big as a text. */
    static Found<Optional<byte[]>> bytes(Path file, String path) {
        try {
            long size = Files.size(file);
            if (size > InputLimits.ENTRY_BYTES) {
                return Found.nothing(tooLarge(path, size));
            }
            return Found.of(Optional.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            return Found.nothing(unreadable(path, e));
        }
    }

    private static Finding tooLarge(String path, long size) {
        return Finding.of(
                Rule.OVER_THE_LIMIT,
                Place.of(path),
                new Wording("文件有 " + size + " 字节，超过 1 MiB", "the file has " + size + " bytes, more than 1 MiB"),
                new Wording("把大表格或图片作为附件", "attach big tables and pictures instead"));
    }

    static Finding unreadable(String path, IOException e) {
        return Finding.of(
                Rule.UNREADABLE_FILE,
                Place.of(path),
                e instanceof AccessDeniedException
                        ? new Wording("没有读取的权限", "no permission to read it")
                        : new Wording("无法读取：" + reason(e), "it cannot be read: " + reason(e)),
                new Wording("检查文件的权限和磁盘", "check the file's permissions and the disk"));
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    private static Finding notUtf8(String path, byte[] bytes) {
        boolean utf16 = bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        boolean gb = !utf16 && decode(bytes, Charset.forName("GB18030")).isPresent();
        String encoding = utf16 ? "UTF-16" : gb ? "GB18030（GBK）" : "";
        int line = firstBadLine(bytes);
        return Finding.of(
                Rule.NOT_UTF_8,
                new Place(path, line, 0),
                encoding.isEmpty()
                        ? new Wording("文件不是 UTF-8 编码", "the file is not UTF-8")
                        : new Wording(
                                "文件不是 UTF-8 编码，像是 " + encoding, "the file is not UTF-8; it looks like " + encoding),
                path.endsWith(".csv")
                        ? new Wording(
                                "在 Excel 里另存为“CSV UTF-8（逗号分隔）”", "in Excel save it as “CSV UTF-8 (comma delimited)”")
                        : new Wording("在编辑器里另存为 UTF-8", "save it as UTF-8 in the editor"));
    }

    private static int firstBadLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true); // stops there
        return 1
                + (int) IntStream.range(0, in.position())
                        .filter(at -> bytes[at] == '\n')
                        .count();
    }

    /** The text of UTF-8; the slower reading that tells a replaced character from a written one only where one is seen. */
    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? Optional.of(unmarked(text)) : decode(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(unmarked(text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether {@code file} is a regular file and no link. */
    static boolean regular(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
