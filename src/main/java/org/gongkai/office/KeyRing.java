package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gongkai.content.site.Person;
import org.gongkai.seal.Read;
import org.gongkai.seal.SshKey;
import org.jspecify.annotations.Nullable;

/** The keys that are at hand at this computer (手边的密钥): that of a file, and those of an agent ({@code ssh-agent}). */
public final class KeyRing {

    /** An agent tells its keys at once, or it is not there. */
    private static final long PATIENCE_SECONDS = 3;

    private final @Nullable Path file;
    private final String socket;

    /**
     * @param file of a private key; nothing where none was named
     * @param socket where an agent listens; empty where there is none
     */
    public KeyRing(@Nullable Path file, String socket) {
        this.file = file;
        this.socket = socket;
    }

    /** With the agent of this session. */
    public static KeyRing here(@Nullable Path file) {
        return new KeyRing(file, System.getenv().getOrDefault("SSH_AUTH_SOCK", ""));
    }

    /** The key of a person that counts on a day; nothing where none of theirs is at hand. */
    public Optional<SigningKey> of(List<Person> people, String by, LocalDate on) throws IOException {
        Set<SshKey> own = people.stream()
                .filter(person -> person.name().equals(by))
                .flatMap(person -> person.keys().stream())
                .filter(key -> key.counts(on))
                .map(key -> key.key())
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        if (file != null && named(file).map(own::contains).orElse(true)) {
            return Optional.of(new SigningKey.InFile(file));
        }
        return agent().stream()
                .filter(own::contains)
                .findFirst()
                .map(key -> new SigningKey.InAgent(key.text(), socket));
    }

    /** The public half of a file's key, as {@code ssh-keygen} writes it beside; nothing where it is not there. */
    private static Optional<SshKey> named(Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".pub");
        Path read = Files.isRegularFile(half) ? half : file;
        return key(Files.readString(read, StandardCharsets.ISO_8859_1));
    }

    private static Optional<SshKey> key(String line) {
        return SshKey.read(line.strip()) instanceof Read.Sound<SshKey> sound
                ? Optional.of(sound.value())
                : Optional.empty();
    }

    private List<SshKey> agent() throws IOException {
        if (socket.isEmpty()) {
            return List.of();
        }
        ProcessBuilder builder = new ProcessBuilder("ssh-add", "-L");
        builder.environment().put("SSH_AUTH_SOCK", socket);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return List.of(); // without OpenSSH nobody can sign here
        }
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<SshKey> keys = new ArrayList<>();
        told.lines().forEach(line -> key(line).ifPresent(keys::add));
        return keys;
    }
}
