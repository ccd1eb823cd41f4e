package io.github.camelwaba.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * One small request to a server of this process.
 */
final class SelfRequest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int STATUS_LINE = "HTTP/1.1 200".length();

    private SelfRequest() {
    }

    /**
     * @return             the status of the answer; 0 when it is not HTTP
     * @throws IOException if nobody answers in time
     */
    static int send(ServerAddress address, String header, String value) throws IOException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        InetAddress host = host(address.host());
        try (Socket connection = new Socket()) {
            connection.connect(new InetSocketAddress(host, address.port()), (int) TIMEOUT.toMillis());
            connection.setSoTimeout((int) TIMEOUT.toMillis());
            try (Socket socket = address.tls() ? tls(connection, host, address.port()) : connection) {
                socket.getOutputStream().write(("GET " + address.path() + " HTTP/1.1\r\nHost: localhost\r\n"
                        + header + ": " + value + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return status(socket.getInputStream(), deadline);
            }
        }
    }

    private static InetAddress host(String name) throws IOException {
        InetAddress host = name == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(name);
        return host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
    }

    private static int status(InputStream in, long deadline) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < STATUS_LINE) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException();
            }
            line.append((char) next);
        }
        return line.toString().matches("HTTP/1\\.\\d \\d{3}") ? Integer.parseInt(line.substring(STATUS_LINE - 3)) : 0;
    }

    // the certificate is for the public name, and may be made by oneself: what proves something is where the request arrives,
    // not who answers it, and what it carries is of no use to anybody else
    private static Socket tls(Socket connection, InetAddress host, int port) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{ new AnyCertificate() }, null);
            return context.getSocketFactory().createSocket(connection, host.getHostAddress(), port, true);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static final class AnyCertificate implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // never asked: this is a client
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // any will do
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
