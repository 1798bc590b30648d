package org.gongkai.serve.door;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongkai.finding.Wording;

/** What a browser gets (答复). */
public sealed interface Reply {

    /**
     * A page of the desk, in its frame.
     *
     * @param status of HTTP
     * @param template its file, for example {@code waiting.peb}
     * @param model variables by name; those of the frame (title, here, organ) are added
     */
    record Page(int status, String template, String title, Map<String, Object> model) implements Reply {
        public Page {
            model = Map.copyOf(model);
        }

        /** One that says what was asked (200). */
        public Page(String template, String title, Map<String, Object> model) {
            this(200, template, title, model);
        }
    }

    /**
     * Bytes as they are, of a media type.
     *
     * @param status of HTTP, 200 where all is well
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way: neither compared nor changed
    record Bytes(int status, String type, byte[] bytes) implements Reply {
        public Bytes(String type, byte[] bytes) {
            this(200, type, bytes);
        }

        public static Bytes json(String text) {
            return new Bytes("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        public static Bytes html(String text) {
            return new Bytes("text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * A file that is saved under its name, and not opened.
     *
     * @param type its media type
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way: neither compared nor changed
    record Download(String name, String type, byte[] bytes) implements Reply {}

    /** What was asked is done: look there (303). */
    record Moved(String to) implements Reply {}

    /**
     * It cannot be given, and why.
     *
     * @param status of HTTP, for example 404 or 409
     */
    record Refused(int status, Wording why) implements Reply {
        public static Refused absent(String path) {
            return new Refused(404, new Wording("没有这一页：" + path, "no such page: " + path));
        }
    }
}
