package io.github.camelwaba;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.RuntimeCamelException;

/**
 * Has Camel mask the secrets of the component where it shows configuration, such as in the summary that Camel Main logs at its
 * start. Camel masks by name, and of itself knows the names of its own components only.
 */
final class SecretNames {

    private static final Set<String> PLAIN = new WabaUriFactory().secretPropertyNames().stream()
            .map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private SecretNames() {
    }

    /** Before Camel shows any configuration: when the component is initialized. */
    static void register(CamelContext context) {
        try {
            addKeywords(context.getCamelContextExtension());
        } catch (NoSuchMethodException e) {
            // Camel 4.14 takes no names
            if (isOfMain(context)) {
                MainSummary.mask(context);
            }
        } catch (ReflectiveOperationException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /** Whether a property sets a secret, however it is written: channels[sales].previous-api-key does. */
    static boolean isSecret(String property) {
        String option = property.substring(property.lastIndexOf('.') + 1);
        return PLAIN.contains(option.replace("-", "").toLowerCase(Locale.ROOT));
    }

    // the application may have given names of its own
    private static void addKeywords(ExtendedCamelContext context) throws ReflectiveOperationException {
        Object given = ExtendedCamelContext.class.getMethod("getAdditionalSensitiveKeywords").invoke(context);
        Set<String> keywords = new TreeSet<>(PLAIN);
        if (given != null) {
            Arrays.stream(given.toString().split(",")).map(String::trim).forEach(keywords::add);
        }
        ExtendedCamelContext.class.getMethod("setAdditionalSensitiveKeywords", String.class)
                .invoke(context, String.join(",", keywords));
    }

    private static boolean isOfMain(CamelContext context) {
        return context.getLifecycleStrategies().stream()
                .anyMatch(strategy -> strategy.getClass().getName().startsWith("org.apache.camel.main."));
    }
}
