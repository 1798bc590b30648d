package org.gongkai.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.prose.Prose;

/** Where the addresses in a text lead (相对地址): relative to its file, or to the project's assets. */
public final class Pictures {

    private static final String ASSETS = "assets/";

    private Pictures() {}

    /** The addresses of the pictures in a Markdown text; the text is only parsed where it may have one. */
    public static List<String> of(String markdown) {
        return markdown.contains("![") ? Prose.pictures(markdown) : List.of();
    }

    /**
     * The project path that an address leads to; nothing where it leads out of the project.
     *
     * @param path of the text's file, relative to the project folder
     * @param address as written, percent-encoded or not
     */
    public static Optional<String> resolve(String path, String address) {
        Optional<String> decoded = decode(address);
        if (decoded.isEmpty() || decoded.get().isEmpty()) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>(List.of(path.split("/")));
        parts.removeLast();
        for (String part : decoded.get().split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** The name below assets/ that a picture's address means; nothing where it means no asset. */
    public static Optional<String> asset(String path, String address) {
        Optional<String> target = address.startsWith(ASSETS) ? decode(address) : resolve(path, address);
        return target.filter(at -> at.startsWith(ASSETS)).map(at -> at.substring(ASSETS.length()));
    }

    /** An address without percent-encoding, in NFC; nothing where that is broken. */
    public static Optional<String> decode(String text) {
        try {
            String plain =
                    text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(NormalText.nfc(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
