package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.config.WabaOperation;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a route hands over, each operation either takes it or fails with a WabaException whose message quotes none of it.
 */
class ErrorsRubbishTest extends OperationTestSupport {

    private static final List<String> HEADERS = List.of(
            WabaConstants.TO, WabaConstants.FROM, WabaConstants.CHANNEL, WabaConstants.TEMPLATE_NAME,
            WabaConstants.TEMPLATE_LANGUAGE, WabaConstants.TEMPLATE_NAMESPACE, WabaConstants.TEMPLATE_PARAMETERS,
            WabaConstants.PREVIEW_URL, WabaConstants.MEDIA_TYPE, WabaConstants.FILE_NAME, WabaConstants.CAPTION,
            WabaConstants.REPLY_TO, WabaConstants.CALLBACK_DATA, WabaConstants.LIMIT, WabaConstants.OFFSET,
            WabaConstants.DEAD_LETTER_ID, WabaConstants.MEDIA_ID, WabaConstants.MESSAGE_ID, WabaConstants.CHAT,
            Exchange.FILE_NAME, Exchange.CONTENT_TYPE, Exchange.FILE_CONTENT_TYPE);

    @Override
    void configure(WabaComponent waba) {
        super.configure(waba);
        WabaChannel sales = new WabaChannel();
        sales.setApiKey("cloud-key");
        sales.setHosting("cloud");
        waba.getChannels().put("sales", sales);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:any").streamCache("false").toD("${exchangeProperty.uri}");
                from("waba:webhook?inbox=memory&allowUnauthenticated=true").log("${body}");
                from("waba:webhook?inbox=none&path=/none&allowUnauthenticated=true").log("${body}");
            }
        };
    }

    /** Each operation with each action, on each hosting: one Camel context for all of a hosting. */
    static Stream<Named<List<String>>> uris() {
        return Stream.concat(
                Stream.of(CLOUD, ON_PREMISE, SANDBOX).map(hosting -> Named.of(hosting, calls(hosting))),
                // the channel is a header's to name
                Stream.of(Named.of("inboxes and a channel", inboxes("waba:send?to=4915550001111"))));
    }

    private static List<String> calls(String hosting) {
        List<String> uris = new ArrayList<>();
        for (String uri : List.of("waba:send", "waba:send?to=4915550001111", "waba:send?raw=true", "waba:health",
                "waba:read",
                "waba:request?path=/v1/any&method=POST", "waba:request?path=/v1/any&method=DELETE")) {
            uris.add(uri + (uri.contains("?") ? "&" : "?") + hosting);
        }
        for (WabaAction action : WabaAction.values()) {
            if (action.operation() != WabaOperation.INBOX) {
                uris.add("waba:" + action.operation().word() + "?action=" + action.word() + "&" + hosting);
            }
        }
        return uris;
    }

    private static List<String> inboxes(String... others) {
        List<String> uris = new ArrayList<>(List.of(others));
        for (WabaAction action : WabaAction.values()) {
            if (action.operation() == WabaOperation.INBOX) {
                for (String inbox : List.of("path=/waba/webhook", "path=/none", "path=/nowhere",
                        "inboxDirectory=a%00b&inbox=journal")) {
                    uris.add("waba:inbox?action=" + action.word() + "&" + inbox);
                }
            }
        }
        return uris;
    }

    @ParameterizedTest
    @MethodSource("uris")
    void aBodyIsTakenOrRefused(List<String> uris) {
        uris.forEach(uri -> Rubbish.bodies().forEach((what, body) -> {
            assertKind(uri + ", body: " + what, exchange(uri, body.get(), Map.of()));
            assertKind(uri + ", file: " + what,
                    exchange(uri, body.get(), Map.of(WabaConstants.MEDIA_TYPE, "image/png", WabaConstants.TO, PHONE)));
        }));
    }

    @ParameterizedTest
    @MethodSource("uris")
    void aHeaderIsTakenOrRefused(List<String> uris) {
        uris.forEach(this::aHeaderIsTakenOrRefused);
    }

    private void aHeaderIsTakenOrRefused(String uri) {
        for (String header : HEADERS) {
            Rubbish.headers().forEach((what, value) -> {
                Map<String, Object> headers = new LinkedHashMap<>();
                headers.put(WabaConstants.TO, PHONE);
                headers.put(header, value.get());
                Object body = header.contains("Media") || header.contains("ontent") ? new byte[]{ 1, 2 } : "Hello";
                assertKind(uri + ", " + header + ": " + what, exchange(uri, body, headers));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "waba:send?raw=true&", "waba:send?", "waba:request?path=/v1/any&method=POST&",
            "waba:templates?action=create&" })
    void aBodyThatHoldsItselfIsTheRoutesFault(String uri) {
        for (String what : List.of("a Map with a Map that holds itself", "a Map with a list of 50,000 levels",
                "a Map with a list that is endless when written out", "a tree that holds itself", "a tree of 50,000 levels")) {
            Supplier<Object> body = Rubbish.bodies().get(what);
            Exchange exchange = exchange(uri + CLOUD, body.get(), Map.of(WabaConstants.TO, PHONE));

            assertThat(exchange.getException()).as(what).isExactlyInstanceOf(WabaRequestException.class);
        }
    }

    @Test
    void aNameThatIsQuotedHasNoLineBreaks() {
        Exchange exchange = exchange("waba:send", "Hello", Map.of(
                WabaConstants.TO, PHONE, WabaConstants.CHANNEL, "x\r\nERROR injected\u001b[31m\u2028" + "y".repeat(1000)));

        assertThat(exchange.getException()).isExactlyInstanceOf(WabaRequestException.class)
                .hasMessageContaining("'x??ERROR injected?[31m?yyy").hasMessageContaining("…'");
        assertThat(exchange.getException().getMessage().length()).isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a/b; charset=nosuch", "image/jpeg; charset=\"x\0\"", "image/jpeg;\r\n x=y", "image/jpeg; x=\"\r\nEvil: y\"" })
    void aMediaTypeThatNoHeaderCanHaveIsRefused(String type) {
        for (String header : List.of(WabaConstants.MEDIA_TYPE, Exchange.CONTENT_TYPE)) {
            Exchange exchange = exchange("waba:media?action=upload&" + CLOUD, new byte[10], Map.of(header, type));

            assertThat(exchange.getException()).isExactlyInstanceOf(WabaRequestException.class).hasMessageContaining(header);
        }
        assertThat(calls()).isEmpty();
    }

    @Test
    void anInboxThatCannotBeReadIsAWabaException(@TempDir Path directory) throws Exception {
        Files.write(directory.resolve("journal.db"), "no journal at all".repeat(1000).getBytes(StandardCharsets.UTF_8));

        for (String action : List.of("status", "listDead", "replay", "discard", "erase")) {
            Exchange exchange = exchange(
                    "waba:inbox?action=" + action + "&path=/stored&inbox=journal&inboxDirectory=" + directory, null,
                    Map.of(WabaConstants.DEAD_LETTER_ID, "all", WabaConstants.CHAT, PHONE));

            assertThat(exchange.getException()).isInstanceOf(WabaException.class).hasMessageContaining("journal");
            assertThat(((WabaException) exchange.getException()).getAdvice()).isEqualTo(Advice.RETRY_LATER);
        }
    }

    private Exchange exchange(String uri, Object body, Map<String, Object> headers) {
        return template.request("direct:any", exchange -> {
            exchange.setProperty("uri", uri);
            exchange.getMessage().setBody(body);
            headers.forEach(exchange.getMessage()::setHeader);
        });
    }

    private static void assertKind(String what, Exchange exchange) {
        Exception failure = exchange.getException();
        if (failure != null) {
            assertThat(failure).as(what).isInstanceOf(WabaException.class);
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).as(what).doesNotContain("Ada Park", "injected\u001b")
                        .doesNotContainPattern("[\\p{Cntrl}\u0085\u2028]");
            }
        }
    }
}
