package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program of others that looks into the same files: exiftool, pdftotext, qpdf. */
final class Stranger {

    private final String program;
    private final Path folder;

    /** Skips the test where the program is not installed; under CI it must be there. */
    Stranger(String program, Path folder) {
        this.program = program;
        this.folder = folder;
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(one -> Files.isExecutable(Path.of(one, program)));
        if (System.getenv("CI") != null) {
            assertThat(there).as(program).isTrue();
        }
        assumeTrue(there, "no " + program + " here");
    }

    /** What a program answered. */
    record Answer(int code, String text) {}

    /** Runs the program; {@code args} name files of {@link #file} and {@link #out}. */
    Answer run(Object... args) {
        List<String> command = new ArrayList<>(List.of(program));
        Arrays.stream(args).map(String::valueOf).forEach(command::add);
        try {
            Path answer = Files.createTempFile(folder, "answer", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(answer.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            int code = process.waitFor();
            return new Answer(code, new String(Files.readAllBytes(answer), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** The file that the program makes; {@code args} name it as {@link #out}. */
    byte[] made(Object... args) throws IOException {
        Files.deleteIfExists(out());
        Answer answer = run(args);
        assertThat(out()).as(answer.text()).exists();
        return Files.readAllBytes(out());
    }

    /** The file that is made. */
    Path out() {
        return folder.resolve("made");
    }
}
