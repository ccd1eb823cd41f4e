package io.github.camelwaba.producer;

import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaOperation;
import io.github.camelwaba.model.result.WebhookSettings;

import org.apache.camel.Exchange;

/**
 * <code>waba:config</code>: the webhook of the number, and the number itself. The answer becomes the body.
 */
public final class ConfigOperation implements ProducerOperation {

    private final WabaClient client;
    private final ChannelSelector channels;
    private final WabaAction action;
    private final WebhookBodies bodies;

    public ConfigOperation(WabaClient client, ChannelSelector channels, WabaAction action, WebhookBodies bodies) {
        this.client = client;
        this.channels = channels;
        this.action = action;
        this.bodies = bodies;
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        switch (action) {
            case GET_WEBHOOK -> exchange.getMessage().setBody(client.getWebhook(channel));
            case SET_WEBHOOK -> setWebhook(exchange, channel);
            case GET_PHONE_NUMBER -> exchange.getMessage().setBody(client.phoneNumber(channel));
            default -> throw action.notOf(WabaOperation.CONFIG);
        }
    }

    private void setWebhook(Exchange exchange, Channel channel) {
        WebhookSettings settings = bodies.settings(exchange);
        client.setWebhook(channel, settings);
        exchange.getMessage().setBody(settings);
    }
}
