package org.gongkai.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.office.Agenda;
import org.gongkai.office.Waiting;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.reviewing.Seat;
import org.gongkai.serve.state.FindingLine;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** The first page of the desk: what waits, for whoever sits there first (首页待办). */
final class Front implements Counter {

    /** Three weeks of working days. */
    private static final int NEAR = 15;

    /** So many things to do are told here; the list of its own has all. */
    private static final int TOLD = 8;

    private final OpenProject project;
    private final Seat seat;

    Front(OpenProject project, Seat seat) {
        this.project = project;
        this.seat = seat;
    }

    /**
     * A text that waits.
     *
     * @param steps what is to be done, and by whom
     * @param due how much time there is; empty where there is no term
     * @param late whether the last day is past
     * @param why it was sent back, or waits again; empty otherwise
     */
    record Line(String href, String title, String path, String steps, String due, boolean late, String why) {}

    /** Texts that wait: the first of them, and how many there are. */
    record Lines(List<Line> told, int all) {

        /** So many are told at once. */
        private static final int MOST = 50;

        Lines(List<Line> lines) {
            this(lines.stream().limit(MOST).toList(), lines.size());
        }
    }

    /** Something to do, and where it is done; nowhere at the desk where that is empty. */
    record Due(String day, String margin, boolean late, String kind, String title, String href) {}

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
        if (state.sources().isEmpty()) {
            return new Reply.Page(
                    "unreadable.peb",
                    "待办",
                    Map.of(
                            "findings",
                            FindingLine.of(
                                    project.folder(),
                                    state.findings().sorted().stream()
                                            .filter(one -> one.severity() == Severity.BLOCK)
                                            .toList())));
        }
        return page(state, state.sources().get());
    }

    private Reply page(State state, Sources sources) {
        LocalDate today = state.moment().day();
        List<Line> mine = new ArrayList<>();
        List<Line> drafts = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        for (Waiting one : Waiting.in(sources, today)) {
            boolean theirs = one.next().stream().anyMatch(next -> next.people().contains(seat.name()));
            boolean draft = one.returned().isEmpty()
                    && !one.changed()
                    && one.next().stream().allMatch(next -> next.role() == Role.DRAFTED);
            (draft ? drafts : theirs ? mine : others).add(line(one));
        }
        List<Agenda.Item> near = Agenda.of(sources, today).items().stream()
                .filter(item -> item.margin().within(NEAR))
                .toList();
        List<Finding> findings = state.findings().sorted();
        Map<String, Object> model = new HashMap<>();
        model.put("me", seat.name());
        model.put("people", Seat.names(sources.people()));
        model.put("unsigned", Seat.unsigned(sources.people()));
        model.put("mine", new Lines(mine));
        model.put("drafts", new Lines(drafts));
        model.put("others", new Lines(others));
        model.put("near", near.stream().limit(TOLD).map(Front::due).toList());
        model.put("more", Math.max(0, near.size() - TOLD));
        model.put("late", near.stream().filter(item -> item.margin().late()).count());
        for (Severity severity : List.of(Severity.BLOCK, Severity.ERROR, Severity.WARNING)) {
            model.put(
                    severity.key(),
                    findings.stream().filter(one -> one.severity() == severity).count());
        }
        model.put("stages", Beginning.of(sources, today));
        return new Reply.Page("front.peb", "待办", model);
    }

    private static Due due(Agenda.Item item) {
        boolean text = item.path().endsWith(".md");
        String href = text ? "/review/text?path=" + FindingLine.encoded(item.path()) : "";
        return new Due(
                item.deadline().day().toString(),
                item.margin().wording().zh(),
                item.margin().late(),
                item.kind().wording().zh(),
                item.title(),
                item.kind().ofApplication() ? "/applications/" : href);
    }

    private static Line line(Waiting one) {
        List<String> steps = one.next().stream()
                .map(next -> next.role().chinese()
                        + (next.people().isEmpty() ? "：没有人可以办" : "：" + String.join("、", next.people())))
                .toList();
        String why = one.returned()
                .map(back -> back.step().chinese() + back.by() + "退回：" + back.reason())
                .orElse(one.changed() ? "审查之后内容有改动，重新审查" : "");
        return new Line(
                "/review/text?path=" + FindingLine.encoded(one.path()),
                one.title().isEmpty() ? one.path() : one.title(),
                one.path(),
                String.join("；", steps),
                one.due().map(margin -> margin.wording().zh()).orElse(""),
                one.due().map(margin -> margin.late()).orElse(false),
                why);
    }
}
