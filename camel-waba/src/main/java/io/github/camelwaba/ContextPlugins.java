package io.github.camelwaba;

import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * What all waba components of a Camel context share.
 */
final class ContextPlugins {

    private ContextPlugins() {
    }

    /** The one of a context, made at its first use. */
    static <T> T of(CamelContext context, Class<T> type, Supplier<T> maker) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        synchronized (extension) {
            T plugin = extension.getContextPlugin(type);
            if (plugin == null) {
                plugin = maker.get();
                extension.addContextPlugin(type, plugin);
            }
            return plugin;
        }
    }
}
