package io.github.camelwaba;

import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.main.MainConfigurationDevConsole;
import org.apache.camel.util.OrderedLocationProperties;

/**
 * Masks the secrets in the configuration that Camel Main shows, on a Camel that cannot be told their names. Main gives what it
 * has configured to the dev console main-configuration, just before it logs the same map as its summary: here the values of
 * secrets are replaced in it. The component has its options by then.
 */
final class MainSummary extends MainConfigurationDevConsole {

    private static final String MASKED = "xxxxxx";

    private MainSummary() {
    }

    /** Takes the place of the dev console. */
    static void mask(CamelContext context) {
        MainSummary summary = new MainSummary();
        summary.setCamelContext(context);
        DevConsoleRegistry registry = DevConsoleRegistry.get(context);
        if (registry == null) {
            // without dev consoles, for this one question
            new OneConsole(summary).addTo(context);
            return;
        }
        DevConsole other = registry.resolveById(summary.getId());
        if (other != null && !(other instanceof MainSummary)) {
            registry.unregister(other);
            registry.register(summary);
        }
    }

    @Override
    public void addStartupConfiguration(OrderedLocationProperties configured) {
        for (Object key : List.copyOf(configured.keySet())) {
            if (SecretNames.isSecret(key.toString())) {
                configured.put(key, MASKED);
            }
        }
        super.addStartupConfiguration(configured);
    }

    @Override
    public void addStartupConfiguration(String location, Object key, Object value) {
        super.addStartupConfiguration(location, key, SecretNames.isSecret(key.toString()) ? MASKED : value);
    }
}
