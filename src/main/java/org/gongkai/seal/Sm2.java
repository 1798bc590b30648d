package org.gongkai.seal;

/**
 * The arithmetic of SM2 signatures with SM3 (国密，GB/T 32918.2、GB/T 32905), which Java does not have. Whoever brings it
 * verifies with the usual id of the signer, {@link #SIGNER_ID}.
 */
public interface Sm2 {

    /** The id that goes into every signature where none was agreed on (GM/T 0009). */
    String SIGNER_ID = "1234567812345678";

    /** None: nothing is installed, and nothing fits. */
    Sm2 ABSENT = new Sm2() {
        @Override
        public boolean installed() {
            return false;
        }

        @Override
        public boolean fits(Sm2Key key, byte[] statement, Sm2Signature signature) {
            return false;
        }
    };

    /** What a person types to sign with OpenSSL 3 (openssl-pkeyutl(1)). */
    static String command(String key, String statement) {
        return "openssl pkeyutl -sign -rawin -digest sm3 -pkeyopt distid:" + SIGNER_ID + " -inkey " + key + " -in '"
                + statement + "' -out '" + statement + ".sm2'";
    }

    /** Whether signatures can be verified at all. */
    boolean installed();

    /** Whether {@code signature} is one of {@code statement} by {@code key}; whatever its bytes are, there is an answer. */
    boolean fits(Sm2Key key, byte[] statement, Sm2Signature signature);
}
