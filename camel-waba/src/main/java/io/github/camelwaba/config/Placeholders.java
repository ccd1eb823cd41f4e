package io.github.camelwaba.config;

import java.util.regex.Pattern;

/**
 * Finds a secret that is still the placeholder for it: Spring leaves one as it is when nothing has its name.
 */
public final class Placeholders {

    private static final Pattern WHOLE = Pattern.compile("\\s*(\\$\\{[^{}]*}|\\{\\{[^{}]*}})\\s*");
    // a name, as of a property or an environment variable; what may be a default value is not shown
    private static final Pattern NAME = Pattern
            .compile("(\\$\\{|\\{\\{)\\??((env|sys|bean|service|vault):)?[A-Za-z0-9._-]{1,100}}+");

    private Placeholders() {
    }

    /**
     * @param  option                   what is set, as the subject of a sentence has it
     * @param  secret                   its value, or null
     * @throws IllegalArgumentException if it is nothing but a placeholder
     */
    public static void refuse(String option, String secret) {
        if (secret != null && WHOLE.matcher(secret).matches()) {
            String placeholder = secret.trim();
            throw new IllegalArgumentException("The option " + option + " is a placeholder that has no value"
                    + (NAME.matcher(placeholder).matches() ? ": " + placeholder : "")
                    + ". Set the property or environment variable that it names");
        }
    }

    /** The same for a key, which has no placeholder within it either. */
    static void refuseWithin(String option, String key) {
        refuse(option, key);
        if (key.contains("${") || key.contains("{{")) {
            throw new IllegalArgumentException("The option " + option
                    + " has a placeholder in it that has no value. Set the property or environment variable that it names");
        }
    }
}
