package io.github.camelwaba;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConfiguration;

import org.apache.camel.CamelContext;

/**
 * Finds a misspelt option among the properties of the application, before Camel does: Camel's message shows the value,
 * which is a key when it was the name of a key that was misspelt.
 */
final class OptionNames {

    // in dotted names, and as environment variables have it
    private static final Pattern PROPERTY = Pattern.compile("(?i)camel[._]component[._]waba[._](.+)");
    // as Spring Boot has it, which sets them itself
    private static final Pattern DOTTED_CHANNEL = Pattern
            .compile("(?i)(camel\\.component\\.waba\\.channels)\\.([^.\\[\\]]+)\\.(.+)");
    private static final Pattern OF_A_CHANNEL = Pattern.compile("(?i)channels\\[.*]\\.(.+)");
    // not ours: switches of Spring Boot, and a way to the same options
    private static final Pattern OTHERS = Pattern.compile("(?i)(enabled|customizer.*|configuration.*|channels.*)");

    private static final Map<String, String> COMPONENT = setters(WabaComponent.class, WabaConfiguration.class);
    private static final Map<String, String> CHANNEL = setters(WabaChannel.class);

    private OptionNames() {
    }

    /** As they are written in Java. */
    static Collection<String> ofComponent() {
        return COMPONENT.values();
    }

    /**
     * @throws IllegalArgumentException if the application sets an option that there is not
     */
    static void check(CamelContext context) {
        Set<String> properties = context.getPropertiesComponent().loadProperties(name -> PROPERTY.matcher(name).matches())
                .stringPropertyNames();
        properties.forEach(OptionNames::checkBrackets);
        Stream.of(
                properties,
                System.getProperties().stringPropertyNames(),
                System.getenv().keySet())
                .flatMap(Collection::stream)
                .forEach(OptionNames::check);
    }

    // Camel looks for the getter of an option named as the channel, and says no more than that the map has none
    private static void checkBrackets(String property) {
        Matcher name = DOTTED_CHANNEL.matcher(property);
        if (name.matches()) {
            throw new IllegalArgumentException("The property " + property + " does not name its channel in brackets. Write "
                    + name.group(1) + "[" + name.group(2) + "]." + name.group(3));
        }
    }

    private static void check(String property) {
        Matcher name = PROPERTY.matcher(property);
        if (!name.matches()) {
            return;
        }
        Matcher ofAChannel = OF_A_CHANNEL.matcher(name.group(1));
        if (ofAChannel.matches()) {
            check(property, ofAChannel.group(1), CHANNEL, "a channel");
        } else if (!OTHERS.matcher(name.group(1)).matches()) {
            check(property, name.group(1), COMPONENT, "waba");
        }
    }

    private static void check(String property, String option, Map<String, String> known, String owner) {
        String plain = plain(option);
        if (!known.containsKey(plain)) {
            throw new IllegalArgumentException(
                    "The property " + property + " sets no option of " + owner + ". Write it as one of: "
                            + String.join(", ", nearest(plain, known)));
        }
    }

    // those that begin most alike
    private static Collection<String> nearest(String plain, Map<String, String> known) {
        for (int length = plain.length(); length > 1; length--) {
            String start = plain.substring(0, length);
            Collection<String> alike = known.entrySet().stream().filter(option -> option.getKey().startsWith(start))
                    .map(Map.Entry::getValue).toList();
            if (!alike.isEmpty()) {
                return alike;
            }
        }
        return known.values();
    }

    private static Map<String, String> setters(Class<?>... types) {
        Map<String, String> options = new TreeMap<>();
        Stream.of(types).flatMap(type -> Stream.of(type.getMethods())).map(Method::getName)
                .filter(name -> name.startsWith("set") && name.length() > 3 && !name.equals("setCamelContext"))
                .map(name -> name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4))
                .forEach(name -> options.put(plain(name), name));
        return options;
    }

    private static String plain(String option) {
        return option.replaceAll("[-._]", "").toLowerCase(Locale.ROOT);
    }
}
