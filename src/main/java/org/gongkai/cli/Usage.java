package org.gongkai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gongkai.content.Project;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** Whether a command was called as it can be (用法). */
final class Usage {

    static final Wording NO_INSTANT = new Wording(
            "看不懂 --as-of（或 SOURCE_DATE_EPOCH）给出的时刻，例如 2026-01-31T00:00:00+08:00",
            "--as-of (or SOURCE_DATE_EPOCH) is no instant; for example 2026-01-31T00:00:00+08:00");

    private Usage() {}

    static boolean sound(Path project, @Nullable Instant instant, LanguageOption common, Printer printer) {
        if (!language(common, printer)) {
            return false;
        }
        if (instant == null) {
            printer.say(NO_INSTANT);
            return false;
        }
        return project(project, printer);
    }

    /** A site in content/ would be taken for content. */
    static boolean outside(Path project, Path site, Printer printer) {
        Path content = project.resolve("content").toAbsolutePath().normalize();
        boolean outside = !site.toAbsolutePath().normalize().startsWith(content);
        if (!outside) {
            printer.say(new Wording(
                    "站点不能产出到 content/ 里，请另选文件夹", "the site cannot go into content/: choose another folder"));
        }
        return outside;
    }

    static boolean language(LanguageOption common, Printer printer) {
        if (!common.knownLanguage()) {
            printer.say(new Wording("--lang 只能是 zh 或 en", "--lang must be zh or en"));
        }
        return common.knownLanguage();
    }

    static boolean project(Path project, Printer printer) {
        if (!Project.at(project)) {
            Path shown = project.toAbsolutePath().normalize();
            if (Files.isSymbolicLink(project.resolve("content"))) {
                printer.say(new Wording(
                        shown + " 里的 content 是符号链接，不予接受；请放入文件夹本身",
                        "content in " + shown + " is a symbolic link: put the folder itself there"));
                return false;
            }
            printer.say(new Wording(
                    shown + " 里没有 content/ 文件夹；新建站点请用 gongkai init",
                    shown + " has no folder content/; gongkai init makes a new site"));
            return false;
        }
        return true;
    }
}
