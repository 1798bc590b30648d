package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gongkai.content.ManuscriptKind;

/** content/site.md, in which the site's own data, templates and assets are reviewed (站点审查记录). */
public final class SiteRecord {

    private SiteRecord() {}

    /** Whether {@code file} is the record of a project that has none yet. */
    public static boolean missing(Path project, Path file) {
        return file.equals(project.resolve(ManuscriptKind.SITE_PATH)) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the record where {@code file} is it and is missing. */
    public static void begin(Path project, Path file, LocalDate day) throws IOException {
        if (missing(project, file)) {
            String text = "---\ntitle: 站点数据、模板和素材\nformed: " + day + "\n---\n\n写明改动了什么、为什么改动。本文不公布。\n";
            InPlace.make(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
