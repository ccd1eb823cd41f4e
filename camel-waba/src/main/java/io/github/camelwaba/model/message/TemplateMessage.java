package io.github.camelwaba.model.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * A template with its variables filled in, the only message that may open a conversation (Meta, Messages reference: template
 * object):
 *
 * <pre>
 * TemplateMessage.named("order_update").language("en").body("Ada", "A-17")
 * </pre>
 */
public final class TemplateMessage implements WabaMessage {

    /** Meta, Message templates reference: name, at most 512 characters. */
    public static final int MAX_NAME = 512;

    private final String name;
    private final String language;
    private final String namespace;
    private final TemplateHeader header;
    private final List<TemplateParameter> body;
    private final List<TemplateButton> buttons;

    private TemplateMessage(String name, String language, String namespace, TemplateHeader header,
            List<TemplateParameter> body, List<TemplateButton> buttons) {
        this.name = name;
        this.language = language;
        this.namespace = namespace;
        this.header = header;
        this.body = List.copyOf(body);
        this.buttons = List.copyOf(buttons);
    }

    /**
     * A template by name, to be completed by its language: a name alone does not tell which template it is.
     */
    public static final class Named {

        private final String name;

        private Named(String name) {
            this.name = name;
        }

        /**
         * @param  code                    the language the template was approved in, such as {@code en} or {@code en_US}
         * @return                         the template, without variables
         * @throws InvalidMessageException if the code is empty
         */
        public TemplateMessage language(String code) {
            Checks.present("template.language.code", code, "give the language that the template was approved in");
            return new TemplateMessage(name, code, null, null, List.of(), List.of());
        }
    }

    /**
     * @param  name                    the template's name
     * @return                         where to give its language
     * @throws InvalidMessageException if the name is empty or longer than {@link #MAX_NAME} characters
     */
    public static Named named(String name) {
        Checks.present("template.name", name, "give the name of an approved template");
        return new Named(Checks.atMost("template.name", name, MAX_NAME, "give the name of an approved template"));
    }

    /**
     * @param  value                   the namespace of the account's templates; needed on On-Premise, and not sent on Cloud
     * @return                         the message with it
     * @throws InvalidMessageException if the namespace is empty
     */
    public TemplateMessage namespace(String value) {
        Checks.present("template.namespace", value, "give the namespace that the list of templates shows, or leave it out");
        return new TemplateMessage(name, language, value, header, body, buttons);
    }

    /**
     * @param  value                   what fills the header
     * @return                         the message with it in place of an earlier one
     * @throws InvalidMessageException if it is missing
     */
    public TemplateMessage header(TemplateHeader value) {
        return new TemplateMessage(name, language, namespace, required("header", value), body, buttons);
    }

    /**
     * @param  values                  what fills the variables of the body, in their order
     * @return                         the message with them in place of earlier ones
     * @throws InvalidMessageException if one is missing, empty or too long
     */
    public TemplateMessage body(String... values) {
        return body(Stream.of(values).map(TemplateParameter::text).toArray(TemplateParameter[]::new));
    }

    /**
     * @param  values                  what fills the variables of the body, in their order
     * @return                         the message with them in place of earlier ones
     * @throws InvalidMessageException if one is missing
     */
    public TemplateMessage body(TemplateParameter... values) {
        Stream.of(values).forEach(value -> required("body", value));
        return new TemplateMessage(name, language, namespace, header, List.of(values), buttons);
    }

    /**
     * @param  value                   what fills one button
     * @return                         the message with it, and with those given before
     * @throws InvalidMessageException if it is missing, or this button has been given already
     */
    public TemplateMessage button(TemplateButton value) {
        required("button", value);
        if (buttons.stream().anyMatch(button -> button.index() == value.index())) {
            throw new InvalidMessageException("template.components.index", "is taken: give every button once");
        }
        List<TemplateButton> all = new ArrayList<>(buttons);
        all.add(value);
        return new TemplateMessage(name, language, namespace, header, body, all);
    }

    /**
     * @return the template's name
     */
    public String name() {
        return name;
    }

    /**
     * @return the language the template was approved in
     */
    public String language() {
        return language;
    }

    /**
     * @return the namespace, or null. Not part of {@link #content()}: On-Premise has it in {@code template}, Cloud refuses it
     */
    public String namespace() {
        return namespace;
    }

    @Override
    public String type() {
        return "template";
    }

    @Override
    public ObjectNode content() {
        ObjectNode message = WabaJson.object().put("type", type());
        ObjectNode template = message.putObject("template").put("name", name);
        // the only policy there is
        template.putObject("language").put("policy", "deterministic").put("code", language);
        ArrayNode components = message.arrayNode();
        if (header != null) {
            component(components, "header", List.of(header));
        }
        if (!body.isEmpty()) {
            component(components, "body", body);
        }
        buttons.forEach(button -> components.add(button.toJson()));
        if (!components.isEmpty()) {
            template.set("components", components);
        }
        return message;
    }

    private static void component(ArrayNode components, String type, List<? extends TemplatePart> parameters) {
        ArrayNode array = components.addObject().put("type", type).putArray("parameters");
        parameters.forEach(parameter -> array.add(parameter.toJson()));
    }

    private static <T> T required(String component, T value) {
        if (value == null) {
            throw new InvalidMessageException("template.components." + component,
                    "must not be empty: give it, or leave it out");
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateMessage that && content().equals(that.content())
                && Objects.equals(namespace, that.namespace);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, language, namespace, header, body, buttons);
    }

    @Override
    public String toString() {
        return "TemplateMessage[]";
    }
}
