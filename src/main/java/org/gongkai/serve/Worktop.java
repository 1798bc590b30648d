package org.gongkai.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.content.Project;
import org.gongkai.content.site.Frame;
import org.gongkai.finding.Wording;
import org.gongkai.office.KeyRing;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.DeskServer;
import org.gongkai.serve.door.Hub;
import org.gongkai.serve.editing.Editing;
import org.gongkai.serve.founding.FoundingCounter;
import org.gongkai.serve.lists.AnnualCounter;
import org.gongkai.serve.lists.ApplicationsCounter;
import org.gongkai.serve.lists.DueCounter;
import org.gongkai.serve.lists.FindingsCounter;
import org.gongkai.serve.lists.InspectCounter;
import org.gongkai.serve.lists.PerformanceCounter;
import org.gongkai.serve.lists.SheetStyle;
import org.gongkai.serve.preview.PreviewCounter;
import org.gongkai.serve.publishing.BuildCounter;
import org.gongkai.serve.reviewing.ReviewCounter;
import org.gongkai.serve.reviewing.Seat;
import org.gongkai.serve.state.FolderWatch;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.Rejudging;

/** The desk of one project, or of a folder in which one is to be founded, open until it is closed (工作台). */
public final class Worktop implements AutoCloseable {

    private final DeskServer server;
    private final FolderWatch watch;
    private final Rejudging behind;
    private final PreviewCounter previews;

    private Worktop(DeskServer server, FolderWatch watch, Rejudging behind, PreviewCounter previews) {
        this.server = server;
        this.watch = watch;
        this.behind = behind;
        this.previews = previews;
    }

    /** Opens the desk, with the keys of the agent of this session. */
    public static Worktop open(Path folder, int port, Supplier<Instant> clock) throws IOException {
        return open(folder, port, clock, KeyRing.here(null));
    }

    /**
     * Opens the desk.
     *
     * @param port 0 for any that is free
     * @param clock tells what time it is
     * @param keys that can sign at this computer
     */
    public static Worktop open(Path folder, int port, Supplier<Instant> clock, KeyRing keys) throws IOException {
        Hub hub = new Hub();
        OpenProject project = new OpenProject(folder, clock, hub);
        PreviewCounter previews = new PreviewCounter(project);
        DeskServer server = new DeskServer(port, hub, () -> frame(project), counters(project, keys, previews));
        return new Worktop(server, new FolderWatch(project), new Rejudging(project), previews);
    }

    /** Every place of the desk: a new one is a line here, and one of the frame's navigation. */
    private static List<Counter> counters(OpenProject project, KeyRing keys, PreviewCounter previews) {
        FoundingCounter founding = new FoundingCounter(project);
        Seat seat = new Seat();
        List<Counter> counters = new ArrayList<>(previews.counters());
        counters.addAll(List.of(
                new Front(project, seat),
                new ReviewCounter(project, seat, keys),
                new DueCounter(project),
                new ApplicationsCounter(project),
                new AnnualCounter(project),
                new FindingsCounter(project),
                new InspectCounter(project),
                new PerformanceCounter(project),
                new BuildCounter(project),
                new SheetStyle()));
        counters.addAll(Editing.counters(project, previews));
        counters.replaceAll(founding::before);
        counters.add(founding);
        return counters;
    }

    private static Map<String, Object> frame(OpenProject project) {
        String organ = Optional.of(project.folder())
                .filter(unused -> project.founded())
                .flatMap(folder -> Project.frame(folder).value())
                .map(Frame::site)
                .map(site -> site.organ())
                .orElse("");
        return Map.of(
                "organ",
                organ,
                "folder",
                String.valueOf(project.folder().getFileName()),
                "news",
                project.hub().told(),
                "blind",
                project.blind().map(Wording::zh).orElse(""));
    }

    /** Where it is. */
    public String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        watch.close();
        behind.close();
        previews.close();
    }
}
