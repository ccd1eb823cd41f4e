package io.github.camelwaba;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Options that name nothing that exists fail the start.
 */
class ConfigStartTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "waba:config?apiKey=key | waba:config needs the option action. Use one of: getWebhook, setWebhook, getPhoneNumber",
            "waba:config?apiKey=key&action=eat | Unknown action 'eat' of waba:config. Use one of: getWebhook, setWebhook, "
                    + "getPhoneNumber",
            "waba:fly?apiKey=key | Unknown operation 'fly' in waba:fly. Use one of: send, config, health, read, media, contacts, templates, profile, request, inbox, webhook",
            "waba:webhook?apiKey=key | waba:webhook can only be consumed from: use it in from(), not in to()",
            "waba:config?apiKey=key&action=setWebhook&webhookUsername=u | The option webhookPassword is missing. Set both "
                    + "webhookUsername and webhookPassword, or neither" })
    void eachWithOneClearSentence(String uri, String message) {
        assertThatThrownBy(() -> {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:start").to(uri);
                }
            });
            context.start();
        }).rootCause().hasMessage(message);
    }
}
