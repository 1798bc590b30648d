package org.gongkai.seal;

import java.util.Base64;

/** Base64 in its only form, and the lines around it in a signature file (PROTOCOL.sshsig, section 1). */
final class Armor {

    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String END = "\n-----END SSH SIGNATURE-----";

    private Armor() {}

    /** The bytes between the two lines; line ends may be those of Windows. */
    static byte[] open(String text) throws Malformed {
        String unix = text.replace("\r\n", "\n");
        int end = unix.indexOf(END);
        if (!unix.startsWith(BEGIN) || end < BEGIN.length()) {
            throw new Malformed("不是 SSH 签名文件，或者被截断", "no SSH signature, or one that was cut off");
        }
        if (!unix.substring(end + END.length()).isBlank()) {
            throw new Malformed("签名之后有多余的内容", "there is something after the signature");
        }
        return decode(unix.substring(BEGIN.length(), end).replace("\n", ""));
    }

    /** Base64 as an encoder writes it: padded, no stray bits, so that no two texts stand for the same bytes. */
    static byte[] decode(String text) throws Malformed {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("base64 编码有误", "broken base64");
        }
        throw new Malformed("base64 编码不规范", "base64 in an unusual form");
    }
}
