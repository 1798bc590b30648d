package org.gongkai.browser;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, started for the tests and spoken to over its DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            "--remote-debugging-port=0");
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final Path profile;
    private final Wire wire;

    private Chromium(Process process, Path profile, Wire wire) {
        this.process = process;
        this.profile = profile;
        this.wire = wire;
    }

    /** The program: what the property or variable CHROMIUM names, else the first of the usual names on the path. */
    static Optional<Path> find() {
        String named = System.getProperty("CHROMIUM", System.getenv().getOrDefault("CHROMIUM", ""));
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(":"));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with a profile of its own. */
    static Chromium start(Path program) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("gongkai-chromium");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log.txt").toFile())
                .start();
        return new Chromium(process, profile, Wire.to(address(process, profile)));
    }

    /** Chromium writes its port and path into its profile when it is ready. */
    private static URI address(Process process, Path profile) throws IOException, InterruptedException {
        Path ready = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = Files.exists(ready) ? Files.readAllLines(ready) : List.of();
            if (lines.size() >= 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IOException("Chromium did not start:\n" + Files.readString(profile.resolve("log.txt")));
    }

    /** A new tab in a context of its own: no storage shared with other tabs. */
    Tab tab() {
        JsonObject context = wire.call("", "Target.createBrowserContext", new JsonObject());
        JsonObject wanted = new JsonObject();
        wanted.addProperty("url", "about:blank");
        wanted.add("browserContextId", context.get("browserContextId"));
        JsonObject attach = new JsonObject();
        attach.add("targetId", wire.call("", "Target.createTarget", wanted).get("targetId"));
        attach.addProperty("flatten", true);
        String session =
                wire.call("", "Target.attachToTarget", attach).get("sessionId").getAsString();
        return new Tab(wire, session, context.get("browserContextId").getAsString());
    }

    @Override
    public void close() throws IOException {
        wire.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(profile);
    }

    /** Helpers of Chromium may still be writing while its folder goes. */
    private static void delete(Path folder) throws IOException {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                if (attempt == 20) {
                    throw e;
                }
                try {
                    Thread.sleep(100);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
