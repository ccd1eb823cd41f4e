package io.github.camelwaba.example.karaf;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.support.PropertyBindingSupport;

/**
 * What the configuration file says.
 *
 * @param host      the address that the webhook is served at
 * @param port      the port that the webhook is served at
 * @param directory where the files are
 * @param waba      options of the component, under their names
 */
record Settings(String host, int port, String directory, Map<String, Object> waba) {

    static final String PID = "io.github.camelwaba.example.karaf";

    private static final String WABA = "waba.";

    /**
     * @throws IllegalArgumentException if an option is wrong or unknown
     */
    static Settings of(Map<String, Object> configuration) {
        Map<String, Object> waba = new TreeMap<>();
        Map<String, Object> rest = new TreeMap<>();
        configuration.forEach((key, value) -> {
            if (key.startsWith(WABA)) {
                waba.put(key.substring(WABA.length()), value);
            } else if (!key.contains(".")) {
                // what has a dot was added on the way, such as service.pid
                rest.put(key, value);
            }
        });
        Settings settings = new Settings(take(rest, "host", "127.0.0.1"), port(take(rest, "port", "8080")),
                take(rest, "directory", "whatsapp"), waba);
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(
                    "The option " + rest.keySet().iterator().next() + " is not known. Use host, port, directory, or "
                            + "waba. and an option of the component");
        }
        return settings;
    }

    private static String take(Map<String, Object> from, String option, String usual) {
        return Objects.requireNonNullElse(from.remove(option), usual).toString().trim();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("The option port is no port. Set it to a number from 1 to 65535");
        }
        return Integer.parseInt(text);
    }

    /**
     * Sets the options of the component.
     *
     * @throws IllegalArgumentException if it has not one of them
     */
    void configure(CamelContext context) {
        Component component = context.getComponent("waba");
        Map<String, Object> options = new TreeMap<>(waba);
        PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(component)
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withProperties(options)
                .withRemoveParameters(true)
                .bind();
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(
                    "The option waba." + options.keySet().iterator().next() + " is none of the component waba. "
                            + "Look it up in the table of its options");
        }
    }

    @Override
    public String toString() {
        return "Settings";
    }
}
