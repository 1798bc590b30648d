package org.gongkai.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.Built;
import org.gongkai.Tree;

/** A project folder that is brought from one state to the next by writing only what differs, and built in place. */
final class Workbench implements AutoCloseable {

    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final Path project;
    private Map<String, byte[]> there = Map.of();

    private Workbench(Path folder) {
        this.folder = folder;
        this.project = folder.resolve("project");
    }

    /** In memory where the system offers a folder for that: thousands of builds make and remove many small files. */
    static Workbench open() throws IOException {
        boolean memory = Files.isDirectory(MEMORY) && Files.isWritable(MEMORY);
        Path folder =
                memory ? Files.createTempDirectory(MEMORY, "gongkai-law") : Files.createTempDirectory("gongkai-law");
        return new Workbench(folder.toRealPath());
    }

    /** Makes the project folder hold these files and no others. */
    void hold(Map<String, byte[]> files) throws IOException {
        for (String path : there.keySet()) {
            if (!files.containsKey(path)) {
                Path gone = project.resolve(path);
                Files.delete(gone);
                prune(gone.getParent());
            }
        }
        Map<String, byte[]> changed = new TreeMap<>(files);
        there.forEach(
                (path, bytes) -> changed.computeIfPresent(path, (same, now) -> Arrays.equals(now, bytes) ? null : now));
        Tree.write(project, changed);
        there = Map.copyOf(files);
    }

    private void prune(Path start) throws IOException {
        for (Path at = start; at != null && !at.equals(project); at = at.getParent()) {
            try (Stream<Path> children = Files.list(at)) {
                if (children.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(at);
        }
    }

    /** Builds what it holds. */
    Built build() throws IOException {
        return Built.of(project, folder.resolve("site"));
    }

    Path project() {
        return project;
    }

    @Override
    public void close() throws IOException {
        Tree.delete(folder);
    }
}
