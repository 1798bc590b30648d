package org.gongkai.serve.editing;

import java.util.List;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.state.OpenProject;

/** The places of the desk at which texts are written (写稿的窗口). */
public final class Editing {

    private Editing() {}

    /**
     * All of them.
     *
     * @param preview shows a page of a text that is typed and not saved: fields {@code path} and {@code text}
     */
    public static List<Counter> counters(OpenProject project, Counter preview) {
        return List.of(new EntryCounter(project, preview), new AttachmentCounter(project), new EditorFiles());
    }
}
