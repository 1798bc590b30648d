package org.gongkai.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.gongkai.finding.Wording;

/** Why the machine refused a file (读写失败的原因). */
final class Failure {

    /** The reason of what cannot be unpacked. */
    static final String GZIP = "gzip";

    private Failure() {}

    static Wording reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return new Wording("没有权限", "permission denied");
        }
        if (e instanceof NoSuchFileException) {
            return new Wording("不存在", "it is not there");
        }
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        if (reason.equals(GZIP)) {
            return new Wording("压缩文件不完整或者已损坏", "the gzip file is cut short or damaged");
        }
        String folded = reason.toLowerCase(Locale.ROOT);
        if (folded.contains("no space left") || folded.contains("not enough space")) {
            return new Wording("磁盘已满", "the disk is full");
        }
        if (folded.contains("too large")) {
            return new Wording("超过文件大小的上限", "over the limit of file size");
        }
        return folded.contains("read-only") ? new Wording("只读的磁盘", "a read-only disk") : new Wording(reason, reason);
    }
}
