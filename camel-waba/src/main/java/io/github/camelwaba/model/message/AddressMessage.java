package io.github.camelwaba.model.message;

import java.util.Map;
import java.util.regex.Pattern;

import io.github.camelwaba.model.WabaJson;

/**
 * Words with a form for a postal address, in India (Meta, Messages reference: interactive object, address_message).
 */
public final class AddressMessage extends InteractiveMessage<AddressMessage> {

    private static final String PARAMETERS = "interactive.action.parameters.";
    /** ISO 3166-1, two letters. */
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private AddressMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_ADDRESS, state);
    }

    /**
     * @param  body                    the words
     * @param  country                 the country, two capital letters as of ISO 3166, such as IN
     * @return                         the message with an empty form
     * @throws InvalidMessageException if the words are empty or too long, or there is no such country
     */
    public static AddressMessage of(String body, String country) {
        if (country == null || !COUNTRY.matcher(country).matches()) {
            throw new InvalidMessageException(PARAMETERS + "country",
                    "must be two capital letters: give a code of ISO 3166 such as IN");
        }
        return new AddressMessage(state(MessageKind.INTERACTIVE_ADDRESS, body,
                action("address_message", WabaJson.object().put("country", country))));
    }

    /**
     * @param  values                  what the form is filled with, by the names of its fields, such as {@code name} or
     *                                 {@code in_pin_code}
     * @return                         the message with them in place of earlier ones
     * @throws InvalidMessageException if they are missing or have no JSON form
     */
    public AddressMessage values(Map<String, String> values) {
        return withParameters(parameters -> parameters.set("values", Checks.object(PARAMETERS + "values", values)));
    }

    /**
     * @param  id                      a key of your own
     * @param  values                  an address to choose, by the names of the form's fields
     * @return                         the message with it, after those given before
     * @throws InvalidMessageException if the key or the values are missing, or the values have no JSON form
     */
    public AddressMessage savedAddress(String id, Map<String, String> values) {
        Checks.present(PARAMETERS + "saved_addresses.id", id, "give a key of your own");
        return withParameters(parameters -> parameters.withArray("saved_addresses").addObject().put("id", id)
                .set("value", Checks.object(PARAMETERS + "saved_addresses.value", values)));
    }

    /**
     * @param  errors                  what is wrong with an address given before, by the names of the form's fields
     * @return                         the message with them in place of earlier ones
     * @throws InvalidMessageException if they are missing or have no JSON form
     */
    public AddressMessage validationErrors(Map<String, String> errors) {
        return withParameters(parameters -> parameters.set("validation_errors",
                Checks.object(PARAMETERS + "validation_errors", errors)));
    }

    /**
     * @param  header                  what stands above the words
     * @return                         the message with it
     * @throws InvalidMessageException if it is missing
     */
    public AddressMessage header(InteractiveHeader header) {
        return headed(header);
    }

    /**
     * @param  footer                  small words below
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_FOOTER} characters
     */
    public AddressMessage footer(String footer) {
        return footed(footer);
    }

    @Override
    AddressMessage copy(MessageState changed) {
        return new AddressMessage(changed);
    }
}
