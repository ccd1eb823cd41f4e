package io.github.camelwaba.config;

import java.util.regex.Pattern;

/**
 * Turns the options of a number into a {@link Channel}: fills in defaults, checks each, names what is wrong.
 */
public final class ChannelResolver {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[\\s\\p{Zs}\\p{Pd}()./]");
    private static final Pattern DIGITS = Pattern.compile("\\d{5,15}");

    private ChannelResolver() {
    }

    /**
     * @param  name                     how routes call the channel; null for the number without a name
     * @param  channel                  its options
     * @param  defaults                 where hosting and address come from when the channel has none
     * @throws IllegalArgumentException naming the option, what is wrong and what to do
     */
    public static Channel resolve(String name, WabaChannel channel, WabaConfiguration defaults) {
        String key = channel.getApiKey();
        String owner = name == null ? "" : " of channel '" + name + "'";
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException(
                    "The option apiKey" + owner + " is missing. Set it to the D360-API-KEY of the number");
        }
        Hosting hosting = Hosting.of(channel.getHosting() != null ? channel.getHosting() : defaults.getHosting());
        String baseUrl = channel.getBaseUrl() != null ? channel.getBaseUrl() : defaults.getBaseUrl();
        return new Channel(
                name, hosting, BaseUrl.of(baseUrl, hosting), key("apiKey" + owner, key),
                key("previousApiKey" + owner, channel.getPreviousApiKey()), phoneNumber(owner, channel.getPhoneNumber()));
    }

    private static String key(String option, String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        Placeholders.refuseWithin(option, key);
        // anything else would break out of the HTTP header that carries it
        if (!KEY.matcher(key.trim()).matches()) {
            throw new IllegalArgumentException(
                    "The option " + option
                            + " has a character that no key has. Copy the D360-API-KEY again, without spaces or line breaks");
        }
        return key.trim();
    }

    private static String phoneNumber(String owner, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String digits = digits(text);
        if (digits == null) {
            throw new IllegalArgumentException(
                    "The option phoneNumber" + owner + " is not a phone number. Write it with country code, digits only");
        }
        return digits;
    }

    /** The digits of a phone number as people write it (+, blanks, brackets, dashes, dots, slashes); null if it is not one. */
    public static String digits(String text) {
        String digits = NOT_A_DIGIT.matcher(text.trim()).replaceAll("");
        if (digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        return DIGITS.matcher(digits).matches() ? digits : null;
    }
}
