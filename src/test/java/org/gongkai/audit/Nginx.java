package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** A real web server on this machine, with a certificate of its own, as the handbook configures it or worse. */
final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    /** What the handbook asks for. */
    static final String HEADERS = """
            add_header Content-Security-Policy "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'" always;
            add_header X-Content-Type-Options nosniff always;
            add_header Referrer-Policy no-referrer always;
            add_header Strict-Transport-Security "max-age=31536000" always;
            """;

    static final String SITE = """
            alias SITE/;
            index index.html;
            charset utf-8;
            error_page 404 /zfxxgk/404.html;
            gzip_static on;
            gzip_vary on;
            """ + HEADERS;

    private final Process process;
    private final Path work;

    private Nginx(Process process, Path work) {
        this.process = process;
        this.work = work;
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The certificate, which is its own authority; made once for a folder. */
    static Path certificate(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path pem = folder.resolve("cert.pem");
        Path store = folder.resolve("key.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String[] command = {
            keytool,
            "-genkeypair",
            "-alias",
            "a",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            "changeit",
            "-dname",
            "CN=127.0.0.1",
            "-ext",
            "san=ip:127.0.0.1",
            "-ext",
            "bc:c",
            "-validity",
            "36500"
        };
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.txt").toFile())
                        .start()
                        .waitFor())
                .isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        Files.writeString(pem, pem("CERTIFICATE", keys.getCertificate("a").getEncoded()));
        Files.writeString(
                folder.resolve("key.pem"),
                pem("PRIVATE KEY", keys.getKey("a", "changeit".toCharArray()).getEncoded()));
        return pem;
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    /**
     * Starts a server.
     *
     * @param http what stands in {@code http { }}; {@code SITE}, {@code CERT} and {@code PORT} are filled in
     */
    static Nginx start(Path work, int port, String http) throws IOException, InterruptedException {
        assumeTrue(installed(), "nginx is not installed");
        Files.createDirectories(work);
        Path settings = work.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off; master_process off; worker_processes 1; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 64; }
                http {
                  access_log off; client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
                  uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                  include /etc/nginx/mime.types; default_type application/octet-stream;
                  %2$s
                }
                """.formatted(work, http));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-p", work.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("said").toFile())
                .start();
        Nginx nginx = new Nginx(process, work);
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return nginx;
            } catch (IOException e) {
                Thread.sleep(25);
            }
        }
        nginx.close();
        throw new IOException("nginx did not start: " + Files.readString(work.resolve("said")));
    }

    boolean running() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            assertThat(process.waitFor(10, TimeUnit.SECONDS))
                    .as(work.toString())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
