package org.gongkai.serve.founding;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Wording;
import org.gongkai.office.Founding;
import org.gongkai.office.FoundingCheck;
import org.gongkai.office.FoundingFolder;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/** Where a project is founded (建立项目); while there is none, every other counter leads here. */
public final class FoundingCounter implements Counter {

    private static final String PATH = "/founding/";

    private final OpenProject project;

    public FoundingCounter(OpenProject project) {
        this.project = project;
    }

    @Override
    public String path() {
        return PATH;
    }

    /** Another counter, closed while there is no project. */
    public Counter before(Counter other) {
        return new Closed(other);
    }

    @Override
    public Reply answer(Call call) throws IOException {
        if (!call.path().equals(PATH)) {
            return Reply.Refused.absent(call.path());
        }
        if (project.founded()) {
            return new Reply.Moved("/");
        }
        if (!call.post()) {
            return page(FoundingForm.of(call), List.of());
        }
        if (call.field("do").equals("sample")) {
            return founded(FoundingFolder.sample());
        }
        FoundingForm form = FoundingForm.of(call);
        Founding.Answers answers = form.answers(project.moment().day());
        List<FoundingCheck.Fault> faults = FoundingCheck.of(answers);
        return faults.isEmpty() ? founded(FoundingFolder.bytes(Founding.files(answers))) : page(form, faults);
    }

    private Reply founded(Map<String, byte[]> files) throws IOException {
        if (!FoundingFolder.found(project.folder(), files)) {
            return new Reply.Refused(
                    409,
                    new Wording(
                            "没有建立：" + project.folder() + " 里已经有别的文件",
                            "nothing was founded: there are other files in " + project.folder()));
        }
        project.changed();
        return new Reply.Moved("/");
    }

    private static Reply page(FoundingForm form, List<FoundingCheck.Fault> faults) {
        Map<String, Object> model = Map.of("groups", form.groups(faults), "faults", FoundingForm.told(faults));
        return new Reply.Page(faults.isEmpty() ? 200 : 422, "founding.peb", "建立项目", model);
    }

    /** A counter that waits for the project. */
    private final class Closed implements Counter {

        private final Counter counter;

        Closed(Counter counter) {
            this.counter = counter;
        }

        @Override
        public String path() {
            return counter.path();
        }

        @Override
        public boolean secluded() {
            return counter.secluded();
        }

        @Override
        public Reply answer(Call call) throws IOException {
            return project.founded() ? counter.answer(call) : new Reply.Moved(PATH);
        }
    }
}
