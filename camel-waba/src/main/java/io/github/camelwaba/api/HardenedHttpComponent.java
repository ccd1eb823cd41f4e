package io.github.camelwaba.api;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;

/**
 * Camel HTTP without what would send a message twice or to another host (retries, redirects, cookies, remembered
 * credentials), and with a limit on all that it waits for and takes in.
 */
final class HardenedHttpComponent extends HttpComponent {

    private static final Http1Config LIMITS = Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(32 * 1024).build();

    // ask the connection before each use, which knows what it costs to look
    private static final ConnectionConfig LOOKED_AT = ConnectionConfig.custom()
            .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS).build();

    HardenedHttpComponent(CamelContext context, TransportSettings settings) {
        setCamelContext(context);
        setAutomaticRetriesDisabled(true);
        setRedirectHandlingDisabled(true);
        setCookieManagementDisabled(true);
        setAuthCachingDisabled(true);
        setConnectTimeout(settings.connectTimeout());
        setConnectionRequestTimeout(settings.connectTimeout());
        setResponseTimeout(settings.responseTimeout());
        setSoTimeout(settings.responseTimeout());
        setMaxTotalConnections(settings.maxConnections());
        setConnectionsPerRoute(settings.maxConnections());
        setSslContextParameters(settings.sslContextParameters());
        setUserAgent("camel-waba");
    }

    @Override
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> registry, int maxTotalConnections, int connectionsPerRoute,
            SocketConfig defaultSocketConfig) {
        PoolingHttpClientConnectionManager manager = new PoolingHttpClientConnectionManager(
                registry, PoolConcurrencyPolicy.STRICT, TimeValue.NEG_ONE_MILLISECOND,
                socket -> WatchedConnection.of(LIMITS, socket));
        manager.setMaxTotal(getMaxTotalConnections());
        manager.setDefaultMaxPerRoute(getConnectionsPerRoute());
        manager.setDefaultSocketConfig(defaultSocketConfig);
        manager.setDefaultConnectionConfig(LOOKED_AT);
        return manager;
    }
}
