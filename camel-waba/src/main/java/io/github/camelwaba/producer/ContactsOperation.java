package io.github.camelwaba.producer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaOperation;

import org.apache.camel.Exchange;
import org.apache.camel.support.ObjectHelper;

/**
 * <code>waba:contacts</code>: checks, blocks and unblocks the numbers of the body: one number, a list of them, or a Map with
 * <code>users</code> and what else the call takes (<code>reason</code>, <code>blocking</code>, <code>force_check</code>).
 */
public final class ContactsOperation implements ProducerOperation {

    private final WabaClient client;
    private final ChannelSelector channels;
    private final WabaAction action;

    public ContactsOperation(WabaClient client, ChannelSelector channels, WabaAction action) {
        this.client = client;
        this.channels = channels;
        this.action = action;
    }

    @Override
    public void process(Exchange exchange) {
        Channel channel = channels.select(exchange);
        Object body = exchange.getMessage().getBody();
        Map<?, ?> options = body instanceof Map<?, ?> map ? map : Map.of();
        exchange.getMessage().setBody(switch (action) {
            case CHECK -> client.checkContacts(channel, numbers(body, options), !"no_wait".equals(text(options, "blocking")),
                    "true".equals(text(options, "force_check")));
            case BLOCK -> client.blockContacts(channel, numbers(body, options), text(options, "reason"));
            case UNBLOCK -> client.unblockContacts(channel, numbers(body, options));
            case LIST_BLOCKED -> client.listBlocked(channel);
            default -> throw action.notOf(WabaOperation.CONTACTS);
        });
    }

    private static List<String> numbers(Object body, Map<?, ?> options) {
        Object users = body instanceof Map<?, ?> ? options.get("users") : body;
        List<String> numbers = new ArrayList<>();
        // several numbers in one text are parted by commas
        Iterator<?> values = users == null ? List.of().iterator() : ObjectHelper.createIterator(users, ",");
        while (values.hasNext()) {
            String number = PlainValue.text(values.next(), "A number of the body");
            numbers.add(Recipients.normalized(number == null ? "" : number, "A number of the body"));
        }
        if (numbers.isEmpty()) {
            throw new WabaRequestException(
                    "waba:contacts has no number. Set the body to a number, a list of them, or a Map with users");
        }
        return numbers;
    }

    private static String text(Map<?, ?> options, String name) {
        return PlainValue.text(options.get(name), "The value " + name + " of the body");
    }
}
