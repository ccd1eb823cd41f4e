package io.github.camelwaba;

import java.util.Map;

import io.github.camelwaba.config.WabaConfiguration;

/**
 * Whether an endpoint names its number itself, which is then over the header and the component's default.
 */
enum ExplicitNumber {

    NONE, KEY, CHANNEL;

    /**
     * Looks at the options of the URI, and takes out of the inherited ones what belongs to another number.
     *
     * @param inherited the component's options, before those of the URI are set on them
     */
    static ExplicitNumber of(Map<String, Object> parameters, WabaConfiguration inherited) {
        boolean key = has(parameters, "apiKey");
        boolean channel = has(parameters, "channel");
        if (key && channel) {
            throw new IllegalArgumentException(
                    "The options channel and apiKey are both set. Leave one out: each alone picks the number");
        }
        if (key || channel) {
            inherited.setApiKey(null);
            inherited.setPreviousApiKey(null);
            inherited.setPhoneNumber(null);
            inherited.setChannel(null);
            // the address of another number's webhook
            inherited.setCallbackUrl(null);
        }
        return key ? KEY : channel ? CHANNEL : NONE;
    }

    private static boolean has(Map<String, Object> parameters, String option) {
        return parameters.keySet().stream().anyMatch(name -> name.replace("-", "").equalsIgnoreCase(option));
    }
}
