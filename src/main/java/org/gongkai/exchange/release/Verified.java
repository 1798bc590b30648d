package org.gongkai.exchange.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;

/** The data files of a release, each held to {@code release/manifest.sha256} when it is read (与清单核对). */
final class Verified {

    /** No published file that is read as a whole is longer, in bytes. */
    static final int LIMIT = 64 << 20;

    private static final String MANIFEST = "release/manifest.sha256";
    private static final Wording AGAIN = new Wording("请重新构建并完整发布", "build again and publish the whole folder");

    /** A line of the manifest about a file that this room may want; none of them lies above the site. */
    private static final Pattern WANTED = Pattern.compile(
            "([0-9a-f]{64})  (robots\\.txt|catalogue\\.json|changes\\.json|catalogue/[^/\\\\\\p{Cntrl}]+\\.json)");

    private final Release release;
    private final Map<String, String> digests;

    private Verified(Release release, Map<String, String> digests) {
        this.release = release;
        this.digests = digests;
    }

    static Found<Optional<Verified>> open(Release release) throws IOException {
        Optional<InputStream> manifest = release.open(MANIFEST);
        if (manifest.isEmpty()) {
            return Found.nothing(Finding.of(
                    Rule.MANIFEST,
                    Place.of(MANIFEST),
                    new Wording("没有文件清单，不能核对", "there is no manifest to hold the files to"),
                    new Wording(
                            "请给出已发布站点的文件夹，例如 target/site",
                            "name the folder of a published site, such as target/site")));
        }
        Map<String, String> digests = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(manifest.get(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher wanted = WANTED.matcher(line);
                if (wanted.matches()) {
                    digests.putIfAbsent(wanted.group(2), wanted.group(1));
                }
            }
        }
        return Found.of(Optional.of(new Verified(release, digests)));
    }

    /** Whether the manifest lists a file. */
    boolean lists(String path) {
        return digests.containsKey(path);
    }

    /** The text of a file; nothing, with a finding, where it is not there or not the one of the manifest. */
    Found<Optional<String>> text(String path) throws IOException {
        String digest = digests.get(path);
        Optional<InputStream> file = digest == null ? Optional.empty() : release.open(path);
        if (digest == null || file.isEmpty()) {
            return refused(Rule.MANIFEST, path, new Wording("站点没有这个文件", "the site has no such file"));
        }
        byte[] bytes;
        try (InputStream in = file.get()) {
            bytes = in.readNBytes(LIMIT + 1);
        }
        if (bytes.length > LIMIT) {
            return refused(Rule.OVER_THE_LIMIT, path, new Wording("文件超过 64 MB", "longer than 64 MB"));
        }
        if (!Hashes.sha256(bytes).equals(digest)) {
            return refused(
                    Rule.MANIFEST,
                    path,
                    new Wording("文件与清单中的摘要不符", "the file is not the one whose digest the manifest has"));
        }
        try {
            return Found.of(Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException e) {
            return refused(Rule.NOT_UTF_8, path, new Wording("不是 UTF-8 编码", "not UTF-8"));
        }
    }

    /** The object in a JSON file; nothing, with a finding, where it is not there, not the one of the manifest, or no object. */
    Found<Optional<PublishedFile>> json(String path) throws IOException {
        return Found.onward(text(path), text -> {
            try {
                return Json.parse(text) instanceof Map<?, ?> root
                        ? Found.of(Optional.of(new PublishedFile(path, text, root)))
                        : refused(Rule.CATALOGUE_FILES, path, new Wording("此处应为对象", "expected an object"));
            } catch (JsonException e) {
                return Found.nothing(Finding.of(
                        Rule.CATALOGUE_FILES,
                        new Place(path, e.line(), e.column()),
                        new Wording("不是合格的 JSON：" + e.getMessage(), "not JSON: " + e.getMessage()),
                        AGAIN));
            }
        });
    }

    private static <T> Found<Optional<T>> refused(Rule rule, String path, Wording why) {
        return Found.nothing(Finding.of(rule, Place.of(path), why, AGAIN));
    }
}
