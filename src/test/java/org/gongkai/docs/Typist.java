package org.gongkai.docs;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.cli.CommandLineFacts;
import org.gongkai.cli.Gongkai;
import org.gongkai.cli.terminal.Console;
import org.gongkai.finding.Wording.Language;
import picocli.CommandLine;

/**
 * The program, waiting in a folder for what a shell types there (打字员): a process of its own, since the folder that one
 * stands in is a process's, but one for many commands, which would take minutes to start one by one. Each command is run by
 * the entry that {@code Main} uses, on the day of the test. {@code serve} ends as soon as the desk has answered.
 */
final class Typist {

    private static final Logger LIBRARIES = Logger.getLogger("");
    private static final Pattern DESK = Pattern.compile("http://127\\.0\\.0\\.1:\\S+");
    private static final int PATIENCE_MILLIS = 60_000;

    private final String day;

    private Typist(String day) {
        this.day = day;
    }

    /** The day, then a command to run and be done; without one it prints a port and waits there. */
    public static void main(String[] arguments) throws IOException {
        LIBRARIES.setLevel(Level.OFF);
        Typist typist = new Typist(arguments[0]);
        if (arguments.length > 1) {
            List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
            System.exit(typist.run(command, System.in, System.out, System.err));
        }
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(door.getLocalPort());
            System.out.flush();
            while (true) {
                try (Socket caller = door.accept()) {
                    typist.answer(caller);
                }
            }
        }
    }

    /** Files for the three streams, then the words of the command, each ended by NUL; what comes back is the exit code. */
    private void answer(Socket caller) throws IOException {
        DataInputStream said = new DataInputStream(caller.getInputStream());
        int words = Integer.parseInt(word(said));
        Path in = Path.of(word(said));
        Path out = Path.of(word(said));
        Path err = Path.of(word(said));
        List<String> command = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            command.add(word(said));
        }
        int code;
        try (InputStream typed = Files.newInputStream(in);
                PrintStream printed = new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8);
                PrintStream told = new PrintStream(Files.newOutputStream(err), true, StandardCharsets.UTF_8)) {
            code = run(command, typed, printed, told);
        }
        caller.getOutputStream().write((code + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String word(InputStream in) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        int one = in.read();
        while (one > 0) {
            word.write(one);
            one = in.read();
        }
        return word.toString(StandardCharsets.UTF_8);
    }

    private int run(List<String> typed, InputStream in, PrintStream out, PrintStream err) throws IOException {
        List<String> command = new ArrayList<>(typed);
        if (takesDay(command) && !command.contains("--as-of")) {
            command.addAll(List.of("--as-of", day));
        }
        System.setIn(in);
        Console console = new Console(out, err, false);
        String[] words = command.toArray(String[]::new);
        return typed.get(0).equals("serve") ? served(out, err, words) : new Gongkai(console).run(words);
    }

    private static boolean takesDay(List<String> command) {
        CommandLine line = CommandLineFacts.root(Language.ZH);
        for (String word : command) {
            CommandLine below = line.getSubcommands().get(word);
            if (below == null) {
                break;
            }
            line = below;
        }
        return line.getCommandSpec().findOption("--as-of") != null;
    }

    /** Runs the desk until its first page has been shown. */
    private static int served(PrintStream out, PrintStream err, String... command) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        AtomicInteger code = new AtomicInteger(-1);
        PrintStream both = new PrintStream(new Copy(said, out), true, StandardCharsets.UTF_8);
        Thread desk = new Thread(() -> code.set(new Gongkai(new Console(both, err, false)).run(command)), "desk");
        desk.start();
        try {
            Matcher address = DESK.matcher("");
            for (int waited = 0; desk.isAlive() && !address.find() && waited < PATIENCE_MILLIS; waited += 20) {
                Thread.sleep(20);
                address = DESK.matcher(said.toString(StandardCharsets.UTF_8));
            }
            if (address.reset().find()) {
                HttpURLConnection page =
                        (HttpURLConnection) URI.create(address.group()).toURL().openConnection();
                page.setInstanceFollowRedirects(false); // the address is changed for a cookie
                err.println("the desk answers " + page.getResponseCode());
            }
            while (desk.isAlive()
                    && Stream.of(desk.getStackTrace())
                            .noneMatch(frame -> frame.getMethodName().equals("sleep"))) {
                Thread.sleep(20); // it is still showing the browser
            }
            desk.interrupt();
            desk.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return code.get();
    }

    /** What is printed, kept besides. */
    private static final class Copy extends OutputStream {
        private final OutputStream kept;
        private final OutputStream out;

        Copy(OutputStream kept, OutputStream out) {
            this.kept = kept;
            this.out = out;
        }

        @Override
        public synchronized void write(int one) throws IOException {
            kept.write(one);
            out.write(one);
        }
    }
}
