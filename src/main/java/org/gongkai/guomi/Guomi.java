package org.gongkai.guomi;

import org.gongkai.seal.Sm2;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.Sm2Signature;

/** SM2 as far as it is installed (国密支持). */
public final class Guomi implements Sm2 {

    private static final String NEEDED = "org.bouncycastle.crypto.signers.SM2Signer";

    /** Looked for when a signature is met, not before. */
    @Override
    public boolean installed() {
        try {
            Class.forName(NEEDED, false, Guomi.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false; // the answer is what the gate reports
        }
    }

    @Override
    public boolean fits(Sm2Key key, byte[] statement, Sm2Signature signature) {
        return installed() && BouncyCastle.verifies(key.info(), statement, signature.bytes());
    }
}
