package io.github.camelwaba.model.message;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

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
public final class TemplateMessage extends QuotingMessage<TemplateMessage> {

    /** Meta, Message templates reference: name, at most 512 characters. */
    public static final int MAX_NAME = 512;
    /** Meta, Message templates reference: carousel, 2 to 10 cards. */
    public static final int MIN_CARDS = 2;
    /** Meta, Message templates reference: carousel, 2 to 10 cards. */
    public static final int MAX_CARDS = 10;
    /** Meta, Authentication templates: one-time password, at most 15 characters. */
    public static final int MAX_PASSWORD = 15;

    private final String namespace;
    private final TemplateComponents components;

    private TemplateMessage(MessageState state, String namespace, TemplateComponents components) {
        super(MessageKind.TEMPLATE, state);
        this.namespace = namespace;
        this.components = components;
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
            ObjectNode template = WabaJson.object().put("name", name);
            // the only policy there is
            template.putObject("language").put("policy", "deterministic").put("code", code);
            return new TemplateMessage(MessageState.of(template), null, TemplateComponents.NONE);
        }
    }

    /**
     * @param  name                    the template's name
     * @return                         where to give its language
     * @throws InvalidMessageException if the name is empty or longer than {@link #MAX_NAME} characters
     */
    public static Named named(String name) {
        return new Named(Checks.text("template.name", name, MAX_NAME, "give the name of an approved template"));
    }

    /**
     * @param  value                   the namespace of the account's templates; needed on On-Premise, and not sent on Cloud
     * @return                         the message with it
     * @throws InvalidMessageException if the namespace is empty
     */
    public TemplateMessage namespace(String value) {
        Checks.present("template.namespace", value, "give the namespace that the list of templates shows, or leave it out");
        return new TemplateMessage(state(), value, components);
    }

    /**
     * @param  value                   what fills the header
     * @return                         the message with it in place of an earlier one
     * @throws InvalidMessageException if it is missing
     */
    public TemplateMessage header(TemplateHeader value) {
        return filled(components.header(value));
    }

    /**
     * @param  values                  what fills the variables of the body, in their order
     * @return                         the message with them in place of earlier ones
     * @throws InvalidMessageException if one is missing, empty or too long
     */
    public TemplateMessage body(String... values) {
        return filled(components.body(values));
    }

    /**
     * @param  values                  what fills the variables of the body, in their order, or all by their names
     * @return                         the message with them in place of earlier ones
     * @throws InvalidMessageException if one is missing, or some have a name and some have none, or two the same
     */
    public TemplateMessage body(TemplateParameter... values) {
        return filled(components.body(values));
    }

    /**
     * @param  value                   what fills one button
     * @return                         the message with it, and with those given before
     * @throws InvalidMessageException if it is missing, or this button has been given already
     */
    public TemplateMessage button(TemplateButton value) {
        return filled(components.button(value));
    }

    /**
     * Fills an authentication template: the code stands in its body and behind its button, which copies it.
     *
     * @param  code                    the code
     * @return                         the message with it in place of an earlier body
     * @throws InvalidMessageException if the code is empty or longer than {@link #MAX_PASSWORD} characters, or the first button
     *                                 has been given already
     */
    public TemplateMessage oneTimePassword(String code) {
        Checks.text("template.components.parameters.text", code, MAX_PASSWORD, "give the code alone");
        return body(code).button(TemplateButton.url(0, code));
    }

    /**
     * Makes the whole message a link: a tap on it opens the page of the template's first button with an address. WhatsApp lets
     * verified accounts use it.
     *
     * @param  url                     the page
     * @param  title                   what stands above the link
     * @return                         the message with it; Cloud only
     * @throws InvalidMessageException if the address is not http or https, or the title is empty
     */
    public TemplateMessage tapTarget(String url, String title) {
        return filled(components.tapTarget(TemplateTapTarget.of(url, title)));
    }

    /**
     * @param  end                     when the offer ends
     * @return                         the message with it; Cloud only
     * @throws InvalidMessageException if it is missing
     */
    public TemplateMessage limitedTimeOffer(Instant end) {
        return filled(components.offer(end));
    }

    /**
     * @param  cards                   what fills the cards, in their order
     * @return                         the message with them in place of earlier ones; Cloud only
     * @throws InvalidMessageException if one is missing, or there are less than {@link #MIN_CARDS} or more than
     *                                 {@link #MAX_CARDS}
     */
    public TemplateMessage carousel(TemplateCard... cards) {
        return carousel(Arrays.asList(cards));
    }

    /**
     * As {@link #carousel(TemplateCard...)}.
     *
     * @param  cards                   what fills the cards, in their order
     * @return                         the message with them in place of earlier ones; Cloud only
     * @throws InvalidMessageException if one is missing, or there are too few or too many
     */
    public TemplateMessage carousel(List<TemplateCard> cards) {
        return filled(components.cards(cards));
    }

    private TemplateMessage filled(TemplateComponents values) {
        ObjectNode template = state().body().deepCopy();
        ArrayNode array = values.toJson();
        if (!array.isEmpty()) {
            template.set("components", array);
        }
        return new TemplateMessage(state().with(template, values.features()), namespace, values);
    }

    /**
     * @return the template's name
     */
    public String name() {
        return state().body().get("name").textValue();
    }

    /**
     * @return the language the template was approved in
     */
    public String language() {
        return state().body().at("/language/code").textValue();
    }

    /**
     * @return the namespace, or null. Not part of {@link #content()}: On-Premise has it in {@code template}, Cloud refuses it
     */
    public String namespace() {
        return namespace;
    }

    @Override
    TemplateMessage copy(MessageState changed) {
        return new TemplateMessage(changed, namespace, components);
    }

    @Override
    Object beside() {
        return namespace;
    }
}
