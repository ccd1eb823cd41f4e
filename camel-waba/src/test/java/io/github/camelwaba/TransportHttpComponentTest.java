package io.github.camelwaba;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.api.WabaTransientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An HTTP component of the user's.
 */
class TransportHttpComponentTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final RawServer server = new RawServer();
    private final RawServer proxy = new RawServer();
    private final HttpComponent http = new HttpComponent();

    @BeforeEach
    void setUp() {
        WabaComponent waba = context.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setBaseUrl(server.url());
        waba.getConfiguration().setApiKey("key");
        waba.getConfiguration().setCallTimeout(1000);
        http.setAutomaticRetriesDisabled(true);
        context.getRegistry().bind("mine", http);
        context.start();
    }

    @AfterEach
    void tearDown() {
        context.stop();
        server.close();
        proxy.close();
    }

    @Test
    void itsProxyIsUsed() {
        http.setProxyHost("127.0.0.1");
        http.setProxyPort(proxy.port());
        http.setProxyAuthScheme("http");

        assertThat(send().getException()).isNull();

        assertThat(proxy.requests()).hasSize(1);
        assertThat(proxy.requests().get(0)).startsWith("POST " + server.url() + "/v1/messages HTTP/1.1");
        assertThat(server.connections()).isZero();
    }

    @Test
    void oneThatRepeatsCallsIsRefused() {
        http.setAutomaticRetriesDisabled(false);

        assertThatThrownBy(this::start).hasMessage(
                "The option httpComponent repeats calls by itself, which would send messages twice. "
                        + "Set its automaticRetriesDisabled=true");
    }

    @Test
    void oneThatFollowsRedirectsIsRefused() {
        http.setFollowRedirects(true);

        assertThatThrownBy(this::start).hasMessage(
                "The option httpComponent follows redirects, which would hand the key to another host. "
                        + "Set its followRedirects=false");
    }

    @Test
    void aRedirectIsNotFollowedAndABusyServerNotAskedAgain() {
        server.answering("HTTP/1.1 302 Found\r\nLocation: " + proxy.url() + "/\r\nContent-Length: 0\r\n\r\n");
        assertThat(send().getException()).hasMessageContaining("HTTP 302");
        server.close();

        assertThat(proxy.connections()).isZero();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void itsLongWaitForAConnectionEndsAtTheCallTimeout() throws Exception {
        http.setConnectionsPerRoute(1);
        CountDownLatch busy = new CountDownLatch(1);
        server.on((socket, in, out) -> {
            server.read(in);
            busy.countDown();
            in.read();
        });
        Thread first = new Thread(() -> send("&callTimeout=2000"));
        first.start();
        assertThat(busy.await(5, TimeUnit.SECONDS)).isTrue();

        assertThat(send().getException()).isExactlyInstanceOf(WabaTransientException.class)
                .hasMessageContaining("(it took longer than the callTimeout of 1000 ms)");
        first.join(5000);
        assertThat(first.isAlive()).isFalse();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void itOutlivesTheComponent() {
        assertThat(send().getException()).isNull();

        context.getComponent("waba", WabaComponent.class).stop();

        assertThat(http.isStopped()).isFalse();
    }

    private void start() throws Exception {
        context.getEndpoint("waba:send?to=4915550001111&httpComponent=#mine").createProducer().start();
    }

    private Exchange send() {
        return send("");
    }

    private Exchange send(String options) {
        return context.createProducerTemplate().request("waba:send?to=4915550001111&httpComponent=#mine" + options,
                exchange -> exchange.getMessage().setBody("text"));
    }
}
