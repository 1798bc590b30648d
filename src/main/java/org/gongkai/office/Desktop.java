package org.gongkai.office;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The desktop of this computer (桌面), where there is one: it shows an address in the browser of whoever sits there. */
public final class Desktop {

    /** Starters that go on as long as the browser runs are left alone after that. */
    private static final int SECONDS = 5;

    private Desktop() {}

    /** Shows an address; whether a browser was started. */
    public static boolean show(URI address) throws IOException {
        Optional<List<String>> starter =
                starter(System.getProperty("os.name", ""), System.getenv(), address.toASCIIString());
        return starter.isPresent() && start(starter.get());
    }

    /**
     * What starts the browser of a system; nothing where it has no desktop.
     *
     * @param system its name, as the JVM has it
     * @param environment which says on Unix whether there is a screen
     */
    static Optional<List<String>> starter(String system, Map<String, String> environment, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(
                    List.of("rundll32", "url.dll,FileProtocolHandler", address)); // no shell that reads & and %
        }
        if (name.startsWith("mac")) {
            return Optional.of(List.of("open", address));
        }
        boolean screen = List.of("DISPLAY", "WAYLAND_DISPLAY").stream()
                .anyMatch(one -> !environment.getOrDefault(one, "").isEmpty());
        return screen ? Optional.of(List.of("xdg-open", address)) : Optional.empty();
    }

    static boolean start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return false; // no such program: the address is told instead
        }
        try {
            return !process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
