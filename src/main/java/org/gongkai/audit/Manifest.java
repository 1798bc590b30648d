package org.gongkai.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code release/manifest.sha256} (文件清单) lists every other file of the site with its digest, in the format of
 * {@code sha256sum -c}, in the order of the paths' bytes: R-163.
 */
final class Manifest extends SiteCheck {

    static final String PATH = "release/manifest.sha256";

    /** The manifest's own signature. */
    static final String SIGNATURE = PATH + ".sig";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final Pattern REFUSED = Pattern.compile("(.*/)?\\.{0,2}(/.*)?|.*[\\\\\\p{Cntrl}].*");

    private final Map<String, Integer> listed = new HashMap<>();
    private int line;

    Manifest(AuditedSite site) {
        super(site, Rule.MANIFEST, Wording.NONE);
    }

    @Override
    void run() {
        text(PATH).ifPresent(text -> {
            lines(text);
            unlisted();
        });
    }

    private void lines(String text) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            note("清单的最后一行没有结束，可能被截断", "the last line does not end; the manifest may be cut off");
        }
        byte[] before = {};
        String[] lines = text.split("\n", -1);
        for (String read : text.endsWith("\n") ? Arrays.copyOf(lines, lines.length - 1) : lines) {
            line++;
            Matcher matcher = LINE.matcher(read);
            if (!matcher.matches() || REFUSED.matcher(matcher.group(2)).matches()) {
                note("不是“摘要、两个空格、站内路径”", "not a digest, two blanks and a path inside the site");
                continue;
            }
            String path = matcher.group(2);
            byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
            if (Arrays.compareUnsigned(before, bytes) > 0) {
                note("清单没有按路径的字节排序", "not in the order of the paths' bytes");
            }
            before = bytes;
            one(matcher.group(1), path);
        }
    }

    private void one(String sha256, String path) {
        Contents.Stored stored = site.stored().get(path);
        if (listed.putIfAbsent(path, line) != null) {
            note("重复列出：" + path, "listed twice: " + path);
        } else if (path.equals(PATH)) {
            note("清单不能列出自己", "a manifest does not list itself");
        } else if (!site.files().containsKey(path)) {
            note("清单中的文件不存在：" + path, "listed but not there: " + path);
        } else if (stored != null && !stored.sha256().equals(sha256)) {
            found.add(Finding.of(
                    Rule.MANIFEST,
                    Place.of(path),
                    new Wording("文件与清单中的摘要不符", "the file is not the one whose digest the manifest has"),
                    new Wording(
                            "清单：" + sha256 + "；文件：" + stored.sha256(),
                            "manifest " + sha256 + ", file " + stored.sha256())));
        }
    }

    /** Neither the manifest nor its own signature can stand in it; a compressed copy is looked into by itself. */
    private void unlisted() {
        for (String path : site.files().keySet()) {
            if (!listed.containsKey(path)
                    && !path.equals(PATH)
                    && !path.equals(SIGNATURE)
                    && !CompressedCopies.isCopy(site, path)) {
                found.add(Finding.of(
                        Rule.MANIFEST,
                        Place.of(path),
                        new Wording("清单没有列出此文件", "the manifest does not list this file"),
                        new Wording("旧文件或外来文件请删除", "remove what is left over or foreign")));
            }
        }
    }

    private void note(String zh, String en) {
        note(PATH, line, zh, en);
    }
}
