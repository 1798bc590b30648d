package org.gongkai.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gongkai.cli.terminal.Console;
import org.gongkai.cli.terminal.Exit;
import org.jspecify.annotations.Nullable;

/** The program's entry. */
public final class Main {

    /** Kept, since the JDK holds loggers weakly: the libraries' own chatter is no finding of ours. */
    private static final List<Logger> CHATTER = List.of(
            Logger.getLogger("org.jbake"),
            Logger.getLogger("org.apache.pdfbox"),
            Logger.getLogger("org.apache.fontbox"),
            Logger.getLogger("com.openhtmltopdf"));

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    @SuppressWarnings("SystemConsoleNull") // java.base answers null where nobody watches, on every JDK
    public static void main(String[] arguments) {
        System.setProperty("jdk.console", "java.base");
        CHATTER.forEach(logger -> logger.setLevel(Level.OFF));
        java.io.Console terminal = System.console();
        Charset charset = charset(terminal);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        int code = Exit.FAILED; // whatever is thrown
        try {
            Console console = terminal == null
                    ? new Console(out, err, false)
                    : new Console(out, err, true, new BufferedReader(terminal.reader()));
            code = new Gongkai(console).run(arguments);
        } finally {
            out.flush();
            System.exit(code);
        }
    }

    /** A terminal of Windows shows its own code page; everywhere else, and in files, all is UTF-8. */
    private static Charset charset(java.io.@Nullable Console terminal) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows && terminal != null ? terminal.charset() : StandardCharsets.UTF_8;
    }
}
