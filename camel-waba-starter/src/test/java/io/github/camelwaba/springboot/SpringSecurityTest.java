package io.github.camelwaba.springboot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import org.apache.camel.test.spring.junit5.CamelSpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The webhook in an application that is guarded as Spring Security does it unless told otherwise (HTTP Basic, CSRF
 * protection), has a context path, and looks for methods in forms.
 */
@CamelSpringBootTest
@SpringBootTest(classes = BotApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.autoconfigure.exclude=", "server.servlet.context-path=/shop", "spring.mvc.hiddenmethod.filter.enabled=true",
        "camel.component.waba.api-key=none", "camel.component.waba.base-url=http://127.0.0.1:1",
        "camel.component.waba.inbox=memory", "camel.component.waba.webhook-username=waba",
        "camel.component.waba.webhook-password=open sesame" })
@DirtiesContext
class SpringSecurityTest {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CREDENTIALS = "Basic d2FiYTpvcGVuIHNlc2FtZQ==";

    @LocalServerPort
    private int port;

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString("{}")).headers(headers)
                .timeout(Duration.ofSeconds(10)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "application/x-www-form-urlencoded" })
    void letsInWhoHasTheCredentialsOfTheWebhook(String contentType) throws Exception {
        assertThat(send("POST", "/shop/waba/webhook", "Authorization", CREDENTIALS, "Content-Type", contentType).statusCode())
                .isEqualTo(200);
    }

    @Test
    void turnsOthersAwayItself() throws Exception {
        HttpResponse<String> stranger = send("POST", "/shop/waba/webhook", "Authorization", CREDENTIALS + "x");

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
                realm -> assertThat(realm).contains("realm=\"waba\""));
        assertThat(send("PUT", "/shop/waba/webhook", "Authorization", CREDENTIALS).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/shop/waba/webhook/more", "/shop/waba", "/shop/waba/%77ebhook", "/shop/waba/webhook;a=b",
            "/shop//waba/webhook", "/shop/more/../waba/webhook", "/shop/waba/webhook%2f", "/shop/WABA/webhook" })
    void leavesAllOtherPathsToSpringSecurity(String path) throws Exception {
        HttpResponse<String> answer = send("POST", path, "Authorization", CREDENTIALS);

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).doesNotContain("waba");
    }

    @Test
    void isNotServedOutsideOfTheContextPath() throws Exception {
        assertThat(send("POST", "/waba/webhook", "Authorization", CREDENTIALS).statusCode()).isEqualTo(404);
    }
}
