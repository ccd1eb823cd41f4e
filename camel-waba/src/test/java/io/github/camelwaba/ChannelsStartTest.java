package io.github.camelwaba;

import java.util.List;

import io.github.camelwaba.config.ChannelResolver;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What fails the start, each with one clear sentence.
 */
class ChannelsStartTest {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private WabaComponent waba;

    @BeforeEach
    void setUp() {
        waba = context.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setBaseUrl(SIMULATOR.baseUrl());
    }

    @AfterEach
    void tearDown() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = { "waba:send", "waba:config?action=getWebhook", "waba:health" })
    void noNumberAtAll(String uri) {
        assertStartFails(uri, "There is no API key. Set the option apiKey to the D360-API-KEY of the number, or channel to one "
                + "of the component's channels");
    }

    @Test
    void channelsWithoutADefaultAreEnoughForAHeader() throws Exception {
        waba.getChannels().put("sales", channel("key"));

        start("waba:send");

        assertThat(context.getRoutes()).hasSize(1);
    }

    @Test
    void channelAndKeyOnTheEndpoint() {
        waba.getChannels().put("sales", channel("key"));

        assertStartFails("waba:send?channel=sales&apiKey=key",
                "The options channel and apiKey are both set. Leave one out: each alone picks the number");
    }

    @Test
    void channelAndKeyOnTheComponent() {
        waba.getChannels().put("sales", channel("key"));
        waba.getConfiguration().setChannel("sales");
        waba.getConfiguration().setApiKey("key");

        assertStartFails("waba:send",
                "The component's options channel and apiKey are both set. Leave one out: each alone picks the default number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "channel=nowhere     | There is no channel 'nowhere'. Add it to the component's channels, or use one of [empty]",
            "channel=empty       | The option apiKey of channel 'empty' is missing. Set it to the D360-API-KEY of the number",
            "apiKey=RAW()        | The option apiKey is missing. Set it to the D360-API-KEY of the number",
            "apiKey=RAW(a b)     | The option apiKey has a character that no key has. Copy the D360-API-KEY again, without "
                    + "spaces or line breaks",
            "apiKey=RAW(${SALES_KEY})  | The option apiKey is a placeholder that has no value: ${SALES_KEY}. Set the property "
                    + "or environment variable that it names",
            "apiKey=RAW(${A:s3cr3t})   | The option apiKey is a placeholder that has no value. Set the property or environment "
                    + "variable that it names",
            "apiKey=RAW(pre${A})       | The option apiKey has a placeholder in it that has no value. Set the property or "
                    + "environment variable that it names",
            "apiKey=k&previousApiKey=RAW(${OLD}) | The option previousApiKey is a placeholder that has no value: ${OLD}. Set "
                    + "the property or environment variable that it names",
            "channel=unfilled    | The option apiKey of channel 'unfilled' is a placeholder that has no value: {{env:KEY}}. Set "
                    + "the property or environment variable that it names",
            "apiKey=k&to=Ada           | The option to is not a phone number. Set it to one with country code, digits only "
                    + "[FIX_REQUEST]",
            "apiKey=k&hosting=moon     | Unknown hosting 'moon'. Use one of: on-premise, cloud, sandbox",
            "apiKey=k&phoneNumber=Ada  | The option phoneNumber is not a phone number. Write it with country code, digits only",
            "apiKey=k&to=a,b           | The option to is not a phone number. Set it to one with country code, digits only "
                    + "[FIX_REQUEST]",
            "apiKey=k&maxConnections=0 | The option maxConnections is 0. Set it above 0: every wait has a limit",
            "apiKey=k&callTimeout=0    | The option callTimeout is 0. Set it above 0: every wait has a limit",
            "apiKey=k&responseTimeout=-1 | The option responseTimeout is -1. Set it above 0: every wait has a limit",
            "apiKey=k&connectTimeout=0 | The option connectTimeout is 0. Set it above 0: every wait has a limit" })
    void anOptionThatIsWrong(String options, String message) {
        waba.getChannels().put("empty", channel(null));
        if (options.contains("unfilled")) {
            waba.getChannels().put("unfilled", channel("{{env:KEY}}"));
        }

        assertStartFails("waba:send?" + options, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://waba.example      | The option baseUrl must start with https:// (http:// is for this machine's loopback "
                    + "address only)",
            "ftp://waba.example       | The option baseUrl must start with https:// (http:// is for this machine's loopback "
                    + "address only)",
            "waba.example             | The option baseUrl is not a full address. Write it as https://host/path",
            "https://                 | The option baseUrl is not a valid address. Write it as https://host/path",
            "https://user:pw@waba.example | The option baseUrl must not carry a user or password. Remove what stands before "
                    + "the @",
            "https://waba.example/?a=b | The option baseUrl must not have a query. Remove ? and what follows",
            "https://waba.example/#a  | The option baseUrl must not have a fragment. Remove # and what follows" })
    void anAddressThatCouldLeakTheKey(String baseUrl, String message) {
        waba.getConfiguration().setApiKey("key");
        waba.getConfiguration().setBaseUrl(baseUrl);

        assertStartFails("waba:send", message);
    }

    @Test
    void aKeyOfTheComponentThatIsAPlaceholder() {
        waba.getConfiguration().setApiKey("${WABA_KEY}");

        assertStartFails("waba:send", "The option apiKey is a placeholder that has no value: ${WABA_KEY}. Set the property or "
                + "environment variable that it names");
    }

    @ParameterizedTest
    @ValueSource(strings = { "webhookSecret=RAW(${S})", "webhookSecret=s&previousWebhookSecret=RAW(${S})",
            "webhookUsername=u&webhookPassword=RAW(${S})", "webhookUsername=RAW(${S})&webhookPassword=p" })
    void aSecretOfTheWebhookThatIsAPlaceholder(String options) throws Exception {
        String option = options.substring(0, options.indexOf("=RAW")).replaceAll(".*&", "");

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?" + options).to("mock:in");
            }
        });

        assertThatThrownBy(context::start).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The option " + option + " is a placeholder that has no value: ");
    }

    @ParameterizedTest
    @CsvSource({ "https://waba-v2.360dialog.io/v1, /v1", "https://waba.360dialog.io/v1/, /v1",
            "http://127.0.0.1:9360/V1, /v1", "https://proxy.example/waba/v1, /v1",
            "https://waba-v2.360dialog.io/messages, /messages", "https://waba-v2.360dialog.io/api, a path" })
    void anAddressWithAPartOfTheCalls(String baseUrl, String named) {
        for (String hosting : List.of("on-premise", "cloud", "sandbox")) {
            WabaChannel channel = channel("key");
            channel.setBaseUrl(baseUrl);
            channel.setHosting(hosting);

            assertThatThrownBy(() -> ChannelResolver.resolve(null, channel, waba.getConfiguration()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("The option baseUrl", named, "https://host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://proxy.example/waba", "https://proxy.example/waba/", "https://proxy.example/v1/waba",
            "https://waba-v2.360dialog.io/" })
    void aProxyMayHaveTheApiBelowAPath(String baseUrl) {
        WabaChannel channel = channel("key");
        channel.setBaseUrl(baseUrl);

        assertThat(ChannelResolver.resolve(null, channel, waba.getConfiguration()).baseUrl().toString())
                .isEqualTo(baseUrl.replaceAll("/$", ""));
    }

    private void assertStartFails(String uri, String message) {
        assertThatThrownBy(() -> start(uri)).rootCause().hasMessage(message);
        assertThat(SIMULATOR.simulator().requests()).isEmpty();
    }

    private void start(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        });
        context.start();
    }

    private static WabaChannel channel(String key) {
        WabaChannel channel = new WabaChannel();
        channel.setApiKey(key);
        return channel;
    }
}
