package org.gongkai.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gongkai.Slow;
import org.gongkai.finding.Wording;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ssh-keygen signs is valid here, and what is valid here ssh-keygen accepts. */
@Slow
class OpenSshTest {

    private static final String USE = "gongkai-secrecy-v1";
    private static final String STATEMENT = "gongkai-approval/v1\nrole: secrecy\nby: 李二\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"ed25519,0", "rsa,2048", "rsa,3072", "ecdsa,256", "ecdsa,384", "ecdsa,521"})
    void acceptsWhatSshKeygenSigns(String type, int bits) throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        Path file = ssh.key(type, bits);
        String text = ssh.sign(file, USE, STATEMENT);

        SshSignature signature = ((Read.Sound<SshSignature>) SshSignature.read(text)).value();
        SshKey key = ((Read.Sound<SshKey>) SshKey.read(ssh.publicLine(file))).value();
        assertThat(signature.key()).isEqualTo(key);
        assertThat(signature.namespace()).isEqualTo(USE);
        assertThat(signature.flaw(USE, bytes(STATEMENT))).isEmpty();
        assertThat(signature.flaw(USE, bytes(STATEMENT + "\n")).map(Wording::en))
                .contains("it does not match what it should sign");
        assertThat(ssh.run("", java.util.List.of("ssh-keygen", "-l", "-f", file + ".pub")))
                .isZero();
        assertThat(ssh.said()).contains(key.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh-ed25519",
                "ssh-rsa",
                "ecdsa-sha2-nistp256",
                "ecdsa-sha2-nistp384",
                "ecdsa-sha2-nistp521",
                "sk-ssh-ed25519@openssh.com",
                "sk-ecdsa-sha2-nistp256@openssh.com"
            })
    void whatIsValidHereIsValidForSshKeygen(String type) throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        TestKey key = TestKey.of(type).reserved("ignored");
        String text = key.sign(STATEMENT);

        assertThat(((Read.Sound<SshSignature>) SshSignature.read(text)).value().flaw(USE, bytes(STATEMENT)))
                .isEmpty();
        String signers = "\"李二\" namespaces=\"" + USE + "\" " + key.line() + "\n";
        assertThat(ssh.verifies(signers, "李二", USE, "2021-07-02", STATEMENT, text))
                .as(ssh.said())
                .isTrue();
        assertThat(ssh.verifies(signers, "李二", USE, "2021-07-02", STATEMENT + " ", text))
                .isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
