package org.gongkai.rebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.gongkai.page.Addresses;
import org.gongkai.press.source.SiteParts;

/** How much a site asks of the signatures of its reviews (审查签名的要求). */
final class PublishedPolicy {

    private static final int LONGEST = 1 << 20;

    private PublishedPolicy() {}

    /** 2 where they must be signed with SM2 too, 1 where they must be signed, 0 where they need not or nobody knows. */
    static int of(Path site) throws IOException {
        Path archive = site.resolve(Addresses.SOURCE.path());
        if (!Files.isRegularFile(archive)) {
            return 0;
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry part = zip.getEntry(SiteParts.SITE);
            String text = part == null
                    ? ""
                    : new String(zip.getInputStream(part).readNBytes(LONGEST), StandardCharsets.UTF_8);
            Object word = Json.parse(text) instanceof Map<?, ?> root ? root.get("signatures") : "";
            return "sm2".equals(word) ? 2 : "required".equals(word) ? 1 : 0;
        } catch (JsonException | ZipException e) {
            return 0;
        }
    }
}
