package io.github.camelwaba.simulator.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Posts to webhooks: no redirect is followed, an answer's body is thrown away, and the whole call has a time limit. */
public final class WebhookClient {
    private static final int MAX_CONNECTIONS = 1_024;

    private final Vertx vertx;
    private final HttpClient client;

    public WebhookClient(Vertx vertx) {
        this.vertx = vertx;
        // a fresh connection each time: a webhook that restarts between two tests never meets a stale one
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(MAX_CONNECTIONS).setDecompressionSupported(false));
    }

    /** Posts bytes and gives the status of the answer. */
    Future<Integer> post(String url, Map<String, String> headers, byte[] body, Duration limit) {
        Promise<Integer> result = Promise.promise();
        RequestOptions options;
        try {
            options = options(URI.create(url));
        } catch (IllegalArgumentException e) {
            return Future.failedFuture("The webhook's URL cannot be used");
        }
        options.setConnectTimeout(limit.toMillis());
        client.request(options).onSuccess(request -> {
            long timer = vertx.setTimer(Math.max(1, limit.toMillis()), id -> {
                result.tryFail(new TimeoutException("No answer within " + limit.toMillis() + " ms"));
                request.reset();
            });
            headers.forEach(request::putHeader);
            send(request, body).onComplete(done -> {
                vertx.cancelTimer(timer);
                if (done.succeeded()) {
                    result.tryComplete(done.result());
                } else {
                    result.tryFail(done.cause());
                }
            });
        }).onFailure(result::tryFail);
        return result.future();
    }

    private static Future<Integer> send(HttpClientRequest request, byte[] body) {
        return request.send(Buffer.buffer(body)).compose(WebhookClient::drain);
    }

    private static Future<Integer> drain(HttpClientResponse response) {
        response.handler(chunk -> {
        });
        return response.end().map(response.statusCode());
    }

    private static RequestOptions options(URI uri) {
        boolean tls = "https".equals(uri.getScheme());
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("no host");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        String host = uri.getHost().startsWith("[") ? uri.getHost().substring(1, uri.getHost().length() - 1) : uri.getHost();
        return new RequestOptions().setMethod(HttpMethod.POST).setHost(host).setPort(port).setSsl(tls).setURI(target)
                .setFollowRedirects(false);
    }
}
