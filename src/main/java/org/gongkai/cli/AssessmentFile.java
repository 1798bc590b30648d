package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.inspect.Assessment;
import org.gongkai.inspect.AssessmentJson;
import org.gongkai.inspect.AssessmentPage;
import org.gongkai.inspect.AssessmentSheet;
import org.gongkai.press.release.FileTree;

/** The files that a table is written to (检查表的文件). */
enum AssessmentFile {
    HTML,
    XLSX,
    JSON;

    /** The form that a file's name ends in. */
    static AssessmentFile of(Path file) throws Stopped {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (AssessmentFile form : values()) {
            if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                return form;
            }
        }
        throw Stopped.usage(
                "不知道写成什么：" + file + " 应以 .html、.xlsx 或者 .json 结尾",
                "which form? " + file + " must end in .html, .xlsx or .json");
    }

    private byte[] bytes(Assessment assessment, Language language) {
        return switch (this) {
            case HTML -> AssessmentPage.of(assessment, language).html().getBytes(StandardCharsets.UTF_8);
            case XLSX -> AssessmentSheet.of(assessment, language);
            case JSON -> AssessmentJson.of(assessment).getBytes(StandardCharsets.UTF_8);
        };
    }

    void write(Assessment assessment, Path file, Printer printer) throws IOException {
        FileTree.around(file.toAbsolutePath().normalize());
        Files.write(file, bytes(assessment, printer.language()));
        printer.say(new Wording("已写入 " + file, "wrote " + file));
    }
}
