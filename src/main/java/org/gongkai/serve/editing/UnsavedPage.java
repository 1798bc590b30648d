package org.gongkai.serve.editing;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Reply;

/** What was typed and could not be saved (没有保存的文字): why, and the text itself, to be kept elsewhere. */
final class UnsavedPage {

    private UnsavedPage() {}

    static Reply of(int status, Call call, String why) {
        String path = call.field("path");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Reply.Page(
                status,
                "unsaved.peb",
                "没有保存",
                Map.of(
                        "why",
                        why,
                        "mine",
                        mine(call),
                        "name",
                        EditAddress.encoded(name.isEmpty() ? "text.md" : name),
                        "query",
                        EditAddress.encoded(path)));
    }

    /** What the form's fields have, a line for each, above the text. */
    private static String mine(Call call) {
        String header = Arrays.stream(HeaderKey.values())
                .filter(key -> !call.all("h." + key.english()).isEmpty())
                .map(key -> key.english() + ": "
                        + String.join("；", call.all("h." + key.english())).strip())
                .filter(line -> !line.endsWith(": "))
                .collect(Collectors.joining("\n"));
        String words = call.field("words").replace("\r\n", "\n");
        return header.isEmpty() ? words : header + "\n\n" + words;
    }
}
