package org.gongkai.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.gongkai.finding.Wording;

/** Why the machine refused a file, in words (读写失败的原因). */
public final class DiskFailure {

    private DiskFailure() {}

    /** The reason, without the file's name. */
    public static Wording reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return new Wording("没有权限", "permission denied");
        }
        if (e instanceof NoSuchFileException) {
            return new Wording("不存在", "it is not there");
        }
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        String folded = reason.toLowerCase(Locale.ROOT);
        if (folded.contains("no space left") || folded.contains("not enough space")) {
            return new Wording("磁盘已满", "the disk is full");
        }
        if (folded.contains("too large")) {
            return new Wording("超过文件大小的上限", "over the limit of file size");
        }
        return folded.contains("read-only") ? new Wording("只读的磁盘", "a read-only disk") : new Wording(reason, reason);
    }

    /** The file, where one is named, and the reason. */
    public static Wording told(IOException e) {
        if (e instanceof FileSystemException file && file.getFile() != null) {
            Wording reason = reason(file);
            return new Wording(file.getFile() + "（" + reason.zh() + "）", file.getFile() + " (" + reason.en() + ")");
        }
        String said = String.valueOf(e.getMessage());
        return said.toLowerCase(Locale.ROOT).contains("no space left")
                ? new Wording("磁盘已满", "the disk is full")
                : new Wording(said, said);
    }

    /** The same of one that was thrown on. */
    public static Wording told(UncheckedIOException e) {
        IOException cause = e.getCause();
        return cause == null ? told(new IOException(e.getMessage())) : told(cause);
    }
}
