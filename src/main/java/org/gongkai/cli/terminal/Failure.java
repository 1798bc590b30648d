package org.gongkai.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.gongkai.finding.Wording;
import org.gongkai.office.DiskFailure;
import org.gongkai.press.release.Displaced;

/** Why the machine refused a file (读写失败的原因). */
public final class Failure {

    /** The reason of what cannot be unpacked. */
    public static final String GZIP = "gzip";

    private Failure() {}

    /** A failure of the program or the machine: said in one line, with the file where one is named, and its exit code. */
    public static int of(Throwable thrown, Printer printer) {
        Throwable cause =
                thrown instanceof UncheckedIOException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof Displaced displaced) {
            Wording reason = reason(displaced);
            printer.say(new Wording(
                    "读写文件失败：" + displaced.getFile() + "（" + reason.zh() + "）。现在那里没有站点：原有站点完好，在 "
                            + displaced.getOtherFile() + "，下一次构建先把它放回去。",
                    "file error: " + displaced.getFile() + " (" + reason.en()
                            + "). No site stands there now: the old one is whole, at " + displaced.getOtherFile()
                            + ", and the next build puts it back first."));
        } else if (cause instanceof FileSystemException file) {
            Wording reason = reason(file);
            printer.say(
                    new Wording(
                            "读写文件失败：" + file.getFile() + "（" + reason.zh() + "）。",
                            "file error: " + file.getFile() + " (" + reason.en() + "). "),
                    printer.standing());
        } else if (cause instanceof IOException) {
            printer.say(
                    new Wording("读写失败：" + cause.getMessage() + "。", "input/output error: " + cause.getMessage() + ". "),
                    printer.standing());
        } else {
            printer.say(
                    new Wording("程序自身出错，请报告以下内容。", "the program itself failed; please report this. "),
                    printer.standing());
            cause.printStackTrace(printer.err());
        }
        return Exit.FAILED;
    }

    /** What is said where memory does not suffice; it is not much, for there is none. */
    public static int memory(Printer printer) {
        printer.say(
                new Wording(
                        "内存不足：请给 Java 更多内存，例如 GONGKAI_OPTS=-Xmx2g 或者 java -Xmx2g -jar gongkai.jar。",
                        "out of memory: give Java more, such as GONGKAI_OPTS=-Xmx2g or java -Xmx2g -jar gongkai.jar. "),
                printer.standing());
        return Exit.FAILED;
    }

    private static Wording reason(FileSystemException e) {
        return GZIP.equals(e.getReason())
                ? new Wording("压缩文件不完整或者已损坏", "the gzip file is cut short or damaged")
                : DiskFailure.reason(e);
    }
}
