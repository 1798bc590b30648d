package org.gongkai.docs;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.Run;
import org.gongkai.Tree;

/** A shell with the program on its path, in which chapters are typed one after another, each in an empty folder (终端). */
final class Terminal implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 600;

    /** Hands a command to the program that waits in the same folder; in another folder starts it anew. */
    private static final String PROGRAM = """
            #!/bin/bash
            [ "$PWD" = '%1$s' ] || exec %3$s "$@"
            streams=$(mktemp -d)
            cat > "$streams/in"
            exec 3<> /dev/tcp/127.0.0.1/%2$s
            printf '%%s\\0' "$#" "$streams/in" "$streams/out" "$streams/err" "$@" >&3
            read -r code <&3
            cat "$streams/out"
            cat "$streams/err" >&2
            rm -r "$streams"
            exit "$code"
            """;

    private static final String JAVA = """
            #!/bin/bash
            case "$1 $2" in
                "-jar "*gongkai.jar) exec gongkai "${@:3}" ;;
            esac
            echo "not here: java $*" >&2
            exit 127
            """;

    /** Notes what a browser would have shown. */
    private static final String BROWSER = """
            #!/bin/bash
            echo "$1" >> '%s'
            """;

    private final Path root;
    private final Path folder;
    private final Process typist;

    private Terminal(Path root, Path folder, Process typist) {
        this.root = root;
        this.folder = folder;
        this.typist = typist;
    }

    /** Opens one that keeps all that it needs below an empty folder. */
    static Terminal open(Path root, String day) throws IOException {
        Path bin = Files.createDirectories(root.resolve("bin"));
        Path folder = Files.createDirectories(root.resolve("here"));
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Typist.class.getName(),
                day);
        ProcessBuilder builder = new ProcessBuilder(java).directory(folder.toFile());
        surroundings(builder, root);
        Process typist =
                builder.redirectError(root.resolve("typist.txt").toFile()).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(typist.getInputStream(), StandardCharsets.UTF_8));
        String port = said.readLine();
        program(bin.resolve("gongkai"), PROGRAM.formatted(folder, port, "'" + String.join("' '", java) + "'"));
        program(bin.resolve("java"), JAVA);
        program(
                bin.resolve("office"),
                Files.readString(Handbook.ROOT.resolve("src/test/resources/handbook/office.py")));
        program(bin.resolve("xdg-open"), BROWSER.formatted(root.resolve("shown")));
        return new Terminal(root, folder, typist);
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made a program: " + file);
        }
    }

    private static void surroundings(ProcessBuilder builder, Path root) throws IOException {
        builder.environment().remove("SOURCE_DATE_EPOCH");
        builder.environment().remove("SSH_AUTH_SOCK");
        builder.environment()
                .put("HOME", Files.createDirectories(root.resolve("home")).toString());
        builder.environment().put("PATH", root.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TZ", "Asia/Shanghai");
        builder.environment().put("DISPLAY", ":0");
        builder.environment()
                .put("TMPDIR", Files.createDirectories(root.resolve("tmp")).toString());
    }

    /**
     * One line that is typed.
     *
     * @param before what is laid out just before it, by a script that must not fail
     * @param text the line
     * @param outputs files and folders that it says it writes
     */
    record Line(String before, String text, List<String> outputs) {}

    /**
     * Types lines into one shell that begins in the folder, which is made empty before.
     *
     * @return what each came to; a line that names an output which is not there, or is empty, has exit code -1
     */
    List<Run> type(List<Line> lines) throws IOException {
        for (String name : Tree.names(folder)) { // not the folder itself, where the typist stands
            Tree.delete(folder.resolve(name));
        }
        Path said = Files.createTempDirectory(root, "said");
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            script.append("set -e\n").append(line.before()).append("\nset +e\n");
            script.append("{ ").append(line.text()).append("\n} > $SAID/%1$d.out 2> $SAID/%1$d.err\n".formatted(i));
            script.append("echo $? > $SAID/%d.code\n".formatted(i));
            for (String output : line.outputs()) {
                script.append("[ -s %1$s ] && [ -n \"$(ls -A %1$s)\" ] || echo '%1$s' >> $SAID/%2$d.missing\n"
                        .formatted(output, i));
            }
        }
        Files.writeString(said.resolve("script"), script);
        ProcessBuilder builder = new ProcessBuilder(
                        "setsid", "-w", "bash", said.resolve("script").toString())
                .directory(folder.toFile());
        surroundings(builder, root);
        builder.environment().put("SAID", said.toString());
        builder.environment().put("EXAMPLE", root.resolve("example").toString());
        builder.environment().put("OFFICE", root.resolve("bin/office").toString());
        builder.environment().put("PUBLISHED", root.resolve("published").toString());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Path around = said.resolve("around");
        Process shell = builder.redirectErrorStream(true)
                .redirectOutput(around.toFile())
                .start();
        try {
            if (!shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            runs.add(run(said, i, text(around)));
        }
        return runs;
    }

    private static Run run(Path said, int line, String around) throws IOException {
        Path code = said.resolve(line + ".code");
        if (!Files.exists(code)) {
            return new Run(-1, "", "not reached: " + around + text(said.resolve(line + ".err")));
        }
        String missing = text(said.resolve(line + ".missing"));
        return new Run(
                missing.isEmpty() ? Integer.parseInt(Files.readString(code).strip()) : -1,
                text(said.resolve(line + ".out")),
                (missing.isEmpty() ? "" : "not there, or empty: " + missing) + text(said.resolve(line + ".err")));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }

    @Override
    public void close() {
        typist.destroyForcibly();
    }
}
