package io.github.camelwaba;

import java.util.stream.Stream;

import io.github.camelwaba.config.WabaChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.ObjectHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A wrong option stops the start with one sentence that says which, what is wrong, and what to do.
 */
class OptionsTest extends WabaTestSupport {

    private static final String AUTH = "&webhookUsername=u&webhookPassword=p";

    @Override
    void configure(WabaComponent waba) {
        waba.getChannels().put("sales", channel("key-of-sales"));
        waba.getChannels().put("support", channel("key-of-support"));
        SIMULATOR.simulator().addNumber("key-of-sales", "4930555000222");
        SIMULATOR.simulator().addNumber("key-of-support", "4930555000333");
    }

    private static WabaChannel channel(String key) {
        WabaChannel channel = new WabaChannel();
        channel.setApiKey(key);
        return channel;
    }

    private String refusal(String from, String to) {
        Throwable thrown = catchThrowable(() -> context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to);
            }
        }));
        assertThat(thrown).as("%s -> %s", from, to).isNotNull();
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    static Stream<Arguments> consumers() {
        return Stream.of(
                arguments("waba:webhook?pathh=/x",
                        "Failed to resolve endpoint: waba://webhook?pathh=/x due to: There are 1 parameters that couldn't be set"),
                arguments("waba:send",
                        "waba:send cannot be consumed from: use it in to(). To receive messages use from(\"waba:webhook\")"),
                arguments("waba:webhok",
                        "Unknown operation 'webhok' in waba:webhok. Use one of: send, config, health, read, media, contacts, templates, profile, request, inbox, webhook"),
                arguments("waba:webhook?hosting=moon" + AUTH, "Unknown hosting 'moon'. Use one of: on-premise, cloud, sandbox"),
                arguments("waba:webhook?inbox=disk" + AUTH, "Unknown inbox 'disk'. Use one of: journal, memory, none"),
                arguments("waba:webhook?events=messages" + AUTH, "Unknown event type 'messages': use all, or any of message, "),
                arguments("waba:webhook?apiKey=a&channel=sales" + AUTH,
                        "The options channel and apiKey are both set. Leave one out: each alone picks the number"),
                arguments("waba:webhook?channel=nobody" + AUTH,
                        "There is no channel 'nobody'. Add it to the component's channels, or use one of [sales, support]"),
                arguments("waba:webhook?callbackUrl=http://shop.example/hook",
                        "The option callbackUrl must start with https:// (http:// is for this machine's loopback address only)"),
                arguments("waba:webhook?callbackUrl=https://my_shop.example/hook",
                        "The option callbackUrl has an underscore in its host, which 360dialog refuses. Use a host name without _"),
                arguments("waba:webhook?callbackUrl=https://shop.example:8443/hook",
                        "The option callbackUrl names a port, which 360dialog refuses. Serve the webhook on port 443 and leave the port out"),
                arguments("waba:webhook?callbackUrl=shop.example/hook",
                        "The option callbackUrl is not a full address. Write it as https://host/path"),
                arguments("waba:webhook?callbackUrl=https://me:secret@shop.example/hook",
                        "The option callbackUrl must not carry a user or password. Remove what stands before the @"),
                arguments("waba:webhook",
                        "Anyone could post to waba:webhook. Set webhookUsername and webhookPassword, or webhookSecret, "
                                + "or a callbackUrl with the apiKey, which makes credentials by itself; or say allowUnauthenticated=true"),
                arguments("waba:webhook?webhookUsername=u",
                        "The option webhookPassword is missing. Set both webhookUsername and webhookPassword, or neither"),
                arguments("waba:webhook?maxAttempts=0" + AUTH, "The option maxAttempts is 0. Set it to 1 or more"));
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void aWrongConsumerIsRefused(String uri, String message) {
        assertThat(refusal(uri, "mock:in")).startsWith(message).doesNotContain("secret@");
    }

    static Stream<Arguments> producers() {
        return Stream.of(
                arguments("waba:webhook", "waba:webhook can only be consumed from: use it in from(), not in to()"),
                arguments("waba:sent",
                        "Unknown operation 'sent' in waba:sent. Use one of: send, config, health, read, media, contacts, templates, profile, request, inbox, webhook"),
                arguments("waba:config",
                        "waba:config needs the option action. Use one of: getWebhook, setWebhook, getPhoneNumber"),
                arguments("waba:config?action=drop",
                        "Unknown action 'drop' of waba:config. Use one of: getWebhook, setWebhook, getPhoneNumber"),
                arguments("waba:send?apiKey=a&channel=sales",
                        "The options channel and apiKey are both set. Leave one out: each alone picks the number"),
                arguments("waba:send?baseUrl=http://waba.example", "The option baseUrl must start with https:// "
                        + "(http:// is for this machine's loopback address only)"),
                arguments("waba:send?phoneNumber=call-me",
                        "The option phoneNumber is not a phone number. Write it with country code, digits only"),
                arguments("waba:send?callTimeout=0", "The option callTimeout is 0. Set it above 0: every wait has a limit"),
                arguments("waba:send?to=nobody at all",
                        "The option to is not a phone number. Set it to one with country code, digits only"));
    }

    @ParameterizedTest
    @MethodSource("producers")
    void aWrongProducerIsRefused(String uri, String message) {
        assertThat(refusal("direct:" + ObjectHelper.getIdentityHashCode(uri), uri)).startsWith(message);
    }

    @Test
    void twoConsumersOnOnePathAreRefused() throws Exception {
        webhook("waba:webhook?path=/one" + AUTH);

        assertThat(refusal("waba:webhook?channel=sales&path=/one" + AUTH, "mock:in")).isEqualTo(
                "Two waba:webhook consumers are on the path /one. Give each a path of its own (option path)");
    }

    @Test
    void aPathThatAnotherComponentServesIsRefused() throws Exception {
        webhook("platform-http:/taken");

        assertThat(refusal("waba:webhook?path=/taken" + AUTH, "mock:in")).isEqualTo(
                "The path /taken is served already. Give this waba:webhook a path of its own (option path)");
    }

    @Test
    void twoChannelsWithOneCallbackUrlAreRefused() throws Exception {
        webhook("waba:webhook?channel=sales&callbackUrl=" + webhookUrl("/hook"));

        assertThat(refusal("waba:webhook?channel=support&callbackUrl=" + webhookUrl("/hook/"), "mock:in")).isEqualTo(
                "Two waba:webhook consumers have the same callbackUrl. "
                        + "Give each number an address of its own: 360dialog wants one per number");
    }

    @Test
    void aPathIsFreeAgainWhenItsConsumerWasStopped() throws Exception {
        webhook("waba:webhook?path=/one" + AUTH);
        context.getRouteController().stopRoute(context.getRoutes().get(0).getRouteId());

        webhook("waba:webhook?channel=sales&path=/one" + AUTH);

        assertThat(post("/one", "{}".getBytes(), "Authorization", basic("u", "p")).statusCode()).isEqualTo(200);
    }

    @Test
    void eachChannelHasAPathOfItsOwn() throws Exception {
        webhook("waba:webhook?channel=sales" + AUTH);
        webhook("waba:webhook?channel=support" + AUTH);
        webhook("waba:webhook?" + AUTH.substring(1));

        for (String path : new String[]{ "/waba/webhook", "/waba/webhook/sales", "/waba/webhook/support" }) {
            assertThat(post(path, "{}".getBytes(), "Authorization", basic("u", "p")).statusCode()).as(path).isEqualTo(200);
        }
    }

    private void webhook(String from) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to("mock:in");
            }
        });
    }
}
