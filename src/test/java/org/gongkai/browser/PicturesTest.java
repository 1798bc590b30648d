package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gongkai.Slow;
import org.gongkai.cli.Gongkai;
import org.gongkai.cli.terminal.Console;
import org.gongkai.serve.Worktop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of README and handbook, {@code src/docs/NAME.png}, as {@code src/docs/pictures.txt} lists them: every page
 * on them can be shown so. {@code -Dpictures.update=all}, or names with blanks between, makes them anew, never under CI.
 */
@Slow
@ExtendWith(InBrowser.class)
class PicturesTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final int MOST = 300_000;
    private static final int EDGE = 24;

    /** One who has something to do in the example. */
    private static final String WHO = "李二";

    @TempDir
    private static Path folder;

    private static Worktop desk;

    /** A picture: its frames side by side, all of one height. */
    record Picture(String name, int height, List<Frame> frames) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A page in a window of some width: a file of the example site, or, from its slash on, a page of the desk. */
    record Frame(int width, String address) {}

    static List<Picture> pictures() throws IOException {
        return Files.readAllLines(DOCS.resolve("pictures.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(" ")))
                .map(words -> new Picture(
                        words.get(0),
                        Integer.parseInt(words.get(1)),
                        words.stream()
                                .skip(2)
                                .map(word -> word.split(":", 2))
                                .map(parts -> new Frame(Integer.parseInt(parts[0]), parts[1]))
                                .toList()))
                .toList();
    }

    @BeforeAll
    static void open() throws IOException {
        Path project = folder.resolve("示例项目");
        ExampleSite.copy(Path.of("content"), project.resolve("content"));
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = new Gongkai(new Console(silent, silent, false))
                .run("build", project.toString(), "--out", site().toString(), "--as-of", NOW.toString());
        assertThat(code).isZero();
        desk = Worktop.open(project, 0, () -> NOW);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Path site() {
        return folder.resolve("site");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void itsPagesFitTheirFrames(Picture picture, Tab tab) throws IOException {
        if (picture.frames().stream().anyMatch(frame -> frame.address().startsWith("/"))) {
            tab.open(desk.address());
            tab.follow(() -> tab.eval("(() => { const who = document.getElementById('who'); who.value = '" + WHO
                    + "'; who.form.requestSubmit(); })()"));
        }
        List<BufferedImage> shown = new ArrayList<>();
        for (Frame frame : picture.frames()) {
            shown.add(look(tab.size(frame.width(), picture.height()), frame.address()));
        }
        String wanted = System.getProperty("pictures.update", "");
        if (wanted.equals("all") || List.of(wanted.split(" ")).contains(picture.name())) {
            assertThat(System.getenv("CI")).as("pictures.update under CI").isNull();
            ImageIO.write(
                    beside(shown), "png", DOCS.resolve(picture.name() + ".png").toFile());
        }
    }

    private static BufferedImage look(Tab tab, String address) throws IOException {
        tab.open(address.startsWith("/") ? desk.address().replaceFirst("/\\?.*", address) : file(address));
        for (int i = 0; tab.eval("!!document.querySelector('iframe')").getAsBoolean() && i < 100; i++) {
            if (!tab.framed("/preview-").isBlank()) {
                break;
            }
            assertThat(tab.eval("new Promise(done => setTimeout(() => done(true), 100))")
                            .getAsBoolean())
                    .isTrue();
        }
        tab.eval("document.querySelector(location.hash || 'html').scrollIntoView()");
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.eval("document.documentElement.scrollWidth - innerWidth").getAsInt())
                .as(address)
                .isLessThanOrEqualTo(0);
        return ImageIO.read(new ByteArrayInputStream(tab.view()));
    }

    private static String file(String address) {
        Path page = site().resolve(address);
        assertThat(page).exists();
        return page.toUri().toString();
    }

    private static BufferedImage beside(List<BufferedImage> frames) {
        int width = frames.stream().mapToInt(one -> one.getWidth() + EDGE).sum() + EDGE;
        BufferedImage all = new BufferedImage(width, frames.get(0).getHeight() + 2 * EDGE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = all.createGraphics();
        pen.setColor(new Color(0xe8ecf1));
        pen.fillRect(0, 0, all.getWidth(), all.getHeight());
        pen.setColor(new Color(0xb8c2cc));
        int left = EDGE;
        for (BufferedImage one : frames) {
            pen.drawImage(one, left, EDGE, null);
            pen.drawRect(left - 1, EDGE - 1, one.getWidth() + 1, one.getHeight() + 1);
            left += one.getWidth() + EDGE;
        }
        pen.dispose();
        return all;
    }

    @Test
    void everyPictureIsListedSmallAndShown() throws IOException {
        List<String> names = pictures().stream().map(Picture::name).sorted().toList();
        try (Stream<Path> files = Files.list(DOCS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".png"))
                            .map(name -> name.replace(".png", ""))
                            .sorted())
                    .isEqualTo(names);
        }
        String pages;
        try (Stream<Path> chapters = Files.walk(DOCS.resolve("handbook"))) {
            pages = Files.readString(Path.of("README.md"))
                    + chapters.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .map(PicturesTest::text)
                            .collect(Collectors.joining());
        }
        for (String name : names) {
            assertThat(Files.size(DOCS.resolve(name + ".png"))).as(name).isLessThan(MOST);
            assertThat(Arrays.asList("(src/docs/" + name + ".png)", "(../" + name + ".png)"))
                    .as(name)
                    .anyMatch(pages::contains);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
