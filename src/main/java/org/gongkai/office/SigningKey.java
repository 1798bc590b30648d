package org.gongkai.office;

import java.nio.file.Path;

/** With what somebody signs (签名用的密钥). */
public sealed interface SigningKey {

    /** A private key in a file; or a public one, where the agent of this session has the private one. */
    record InFile(Path file) implements SigningKey {}

    /**
     * A key that an agent holds.
     *
     * @param line as in a {@code .pub} file
     * @param socket where the agent listens, as {@code SSH_AUTH_SOCK} has it
     */
    record InAgent(String line, String socket) implements SigningKey {}
}
