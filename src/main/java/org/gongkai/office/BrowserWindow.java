package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The browser of whoever sits at this computer (浏览器). */
public final class BrowserWindow {

    private BrowserWindow() {}

    /** Opens an address in it; whether that could be begun. Where there is no screen nothing is tried. */
    public static boolean open(String address) {
        Optional<List<String>> command =
                command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT), address);
        if (command.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(command.get())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
            return true;
        } catch (IOException e) {
            return false; // the address is printed too
        }
    }

    private static Optional<List<String>> command(String system, String address) {
        if (system.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
        }
        if (system.startsWith("mac")) {
            return Optional.of(List.of("open", address));
        }
        boolean screen =
                !variable("DISPLAY").isEmpty() || !variable("WAYLAND_DISPLAY").isEmpty();
        return Arrays.stream(variable("PATH").split(":"))
                .filter(folder -> screen && !folder.isEmpty())
                .map(folder -> Path.of(folder, "xdg-open"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> List.of(program.toString(), address));
    }

    private static String variable(String name) {
        return System.getenv().getOrDefault(name, "");
    }
}
