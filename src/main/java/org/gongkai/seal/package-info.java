/**
 * Seals (签名): a statement, a signature and a key come in; that it is valid, or why not, goes out. OpenSSH's formats in
 * plain Java: public keys (RFC 4253, 5656, 8709), signatures of files (PROTOCOL.sshsig), hardware keys (PROTOCOL.u2f). Keys
 * of SM2 (GB/T 32918.5); the arithmetic of its signatures is asked of others.
 * Pure: no file, no clock. Whatever bytes come in, the outcome is a value.
 */
@NullMarked
package org.gongkai.seal;

import org.jspecify.annotations.NullMarked;
