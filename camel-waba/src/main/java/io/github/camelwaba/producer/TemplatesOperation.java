package io.github.camelwaba.producer;

import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.config.WabaOperation;

import org.apache.camel.Exchange;

/**
 * <code>waba:templates</code>: lists the templates, hands in the template of the body (JSON), or deletes the one of the header
 * CamelWabaTemplateName in all its languages.
 */
public final class TemplatesOperation implements ProducerOperation {

    // what 360dialog's own clients ask for
    private static final int DEFAULT_LIMIT = 1000;

    private final WabaClient client;
    private final ChannelSelector channels;
    private final WabaAction action;

    public TemplatesOperation(WabaClient client, ChannelSelector channels, WabaAction action) {
        this.client = client;
        this.channels = channels;
        this.action = action;
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        exchange.getMessage().setBody(switch (action) {
            case LIST ->
                client.listTemplates(channel, NumberHeader.of(exchange.getMessage(), WabaConstants.LIMIT, 1, DEFAULT_LIMIT),
                        NumberHeader.of(exchange.getMessage(), WabaConstants.OFFSET, 0, 0));
            case CREATE -> new JsonResult(
                    client.createTemplate(channel, JsonBodies.object(exchange, "The body is to be a template")));
            case DELETE_TEMPLATE -> new JsonResult(client.deleteTemplate(channel, name(exchange)));
            default -> throw action.notOf(WabaOperation.TEMPLATES);
        });
    }

    private static String name(Exchange exchange) {
        String name = exchange.getMessage().getHeader(WabaConstants.TEMPLATE_NAME, String.class);
        if (name == null || name.isBlank()) {
            throw new WabaRequestException(
                    "waba:templates has no template to delete. Set the header " + WabaConstants.TEMPLATE_NAME);
        }
        exchange.getMessage().removeHeader(WabaConstants.TEMPLATE_NAME);
        return name;
    }
}
