package org.gongkai.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongkai.content.site.Frame;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.DeskServer;
import org.gongkai.serve.door.Hub;
import org.gongkai.serve.editing.Editing;
import org.gongkai.serve.editing.Sketch;
import org.gongkai.serve.state.OpenProject;

/** The desk of one project, open until it is closed (工作台). */
public final class Worktop implements AutoCloseable {

    private final DeskServer server;

    private Worktop(DeskServer server) {
        this.server = server;
    }

    /**
     * Opens the desk.
     *
     * @param port 0 for any that is free
     * @param clock tells what time it is
     */
    public static Worktop open(Path folder, int port, Supplier<Instant> clock) throws IOException {
        Hub hub = new Hub();
        OpenProject project = new OpenProject(folder, clock, hub);
        return new Worktop(new DeskServer(port, hub, () -> frame(project), counters(project)));
    }

    /** Every place of the desk: a new one is a line here, and one of the frame's navigation. */
    private static List<Counter> counters(OpenProject project) {
        List<Counter> counters = new ArrayList<>(List.of(new Front(project)));
        Sketch sketch = new Sketch();
        counters.add(sketch);
        counters.addAll(Editing.counters(project, sketch));
        return counters;
    }

    private static Map<String, Object> frame(OpenProject project) {
        String organ = org.gongkai.content.Project.frame(project.folder())
                .value()
                .map(Frame::site)
                .map(site -> site.organ())
                .orElse("");
        return Map.of("organ", organ, "folder", project.folder().toString());
    }

    /** Where it is. */
    public String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
