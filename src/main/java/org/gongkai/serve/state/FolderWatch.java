package org.gongkai.serve.state;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongkai.bake.Bake;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/**
 * Watches the files of a project that a build reads (盯着文件夹) and tells what changed: content/, the theme, jbake.properties.
 * Editors write a file in several steps, so changes that follow each other at once are told together. Where the system
 * cannot watch so many folders (Linux: fs.inotify.max_user_watches) they are looked at every two seconds instead, and the
 * desk says so.
 */
public final class FolderWatch implements AutoCloseable {

    private static final String SETTINGS = "jbake.properties";
    private static final long QUIET = 25;
    private static final long LOOK = 1000;
    private static final int POLLS = 2;

    private final OpenProject project;
    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<String> pending = new TreeSet<>();
    private List<Path> roots = List.of();
    private @Nullable DirectoryWatcher watcher;
    private Map<String, String> seen = Map.of();
    private String settings = "";
    private boolean any;
    private boolean waiting;
    private int looks;

    /** Begins to watch. */
    public FolderWatch(OpenProject project) {
        this.project = project;
        settings = stamp(project.folder().resolve(SETTINGS));
        roots = roots();
        watch();
        var unused = hands.scheduleWithFixedDelay(this::look, LOOK, LOOK, TimeUnit.MILLISECONDS);
    }

    private List<Path> roots() {
        List<Path> there = new ArrayList<>();
        var theme = Bake.folders(project.folder());
        for (String name : List.of("content", theme.templates(), theme.assets())) {
            Path root = project.folder().resolve(name).normalize();
            if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS) && !there.contains(root)) {
                there.add(root);
            }
        }
        return there;
    }

    private synchronized void watch() {
        unwatch();
        try {
            DirectoryWatcher fresh = DirectoryWatcher.builder()
                    .paths(roots)
                    .fileHashing(false)
                    .fileTreeVisitor(FolderWatch::visit)
                    .logger(NOPLogger.NOP_LOGGER)
                    .listener(this::heard)
                    .build();
            watcher = fresh;
            var unused = fresh.watchAsync(work -> {
                        Thread thread = new Thread(work, "folders");
                        thread.setDaemon(true);
                        thread.start();
                    })
                    .whenComplete((none, failure) -> {
                        if (failure != null) {
                            poll(failure);
                        }
                    });
        } catch (IOException e) {
            poll(e);
        }
    }

    /** Folders and files below a folder, but what links lead to. */
    private static void visit(Path root, FileTreeVisitor.Callback onFolder, FileTreeVisitor.Callback onFile)
            throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes known) throws IOException {
                onFolder.call(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) throws IOException {
                onFile.call(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // gone meanwhile
            }
        });
    }

    private synchronized void poll(Throwable why) {
        unwatch();
        seen = stamps();
        any = true; // what changed while it failed
        flushSoon();
        project.blind(new Wording(
                "系统不能盯着这么多文件夹，改为每两秒看一遍：" + why.getMessage(),
                "the system cannot watch so many folders; they are looked at every two seconds: " + why.getMessage()));
    }

    private void unwatch() {
        DirectoryWatcher old = watcher;
        watcher = null;
        if (old != null) {
            try {
                old.close();
            } catch (IOException e) {
                any = true; // it watches no more in any case
            }
        }
    }

    private void heard(DirectoryChangeEvent event) {
        boolean lost = event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || event.path() == null;
        note(lost ? "" : named(event.path()));
    }

    private String named(Path file) {
        return project.folder().relativize(file).toString().replace('\\', '/');
    }

    /** @param path "" where it may be any */
    private synchronized void note(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith(".") || name.endsWith("~")) {
            return; // of an editor at work, or of this desk
        }
        any |= path.isEmpty();
        pending.add(path);
        flushSoon();
    }

    private void flushSoon() {
        if (!waiting && !hands.isShutdown()) {
            waiting = true;
            var unused = hands.schedule(this::flush, QUIET, TimeUnit.MILLISECONDS);
        }
    }

    private void flush() {
        Set<String> told;
        synchronized (this) {
            told = any ? Set.of() : new TreeSet<>(pending);
            pending.clear();
            any = false;
            waiting = false;
        }
        project.changed(told);
    }

    /** What cannot be watched by folders: whether these are there, and the file of settings; and all where nothing can. */
    private synchronized void look() {
        String present = stamp(project.folder().resolve(SETTINGS));
        if (!present.equals(settings)) {
            settings = present;
            note(SETTINGS);
        }
        List<Path> now = roots();
        if (!now.equals(roots)) {
            roots = now;
            note("");
            if (project.blind().isEmpty()) {
                watch();
            }
        }
        if (watcher == null && ++looks % POLLS == 0) {
            Map<String, String> stamps = stamps();
            Set<String> paths = new TreeSet<>(stamps.keySet());
            paths.addAll(seen.keySet());
            for (String path : paths) {
                if (!stamps.getOrDefault(path, "").equals(seen.getOrDefault(path, ""))) {
                    note(path);
                }
            }
            seen = stamps;
        }
    }

    private Map<String, String> stamps() {
        Map<String, String> stamps = new HashMap<>();
        for (Path root : roots) {
            try {
                visit(root, folder -> {}, file -> stamps.put(named(file), stamp(file)));
            } catch (IOException e) {
                any = true; // a folder went while it was walked
            }
        }
        return stamps;
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes known =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return known.lastModifiedTime() + " " + known.size() + " " + known.fileKey();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
        synchronized (this) {
            unwatch();
        }
    }
}
