package org.gongkai.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;

/** Files as UTF-8 text, or the finding that says why not (文本读取). */
final class FileTexts {

    /** No published file that is read as a whole is as long as this, but for those that hold all entries or files. */
    static final int LIMIT = 64 << 20;

    /** The longest that can be read at once. */
    private static final int LONGEST = Integer.MAX_VALUE - 64;

    private static final Set<String> WHOLE =
            Set.of("catalogue.json", "catalogue.csv", "catalogue.jsonld", "changes.json", "release/manifest.sha256");

    private FileTexts() {}

    /** The text of a published file; empty, with a finding, if it is not there or cannot be read. */
    static Found<Optional<String>> read(Folder folder, String path, Rule ifMissing) {
        Path file = folder.files().get(path);
        if (file == null) {
            return Found.nothing(Finding.of(
                    ifMissing,
                    Place.of(path),
                    new Wording("站点没有文件 " + path, "the site has no " + path),
                    new Wording("请重新构建并完整发布", "build again and publish the whole folder")));
        }
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(limit(path) + 1);
            return bytes.length > limit(path)
                    ? Found.nothing(tooLong(path, limit(path)))
                    : decode(path, bytes).map(Optional::of);
        } catch (IOException e) {
            return Found.nothing(unreadable(path, why(e)));
        }
    }

    /** How long a file may be to be read as a whole. */
    static int limit(String path) {
        return WHOLE.contains(path) ? LONGEST : LIMIT;
    }

    /** The value of a JSON text, {@code null} as an empty word; nothing, with a finding, if it is no JSON. */
    static Found<Optional<Object>> json(String path, String text, Rule rule, Wording hint) {
        try {
            return Found.of(Optional.of(Objects.requireNonNullElse(Json.parse(text), "")));
        } catch (JsonException e) {
            return Found.nothing(Finding.of(
                    rule,
                    new Place(path, e.line(), e.column()),
                    new Wording("不是合格的 JSON：" + e.getMessage(), "not JSON: " + e.getMessage()),
                    hint));
        }
    }

    /** Opens a file that must not have become a link since the folder was walked. */
    static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The text of {@code bytes}; where they are not UTF-8, with replacement characters and a finding. */
    static Found<String> decode(String path, byte[] bytes) {
        try {
            return Found.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new Found<>(
                    new String(bytes, StandardCharsets.UTF_8),
                    List.of(Finding.of(
                            Rule.NOT_UTF_8,
                            Place.of(path),
                            new Wording("不是 UTF-8 编码", "not UTF-8"),
                            new Wording("请以 UTF-8 编码发布", "publish it in UTF-8"))));
        }
    }

    static Finding unreadable(String path, String why) {
        return Finding.of(
                Rule.UNREADABLE_FILE,
                Place.of(path),
                new Wording("无法读取：" + why, "cannot be read: " + why),
                Wording.NONE);
    }

    /** The reason without the machine's own paths. */
    static String why(IOException e) {
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    static Finding tooLong(String path, long limit) {
        String size = (limit >> 20) + " MB";
        return Finding.of(
                Rule.OVER_THE_LIMIT,
                Place.of(path),
                new Wording("文件超过 " + size + "，未作检查", "longer than " + size + ", not looked into"),
                Wording.NONE);
    }
}
