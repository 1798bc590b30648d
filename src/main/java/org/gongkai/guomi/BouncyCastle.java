package org.gongkai.guomi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.gongkai.seal.Sm2;

/** The only class that knows Bouncy Castle; it is loaded when a signature is verified. */
final class BouncyCastle {

    private static final byte[] SIGNER_ID = Sm2.SIGNER_ID.getBytes(StandardCharsets.US_ASCII);

    private BouncyCastle() {}

    /** SM3withSM2 over {@code statement}; anything but DER in its only form is no signature. */
    static boolean verifies(byte[] info, byte[] statement, byte[] signature) {
        try {
            CipherParameters key = PublicKeyFactory.createKey(info);
            SM2Signer signer = new SM2Signer();
            signer.init(false, new ParametersWithID(key, SIGNER_ID));
            signer.update(statement, 0, statement.length);
            return signer.verifySignature(signature);
        } catch (IOException e) {
            throw new IllegalStateException(e); // the key was read before: its form and its point are sound
        }
    }
}
