package org.gongkai.serve.lists;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.finding.Wording.Language;
import org.gongkai.performance.Performance;
import org.gongkai.performance.PerformancePage;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** The figures of a year by department (考核): what the command {@code performance} prints. */
public final class PerformanceCounter implements Counter {

    /** So many years back can be chosen. */
    private static final int YEARS = 5;

    private final OpenProject project;

    public PerformanceCounter(OpenProject project) {
        this.project = project;
    }

    @Override
    public String path() {
        return "/performance/";
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
        int now = state.moment().day().getYear();
        List<Integer> years =
                IntStream.range(0, YEARS).map(back -> now - back).boxed().toList();
        int year = years.stream()
                .filter(one -> call.field("year").equals(one.toString()))
                .findFirst()
                .orElse(now);
        Performance table = Performance.of(
                state.edition().get().holdings(), state.findings().sorted(), year);
        return new Reply.Page(
                "performance.peb",
                "考核",
                Map.of(
                        "years",
                        years,
                        "year",
                        year,
                        "sheet",
                        PerformancePage.of(table, Language.ZH).body()));
    }
}
