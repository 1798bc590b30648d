package org.gongkai.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates that the auditor trusts (信任的根证书), in place of those of this Java. */
public final class Authorities {

    private Authorities() {}

    /**
     * Reads certificates, as PEM or DER.
     *
     * @throws Unobtainable where there is none in the file
     */
    public static SSLContext of(Path file) throws IOException, Unobtainable {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("c" + count++, one);
            }
            if (count == 0) {
                throw new Unobtainable("文件里没有证书", "no certificate in the file");
            }
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new Unobtainable("文件里没有能读取的证书", "no certificate in the file that can be read");
        }
    }
}
