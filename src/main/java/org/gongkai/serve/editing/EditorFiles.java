package org.gongkai.serve.editing;

import java.util.Map;
import org.gongkai.press.theme.BuiltIn;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;

/** The files of the text editor CodeMirror, as its WebJar has them (编辑器程序库). */
final class EditorFiles implements Counter {

    private static final String FOLDER = "META-INF/resources/webjars/codemirror/5.65.16/";

    /** Those that pages need, and their types; there are no others. */
    private static final Map<String, String> FILES = Map.of(
            "lib/codemirror.js", "text/javascript; charset=utf-8",
            "lib/codemirror.css", "text/css; charset=utf-8",
            "mode/xml/xml.js", "text/javascript; charset=utf-8",
            "mode/markdown/markdown.js", "text/javascript; charset=utf-8");

    @Override
    public String path() {
        return "/codemirror/";
    }

    @Override
    public Reply answer(Call call) {
        String name = call.below(path());
        String type = FILES.get(name);
        return type == null ? Reply.Refused.absent(call.path()) : new Reply.Bytes(type, BuiltIn.file(FOLDER + name));
    }
}
