package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.gongkai.bake.Bake;
import org.gongkai.content.Project;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;
import org.gongkai.office.Filing;
import org.jspecify.annotations.Nullable;

/** The entry that a command is about (条目参数). */
final class EntryArgument {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Set<String> SITE = Set.of("site.yaml", "categories.yaml", "site.review");

    private EntryArgument() {}

    /** The file that is meant: of what content/site.md covers, and of its review folder, that record itself. */
    static Path file(Path written) {
        Path file = written.toAbsolutePath().normalize();
        Path folder = file.getParent();
        boolean site =
                folder != null && folder.endsWith("content") && SITE.contains(String.valueOf(file.getFileName()));
        return site ? file.resolveSibling("site.md") : file;
    }

    /** The project folder around an entry's file; says so where there is none. */
    static Optional<Path> project(Path file, Printer printer) {
        Optional<Path> project = Project.around(file);
        if (project.isEmpty()) {
            printer.say(new Wording("不是 content/ 下的条目：" + file, "no entry below a folder content/: " + file));
        }
        return project;
    }

    /** Opens it with all that belongs to it; says why where that cannot be. */
    static Optional<Filing> open(Path project, Path file, Format format, Printer printer) throws IOException {
        Found<Optional<Filing>> filing = Filing.open(project, file, Bake.folders(project));
        if (filing.value().isEmpty()) {
            printer.findings(Findings.of(filing.findings()), format, project);
        }
        return filing.value();
    }

    /** Now, by SOURCE_DATE_EPOCH or the clock, in Asia/Shanghai; null and a complaint where that is no instant. */
    static @Nullable LocalDateTime now(String asOf, Printer printer) {
        Instant instant = Common.instant(asOf, System.getenv("SOURCE_DATE_EPOCH"));
        if (instant == null) {
            printer.say(Usage.NO_INSTANT);
            return null;
        }
        return LocalDateTime.ofInstant(instant, SHANGHAI);
    }
}
