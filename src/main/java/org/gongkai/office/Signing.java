package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gongkai.content.site.Person;
import org.gongkai.finding.Wording;
import org.gongkai.review.Statement;
import org.gongkai.seal.Read;
import org.gongkai.seal.SshKey;
import org.gongkai.seal.SshSignature;

/**
 * Signs a statement with OpenSSH's own {@code ssh-keygen} (签名), so that agents, passphrases and hardware keys work as the
 * person knows them; and sees to it that the signature is one that the gate will accept.
 */
final class Signing {

    /** A key of an agent may ask to be touched, or for its PIN; whoever does neither for so long is not there. */
    private static final long PATIENCE_SECONDS = 90;

    private static final int SILENT = -1;

    private Signing() {}

    /** What came of it. */
    sealed interface Made {}

    /** The text of the {@code .sig} file. */
    record Signature(String text) implements Made {}

    /** Why there is none. */
    record Failed(Wording why) implements Made {}

    /** Signs for a person on a day. */
    static Made sign(Statement statement, SigningKey key, List<Person> people, String by, LocalDate on)
            throws IOException {
        Path folder = Files.createTempDirectory("gongkai-sign");
        Path text = folder.resolve("statement");
        Path signature = folder.resolve("statement.sig");
        Path half = folder.resolve("key.pub");
        try {
            Files.write(text, statement.bytes());
            int code = run(key, half, Statement.namespace(statement.role()), text);
            if (code == SILENT) {
                return new Failed(
                        new Wording("ssh-agent 一直没有答复，什么都没有登记", "the ssh-agent did not answer; nothing was recorded"));
            }
            if (code != 0 || !Files.exists(signature)) {
                return new Failed(new Wording(
                        "ssh-keygen 没有签名（退出码 " + code + "），什么都没有登记",
                        "ssh-keygen did not sign (exit code " + code + "); nothing was recorded"));
            }
            String signed = Files.readString(signature, StandardCharsets.UTF_8);
            return flaw(signed, statement, people, by, on)
                    .<Made>map(Failed::new)
                    .orElseGet(() -> new Signature(signed));
        } finally {
            Files.deleteIfExists(half);
            Files.deleteIfExists(signature);
            Files.deleteIfExists(text);
            Files.deleteIfExists(folder);
        }
    }

    /** @param half where the public key may be written that an agent is asked for */
    private static int run(SigningKey key, Path half, String namespace, Path text) throws IOException {
        Path file = half;
        ProcessBuilder builder = new ProcessBuilder();
        if (key instanceof SigningKey.InFile one) {
            file = one.file();
        } else if (key instanceof SigningKey.InAgent agent) {
            Files.writeString(half, agent.line() + "\n", StandardCharsets.UTF_8);
            builder.environment().put("SSH_AUTH_SOCK", agent.socket());
        }
        builder.command("ssh-keygen", "-Y", "sign", "-q", "-f", file.toString(), "-n", namespace, text.toString());
        builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        try {
            if (key instanceof SigningKey.InFile) {
                return process.waitFor(); // it asks in the terminal
            }
            boolean answered = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return answered ? process.exitValue() : SILENT;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Why the gate would not accept it. */
    static Optional<Wording> flaw(String text, Statement statement, List<Person> people, String by, LocalDate on) {
        if (!(SshSignature.read(text) instanceof Read.Sound<SshSignature> sound)) {
            return Optional.of(new Wording("ssh-keygen 产出的签名无法读取", "the signature of ssh-keygen cannot be read"));
        }
        SshKey key = sound.value().key();
        boolean own = people.stream()
                .filter(person -> person.name().equals(by) && person.holds(statement.role(), on))
                .flatMap(person -> person.keys().stream())
                .anyMatch(one -> one.key().equals(key) && one.counts(on));
        if (!own) {
            return Optional.of(new Wording(
                    "这把密钥（" + key.fingerprint() + "）没有在 people.yaml 中登记为" + by + "当日有效的公钥，什么都没有登记",
                    "people.yaml does not have this key (" + key.fingerprint() + ") as one of " + by
                            + " that counts on that day; nothing was recorded"));
        }
        return sound.value().flaw(Statement.namespace(statement.role()), statement.bytes());
    }
}
