package io.github.camelwaba.webhook;

import java.util.List;

import org.apache.camel.CamelContext;

/**
 * Where the HTTP server of Quarkus listens, as its properties say; it opens its port after the routes have started.
 */
final class QuarkusServerAddresses {

    private QuarkusServerAddresses() {
    }

    /**
     * @return null when there is no port to reach
     */
    static List<ServerAddress> of(CamelContext context, String path) {
        if (!property(context, "host-enabled", "true").equals("true")) {
            return null;
        }
        boolean plain = property(context, "insecure-requests", "enabled").equalsIgnoreCase("enabled");
        String option = (isTest() ? "test-" : "") + (plain ? "port" : "ssl-port");
        int port = Integer.parseInt(property(context, option, "0"));
        return List.of(new ServerAddress(
                !plain, property(context, "host", null), port, ServerAddress.path(property(context, "root-path", "/"), path),
                "quarkus.http." + option));
    }

    private static String property(CamelContext context, String name, String absent) {
        return context.getPropertiesComponent().resolveProperty("quarkus.http." + name).orElse(absent);
    }

    // not on the class path of this component
    private static boolean isTest() {
        try {
            Class<?> mode = Class.forName("io.quarkus.runtime.LaunchMode", true,
                    Thread.currentThread().getContextClassLoader());
            return "TEST".equals(String.valueOf(mode.getMethod("current").invoke(null)));
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }
}
