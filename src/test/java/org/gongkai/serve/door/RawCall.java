package org.gongkai.serve.door;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A call as bytes on a wire: what no browser would send. */
final class RawCall {

    private static final int PATIENCE = 10_000;

    private RawCall() {}

    /** Sends it to 127.0.0.1 and gives all that is answered until the connection ends. */
    static String answer(int port, String call) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(call.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[8192];
        try {
            for (int length = socket.getInputStream().read(some); length >= 0; ) {
                answer.append(new String(some, 0, length, StandardCharsets.UTF_8));
                length = socket.getInputStream().read(some);
            }
        } catch (SocketTimeoutException e) {
            return answer.toString(); // it is kept open
        }
        return answer.toString();
    }

    /** A call with these headers besides that of the host, each a line. */
    static String of(String method, String path, int port, String headers, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n"
                + headers.replace("\n", "\r\n")
                + (body.isEmpty() ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n")
                + "\r\n" + body;
    }

    static int port(DeskServer server) {
        return URI.create(server.address()).getPort();
    }
}
