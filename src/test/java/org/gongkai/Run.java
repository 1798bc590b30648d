package org.gongkai;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gongkai.cli.Gongkai;
import org.gongkai.cli.terminal.Console;

/**
 * One run of the program with its streams captured.
 *
 * @param code its exit code
 * @param out its standard output
 * @param err its standard error
 */
public record Run(int code, String out, String err) {

    public static final String AS_OF = "2026-11-22T00:00:00+08:00";

    /** Kept, since the JDK holds loggers weakly; as the program itself does at its start. */
    private static final Logger JBAKE = Logger.getLogger("org.jbake");

    /** Runs a command line; the streams name {@code project} as {@code PROJECT}. */
    public static Run of(Path project, String... arguments) {
        JBAKE.setLevel(Level.OFF);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        String[] real = Arrays.stream(arguments)
                .map(one -> one.replace("PROJECT", project.toString()))
                .toArray(String[]::new);
        int code = new Gongkai(console).run(real);
        return new Run(code, neutral(out, project), neutral(err, project));
    }

    /** Builds a project at the tests' usual instant. */
    public static Run build(Path project, String... more) {
        String[] usual = {"build", project.toString(), "--as-of", AS_OF};
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return of(project, all);
    }

    private static String neutral(ByteArrayOutputStream stream, Path project) {
        return stream.toString(StandardCharsets.UTF_8).replace(project.toString(), "PROJECT");
    }

    /** All of it, as golden files hold it. */
    public String text() {
        return "exit code " + code + "\n\n== standard output\n" + out + "\n== standard error\n" + err;
    }
}
