package io.github.camelwaba;

import java.util.Map;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.producer.JsonResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestTest extends OperationTestSupport {

    @Test
    void makesAnyCallAndGivesItsAnswer() {
        Exchange exchange = done("waba:request?path=RAW(/v1/configs/templates?limit=1&offset=0)&" + CLOUD, "not sent");

        assertThat(lastCall().method() + " " + lastCall().path() + "?" + lastCall().query())
                .isEqualTo("GET /v1/configs/templates?limit=1&offset=0");
        assertThat(lastCall().body()).isEmpty();
        assertThat(exchange.getMessage().getBody(JsonResult.class).json().get("limit").intValue()).isEqualTo(1);
        assertThat(exchange.getMessage().getBody(String.class)).startsWith("{");
    }

    @Test
    void sendsTheBodyAsJson() {
        for (Object body : new Object[]{ Map.of("text", "Open"), "{\"text\":\"Open\"}", "{\"text\":\"Open\"}".getBytes() }) {
            done("waba:request?method=patch&path=/v1/settings/profile/about&" + ON_PREMISE, body);
            assertThat(lastCall().method()).isEqualTo("PATCH");
            assertThat(lastCall().text()).isEqualTo("{\"text\":\"Open\"}");
        }
        assertThat(failure(request("waba:request?method=PUT&path=/v1/x&" + ON_PREMISE, "secret words")))
                .isInstanceOf(WabaRequestException.class).message().doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example/a", "http://evil.example/a", "evil", "@evil.example/a", "/a/../b", "/..", "/../b",
            "/./a", "/a//b", "/\\evil.example", "\\evil", "/a\r\nX-Evil: 1", "/a b", "/a#b" })
    void aPathThatCouldLeadElsewhereIsRefused(String path) {
        WabaEndpoint endpoint = context.getEndpoint("waba:request?method=POST&path=/x&" + CLOUD, WabaEndpoint.class);
        // past what URIs do to it
        endpoint.getConfiguration().setPath(path);

        assertThat(failure(template.request(endpoint, exchange -> exchange.getMessage().setBody(null))))
                .isInstanceOf(WabaRequestException.class).hasMessageStartingWith("The option path")
                .message().doesNotContain("evil");
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "waba:request                         | waba:request needs the option path",
            "waba:request?method=TRACE&path=/v1/x | Unknown method 'TRACE' of waba:request. Use GET, POST, PUT, PATCH or DELETE",
            "waba:media                           | waba:media needs the option action. Use one of: upload, download, delete",
            "waba:media?action=list               | Unknown action 'list' of waba:media. Use one of: upload, download, delete",
            "waba:contacts                        | waba:contacts needs the option action. Use one of: check, block, unblock, listBlocked",
            "waba:templates?action=upload         | Unknown action 'upload' of waba:templates. Use one of: list, create, delete",
            "waba:profile                         | waba:profile needs the option action. Use one of: get, update, getAbout" })
    void whatIsMissingOrUnknownIsSaidAtStart(String uri, String message) {
        String full = uri + (uri.contains("?") ? "&" : "?") + CLOUD;

        assertThatThrownBy(() -> context.getEndpoint(full).createProducer().start()).hasStackTraceContaining(message);
    }
}
