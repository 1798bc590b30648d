package org.gongkai.serve.lists;

import java.io.IOException;
import java.util.Map;
import org.gongkai.finding.Wording.Language;
import org.gongkai.history.AwaitedHistory;
import org.gongkai.inspect.Assessment;
import org.gongkai.inspect.AssessmentPage;
import org.gongkai.inspect.FromProject;
import org.gongkai.inspect.YardstickReader;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** The table of indicators (自查表): what the command {@code inspect} prints. */
public final class InspectCounter implements Counter {

    private final OpenProject project;

    public InspectCounter(OpenProject project) {
        this.project = project;
    }

    @Override
    public String path() {
        return "/inspect/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        if (!call.path().equals(path())) {
            return Reply.Refused.absent(call.path());
        }
        State state = project.state();
        if (state.edition().isEmpty()) {
            return Unreadable.page(project, state);
        }
        boolean dated = AwaitedHistory.of(project.folder()).unknown().isEmpty();
        Assessment assessment = Assessment.of(
                YardstickReader.builtIn(), FromProject.of(state.edition().get(), state.findings(), dated), null);
        return new Reply.Page(
                "sheet.peb",
                "自查表",
                Map.of("sheet", AssessmentPage.of(assessment, Language.ZH).body()));
    }
}
