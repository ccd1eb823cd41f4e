package io.github.camelwaba;

import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The webhook over HTTP/2, where many requests share a connection.
 */
class WebhookHttp2Test extends DoorTestSupport {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false)
                    .setHttp2MaxPoolSize(1));

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private HttpClientRequest request(String path) throws Exception {
        return get(client.request(HttpMethod.POST, port, "127.0.0.1", path));
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void endsTheStreamOfARefusedRequestAndNoOther() throws Exception {
        HttpClientRequest patient = request("/patient").setChunked(true);
        patient.putHeader(Signed.HEADER, Signed.hex(SECRET, BODY));
        patient.write(BODY.substring(0, 10));
        for (String path : new String[]{ "/basic", "/open" }) {
            // the first is refused at once, the second when its body has not arrived in time; neither is ever sent whole
            HttpClientRequest refused = request(path).setChunked(true);
            refused.write("{");
            assertThat(get(refused.response()).statusCode()).isEqualTo("/basic".equals(path) ? 401 : 408);
            assertThat(refused.connection()).isSameAs(patient.connection());
        }
        // longer than the bodyTimeout of those two
        await().during(java.time.Duration.ofMillis(700)).until(() -> true);
        patient.end(BODY.substring(10));

        HttpClientResponse answer = get(patient.response());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(get(request("/open").send("{}")).statusCode()).isEqualTo(200);
    }
}
