package io.github.camelwaba.producer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.node.ValueNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.message.TemplateMessage;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.ObjectHelper;

/**
 * A template message that is described by headers, for routes without Java.
 */
final class TemplateHeaders {

    static final List<String> ALL = List.of(
            WabaConstants.TEMPLATE_NAME, WabaConstants.TEMPLATE_LANGUAGE, WabaConstants.TEMPLATE_NAMESPACE,
            WabaConstants.TEMPLATE_PARAMETERS);

    private TemplateHeaders() {
    }

    static boolean isPresent(Exchange exchange) {
        return ALL.stream().anyMatch(name -> exchange.getMessage().getHeader(name) != null);
    }

    /**
     * @throws WabaRequestException if name or language is missing
     */
    static TemplateMessage read(Exchange exchange) {
        Message message = exchange.getMessage();
        TemplateMessage template = TemplateMessage
                .named(required(message, WabaConstants.TEMPLATE_NAME, "the name of a template"))
                .language(required(message, WabaConstants.TEMPLATE_LANGUAGE, "its language, such as en"));
        String namespace = message.getHeader(WabaConstants.TEMPLATE_NAMESPACE, String.class);
        if (namespace != null) {
            template = template.namespace(namespace);
        }
        List<String> parameters = parameters(message.getHeader(WabaConstants.TEMPLATE_PARAMETERS));
        return parameters.isEmpty() ? template : template.body(parameters.toArray(String[]::new));
    }

    private static String required(Message message, String header, String what) {
        String value = message.getHeader(header, String.class);
        if (value == null || value.isBlank()) {
            throw new WabaRequestException("The template message has no header " + header + ". Set it to " + what);
        }
        return value;
    }

    private static List<String> parameters(Object value) {
        List<String> texts = new ArrayList<>();
        // one text is one parameter, whatever commas it has; a single JSON value is no list, though it can be iterated over
        Iterator<?> values = value == null
                ? List.of().iterator()
                : value instanceof ValueNode ? List.of(value).iterator() : ObjectHelper.createIterator(value, null);
        while (values.hasNext()) {
            texts.add(PlainValue.text(values.next(), "A value of the header " + WabaConstants.TEMPLATE_PARAMETERS));
        }
        return texts;
    }
}
