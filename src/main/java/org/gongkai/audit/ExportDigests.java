package org.gongkai.audit;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Files that were read are those whose digests the manifest has (数据文件与清单一致): R-163. Others are not looked for. */
final class ExportDigests extends SiteCheck {

    private static final int DIGEST = 64;
    private static final String BETWEEN = "  ";

    ExportDigests(AuditedSite site) {
        super(site, Rule.MANIFEST, Wording.NONE);
    }

    @Override
    void run() {
        text(Manifest.PATH).ifPresent(text -> {
            Map<String, String> listed = new HashMap<>();
            text.lines()
                    .filter(line -> line.startsWith(BETWEEN, DIGEST))
                    .forEach(line -> listed.put(line.substring(DIGEST + BETWEEN.length()), line.substring(0, DIGEST)));
            site.stored().forEach((path, stored) -> {
                String digest = listed.getOrDefault(path, "");
                if (!path.equals(Manifest.PATH) && !digest.equals(stored.sha256())) {
                    note(
                            Place.of(path),
                            digest.isEmpty() ? "清单没有列出此文件" : "文件与清单中的摘要不符",
                            digest.isEmpty()
                                    ? "the manifest does not list this file"
                                    : "the file is not the one whose digest the manifest has");
                }
            });
        });
    }
}
