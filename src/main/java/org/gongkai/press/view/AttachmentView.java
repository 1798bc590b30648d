package org.gongkai.press.view;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;

/**
 * A file for download (附件、下载).
 *
 * @param title its title
 * @param href its address
 * @param file the name under which it is saved
 * @param type {@code PDF}, {@code Word}, {@code Excel} …
 * @param size its size, {@code 218 KB}
 */
public record AttachmentView(String title, String href, String file, String type, String size) {

    private static final long KILO = 1024;
    private static final Map<String, String> TYPES = Stream.of("""
                    pdf PDF, doc Word, docx Word, wps WPS, ofd OFD, xls Excel, xlsx Excel, csv CSV, json JSON, jsonld JSON-LD,
                    txt 文本, zip 压缩包, mp4 视频, webm 视频, mp3 音频, ogg 音频, vtt 字幕, png 图片, jpg 图片, jpeg 图片, gif 图片, webp 图片""".split(",\\s*", -1))
            .collect(Collectors.toMap(pair -> pair.split(" ", 2)[0], pair -> pair.split(" ", 2)[1]));

    /** A file that a page offers, saved under its title. */
    public static AttachmentView of(String title, String saved, Address address, long bytes, Context here) {
        String extension = address.file().substring(address.file().lastIndexOf('.'));
        return new AttachmentView(title, here.href(address), saved + extension, type(address.file()), size(bytes));
    }

    /** A file under its own name; {@code bytes} 0 where its size is not known yet. */
    static AttachmentView of(String title, Address address, long bytes, Context here) {
        return new AttachmentView(
                title, here.href(address), address.file(), type(address.file()), bytes == 0 ? "" : size(bytes));
    }

    static AttachmentView of(Entry entry, Enclosure file, Context here) {
        String name = file.file().name();
        return new AttachmentView(
                file.title(),
                here.href(Addresses.file(entry, file)),
                name.substring(name.lastIndexOf('/') + 1),
                type(name),
                size(file.file().bytes()));
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return (bytes + KILO / 2) / KILO + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    private static String type(String file) {
        int dot = file.lastIndexOf('.');
        String extension = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, extension.isEmpty() ? "文件" : extension.toUpperCase(Locale.ROOT));
    }
}
