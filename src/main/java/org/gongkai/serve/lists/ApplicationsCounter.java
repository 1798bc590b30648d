package org.gongkai.serve.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Outcome;
import org.gongkai.content.Sources;
import org.gongkai.letter.LetterKind;
import org.gongkai.office.Agenda;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.FindingLine;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** The register of applications with its terms (依申请公开登记簿): private, as is all of the desk. */
public final class ApplicationsCounter implements Counter {

    private final OpenProject project;

    public ApplicationsCounter(OpenProject project) {
        this.project = project;
    }

    /**
     * An application.
     *
     * @param state how far it is
     * @param terms what is due when
     * @param late whether one of these days is past
     */
    record Line(
            String number,
            String subject,
            String received,
            String state,
            List<String> terms,
            boolean late,
            boolean open) {}

    @Override
    public String path() {
        return "/applications/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        if (!call.path().equals(path())) {
            return Reply.Refused.absent(call.path());
        }
        State state = project.state();
        if (state.sources().isEmpty()) {
            return Unreadable.page(project, state);
        }
        if (Agenda.blind(state.findings())) {
            return new Reply.Page(
                    "applications.peb",
                    "依申请公开",
                    Map.of(
                            "findings",
                            FindingLine.of(
                                    project.folder(),
                                    state.findings().sorted().stream()
                                            .filter(one -> one.place().path().startsWith("content/applications/"))
                                            .toList()),
                            "open",
                            List.of(),
                            "closed",
                            List.of()));
        }
        return page(state.sources().get(), state.moment().day());
    }

    private static Reply page(Sources sources, LocalDate today) {
        Agenda.Work work = Agenda.of(sources, today);
        List<Line> open = new ArrayList<>();
        List<Line> closed = new ArrayList<>();
        sources.register().stream()
                .sorted(Comparator.comparing(Application::received)
                        .thenComparing(Application::number)
                        .reversed())
                .map(one -> line(one, work))
                .forEach(line -> (line.open() ? open : closed).add(line));
        return new Reply.Page(
                "applications.peb",
                "依申请公开",
                Map.of(
                        "findings",
                        List.of(),
                        "open",
                        open,
                        "closed",
                        closed,
                        "counts",
                        work.applications(),
                        "kinds",
                        Arrays.stream(LetterKind.values()).map(LetterKind::word).toList()));
    }

    private static Line line(Application one, Agenda.Work work) {
        String path = one.place().path() + "#" + one.number();
        List<Agenda.Item> items =
                work.items().stream().filter(item -> item.path().equals(path)).toList();
        return new Line(
                one.number(),
                one.subject(),
                one.received().toString(),
                state(one, work),
                items.stream()
                        .map(item -> item.kind().wording().zh() + " "
                                + item.deadline().day() + "，"
                                + item.margin().wording().zh()
                                + (item.deadline().provisional() ? "（暂定）" : ""))
                        .toList(),
                items.stream().anyMatch(item -> item.margin().late()),
                one.open());
    }

    private static String state(Application one, Agenda.Work work) {
        if (!one.open()) {
            String late = work.applications().answeredLate().contains(one.number()) ? "，超期" : "";
            return one.on(Event.ANSWERED).map(day -> day + " 办结").orElse("办结")
                    + late
                    + one.outcome()
                            .map(Outcome::label)
                            .map(label -> "：" + label)
                            .orElse("");
        }
        return one.uncorrected() ? "等待补正" : one.unpaid() ? "等待缴费" : "办理中";
    }
}
