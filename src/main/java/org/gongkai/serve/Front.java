package org.gongkai.serve;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gongkai.office.Waiting;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** The first page of the desk: what waits (首页待办). */
final class Front implements Counter {

    private final OpenProject project;

    Front(OpenProject project) {
        this.project = project;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        if (!call.path().equals("/")) {
            return Reply.Refused.absent(call.path());
        }
        State state = project.state();
        List<Waiting> waiting = state.sources()
                .map(sources -> Waiting.in(sources, state.moment().day()))
                .orElse(List.of());
        return new Reply.Page("front.peb", "工作台", Map.of("waiting", waiting));
    }
}
