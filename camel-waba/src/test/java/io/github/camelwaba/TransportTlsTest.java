package io.github.camelwaba;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import io.github.camelwaba.api.WabaTransientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * TLS to a server with a certificate of its own.
 */
class TransportTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path directory;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private RawServer server;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Process keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "waba",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2",
                "-storetype", "PKCS12", "-keystore", keystore().toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true).start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keystore()).exists();
    }

    private static Path keystore() {
        return directory.resolve("waba.p12");
    }

    @BeforeEach
    void startServer() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = new RawServer(tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        configure(context);
    }

    private void configure(DefaultCamelContext camel) {
        WabaComponent waba = camel.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setBaseUrl("https://localhost:" + server.port());
        waba.getConfiguration().setApiKey("key");
    }

    @AfterEach
    void stop() {
        context.stop();
        server.close();
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() {
        context.start();

        Exchange exchange = sendTo("waba:send?to=4915550001111");

        assertThat(exchange.getException()).isExactlyInstanceOf(WabaTransientException.class)
                .hasMessageContaining("(SSLHandshakeException)");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theGlobalParametersAreUsedWhenTheComponentSaysSo() {
        context.setSSLContextParameters(trusting());
        context.getComponent("waba", WabaComponent.class).setUseGlobalSslContextParameters(true);
        context.start();

        assertThat(sendTo("waba:send?to=4915550001111").getException()).isNull();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theGlobalParametersAreNotUsedUnlessTheComponentSaysSo() {
        context.setSSLContextParameters(trusting());
        context.start();

        assertThat(sendTo("waba:send?to=4915550001111").getException()).isInstanceOf(WabaTransientException.class);
    }

    @Test
    void theEndpointsOwnParametersAreUsed() {
        context.getRegistry().bind("trusting", trusting());
        context.start();

        assertThat(sendTo("waba:send?to=4915550001111&sslContextParameters=#trusting").getException()).isNull();
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() {
        context.getRegistry().bind("trusting", trusting());
        context.start();

        // the certificate names localhost only
        Exchange exchange = sendTo("waba:send?to=4915550001111&sslContextParameters=#trusting&baseUrl=https://127.0.0.1:"
                + server.port());

        assertThat(exchange.getException()).isInstanceOf(WabaTransientException.class);
        assertThat(server.requests()).isEmpty();
    }

    private Exchange sendTo(String uri) {
        return context.createProducerTemplate().request(uri, exchange -> exchange.getMessage().setBody("text"));
    }

    private static SSLContextParameters trusting() {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + keystore());
        store.setPassword(PASSWORD);
        store.setType("PKCS12");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }
}
