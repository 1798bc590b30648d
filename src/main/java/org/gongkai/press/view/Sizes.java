package org.gongkai.press.view;

import java.util.Locale;
import java.util.Map;

/** How a file's size and kind are told to readers. */
public final class Sizes {

    private static final long KILO = 1024;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "PDF"),
            Map.entry("doc", "Word"),
            Map.entry("docx", "Word"),
            Map.entry("wps", "WPS"),
            Map.entry("ofd", "OFD"),
            Map.entry("xls", "Excel"),
            Map.entry("xlsx", "Excel"),
            Map.entry("csv", "CSV"),
            Map.entry("json", "JSON"),
            Map.entry("jsonld", "JSON-LD"),
            Map.entry("txt", "文本"),
            Map.entry("zip", "压缩包"),
            Map.entry("png", "图片"),
            Map.entry("jpg", "图片"),
            Map.entry("jpeg", "图片"),
            Map.entry("gif", "图片"),
            Map.entry("webp", "图片"));

    private Sizes() {}

    public static String text(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return (bytes + KILO / 2) / KILO + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    public static String type(String file) {
        int dot = file.lastIndexOf('.');
        String extension = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, extension.isEmpty() ? "文件" : extension.toUpperCase(Locale.ROOT));
    }
}
