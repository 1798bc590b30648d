package org.gongkai.rebuild;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.gongkai.page.Addresses;
import org.gongkai.press.source.Origin;

/**
 * What release/build.json says (构建记录).
 *
 * @param version of the program
 * @param sha256 of its jar; "" where it did not run from one
 * @param asOf the instant of the build, in Asia/Shanghai
 */
record BuildRecord(String version, String sha256, LocalDateTime asOf) {

    private static final Pattern AS_OF = Pattern.compile("\"as-of\": \"([^\"]+)\"");
    private static final DateTimeFormatter CATALOGUE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** Nothing where the site cannot be built again here, and the finding says why. */
    static Optional<BuildRecord> read(SiteContents site, Rebuild.Program program, List<Finding> found) {
        Place place = Place.of(Addresses.BUILD.path());
        Map<?, ?> root;
        try {
            Object value = Json.parse(site.text(Addresses.BUILD).orElse("null"));
            root = value instanceof Map<?, ?> map ? map : Map.of();
        } catch (JsonException e) {
            root = Map.of();
        }
        LocalDateTime asOf = null;
        try {
            asOf = root.get("as-of") instanceof String text ? LocalDateTime.parse(text) : null;
        } catch (DateTimeException e) {
            // told below
        }
        if (!"gongkai".equals(root.get("program"))
                || !(root.get("version") instanceof String version)
                || asOf == null) {
            found.add(Finding.of(
                    Rule.PUBLISHED_SOURCE,
                    place,
                    new Wording("缺少或者无法读取，无法重建核验", "missing, or it cannot be read: the site cannot be built again"),
                    Wording.NONE));
            return Optional.empty();
        }
        String said = catalogueAsOf(site);
        if (!said.isEmpty() && !said.startsWith(CATALOGUE_TIME.format(asOf))) {
            found.add(Finding.of(
                    Rule.PUBLISHED_SOURCE,
                    place,
                    new Wording("时刻是 " + asOf + "，目录的是 " + said, "it is of " + asOf + ", and the catalogue of " + said),
                    Wording.NONE));
        }
        String sha256 = root.get("sha256") instanceof String hash ? hash : "";
        if (!version.equals(program.version()) || !Long.valueOf(Origin.FORMAT).equals(root.get("format"))) {
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    place,
                    new Wording(
                            "由 gongkai " + version + " 构建，这里是 " + program.version(),
                            "built by gongkai " + version + "; this is " + program.version()),
                    new Wording("用 gongkai " + version + " 核验", "audit it with gongkai " + version)));
            return Optional.empty();
        }
        if (root.get("extensions") instanceof List<?> extensions && !extensions.isEmpty()) {
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    place,
                    new Wording("构建时有扩展组件：" + extensions, "built with extensions: " + extensions),
                    new Wording("扩展组件产出的内容请人工核查", "what extensions wrote must be looked at by hand")));
            return Optional.empty();
        }
        if (!sha256.equals(program.sha256())
                && !sha256.isEmpty()
                && !program.sha256().isEmpty()) {
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    place,
                    new Wording(
                            "版本相同，程序文件不同；不一致之处可能由此而来",
                            "of the same version, but another file of the program: differences may come from that"),
                    new Wording("用摘要为 " + sha256 + " 的程序核验", "audit it with the program of the digest " + sha256)));
        }
        return Optional.of(new BuildRecord(version, sha256, asOf));
    }

    /** As of when the catalogue says that it is; "" where it does not say. */
    private static String catalogueAsOf(SiteContents site) {
        Matcher said = AS_OF.matcher(site.text(Addresses.CATALOGUE_PARTS).orElse(""));
        return said.find() ? said.group(1) : "";
    }
}
