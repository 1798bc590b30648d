package org.gongkai.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.gongkai.content.Project;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** Whether a command was called as it can be (用法). */
final class Usage {

    private Usage() {}

    static boolean sound(Path project, @Nullable Instant instant, LanguageOption common, Printer printer) {
        if (!language(common, printer)) {
            return false;
        }
        if (instant == null) {
            printer.say(new Wording(
                    "看不懂 --as-of（或 SOURCE_DATE_EPOCH）给出的时刻，例如 2026-01-31T00:00:00+08:00",
                    "--as-of (or SOURCE_DATE_EPOCH) is no instant; for example 2026-01-31T00:00:00+08:00"));
            return false;
        }
        return project(project, printer);
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
            printer.say(new Wording(
                    shown + " 里没有 content/ 文件夹；新建站点请用 gongkai init",
                    shown + " has no folder content/; gongkai init makes a new site"));
            return false;
        }
        return true;
    }
}
