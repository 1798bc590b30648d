package org.gongkai.content;

import java.util.Locale;
import java.util.Map;

/** Files that can be played (音视频), by their names, and what goes with them. */
public final class Recordings {

    /** Extension ▸ media type, as servers are to send it. */
    private static final Map<String, String> TYPES =
            Map.of("mp4", "video/mp4", "webm", "video/webm", "mp3", "audio/mpeg", "ogg", "audio/ogg");

    private Recordings() {}

    /** Whether a file of this name is one. */
    public static boolean is(String name) {
        return TYPES.containsKey(extension(name));
    }

    /** The media type of one, {@code video/mp4}. */
    public static String type(String name) {
        return TYPES.getOrDefault(extension(name), "application/octet-stream");
    }

    /** Whether one is seen, too. */
    public static boolean video(String name) {
        return type(name).startsWith("video/");
    }

    /** The folder with the files of the text at this path, ending in {@code /}. */
    public static String folder(String path) {
        return stem(path) + AttachmentFolder.ENDING + "/";
    }

    /** The name of the file beside it that has its captions (字幕，WebVTT). */
    public static String captions(String name) {
        return stem(name) + ".vtt";
    }

    /** A name without its extension. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The extension of a name in lower case, or "". */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
