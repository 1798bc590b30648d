package org.gongkai.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real ssh-keygen in a folder of its own. */
public final class OpenSsh {

    private final Path folder;

    /** Skips the test where there is no ssh-keygen; under CI it must be there. */
    public OpenSsh(Path folder) {
        this.folder = folder;
        boolean there = java.util.Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(one -> Files.isExecutable(Path.of(one, "ssh-keygen")));
        if (System.getenv("CI") != null) {
            assertThat(there).as("ssh-keygen").isTrue();
        }
        assumeTrue(there, "no ssh-keygen here");
    }

    /** Makes a key pair and returns the private key's file; the public one is beside it. */
    public Path key(String type, int bits) {
        Path key = folder.resolve("id_" + type + bits);
        List<String> command = bits == 0
                ? List.of("ssh-keygen", "-q", "-t", type, "-N", "", "-C", "test", "-f", key.toString())
                : List.of("ssh-keygen", "-q", "-t", type, "-b", "" + bits, "-N", "", "-C", "x", "-f", key.toString());
        assertThat(run("", command)).isZero();
        return key;
    }

    public String publicLine(Path key) throws IOException {
        return Files.readString(key.resolveSibling(key.getFileName() + ".pub")).strip();
    }

    public String sign(Path key, String namespace, String statement) throws IOException {
        Path file = Files.writeString(folder.resolve("statement"), statement);
        Files.deleteIfExists(folder.resolve("statement.sig"));
        assertThat(run("", List.of("ssh-keygen", "-q", "-Y", "sign", "-f", key + "", "-n", namespace, file + "")))
                .isZero();
        return Files.readString(folder.resolve("statement.sig"));
    }

    /** Whether ssh-keygen accepts the signature as that of {@code who} on {@code day}. */
    public boolean verifies(
            String signers, String who, String namespace, String day, String statement, String signature)
            throws IOException {
        Path list = Files.writeString(folder.resolve("signers"), signers);
        Path file = Files.writeString(folder.resolve("signature"), signature);
        String time = "verify-time=" + day.replace("-", "") + "120000";
        return run(
                        statement,
                        List.of("ssh-keygen", "-Y", "verify", "-f", list + "", "-I", who, "-n", namespace, "-O", time)
                                .stream()
                                .toList(),
                        "-s",
                        file.toString())
                == 0;
    }

    /** Runs a command with {@code input} and returns its exit code. */
    public int run(String input, List<String> command, String... more) {
        try {
            java.util.ArrayList<String> all = new java.util.ArrayList<>(command);
            all.addAll(List.of(more));
            ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile());
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the last command said. */
    public String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
