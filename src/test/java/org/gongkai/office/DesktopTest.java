package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address is shown where there is a desktop, and nothing is started where there is none. */
class DesktopTest {

    private static final String ADDRESS = "file:///a%20b/index.html?a=1&b=2";

    @TempDir
    private Path temporary;

    @Test
    void everySystemHasItsStarter() {
        assertThat(Desktop.starter("Linux", Map.of("DISPLAY", ":0"), ADDRESS)).contains(List.of("xdg-open", ADDRESS));
        assertThat(Desktop.starter("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ADDRESS))
                .isPresent();
        assertThat(Desktop.starter("Mac OS X", Map.of(), ADDRESS)).contains(List.of("open", ADDRESS));
        assertThat(Desktop.starter("Windows 11", Map.of(), ADDRESS))
                .contains(List.of("rundll32", "url.dll,FileProtocolHandler", ADDRESS));
    }

    @Test
    void noScreenHasNone() {
        assertThat(Desktop.starter("Linux", Map.of(), ADDRESS)).isEmpty();
        assertThat(Desktop.starter("Linux", Map.of("DISPLAY", ""), ADDRESS)).isEmpty();
    }

    @Test
    void tellsWhetherTheStarterDidIt() throws IOException {
        Path told = temporary.resolve("told");
        Path starter = Files.writeString(temporary.resolve("starter"), "#!/bin/sh\nprintf %s \"$1\" > " + told + "\n");
        assertThat(starter.toFile().setExecutable(true)).isTrue();
        assertThat(Desktop.start(List.of(starter.toString(), ADDRESS))).isTrue();
        assertThat(told).hasContent(ADDRESS);
        assertThat(Desktop.start(List.of("false"))).isFalse();
        assertThat(Desktop.start(List.of(temporary.resolve("nowhere").toString())))
                .isFalse();
    }
}
