package io.github.camelwaba.api;

import io.github.camelwaba.config.WabaConfiguration;

import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * What a connection pool is made of. Endpoints with the same settings share one.
 *
 * @param connectTimeout  in milliseconds
 * @param responseTimeout in milliseconds, of one read
 * @param maxConnections  of the whole pool
 */
public record TransportSettings(
        HttpComponent httpComponent, SSLContextParameters sslContextParameters, long connectTimeout, long responseTimeout,
        int maxConnections) {

    /**
     * @throws IllegalArgumentException naming the option that is out of range
     */
    public static TransportSettings of(WabaConfiguration configuration) {
        positive("connectTimeout", configuration.getConnectTimeout());
        positive("responseTimeout", configuration.getResponseTimeout());
        positive("callTimeout", configuration.getCallTimeout());
        positive("maxConnections", configuration.getMaxConnections());
        return new TransportSettings(
                configuration.getHttpComponent(), configuration.getSslContextParameters(), configuration.getConnectTimeout(),
                configuration.getResponseTimeout(), configuration.getMaxConnections());
    }

    private static void positive(String option, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "The option " + option + " is " + value + ". Set it above 0: every wait has a limit");
        }
    }
}
