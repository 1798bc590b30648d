package org.gongkai.serve.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.content.Sources;
import org.gongkai.office.Agenda;
import org.gongkai.office.AgendaText;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** What is to be done by when (限期事项): what the command {@code due} lists. */
public final class DueCounter implements Counter {

    private final OpenProject project;

    public DueCounter(OpenProject project) {
        this.project = project;
    }

    @Override
    public String path() {
        return "/due/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        State state = project.state();
        if (state.sources().isEmpty()) {
            return Unreadable.page(project, state);
        }
        Sources sources = state.sources().get();
        LocalDate today = state.moment().day();
        List<Agenda.Item> items = Agenda.of(sources, today).items();
        AgendaText text = new AgendaText(items, today);
        return switch (call.path()) {
            case "/due/" ->
                new Reply.Page("due.peb", "限期事项", Map.of("sheet", text.page().body(), "count", items.size()));
            case "/due/due.ics" -> bytes("text/calendar; charset=utf-8", text.ics());
            case "/due/due.csv" -> bytes("text/csv; charset=utf-8", text.csv());
            default -> Reply.Refused.absent(call.path());
        };
    }

    private static Reply bytes(String type, String text) {
        return new Reply.Bytes(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
