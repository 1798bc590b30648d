package org.gongkai.guomi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real openssl with its SM2, in a folder of its own. */
public final class OpenSsl {

    private static final String USUAL_ID = "1234567812345678";

    private final Path folder;

    /** Skips the test where there is no openssl; under CI it must be there. */
    public OpenSsl(Path folder) {
        this.folder = folder;
        boolean there = java.util.Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(one -> Files.isExecutable(Path.of(one, "openssl")));
        if (System.getenv("CI") != null) {
            assertThat(there).as("openssl").isTrue();
        }
        assumeTrue(there, "no openssl here");
    }

    /** Makes a key pair and returns the private key's file. */
    public Path key(String name) {
        Path key = folder.resolve(name + ".pem");
        assertThat(run("genpkey", "-algorithm", "SM2", "-out", key + "")).isZero();
        assertThat(run("pkey", "-in", key + "", "-pubout", "-out", folder.resolve(name + ".pub") + ""))
                .isZero();
        return key;
    }

    /** The public key as people.yaml has it. */
    public String publicText(Path key) throws IOException {
        return String.join(
                "",
                Files.readAllLines(publicFile(key)).stream()
                        .filter(line -> !line.startsWith("-"))
                        .toList());
    }

    private static Path publicFile(Path key) {
        return key.resolveSibling(key.getFileName().toString().replace(".pem", ".pub"));
    }

    /** The private key, PKCS #8. */
    byte[] privateKey(Path key) throws IOException {
        List<String> lines = Files.readAllLines(key).stream()
                .filter(line -> !line.startsWith("-"))
                .toList();
        return Base64.getDecoder().decode(String.join("", lines));
    }

    /** What {@code openssl pkeyutl -sign} writes over the statement. */
    public byte[] sign(Path key, byte[] statement) throws IOException {
        return sign(key, statement, USUAL_ID);
    }

    /** The same with another id of the signer. */
    public byte[] sign(Path key, byte[] statement, String id) throws IOException {
        Path file = Files.write(folder.resolve("statement"), statement);
        Path out = folder.resolve("statement.sm2");
        assertThat(run(
                        "pkeyutl",
                        "-sign",
                        "-rawin",
                        "-digest",
                        "sm3",
                        "-pkeyopt",
                        "distid:" + id,
                        "-inkey",
                        key + "",
                        "-in",
                        file + "",
                        "-out",
                        out + ""))
                .isZero();
        return Files.readAllBytes(out);
    }

    /** Whether {@code openssl pkeyutl -verify} accepts it. */
    boolean verifies(Path key, byte[] statement, byte[] signature) throws IOException {
        Path file = Files.write(folder.resolve("statement"), statement);
        Path made = Files.write(folder.resolve("signature"), signature);
        return run(
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        publicFile(key) + "",
                        "-rawin",
                        "-digest",
                        "sm3",
                        "-pkeyopt",
                        "distid:" + USUAL_ID,
                        "-in",
                        file + "",
                        "-sigfile",
                        made + "")
                == 0;
    }

    private int run(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("openssl"));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.log").toFile())
                    .start();
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
